"""The compiled shapes and pySHACL find the same faults at the same nodes."""

import pytest
from tests.checking.sample import of_turtle, update
from tests.ontology.test_shapes import BREAKS, GOOD

from govgraph.checking import check_structure
from govgraph.checking.shacl import check_shacl
from govgraph.checking.structure import shapes as compiled
from govgraph.checking.structure.shapes import read_shapes
from govgraph.checking.structure.twins import TWINS
from govgraph.errors import OntologyError

pytest.importorskip("pyshacl")

SHAPES = {shape.name for shape in read_shapes()}
MORE_BREAKS = {
    "a subject that is words": ("rdf:subject ex:ada ; rdf:predicate gov:attended", 'rdf:subject "Ada" ; rdf:predicate gov:attended'),
    "a date that no calendar has": ('"2022-11"^^xsd:gYearMonth', '"2022-02-30"^^xsd:date'),
    "a confidence in a language": ('"0.87"^^xsd:decimal', '"0.87"@en'),
    "confidence below zero": ('"0.87"^^xsd:decimal', '"-0.1"^^xsd:decimal'),
    "a start that is a word": ("oa:start 4", 'oa:start "four"'),
    "a start below zero": ("oa:start 4 ; oa:end 15", "oa:start -7 ; oa:end 4"),
    "two starts": ("oa:start 4 ;", "oa:start 4, 5 ;"),
    "an end at zero": ("oa:start 4 ; oa:end 15", "oa:start 0 ; oa:end 0"),
    "a member that is a firm": ("org:member ex:ada", "org:member ex:norvik"),
    "a subclass is a class": ("ex:norvik a gov:Company", "ex:norvik a gov:GovernmentBody"),
    "a source hash in capitals": ('gov:sourceSha256 "0123456789abcdef', 'gov:sourceSha256 "0123456789ABCDEF'),
    "two labels and no type": ('ex:forum a gov:Event ; rdfs:label "Harbour Forum"', 'ex:forum rdfs:label "Harbour", "Forum"'),
    "two things at once": ("gov:status status:planned ;", "gov:date 'soon' ;"),
    "quoted words": ('"Ada attends"', '"Ada att\\"en\\""'),
}  # fmt: skip


def both(data: str) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """What the compiled shapes and what pySHACL object to: shape and node."""
    store = of_turtle(data)
    quick = {(v.rule, v.focus) for v in check_structure(store) if v.rule in SHAPES}
    return quick, {(v.rule, v.focus) for v in check_shacl(store)}


def test_a_sound_graph_is_sound_to_both() -> None:
    assert both(GOOD) == (set(), set())


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_both_find_the_same(name: str) -> None:
    change = BREAKS[name]
    assert change.old in GOOD
    quick, slow = both(GOOD.replace(change.old, change.new, 1))
    assert quick == slow
    assert change.shape in {rule for rule, _ in quick}


@pytest.mark.parametrize("name", sorted(MORE_BREAKS))
def test_both_find_the_same_in_odd_data(name: str) -> None:
    old, new = MORE_BREAKS[name]
    assert old in GOOD
    quick, slow = both(GOOD.replace(old, new, 1))
    assert quick == slow
    assert bool(quick) == (name not in {"a subclass is a class", "quoted words"})


def test_each_rule_in_sparql_has_a_twin() -> None:
    assert TWINS.keys() <= SHAPES
    assert all(TWINS[name].shows for name in TWINS)


def test_a_violation_says_what_was_found_and_where() -> None:
    store = of_turtle(GOOD.replace("gov:status status:planned", "gov:status status:planned, status:denied", 1))
    (violation,) = [v for v in check_structure(store) if v.rule == "ClaimStatus"]
    assert violation.graph == "https://w3id.org/govgraph/graph/article/x"
    assert violation.focus == "https://example.org/claim"
    assert violation.hint == "found status:denied, status:planned"
    assert violation.message == "A claim has exactly one status, of the scheme status:."


def test_a_dangling_reference_names_what_refers() -> None:
    store = of_turtle(GOOD.replace("rdf:object ex:forum", "rdf:object ex:fair", 1))
    (violation,) = [v for v in check_structure(store) if v.rule == "NoDanglingReference"]
    assert violation.focus == "https://example.org/fair"
    assert violation.hint == "<https://example.org/claim> refers to it by rdf:object"
    assert violation.graph == "https://w3id.org/govgraph/graph/article/x"


def test_long_and_many_values_are_cut() -> None:
    store = of_turtle(GOOD.replace('oa:exact "she will come"', f'oa:exact "{"a" * 99}", "b", "c", "d", "e", "f"', 1))
    (violation,) = [v for v in check_structure(store) if v.rule == "EvidenceExact"]
    assert violation.hint.endswith("2 more")
    assert len(violation.hint) < 120


def test_a_demand_that_is_not_known_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    unknown = tmp_path / "shapes.ttl"
    unknown.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix gov: <https://w3id.org/govgraph/> ."
        '<https://w3id.org/govgraph/shape/A> sh:targetClass gov:Claim ; sh:message "m" ; sh:maxLength 3 .',
        encoding="utf-8",
    )
    monkeypatch.setattr(compiled, "find_resource", lambda _: unknown)
    with pytest.raises(OntologyError, match="maxLength"):
        read_shapes.__wrapped__()


def test_blank_nodes_are_told() -> None:
    store = of_turtle(GOOD)
    update(store, "INSERT DATA { GRAPH graph:actors { _:b a gov:Person ; rdfs:label 'Bo' } }")
    assert "NodeHasIri" in {v.rule for v in check_structure(store)}
