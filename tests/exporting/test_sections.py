from govgraph.exporting.content import read_content
from govgraph.exporting.nodes import group_by_graph
from govgraph.exporting.sections import iter_sections
from govgraph.ontology import shorten


def _sections(store):
    for graph, nodes in group_by_graph(read_content(store).quads).items():
        for section in iter_sections(graph, nodes):
            yield graph, section.title, [shorten(subject[1:-1]) for subject, _ in section.nodes]


def test_actors_stand_by_class_and_name(sample):
    sections = {title: nodes for graph, title, nodes in _sections(sample) if graph.endswith("/actors>")}
    assert list(sections) == ["Person", "Company", "Event", "Place", "Post", "Former name"]
    assert sections["Person"] == ["person:bo-lind", "person:ana-ruiz", "person:cy-oro"]
    assert sections["Former name"] == ["person:a-ruiz", "person:c-oro"]


def test_an_article_is_read_from_its_head_to_its_mentions(sample):
    titles = {title: nodes for _, title, nodes in _sections(sample)}
    assert titles['Article: Summit opens\\n"late", The Herald, 2022-11-08'] == [
        "article:one", "activity:one", "<https://w3id.org/govgraph/activity/one/tagger>",
        "<https://w3id.org/govgraph/graph/article/one>",
        "claim:1", "evidence:1", "tenure:1", "claim:2", "evidence:3", "evidence:2", "claim:3", "evidence:4", "claim:6",
        "claim:7", "claim:4", "evidence:5", "mention:1", "mention:2",
    ]  # fmt: skip


def test_an_original_follows_its_account(sample):
    titles = {title: nodes for _, title, nodes in _sections(sample)}
    nodes = titles["Article: What the Courier wrote, The Courier, 2022-11-01"]
    assert nodes[:2] == ["article:two", "<https://courier.example/2>"]
    assert nodes[-3:] == ["claim:5", "evidence:7", "evidence:6"]


def test_every_node_stands_in_one_section(sample, seeds):
    for store in (sample, seeds):
        for graph, nodes in group_by_graph(read_content(store).quads).items():
            listed = [subject for section in iter_sections(graph, nodes) for subject, _ in section.nodes]
            assert sorted(listed) == sorted(nodes)
