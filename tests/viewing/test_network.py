from govgraph.ontology import load_ontology
from govgraph.viewing.network import draw_network
from govgraph.viewing.payload import to_payload


def test_the_drawing_has_a_node_for_each_actor_and_an_edge_for_each_tie(small_graph):
    payload = to_payload(small_graph, load_ontology())
    drawing = draw_network(payload)
    assert [node["id"] for node in drawing["nodes"]] == list(range(len(payload["actors"])))
    assert [(edge["from"], edge["to"]) for edge in drawing["edges"]] == [
        (tie["from"], tie["to"]) for tie in payload["ties"]
    ]
    assert [node["group"] for node in drawing["nodes"]] == [actor["kind"] for actor in payload["actors"]]


def test_the_well_connected_are_larger(seed_graph):
    payload = to_payload(seed_graph, load_ontology())
    sizes = {
        actor["label"]: node["size"]
        for actor, node in zip(payload["actors"], draw_network(payload)["nodes"], strict=True)
    }
    assert max(sizes, key=sizes.__getitem__) == "World Internet Conference"


def test_edges_bend_only_where_two_share_their_ends(seed_graph):
    payload = to_payload(seed_graph, load_ontology())
    edges = draw_network(payload)["edges"]
    shared = {}
    for edge in edges:
        shared.setdefault(frozenset((edge["from"], edge["to"])), []).append(edge["smooth"])
    assert all(bends == [False] for bends in shared.values() if len(bends) == 1)
    pairs = [bends for bends in shared.values() if len(bends) == 2]
    assert pairs
    assert all(one["type"] != other["type"] for one, other in pairs)


def test_physics_is_off(small_graph):
    assert draw_network(to_payload(small_graph, load_ontology()))["options"]["physics"] == {"enabled": False}
