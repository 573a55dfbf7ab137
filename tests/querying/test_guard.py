"""What is refused, and what must not be."""

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govgraph.errors import QueryError
from govgraph.querying.guard import read_harmless

ELSEWHERE = "<http://127.0.0.1:1/>"
"""A port that the engine's client refuses before it opens a connection, so that an attempt shows and harms nobody."""


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "delete where { ?a ?b ?c }",
        "PREFIX x: <http://x/> DELETE { ?a ?b ?c } INSERT { ?a ?b ?d } WHERE { ?a ?b ?c }",
        "WITH <a:g> DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }",
        "LOAD <http://example.org/>",
        "CLEAR ALL",
        "DROP GRAPH <a:g>",
        "CREATE GRAPH <a:g>",
        "ADD <a:g> TO <a:h>",
        "MOVE <a:g> TO <a:h>",
        "COPY <a:g> TO <a:h>",
        "# a comment\nInsert Data { }",
        "SELECT * { ?a ?b ?c } ; DELETE WHERE { ?a ?b ?c }",
    ],
)
def test_updates_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match="only reads"):
        read_harmless(query)


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        f"SELECT * {{ service silent {ELSEWHERE} {{ ?a ?b ?c }} }}",
        "SELECT * { SERVICE ?where { ?a ?b ?c } }",
        f"SELECT * {{ ?a ?b '#' SERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        f"SELECT * {{ ?a ?b <#> SERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        f"SELECT * {{ FILTER(1 <2) SERVICE {ELSEWHERE} {{ ?a ?b ?c }} FILTER(2> 1) }}",
        f"SELECT * {{ ?a ?b ?c FILTER EXISTS {{ SERVICE{ELSEWHERE} {{ ?a ?b ?c }} }} }}",
        f"SELECT * {{ ?a ?b trueSERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        rf"SELECT * {{ S\u0045RVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        rf"SELECT * {{ \U00000053ERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        rf"SELECT * {{ \u005Cu0053ERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        rf"SELECT * {{ ?a ?b '\u0027 SERVICE {ELSEWHERE} {{ ?a ?b ?c }} #' }}",
        rf"SELECT * {{ ?a ?b ?c #\u000ASERVICE {ELSEWHERE} {{ ?a ?b ?c }}" + "\n}",
    ],
)
def test_other_servers_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        read_harmless(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service ?insert ?load }",
        "SELECT * { ?a ?b 'SERVICE <http://x/> { }' }",
        'SELECT * { ?a ?b """INSERT DATA { }\n " DROP ALL""" }',
        "SELECT * { ?a <http://example.org/SERVICE> <http://example.org/#INSERT> }",
        "SELECT * { ?a ?b ?c } # SERVICE DELETE",
        "PREFIX service: <http://x/> SELECT * { ?a service:load service:INSERT }",
        "SELECT * { GRAPH service:x { ?a ?b ?c } }",
        "SELECT * { ?a ?b 'x'@add }",
        r"SELECT * { ?a ?b 'caf\u00E9' }",
        "SELECT (COUNT(*) AS ?copy) { ?a ?b ?c } GROUP BY ?move",
    ],
)
def test_the_same_words_elsewhere_are_none_of_our_business(query: str) -> None:
    assert read_harmless(query)


def test_the_place_is_named() -> None:
    with pytest.raises(QueryError) as caught:
        read_harmless("SELECT *\n{\n  SERVICE <http://x/> { } }")
    assert caught.value.where == "3:3"


PIECES = st.sampled_from(
    [
        *(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            " ",
            "\n",
            ".",
            ";",
            ",",
            "<",
            ">",
            "'",
            '"',
            "'''",
            '"""',
            "\\",
            "#",
            "?x",
            "1",
            "=",
            "&&",
        ),
        *(
            "true",
            "a",
            "x:",
            ":",
            "FILTER(",
            "BIND(",
            "VALUES ?y {",
            "OPTIONAL {",
            "GRAPH",
            "EXISTS {",
            "AS ?z",
            "IN (",
            "<a:b>",
        ),
        *(
            "SERVICE",
            "SERVICE SILENT",
            "service",
            "?a ?b ?c",
            "?a ?b",
            r"\u0053",
            r"\u0022",
            r"\u003E",
            r"\u000A",
            "<a:\\u0062>",
            "-",
            "<<",
            ">>",
        ),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=12).map("".join))
@example("FILTER(1<2) ?a ?b ", " FILTER(2>1)")
@example("?a ?b true", "")
@example("?a ?b ?c FILTER(?c<", "")
@example("VALUES (?x) {(<a:b>)} ", "")
def test_no_query_that_makes_the_engine_ask_another_server_passes(before: str, after: str) -> None:
    query = f"PREFIX x: <a:> PREFIX : <a:> SELECT * {{ {before}SERVICE {ELSEWHERE} {{ ?s ?p ?o }}{after} }}"
    if asks_elsewhere(query):
        with pytest.raises(QueryError):
            read_harmless(query)


def test_the_engine_does_ask_when_nobody_guards_it() -> None:
    assert asks_elsewhere(f"SELECT * {{ ?a ?b trueSERVICE {ELSEWHERE} {{ ?s ?p ?o }} }}")
    assert not asks_elsewhere(f"SELECT * {{ ?a ?b 'SERVICE {ELSEWHERE}' }}")


def asks_elsewhere(query: str) -> bool:
    """Whether the engine, left alone, tries to reach another server."""
    store = ox.Store()
    for value in (ox.Literal(True), ox.Literal(1), ox.Literal("s"), ox.NamedNode("a:b")):
        store.add(ox.Quad(ox.NamedNode("a:b"), ox.NamedNode("a:a"), value))
    try:
        answer = store.query(query)
        if isinstance(answer, ox.QuerySolutions):
            list(answer)
    except SyntaxError:
        return False
    except OSError as error:
        return "not allowed" in str(error)
    return False
