"""Named queries: a head that tells what they answer, parameters that are checked before anything starts."""

import re

import pytest

from govgraph.errors import QueryError
from govgraph.querying.catalogue import NamedQuery, find_query, iter_queries, parse_query, query_names
from govgraph.querying.child import WHERE
from govgraph.querying.parameters import KINDS
from govgraph.querying.terms import check_terms
from govgraph.querying.tokens import VARIABLE, read_tokens

ALL = pytest.mark.parametrize("query", list(iter_queries()), ids=lambda query: query.name)


def test_there_are_enough_and_their_names_are_plain() -> None:
    assert len(query_names()) >= 14
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in query_names())
    assert [query.name for query in iter_queries()] == query_names()


@ALL
def test_the_head_is_whole(query: NamedQuery) -> None:
    assert query.title
    assert query.description.endswith(".")
    assert query.example.startswith(f"govgraph query {query.name}")
    for parameter in query.parameters:
        assert parameter.kind in KINDS
        assert parameter.what
        assert parameter.example
        assert f"?{parameter.name}" in {t.text for t in read_tokens(query.text) if t.kind == VARIABLE}
        if not parameter.optional and parameter.default is None:
            assert f"-p {parameter.name}=" in query.example


@ALL
def test_every_term_is_in_the_ontology(query: NamedQuery) -> None:
    check_terms(query.text, read_tokens(query.text))


@ALL
def test_rows_are_in_one_order_only(query: NamedQuery) -> None:
    tokens = read_tokens(query.text)
    words = [token.text.upper() for token in tokens]
    assert words.count("ORDER") == 1
    ordered = {token.text for token in tokens[words.index("ORDER") :] if token.kind == VARIABLE}
    columns = re.findall(r"\?\w+", re.sub(r"\(.*?AS (\?\w+)\)", r"\1", query.text.partition(WHERE)[0], flags=re.DOTALL))
    assert set(columns) <= ordered


@ALL
def test_claims_tell_how_they_stand_and_where_they_are_from(query: NamedQuery) -> None:
    if query.name in {"classes", "support"}:  # of mentions; of many claims at once
        return
    assert re.search(r"\?status \?reading \?confidence \?words \?source\nWHERE \{", query.text)


def test_the_place_for_parameters_is_marked_in_each() -> None:
    assert all(query.text.count(WHERE) == 1 for query in iter_queries())


def test_a_parameter_that_is_missing_is_named_with_an_example() -> None:
    with pytest.raises(QueryError, match=r"leaders needs .*-p body="):
        find_query("leaders").bindings({})


def test_a_parameter_that_is_unknown_is_named_with_the_nearest() -> None:
    with pytest.raises(QueryError, match=r'no parameter "bdy" .*did you mean "body"'):
        find_query("leaders").bindings({"bdy": "Alibaba"})
    with pytest.raises(QueryError, match="takes none"):
        find_query("classes").bindings({"x": "y"})


def test_defaults_are_bound_and_optional_parameters_are_left_free() -> None:
    assert find_query("timeline").bindings({}) == [("year", "year", "2022")]
    assert find_query("timeline").bindings({"year": "2015"}) == [("year", "year", "2015")]
    assert find_query("attendance").bindings({}) == []


@pytest.mark.parametrize(("name", "near"), [("atendance", "attendance"), ("leader", "leaders"), ("zzz", "attendance")])
def test_an_unknown_query_is_named_with_the_nearest_or_with_all(name: str, near: str) -> None:
    with pytest.raises(QueryError, match="no query is called") as caught:
        find_query(name)
    assert near in str(caught.value.hint)


def test_a_head_of_one_s_own() -> None:
    query = parse_query(
        "# title: T\n# parameter a (actor): who; example: X\n# parameter b (number, optional): how much\n"
        "# parameter c (text): what; default: d; e\nASK { }",
        "mine",
    )
    assert [(p.name, p.kind, p.optional, p.what, p.example, p.default) for p in query.parameters] == [
        ("a", "actor", False, "who", "X", None),
        ("b", "number", True, "how much", "", None),
        ("c", "text", False, "what", "", "d; e"),
    ]
    assert parse_query("ASK { }", "bare") == NamedQuery("bare", "", "", (), "", "ASK { }")
