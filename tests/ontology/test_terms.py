"""The terms of ontology/govgraph.ttl: complete, declared, and the predicates that the guide for annotators names."""

import re
from collections.abc import Iterator

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from govgraph._resources import read_resource

BASE = "https://w3id.org/govgraph/"
GOV = Namespace(BASE)
STATUS = Namespace(BASE + "status/")
REVIEW = Namespace(BASE + "review/")
FILES = ("govgraph.ttl", "roles.ttl", "shapes.ttl")

ACTORS = frozenset({"Person", "Company", "GovernmentBody", "Organization"})
ENTITIES = ACTORS | {"Event", "Policy", "Place"}
SPANS = frozenset({"Role", "Date", "Money", "Text"})

PREDICATES = frozenset({
    "holdsRole", "founded", "memberOf", "partOf", "acquired", "basedIn", "citizenOf", "met", "succeeded",
    "sanctioned", "regulates", "attended", "spokeAt", "organized", "heldIn", "heldOn", "theme", "published",
    "proposed", "enacted", "signed", "enforces", "supports", "opposes", "calledFor", "said",
})  # fmt: skip
COURSES = frozenset({"happened", "planned", "cancelled", "denied", "uncertain"})
PHASES = frozenset({"current", "former", "incoming", "acting", "cancelled", "denied", "uncertain"})


@pytest.fixture(scope="module")
def terms() -> Graph:
    return Graph().parse(data=read_resource("ontology/govgraph.ttl"), format="turtle")


def local(node: rdflib.term.Node | None) -> str:
    return str(node).removeprefix(BASE)


def described(graph: Graph) -> list[URIRef]:
    """Everything that the file describes, the ontology itself apart."""
    return sorted({s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s != URIRef(BASE)})


def predicates(graph: Graph) -> list[URIRef]:
    return sorted(s for s in graph.subjects(RDF.type, GOV.Predicate) if isinstance(s, URIRef))


def signatures(graph: Graph, predicate: URIRef) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    for signature in graph.objects(predicate, GOV.signature):
        subject, object_ = (
            frozenset(local(o) for o in graph.objects(signature, side)) for side in (GOV.subjectType, GOV.objectType)
        )
        yield subject, object_


def in_group(graph: Graph, group: URIRef) -> frozenset[str]:
    members = graph.subjects(GOV.statusGroup, group)
    return frozenset(str(s).removeprefix(STATUS) for s in members if str(s).startswith(STATUS))


def test_the_ontology_says_what_it_is(terms: Graph) -> None:
    header = URIRef(BASE)
    assert (header, RDF.type, OWL.Ontology) in terms
    for name in ("title", "description", "license"):
        assert terms.value(header, rdflib.DCTERMS[name])
    assert terms.value(header, rdflib.VANN.preferredNamespacePrefix) == Literal("gov")
    assert terms.value(header, rdflib.VANN.preferredNamespaceUri) == Literal(BASE)


def test_every_term_has_label_definition_and_example(terms: Graph) -> None:
    for term in described(terms):
        labels = [o for p in (RDFS.label, SKOS.prefLabel) for o in terms.objects(term, p)]
        for values in (labels, [*terms.objects(term, SKOS.definition)], [*terms.objects(term, SKOS.example)]):
            assert len(values) == 1, f"{term}: {values}"
            value = values[0]
            assert isinstance(value, Literal)
            assert value.language == "en", f"{term}: {value!r}"
            assert str(value) == " ".join(str(value).split()), f"{term}: white space in {value!r}"


def test_examples_name_only_terms_that_exist(terms: Graph) -> None:
    known = {local(t) for t in described(terms)}
    roles = Graph().parse(data=read_resource("ontology/roles.ttl"), format="turtle")
    known |= {local(r) for r in roles.subjects(RDF.type, SKOS.Concept)}
    for predicate in (SKOS.definition, SKOS.example, RDFS.comment):
        for term, text in terms.subject_objects(predicate):
            for prefix, name in re.findall(r"\b(gov|role|status|review):([\w-]+)", str(text)):
                name = name if prefix == "gov" else f"{prefix}/{name}"
                assert name in known, f"{term} speaks of {prefix}:{name}"


def test_every_property_has_domain_and_range(terms: Graph) -> None:
    properties = {s for s in terms.subjects(RDF.type, RDF.Property) if isinstance(s, URIRef)}
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        assert properties >= set(terms.subjects(RDF.type, kind))
    assert properties >= set(predicates(terms))
    for term in sorted(properties):
        assert len([*terms.objects(term, RDFS.domain)]) == 1, term
        assert len([*terms.objects(term, RDFS.range)]) == 1, term


def test_no_term_is_used_that_is_not_declared(terms: Graph) -> None:
    graphs = {name: Graph().parse(data=read_resource(f"ontology/{name}"), format="turtle") for name in FILES}
    declared = {s for graph in graphs.values() for s in graph.subjects(RDF.type)}
    for name, graph in graphs.items():
        used = {t for triple in graph for t in triple if isinstance(t, URIRef) and t.startswith(BASE)}
        used -= {URIRef(BASE + "0.1.0")}
        assert not used - declared, name
        queries = " ".join(str(o) for o in graph.objects(None, URIRef("http://www.w3.org/ns/shacl#select")))
        in_queries = {GOV[word] for word in re.findall(r"\bgov:(\w+)", queries)}
        assert not in_queries - declared, name


def test_the_predicates_are_those_of_the_guide(terms: Graph) -> None:
    assert len(PREDICATES) == 26
    assert {local(p) for p in predicates(terms)} == PREDICATES


