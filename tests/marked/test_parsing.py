"""The parser on anything."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.errors import AnnotatedDocumentError
from govgraph.marked import parse_annotated, to_marked

PIECES = [
    "=== id: a\n", "=== ", "===\n", "TEXT\n", "FACTS\n", "{p1 Person|", "{p1|", "{t1 Text|", "}", "|", "\\", "\n", "p1 ",
    "met ", "p2 ", "status=happened", 'quote="', '"', "mentions=p1.9 ", "confidence=NaN ", "id: x", " | ", "Li Wei",
    "\u0085", "\u2028", "\x00", "é", "e\u0301",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_parses_or_is_refused_with_places(text: str):
    try:
        parse_annotated(text, "any.ann")
    except AnnotatedDocumentError as error:
        lines = text.count("\n") + text.count("\r") + 1
        assert error.problems
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in error.problems)


@pytest.mark.parametrize("filler", ["{", "}", "|", "\\", "{p1 Person|", "a ", "p1 met p2 ", '"'])
def test_a_megabyte_of_one_line_is_no_trap(filler: str):
    text = "=== id: a\nTEXT\n" + filler * (1_000_000 // len(filler)) + "\nFACTS\n" + 'quote="' * 1000 + "\n"
    started = time.perf_counter()
    with pytest.raises(AnnotatedDocumentError):
        parse_annotated(text)
    assert time.perf_counter() - started < 20


def test_problems_name_the_line_in_the_file_not_in_the_document():
    text = "=== id: a\nTEXT\nx\nFACTS\n\n\n=== id: b\nTEXT\ny }\nFACTS\n"
    with pytest.raises(AnnotatedDocumentError) as raised:
        parse_annotated(text, "two.ann")
    assert str(raised.value).startswith("two.ann:9:3: ")


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["corpus", "real"])
def test_all_documents_of_the_shared_folders_parse_and_come_back(shared: Path, folder: str):
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / folder).glob("*.ann"))]
    documents = [document for text in texts if text.startswith("=== ") for document in parse_annotated(text, folder)]
    assert len(documents) >= (400 if folder == "corpus" else 170)
    for document in documents:
        assert parse_annotated(to_marked(document)) == [document]
