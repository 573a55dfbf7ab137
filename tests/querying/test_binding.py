"""Values are bound, and never become part of a query."""

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govgraph.errors import QueryError
from govgraph.ontology import PREFIXES
from govgraph.querying.binding import BoundQuery, bind_values, to_iri, to_literal, to_term
from govgraph.querying.tokens import read_tokens

HOSTILE = [
    '"',
    "\\",
    '\\"',
    "\\u0022",
    "\\\\u0022",
    "\\U00000022",
    '"} } INSERT DATA { <a:a> <a:b> <a:c> } #',
    "' } SERVICE <http://127.0.0.1:1/> {",
    "a\nb\rc\td\x0be\x00f\x7f\x85\u2028\ufeff",
    "?x",
    "#",
    "\U0001f600\u202e",
    '"""',
    "'''",
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
PIECES = st.lists(st.sampled_from([*HOSTILE, "}", "{", "u0022", "U"]) | TEXT, max_size=5).map("".join)


def bind(query: str, **values: str) -> str:
    return bind_values(query, read_tokens(query), values).text


def ask(query: str) -> list[list[str | None]]:
    answer = ox.Store().query(query, prefixes=PREFIXES)
    assert isinstance(answer, ox.QuerySolutions)
    return [[getattr(term, "value", None) for term in row] for row in answer]


@given(PIECES)
@example("".join(HOSTILE))
def test_any_words_reach_the_engine_as_they_are(words: str) -> None:
    query = f"SELECT ?x {{ VALUES ?x {{ {to_literal(words)} }} }}"
    (row,) = ox.Store().query(query)
    assert row["x"] == ox.Literal(words)
    if to_iri(words) is None:
        assert bind("SELECT ?x { }", x=words) == query


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_one_token(words: str) -> None:
    (token,) = read_tokens(to_literal(words))
    assert token.kind == "string"


@given(st.text('abc<>"{}|^`\\ \n:/#%\ud800é', min_size=1, max_size=8))
def test_what_stands_for_an_iri_is_one_or_is_refused(words: str) -> None:
    try:
        term = to_term(f"<{words}>")
    except QueryError:
        return
    ox.NamedNode(term[1:-1])
    (token,) = read_tokens(term)
    assert token.kind == "iri"


@pytest.mark.parametrize(
    ("value", "term"),
    [
        ("person:xi-jinping", "<https://w3id.org/govgraph/person/xi-jinping>"),
        ("<https://example.org/x>", "<https://example.org/x>"),
        ("https://example.org/x", '"https://example.org/x"'),
        ("person: of interest", '"person: of interest"'),
        ("Note: x", '"Note: x"'),
        ("Jack Ma", '"Jack Ma"'),
        ("", '""'),
        ("2022", '"2022"'),
    ],
)
def test_what_is_an_iri_and_what_are_words(value: str, term: str) -> None:
    assert to_term(value) == term


@pytest.mark.parametrize("value", ["<x>", "<http://a/ b>", "<>", "<http://a/>> ?x <a:b>"])
def test_brackets_around_no_iri_are_refused(value: str) -> None:
    with pytest.raises(QueryError, match="no absolute IRI"):
        to_term(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(QueryError, match="Unicode"):
        to_term("\ud800")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x { FILTER(BOUND(?x)) }",
        "SELECT ?x WHERE { FILTER(BOUND(?x)) }",
        "select ?x where{FILTER(BOUND(?x))}",
        "SELECT ?x (EXISTS { } AS ?y) WHERE { FILTER(BOUND(?x)) }",
        "PREFIX x: <http://x/> # {\nSELECT ?x ('{' AS ?b) { FILTER(BOUND(?x)) }",
        "SELECT ?x { { SELECT (1 AS ?one) { } } }",
        "SELECT ?x { SELECT ?x { FILTER(BOUND(?x)) } }",
        "SELECT ?x { FILTER($x = 'v') } ORDER BY ?x VALUES ?z { 1 }",
        "SELECT ?x FROM <a:g> { FILTER(BOUND(?x)) }",
    ],
)
def test_the_outermost_group_is_found(query: str) -> None:
    assert ask(bind(query, x="v"))[0][0] == "v"


def test_ask_construct_and_describe_take_parameters() -> None:
    store = ox.Store()
    assert bool(store.query(bind("ASK { FILTER(?x = 'v') }", x="v")))
    triples = list(store.query(bind("CONSTRUCT { <a:s> <a:p> ?x } WHERE { FILTER(BOUND(?x)) }", x="v")))
    assert triples == [ox.Triple(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("v"))]
    assert bind("DESCRIBE ?x { ?x ?y ?z }", x="<a:b>") == "DESCRIBE ?x { VALUES ?x { <a:b> } ?x ?y ?z }"


@pytest.mark.parametrize("query", ["DESCRIBE ?x", "CONSTRUCT WHERE { ?x ?y ?z }", "SELECT ?x", "?x"])
def test_a_query_without_a_place_for_parameters_says_so(query: str) -> None:
    with pytest.raises(QueryError, match="parameters"):
        bind(query, x="v")


def test_a_variable_that_does_not_occur_is_named_with_the_nearest() -> None:
    with pytest.raises(QueryError, match=r"no variable evnt .*did you mean \"event\""):
        bind("SELECT ?event { ?event a gov:Event }", evnt="x")


@pytest.mark.parametrize("name", ["x }", "?x", "", "x-y", "1", "é"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(QueryError, match="no variable"):
        bind("SELECT ?x { ?x ?y ?z }", **{name: "v"})


def test_a_prefix_of_the_query_s_own_counts() -> None:
    assert "<http://mine/a>" in bind("PREFIX person: <http://mine/> ASK { ?x ?y ?z }", x="person:a")


@given(st.integers(0, 20), st.integers(0, 5))
def test_places_are_found_again(offset: int, length: int) -> None:
    text = "0123456789"
    bound = BoundQuery(text[:4] + "#" * length + text[4:], 4, length)
    own = bound.own_offset(offset)
    if own is None:
        assert bound.text[offset] == "#"
    elif offset < len(bound.text):
        assert text[own] == bound.text[offset]
