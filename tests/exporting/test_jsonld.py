import json

from tests.exporting.sample import open_quads

from govgraph.exporting import export


def _read(store):
    return json.loads(b"".join(export(store, "jsonld")))


def test_values_are_bare_where_the_context_says_what_they_are(sample):
    document = _read(sample)
    assert document["@context"]["gov:status"] == {"@id": "gov:status", "@type": "@id"}
    assert document["@context"]["oa:start"] == {"@id": "oa:start", "@type": "xsd:integer"}
    assert document["@context"]["xsd"] == "http://www.w3.org/2001/XMLSchema#"
    nodes = {node["@id"]: node for graph in document["@graph"] for node in graph["@graph"]}
    assert nodes["claim:2"]["gov:status"] == "status:planned"
    assert nodes["claim:2"]["@type"] == "gov:Claim"
    assert nodes["claim:2"]["rdf:object"] == {"@id": "event:harbour-summit"}
    assert nodes["claim:3"]["rdf:object"] == "we meet as equals"
    assert nodes["claim:7"]["rdf:object"] == {"@value": "2022-11-09", "@type": "xsd:date"}
    actors = {node["@id"]: node for node in document["@graph"][0]["@graph"]}
    assert actors["person:ana-ruiz"]["skos:altLabel"] == ["A. Ruiz", {"@value": "安娜", "@language": "zh"}]


def test_a_node_stands_on_a_line_of_its_own(sample):
    lines = b"".join(export(sample, "jsonld")).decode().splitlines()
    nodes = [
        json.loads(line.removesuffix(",")) for line in lines if line.startswith('{"@id"') and not line.endswith("[")
    ]
    assert {node["@id"] for node in nodes} >= {"person:ana-ruiz", "claim:1", "evidence:7"}


def test_a_prefix_that_is_some_iris_scheme_is_not_used():
    document = _read(open_quads("<urn:x:g> { <person:x> <urn:x:p> <https://w3id.org/govgraph/person/x> }"))
    (node,) = document["@graph"][0]["@graph"]
    assert node == {"@id": "person:x", "urn:x:p": "https://w3id.org/govgraph/person/x"}
    assert "person" not in document["@context"]
