import pytest

from govgraph.exporting.content import read_content
from govgraph.exporting.network import EDGE_FIELDS, NODE_FIELDS, iter_edges, iter_nodes
from govgraph.ontology import shorten


@pytest.fixture(scope="module")
def graph(sample):
    return read_content(sample).network


def test_nodes_have_their_names_and_offices(graph):
    node = {shorten(node.id): node for node in iter_nodes(graph)}["person:ana-ruiz"]
    assert node.label == "Ana Ruiz"
    assert node.values == {
        "kind": "Person",
        "names": "A. Ruiz; 安娜",
        "country": "ES",
        "same_as": "http://dbpedia.org/resource/Ana_Ruiz_(minister)",
        "offices": "CEO, Norvik (current)",
    }


def test_edges_are_told_apart_by_status_and_reading_and_rejected_claims_are_left_out(graph):
    edges = [
        (shorten(e.source), e.values["predicate"], shorten(e.target), e.values["status"], e.values["reading"], e.values["plain_triple"])
        for e in iter_edges(graph)
    ]  # fmt: skip
    assert edges == [
        ("person:ana-ruiz", "holdsRole", "body:norvik", "current", "reviewed", True),
        ("person:ana-ruiz", "attended", "event:harbour-summit", "denied", "reviewed", False),
        ("person:ana-ruiz", "attended", "event:harbour-summit", "planned", "machine-read", False),
        ("person:bo-lind", "met", "person:ana-ruiz", "happened", "reviewed", True),
        ("person:cy-oro", "attended", "event:pier-talks", "happened", "machine-read", True),
    ]


def test_an_edge_tells_who_says_so_when_and_in_which_words(graph):
    edge = next(edge for edge in iter_edges(graph) if edge.values["status"] == "planned")
    base = "https://w3id.org/govgraph/"
    assert edge.label == "attended"
    assert edge.weight == 1
    assert {name: edge.values[name] for name in ("dates", "attributed_to", "quotations", "articles", "claims")} == {
        "dates": "2022-11-09",
        "attributed_to": "Norvik",
        "quotations": "Ruiz is expected | she will attend",
        "articles": f"{base}article/one",
        "claims": f"{base}claim/2",
    }


def test_rows_have_the_fields_that_are_declared(graph):
    assert {tuple(node.values) for node in iter_nodes(graph)} == {tuple(NODE_FIELDS)}
    assert {tuple(edge.values) for edge in iter_edges(graph)} == {tuple(EDGE_FIELDS)}
    for edge in iter_edges(graph):
        assert all(type(edge.values[name]) is kind for name, kind in EDGE_FIELDS.items())
