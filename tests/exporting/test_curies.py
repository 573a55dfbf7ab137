import pytest
from hypothesis import given
from tests.exporting.strategies import iris

from govgraph.exporting.curies import Shortener
from govgraph.ontology import PREFIXES


@given(iris())
def test_a_short_form_means_the_same_iri(iri):
    shortener = Shortener()
    short = shortener.shorten(str(iri))
    if not short.startswith("<"):
        prefix, _, local = short.partition(":")
        assert shortener.prefixes() == {prefix: PREFIXES[prefix]}
        short = f"<{PREFIXES[prefix]}{local}>"
    assert short == str(iri)


@pytest.mark.parametrize("local", ["", "a.", ".a", "-a", "a%2", "a(b)", "a:b", "a/b", "a~b", "a&b"])
def test_what_turtle_cannot_write_stays_whole(local):
    iri = f"<{PREFIXES['body']}{local}>"
    assert Shortener().shorten(iri) == iri


@pytest.mark.parametrize("local", ["a", "1", "wic-2022.the-firm", "a_b", "%E6%B9%8A", "習近平", "müller"])
def test_what_turtle_can_write_gets_short(local):
    assert Shortener().shorten(f"<{PREFIXES['body']}{local}>") == f"body:{local}"


def test_prefixes_are_those_used_and_sorted():
    shortener = Shortener(without=frozenset({"gov"}))
    for prefix in ("xsd", "body", "gov", "body"):
        shortener.shorten(f"<{PREFIXES[prefix]}a>")
    assert list(shortener.prefixes()) == ["body", "xsd"]
