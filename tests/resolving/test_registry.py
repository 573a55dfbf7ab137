"""Registry files: what is taken, and what is refused in one clear line."""

import pytest

from govgraph.errors import SourceError
from govgraph.ontology import GOV
from govgraph.resolving import Registry, parse_registry

HEAD = f"@prefix gov: <{GOV}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
AKA = "<http://www.w3.org/2004/02/skos/core#altLabel>"


@pytest.mark.parametrize(
    ("turtle", "complaint"),
    [
        ("<urn:a> a gov:Person", "this is no Turtle"),
        ("<urn:a> rdfs:label 'A B' .", "no class"),
        ("<urn:a> a gov:Claim ; rdfs:label 'A B' .", "no class"),
        ("<urn:a> a gov:Person, gov:Company ; rdfs:label 'A B' .", "no class"),
        ("<urn:a> a gov:Person .", "no name"),
        ("<urn:a> a gov:Person, gov:Claim ; rdfs:label 'A B' .", "no class"),
        ("<urn:a> a gov:Person ; rdfs:label 'A B' ; gov:founded <urn:b> .", "cannot state"),
        ("<https://w3id.org/govgraph/article/a> a gov:Person ; rdfs:label 'A B' .", "no IRI for a Person"),
        ("<urn:a> a gov:Person ; rdfs:label 'A B' ; rdfs:seeAlso <file:///home/a> .", "file of one machine"),
        ("<urn:a> a gov:Person ; rdfs:label '...' .", "no name"),
        ("<urn:a> a gov:Person ; rdfs:label 'A B' ; rdfs:seeAlso [ a gov:Event ] .", "node without an IRI"),
        ("[] a gov:Person ; rdfs:label 'A B' .", "node without an IRI"),
    ],
)
def test_refusals(turtle, complaint):
    with pytest.raises(SourceError, match=complaint) as raised:
        parse_registry(HEAD + turtle, "known.ttl")
    assert str(raised.value).startswith("known.ttl")


def test_two_files_about_one_actor_are_put_together():
    one = parse_registry(f"{HEAD}<urn:a> a gov:Company ; rdfs:label 'Aco' .")
    other = parse_registry(f"{HEAD}<urn:a> a gov:Company ; rdfs:label 'Aco' ; {AKA} 'Aco Group' .")
    registry = Registry([*one, *other])
    assert registry.find_by_key("body", "aco group") == ("urn:a",)
    with pytest.raises(SourceError, match="in another"):
        Registry([*one, *parse_registry(f"{HEAD}<urn:a> a gov:Event ; rdfs:label 'Aco' .")])
