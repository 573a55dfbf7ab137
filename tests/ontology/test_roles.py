"""The scheme of roles: enough of them, one owner a label, a forest of broader terms."""

import re
import unicodedata

import pytest
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

from govgraph._resources import read_resource

GOV = Namespace("https://w3id.org/govgraph/")
ROLE = Namespace("https://w3id.org/govgraph/role/")
SCHEME = URIRef(ROLE)

DEPUTY = re.compile(r"(deputy|vice|assistant|associate)\b")
NO_DEPUTIES = {"vice-chancellor", "vice chancellor"}  # who run a university


@pytest.fixture(scope="module")
def scheme() -> Graph:
    return Graph().parse(data=read_resource("ontology/roles.ttl"), format="turtle")


def roles(scheme: Graph) -> list[URIRef]:
    return sorted(s for s in scheme.subjects(RDF.type, SKOS.Concept) if isinstance(s, URIRef))


def labels(scheme: Graph, role: URIRef) -> list[str]:
    return [str(o) for p in (SKOS.prefLabel, SKOS.altLabel) for o in scheme.objects(role, p)]


def words(label: str) -> str:
    """The words of a label alone, as titles are compared with them."""
    return re.sub(r"\W+", " ", label.casefold()).strip()


def test_there_are_at_least_ninety(scheme: Graph) -> None:
    assert len(roles(scheme)) >= 90


def test_every_role_is_described(scheme: Graph) -> None:
    for role in roles(scheme):
        for predicate in (SKOS.prefLabel, SKOS.definition, SKOS.example):
            values = [*scheme.objects(role, predicate)]
            assert len(values) == 1, f"{role}: {values}"
            assert isinstance(values[0], Literal)
            assert values[0].language == "en"
        assert [*scheme.objects(role, SKOS.inScheme)] == [SCHEME]
        assert [*scheme.objects(role, GOV.holders)] in ([Literal("one")], [Literal("many")]), role


def test_a_name_is_the_preferred_label(scheme: Graph) -> None:
    for role in roles(scheme):
        plain = (
            unicodedata.normalize("NFKD", str(scheme.value(role, SKOS.prefLabel))).encode("ascii", "ignore").decode()
        )
        assert role == ROLE[words(plain).replace(" ", "-")]


def test_most_roles_have_other_wordings(scheme: Graph) -> None:
    with_several = [role for role in roles(scheme) if len([*scheme.objects(role, SKOS.altLabel)]) >= 2]
    assert len(with_several) >= 0.8 * len(roles(scheme))


def test_no_label_belongs_to_two_roles(scheme: Graph) -> None:
    owners: dict[str, URIRef] = {}
    for role in roles(scheme):
        for label in labels(scheme, role):
            assert owners.setdefault(words(label), role) == role, label


def test_broader_roles_exist_and_lead_to_a_top_concept(scheme: Graph) -> None:
    known = set(roles(scheme))
    for role in known:
        above = [*scheme.objects(role, SKOS.broader)]
        top = (role, SKOS.topConceptOf, SCHEME) in scheme
        assert len(above) == (0 if top else 1), role
        assert set(above) <= known, role


def test_broader_has_no_cycle(scheme: Graph) -> None:
    for role in roles(scheme):
        seen = [role]
        while (above := scheme.value(seen[-1], SKOS.broader)) is not None:
            assert above not in seen, seen
            assert isinstance(above, URIRef)
            seen.append(above)


@pytest.mark.parametrize(
    ("label", "name", "holders"),
    [
        ("CEO", "chief-executive", "one"),
        ("Secretary General", "secretary-general", "one"),
        ("co-founder", "co-founder", "many"),
        ("chairwoman", "chair", "one"),
        ("vice-chairman", "vice-chair", "many"),
        ("PM", "prime-minister", "one"),
        ("GAC chair", "gac-chair", "one"),
        ("security area director", "area-director", "many"),
        ("MEP", "member-of-the-european-parliament", "many"),
        ("president of the republic", "head-of-state", "one"),
    ],
)
def test_titles_of_the_field(scheme: Graph, label: str, name: str, holders: str) -> None:
    owner = [role for role in roles(scheme) if words(label) in map(words, labels(scheme, role))]
    assert owner == [ROLE[name]]
    assert scheme.value(ROLE[name], GOV.holders) == Literal(holders)


def test_a_deputy_is_not_the_one_who_is_deputised_for(scheme: Graph) -> None:
    """A deputy's title under an office of one would give that office two holders."""
    for role in roles(scheme):
        preferred = str(scheme.value(role, SKOS.prefLabel))
        if scheme.value(role, GOV.holders) == Literal("one") and not DEPUTY.match(preferred):
            deputies = {label for label in labels(scheme, role) if DEPUTY.match(label)} - NO_DEPUTIES
            assert not deputies, role