@pytest.mark.parametrize("name", sorted(PREDICATES))
def test_a_predicate_is_described_in_full(terms: Graph, name: str) -> None:
    predicate = GOV[name]
    assert (predicate, RDF.type, RDF.Property) in terms
    assert terms.value(predicate, GOV.statusGroup) in {GOV.courses, GOV.phases}
    found = [*signatures(terms, predicate)]
    assert found
    for subjects, objects in found:
        assert subjects
        assert subjects <= ENTITIES
        assert objects
        assert objects <= ENTITIES | SPANS
    assert [*terms.objects(predicate, SKOS.altLabel)], "no other word to suggest it by"


def test_signatures_follow_domain_and_range(terms: Graph) -> None:
    """A signature may be narrower than domain and range, never wider."""

    def classes(name: str) -> set[rdflib.term.Node | None]:
        return set(terms.transitive_objects(GOV[name], RDFS.subClassOf))

    for predicate in predicates(terms):
        domain, range_ = terms.value(predicate, RDFS.domain), terms.value(predicate, RDFS.range)
        for subjects, objects in signatures(terms, predicate):
            assert all(domain in classes(s) for s in subjects), predicate
            if objects <= SPANS:
                assert range_ == RDFS.Literal
                assert (predicate, RDF.type, OWL.DatatypeProperty) in terms
            elif objects & SPANS:
                assert range_ == RDFS.Resource
            else:
                assert (predicate, RDF.type, OWL.ObjectProperty) in terms
                assert all(range_ in classes(o) for o in objects), predicate


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("attended", [(ACTORS, {"Event"})]),
        ("heldOn", [({"Event"}, {"Date"})]),
        ("calledFor", [(ACTORS | {"Place"}, {"Text", "Policy"})]),
        ("holdsRole", [({"Person"}, {"Company", "GovernmentBody", "Organization", "Event", "Place"})]),
        ("regulates", [({"GovernmentBody", "Organization", "Policy"}, ACTORS)]),
        ("partOf", [(ACTORS - {"Person"}, ACTORS - {"Person"}), ({"Event"}, {"Event"}), ({"Policy"}, {"Policy"})]),
    ],
)
def test_signatures_of_the_guide(terms: Graph, name: str, expected: list[tuple[set[str], set[str]]]) -> None:
    wanted = {(frozenset(s), frozenset(o)) for s, o in expected}
    assert set(signatures(terms, GOV[name])) == wanted


def test_every_mention_type_is_a_class_or_a_span_kind(terms: Graph) -> None:
    assert all((GOV[name], RDF.type, OWL.Class) in terms for name in ENTITIES)
    assert {local(s) for s in terms.subjects(RDF.type, GOV.SpanKind)} == SPANS


def test_keys_of_facts_are_described(terms: Graph) -> None:
    assert [*terms.subject_objects(GOV.requires)] == [(GOV.holdsRole, GOV.role)]
    assert dict(terms.subject_objects(GOV.keyType)) == {GOV.role: GOV.Role, GOV.date: GOV.Date, GOV.amount: GOV.Money}
    assert set(terms.objects(None, GOV.takes)) <= set(terms.subjects(GOV.keyType))
    assert set(terms.subjects(GOV.takes, GOV.amount)) == {GOV.acquired, GOV.sanctioned}
    assert set(terms.subjects(GOV.takes, GOV.date)) >= {
        GOV[name] for name in ("met", "published", "proposed", "enacted", "signed")
    }


def test_what_can_harm_is_sensitive_and_says_why(terms: Graph) -> None:
    sensitive = set(terms.subjects(GOV.sensitive, Literal(True)))
    assert sensitive >= {GOV.sanctioned, GOV.opposes}
    assert sensitive <= set(predicates(terms))
    for predicate in sensitive:
        assert str(terms.value(predicate, RDFS.comment)).startswith("Sensitive: ")


def test_only_meeting_is_symmetric(terms: Graph) -> None:
    assert {*terms.subjects(RDF.type, OWL.SymmetricProperty)} == {GOV.met}


def test_a_word_suggests_one_predicate(terms: Graph) -> None:
    owners: dict[str, str] = {}
    for predicate in predicates(terms):
        labels = (str(o) for p in (RDFS.label, SKOS.altLabel) for o in terms.objects(predicate, p))
        for words in {local(predicate), *labels}:
            assert owners.setdefault(words.casefold(), predicate) == predicate, words


def test_statuses(terms: Graph) -> None:
    statuses = {str(s).removeprefix(STATUS) for s in terms.subjects(SKOS.inScheme, URIRef(STATUS))}
    assert statuses == COURSES | PHASES
    assert in_group(terms, GOV.courses) == COURSES
    assert in_group(terms, GOV.phases) == PHASES
    for name in statuses:
        asserts = terms.value(STATUS[name], GOV.asserts)
        assert asserts == Literal(name in {"happened", "current", "former", "acting"}), name
        assert isinstance(asserts, Literal)
        assert asserts.datatype == XSD.boolean


def test_a_broader_status_asserts_alike(terms: Graph) -> None:
    pairs = [(s, o) for s, o in terms.subject_objects(SKOS.broader) if str(s).startswith(STATUS)]
    assert pairs
    for narrower, broader in pairs:
        assert terms.value(narrower, GOV.asserts) == terms.value(broader, GOV.asserts), narrower


def test_roles_and_memberships_are_held_in_phases(terms: Graph) -> None:
    held = {local(s) for s in terms.subjects(GOV.statusGroup, GOV.phases)} & PREDICATES
    assert held == {"holdsRole", "memberOf"}


def test_reviews(terms: Graph) -> None:
    reviews = {str(s).removeprefix(REVIEW) for s in terms.subjects(SKOS.inScheme, URIRef(REVIEW))}
    assert reviews == {"written", "unreviewed", "accepted", "rejected"}
