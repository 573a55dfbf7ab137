"""Spelling mistakes in terms and prefixes are found before the engine takes them for unknown names."""

import pytest

from govgraph.errors import QueryError
from govgraph.ontology import PREFIXES, load_ontology
from govgraph.querying.terms import check_terms, read_terms
from govgraph.querying.tokens import read_tokens


def check(query: str) -> None:
    check_terms(query, read_tokens(query))


def test_the_quick_look_finds_what_the_parsed_ontology_holds() -> None:
    ontology = load_ontology()
    known = read_terms()
    for names, prefix in (
        (ontology.classes, "gov"),
        (ontology.predicates, "gov"),
        (ontology.statuses, "status"),
        (ontology.roles, "role"),
    ):
        assert {PREFIXES[prefix] + name for name in names} <= known


@pytest.mark.parametrize(
    ("query", "place", "hint"),
    [
        ("ASK { ?a gov:atended ?b }", "1:10", "gov:attended"),
        ("ASK {\n  ?a a gov:Compny }", "2:8", "gov:Company"),
        ("ASK { ?c gov:status status:plannd }", "1:21", "status:planned"),
        ("ASK { ?c gov:role role:chief-executiv }", "1:19", "role:chief-executive"),
        ("ASK { ?c gov:review review:writen }", "1:21", "review:written"),
        ("ASK { ?a <https://w3id.org/govgraph/atended> ?b }", "1:10", "gov:attended"),
        ("ASK { ?a foaff:name ?b }", "1:10", "foaf:"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_nearest_right_word(query: str, place: str, hint: str) -> None:
    with pytest.raises(QueryError) as caught:
        check(query)
    assert caught.value.where == place
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?a gov:attended ?b ; a gov:Person . ?c gov:status status:planned ; gov:role role:chief-executive }",
        "ASK { person:nobody ?p event:nowhere }",
        "PREFIX gov: <http://elsewhere/> ASK { ?a gov:anything ?b }",
        "PREFIX mine: <http://mine/> ASK { ?a mine:anything ?b }",
        "PREFIX g: <https://w3id.org/govgraph/> ASK { ?a g:attended ?b }",
        "ASK { ?a ?b 'gov:atended' } # gov:atended",
        "ASK { GRAPH graph:facts { ?a ?b ?c } }",
        "ASK { ?a <https://w3id.org/govgraph/person/xi-jinping> ?b }",
        "ASK { _:b0 ?p ?o }",
    ],
)
def test_what_is_right_passes(query: str) -> None:
    check(query)


def test_a_term_under_another_prefix_of_the_same_namespace_is_checked() -> None:
    with pytest.raises(QueryError, match="gov:atended"):
        check("PREFIX g: <https://w3id.org/govgraph/> ASK { ?a g:atended ?b }")
