import pyoxigraph as ox
from hypothesis import given
from tests.exporting.strategies import iris, literals, texts

from govgraph.exporting.literals import is_iri, parse_literal, unescape


@given(literals(texts()))
def test_a_literal_is_taken_apart(literal):
    found = parse_literal(str(literal))
    assert found.value == literal.value
    assert found.language == (literal.language or "")
    plain = literal.language or literal.datatype.value.endswith("#string")
    assert found.datatype == ("" if plain else str(literal.datatype))


@given(texts())
def test_escapes_are_taken_out(words):
    assert unescape(str(ox.Literal(words))[1:-1]) == words


def test_every_escape_of_n_triples_is_known():
    assert unescape(r"\t\b\n\r\f\"\'\\\u00e9\U0001F642\\n") == "\t\b\n\r\f\"'\\é🙂\\n"


@given(iris(), literals(texts()))
def test_iris_are_told_from_literals(iri, literal):
    assert is_iri(str(iri))
    assert not is_iri(str(literal))
