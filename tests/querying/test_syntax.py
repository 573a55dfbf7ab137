"""Where a query goes wrong, in the user's own text."""

import pyoxigraph as ox
import pytest

from govgraph.errors import QueryError
from govgraph.querying.binding import BoundQuery, bind_values
from govgraph.querying.syntax import to_query_error
from govgraph.querying.tokens import read_tokens

PADDING = " " * 32


def explain(query: str, bound: BoundQuery | None = None) -> QueryError:
    bound = bound or BoundQuery(query)
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(bound.text + PADDING)
    return to_query_error(caught.value, query, bound)


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("SELCT ?x { }", "1:1", 'did you mean "SELECT"?'),
        ("hello world", "1:1", '"hello"'),
        ("SELECT ?a {\n  ?a ?b ?c ;\n   OPTONAL { ?a ?d ?e }\n}", "3:4", 'did you mean "OPTIONAL"?'),
        ("SELECT ?x { ?x <a:b> ?y . FILTR(?x) }", "1:27", 'did you mean "FILTER"?'),
        ("SELECT * { ?a <a:b> ?b } ODER BY ?a", "1:26", 'did you mean "ORDER"?'),
        ("SELECT * { ?x <a:b> ?y  ?z }", "1:25", '"?z"'),
        ("SELECT * { ?a <a:b> ?b FILTER(?a = ) }", "1:36", '")"'),
        ("SELECT ?a { ?a ?b ?c } LIMIT ten", "1:30", '"ten"'),
        ("SELECT * { ?a <a:b> ?b }}", "1:25", "nothing is open"),
        ("SELECT * { ?a <a:b> ?b", "1:10", "never closed"),
        ("SELECT * { FILTER((1 = 2) }", "1:27", 'the last one opened is "("'),
        ("SELECT * { ?a <a:b ?b }", "1:24", "an IRI is not closed"),
        ("", "1:1", "ends too early"),
        ("ASK", "1:4", "ends too early"),
    ],
)
def test_the_place_and_what_is_wrong(query: str, place: str, words: str) -> None:
    error = explain(query)
    assert error.where == place
    assert words in str(error)


def test_a_column_that_is_neither_grouped_nor_counted_is_told_in_the_engine_s_words() -> None:
    assert "unbound" in explain("SELECT ?x (COUNT(?y) AS ?n) { ?x <a:b> ?y }").what


@pytest.mark.parametrize("query", ["SELECT ?x { ?x <a:b> ?y . FILTR(?x) }", "SELECT ?x {\n?x <a:b> ?y . FILTR(?x) }"])
def test_parameters_put_before_it_do_not_move_the_place(query: str) -> None:
    bound = bind_values(query, read_tokens(query), {"x": "v" * 50})
    assert explain(query, bound).where == explain(query).where


def test_a_parameter_that_the_query_sets_itself_is_told() -> None:
    query = "SELECT * { BIND(1 AS ?x) }"
    error = explain(query, bind_values(query, read_tokens(query), {"x": "v"}))
    assert error.where is not None
