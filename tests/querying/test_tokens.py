"""Words are found where they are words, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.errors import QueryError
from govgraph.querying.tokens import (
    IRI,
    LANGUAGE,
    NAME,
    NUMBER,
    PUNCTUATION,
    STRING,
    VARIABLE,
    WORD,
    place_of,
    read_tokens,
    unescape_codepoints,
)


def kinds(query: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in read_tokens(query)]


@pytest.mark.parametrize(
    "text",
    [
        "'SERVICE'",
        '"SERVICE"',
        "'''a ' '' SERVICE\n'''",
        '"""a " "" SERVICE\n"""',
        r"'it\'s SERVICE'",
        r'"\\"',
        r'"\"SERVICE\""',
        "''",
        '""',
        "''''''",
        '""""""',
        '"# SERVICE"',
        '"<SERVICE>"',
    ],
)
def test_a_string_is_one_token_whatever_it_holds(text: str) -> None:
    assert kinds(f"ASK {{ ?a ?b {text} }}")[4] == (STRING, text)


def test_comments_end_with_their_line_and_hide_what_they_hold() -> None:
    assert kinds("# SERVICE { \" '\nASK#x\r{}#y") == [(WORD, "ASK"), (PUNCTUATION, "{"), (PUNCTUATION, "}")]


def test_a_hash_within_an_iri_or_a_string_is_no_comment() -> None:
    assert kinds("<http://a/#b> '#'") == [(IRI, "<http://a/#b>"), (STRING, "'#'")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?insert", [(VARIABLE, "?insert")]),
        ("$x1", [(VARIABLE, "$x1")]),
        ("gov:attended", [(NAME, "gov:attended")]),
        (":b.c.", [(NAME, ":b.c"), (PUNCTUATION, ".")]),
        ("a:b%20c", [(NAME, "a:b%20c")]),
        (r"a:b\/c", [(NAME, r"a:b\/c")]),
        ("a-b.c:d", [(NAME, "a-b.c:d")]),
        ("'x'@en-GB", [(STRING, "'x'"), (LANGUAGE, "@en-GB")]),
        ("1.5e3 .5 12", [(NUMBER, "1.5e3"), (NUMBER, ".5"), (NUMBER, "12")]),
        ("a/b^c", [(WORD, "a"), (PUNCTUATION, "/"), (WORD, "b"), (PUNCTUATION, "^"), (WORD, "c")]),
        ("'1'^^xsd:int", [(STRING, "'1'"), (PUNCTUATION, "^^"), (NAME, "xsd:int")]),
    ],
)
def test_kinds(query: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(query) == expected


@pytest.mark.parametrize("comparison", ["?a<?b && ?c>?d", "?a<5||?b>3", "1<2", "(1)<2 && 3>2", '"x"<?b && ?c>?d'])
def test_less_than_in_an_expression_is_no_iri(comparison: str) -> None:
    tokens = read_tokens(f"SELECT * {{ ?a ?b ?c FILTER({comparison}) }}")
    assert IRI not in {token.kind for token in tokens}


def test_an_iri_within_an_expression_is_one() -> None:
    tokens = read_tokens("SELECT * { ?a ?b ?c FILTER(?a IN (<http://a/>, <http://b/>) || ?b = <http://c/>) }")
    assert [t.text for t in tokens if t.kind == IRI] == ["<http://a/>", "<http://b/>", "<http://c/>"]


@pytest.mark.parametrize("query", ["'abc", '"abc\n"', "'''abc''", '"""abc""', r"'abc\'"])
def test_a_string_without_an_end_is_named_with_its_place(query: str) -> None:
    with pytest.raises(QueryError, match="no end") as caught:
        read_tokens("ASK {\n  " + query)
    assert caught.value.where == "2:3"


def test_places_count_from_one() -> None:
    assert (place_of("a\nbc", 0), place_of("a\nbc", 3)) == ("1:1", "2:2")


def test_codepoint_escapes_of_both_lengths_are_replaced() -> None:
    assert unescape_codepoints(r"\u0053ERV\U00000049CE \uZZZZ \UFFFFFFFF") == r"SERVICE \uZZZZ \UFFFFFFFF"


PIECES = st.sampled_from(
    [
        *"{}()[].;,*?$/^|+-!=<>&'\"\\#@:_ \t\n\r",
        *(
            "SELECT",
            "a",
            "?x",
            "gov:x",
            "<http://a/>",
            "'s'",
            '"""',
            "'''",
            "1.5",
            "@en",
            "<=",
            "^^",
            "é",
            "\u4e00",
            "\0",
        ),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_tokens_are_the_query_but_for_space_and_comments(query: str) -> None:
    try:
        tokens = read_tokens(query)
    except QueryError:
        return
    at = 0
    for token in [*tokens, None]:
        gap = query[at : token.start if token else len(query)]
        assert all(
            not line.strip() or line.lstrip(" \t").startswith("#") for line in gap.replace("\r", "\n").split("\n")
        )
        if token:
            assert token.text == query[token.start : token.end] != ""
            at = token.end
