from tests.exporting.sample import open_quads

from govgraph.exporting.content import read_content
from govgraph.exporting.nodes import group_by_graph, group_without_graphs
from govgraph.mapping.nquads import term

TWO_GRAPHS = """
@prefix g: <https://w3id.org/govgraph/graph/> .
g:actors { <urn:x:a> <urn:x:p> "1" . }
g:facts { <urn:x:a> <urn:x:p> "2" . <urn:x:f> <urn:x:p> "3" . }
<https://w3id.org/govgraph/graph/article/1> { <urn:x:o> <urn:x:p> "4" . }
<https://w3id.org/govgraph/graph/article/2> { <urn:x:o> <urn:x:p> "4", "5" . }
"""


def _triples(graphs):
    return [
        (s, p, o)
        for nodes in graphs.values()
        for s, node in nodes.items()
        for p, objects in node.items()
        for o in objects
    ]


def test_graphs_come_in_order_and_hold_what_they_held(sample):
    quads = read_content(sample).quads
    graphs = group_by_graph(quads)
    names = [graph.removesuffix(">").rpartition("/graph/")[2] for graph in graphs]
    assert names == ["actors", "facts", "article/one", "article/three", "article/two"]
    found = {(s, p, o, g) for g, nodes in graphs.items() for s, p, o in _triples({g: nodes})}
    assert found == set(quads)


def test_without_graphs_each_subject_stands_once_and_facts_stand_with_their_actor():
    graphs = group_without_graphs(read_content(open_quads(TWO_GRAPHS)).quads)
    nodes = [{subject: node["<urn:x:p>"] for subject, node in found.items()} for found in graphs.values()]
    assert nodes == [{"<urn:x:a>": ['"1"', '"2"'], "<urn:x:f>": ['"3"']}, {"<urn:x:o>": ['"4"', '"5"']}]


def test_predicates_are_read_class_first_then_names_then_by_name_and_keys_last(sample):
    node = group_without_graphs(read_content(sample).quads)[f"<{term('graph:actors')[1:-1]}>"][term("person:ana-ruiz")]
    order = "rdf:type rdfs:label skos:altLabel gov:country owl:sameAs gov:holdsRole gov:met gov:organized gov:said gov:nameKey"
    assert list(node) == [term(curie) for curie in order.split()]


def test_a_name_comes_before_a_longer_one():
    trig = '<urn:x:g> { <urn:x:s> <urn:x:p> "WIC 2015", "WIC", <urn:x:wic-2015>, <urn:x:wic> . }'
    node = group_by_graph(read_content(open_quads(trig)).quads)["<urn:x:g>"]["<urn:x:s>"]
    assert node["<urn:x:p>"] == ['"WIC"', '"WIC 2015"', "<urn:x:wic>", "<urn:x:wic-2015>"]
