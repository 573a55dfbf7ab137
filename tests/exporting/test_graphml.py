import pytest
from tests.exporting.read_back import read_network

from govgraph.exporting import export

NODES = "SELECT ?n ?label { GRAPH graph:actors { ?n rdfs:label ?label ; a ?kind FILTER(?kind != gov:Post) } }"
EDGES = """
SELECT DISTINCT ?s ?p ?o ?status ?review {
  ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; gov:status ?status ; gov:review ?review
  FILTER(isIRI(?o) && ?review != review:rejected)
}
"""


def _last(term):
    return term.value.rpartition("/")[2]


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networkx_finds_the_nodes_and_edges_that_sparql_finds(name, seeds):
    graph = read_network(name, b"".join(export(seeds, name)))
    assert dict(graph.nodes(data="label")) == {row["n"].value: row["label"].value for row in seeds.query(NODES)}
    edges = sorted((s, d["predicate"], o, d["status"], d["reading"]) for s, o, d in graph.edges(data=True))
    assert edges == sorted(
        (row["s"].value, _last(row["p"]), row["o"].value, _last(row["status"]), "reviewed")
        for row in seeds.query(EDGES)
    )


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_numbers_and_truths_keep_their_type(name, sample):
    graph = read_network(name, b"".join(export(sample, name)))
    for _, _, values in graph.edges(data=True):
        assert type(values["plain_triple"]) is bool
        assert type(values["sources"]) is int
        assert values["weight"] == values["sources"] == 1


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_names_are_text_and_no_markup(name, sample):
    labels = dict(read_network(name, b"".join(export(sample, name))).nodes(data="label"))
    assert labels["https://w3id.org/govgraph/person/cy-oro"] == "Cy \ufffd<b>Oro</b>\r\n& sons"
