import pytest

from govgraph.errors import GovgraphError
from govgraph.exporting import FORMATS, find_format, guess_format


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_told_by_each_of_its_endings_and_no_other(name):
    found = FORMATS[name]
    assert all(guess_format(f"out/graph{suffix.upper()}") is found for suffix in found.suffixes)
    assert sum(suffix in other.suffixes for other in FORMATS.values() for suffix in found.suffixes) == len(
        found.suffixes
    )


@pytest.mark.parametrize("path", ["graph", "graph.docx", "graph.ttl/", "ttl", ""])
def test_other_names_tell_no_format(path):
    assert guess_format(path) is None


def test_an_unknown_format_is_answered_with_those_that_exist():
    with pytest.raises(GovgraphError, match="there are turtle, trig"):
        find_format("docx")
