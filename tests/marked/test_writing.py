"""Writing and parsing are inverse."""

from hypothesis import given
from tests.strategies import annotated_documents

from govgraph.marked import parse_annotated, to_marked


@given(annotated_documents())
def test_parsing_what_was_written_gives_the_same_document(document):
    assert parse_annotated(to_marked(document)) == [document]


@given(annotated_documents())
def test_the_written_form_is_canonical(document):
    written = to_marked(document)
    assert to_marked(parse_annotated(written)[0]) == written
