"""Who an entity is: by registry, by its own full name, by merges; never by a surname or by class."""

from hypothesis import given
from hypothesis import strategies as st

from govgraph.marked import parse_annotated
from govgraph.ontology import GOV
from govgraph.resolving import Clusters, Registry, parse_registry

KNOWN = f"""
@prefix gov: <{GOV}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/icann> a gov:Organization ; rdfs:label "ICANN" ;
    skos:altLabel "Internet Corporation for Assigned Names and Numbers" .
<https://example.org/orbis-firm> a gov:Company ; rdfs:label "Orbis" .
<https://example.org/orbis-ngo> a gov:Organization ; rdfs:label "Orbis" .
<https://example.org/xi> a gov:Person ; rdfs:label "Xi Jinping" ; skos:altLabel "Xi" .
"""


def identify(text: str, clusters: Clusters | None = None, name: str = "doc"):
    document = parse_annotated(f"=== id: {name}\nTEXT\n{text}\nFACTS\n")[0]
    return (clusters or Clusters(Registry(parse_registry(KNOWN)))).identify(document)


def test_a_registered_actor_is_joined_by_any_of_its_names():
    for name in ("ICANN", "the Internet Corporation for Assigned Names and Numbers"):
        assert identify(f"{{o1 Organization|{name}}} met.")["o1"].iri == "https://example.org/icann"


def test_class_is_no_key():
    found = identify("{c1 Company|ICANN} met.")["c1"]
    assert found.iri == "https://example.org/icann"
    one, other = (identify(f"{{o1 {kind}|Data Trust}} met.")["o1"].iri for kind in ("Company", "GovernmentBody"))
    assert one == other == f"{GOV}body/data-trust"


def test_a_name_of_two_registered_actors_joins_neither_whatever_the_class():
    for kind in ("Company", "Organization", "GovernmentBody"):
        found = identify(f"{{o1 {kind}|Orbis}} met.")["o1"]
        assert (found.iri, found.replaced) == (f"{GOV}body/orbis", None)
    merged = Clusters(
        Registry(parse_registry(KNOWN)), [("https://example.org/orbis-firm", "https://example.org/orbis-ngo")]
    )
    assert identify("{c1 Company|Orbis} met.", merged)["c1"].iri == "https://example.org/orbis-firm"


def test_a_surname_alone_never_joins_even_a_registered_one():
    assert identify("{p1 Person|Xi} spoke.")["p1"].iri == f"{GOV}person/doc.xi"
    assert identify("{p1 Person|Xi} spoke.", name="other")["p1"].iri == f"{GOV}person/other.xi"


def test_a_surname_belongs_to_whom_the_document_says():
    assert identify("{p1 Person|Xi Jinping} came. {p1|Xi} spoke.")["p1"].iri == "https://example.org/xi"


def test_descriptions_stay_in_their_document_and_apart():
    found = identify("{g1 GovernmentBody|the regulator} and {g2 GovernmentBody|the regulator} met.")
    assert found["g1"].iri == f"{GOV}body/doc.regulator"
    assert found["g2"].iri == f"{GOV}body/doc.regulator.2"


def test_a_place_and_the_government_of_its_name_are_two():
    found = identify("{l1 Place|China} and {g1 GovernmentBody|China} met.")
    assert found["l1"].iri != found["g1"].iri


def test_the_iri_of_the_name_is_replaced_only_where_the_name_itself_is_taken_over():
    by_alias_too = identify("{o1 Organization|ICANN Board of Trustees of Old}, {o1|ICANN}, met.")["o1"]
    assert (by_alias_too.iri, by_alias_too.replaced) == ("https://example.org/icann", None)
    assert identify("{o1 Organization|ICANN} met.")["o1"].replaced == f"{GOV}body/icann"


iris = st.sampled_from([f"{GOV}person/{letter}" for letter in "abcdef"])


@given(st.lists(st.tuples(iris, iris).filter(lambda pair: pair[0] != pair[1]), max_size=8), st.randoms())
def test_merges_are_symmetric_and_in_any_order(merges, shuffler):
    clusters = Clusters(Registry(), merges)
    turned = [pair if shuffler.random() < 0.5 else pair[::-1] for pair in merges]
    shuffler.shuffle(turned)
    assert Clusters(Registry(), turned).merged() == clusters.merged()
    for one, other in merges:
        assert clusters.canonical(one) == clusters.canonical(other)
    for iri in clusters.merged().values():
        assert clusters.canonical(iri) == iri
