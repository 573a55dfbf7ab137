"""Raw text as a document: canonical text, a name from the file's name, hashes of both."""

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.errors import SourceError
from govgraph.marked import parse_annotated, to_marked
from govgraph.model import AnnotatedDocument, text_sha256
from govgraph.reading import Source, to_document


def test_text_is_canonical_and_both_hashes_are_kept():
    data = "\r\nCafe\u0301 \r\nfin\r\n".encode()
    document = to_document(Source("in/Café.txt", data))
    assert document.text == "Café \nfin"
    assert document.header["sha256"] == text_sha256("Café \nfin")
    assert document.header["source-sha256"] == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("in/My article (2).txt", "my-article-2"),
        ("C:\\press\\Wuzhen 2022.html", "wuzhen-2022"),
        ("<stdin>", "stdin"),
        (".draft", "draft"),
        ("archive.tar.gz", "archive-tar"),
        ("世界互联网大会.txt", "世界互联网大会"),
        ("हिन्दी.txt", "हिन्दी"),
        ("Cafe\u0301.txt", "caf\u00e9"),
        ("a|b=c d\n.txt", "a-b-c-d"),
        ("wic_2022.md", "wic_2022"),
    ],
)
def test_the_name_comes_from_the_files_name(name, expected):
    assert to_document(Source(name, b"x")).id == expected


def test_a_name_without_letters_comes_from_the_bytes():
    document = to_document(Source("!!!.txt", b"x"))
    assert document.id == hashlib.sha256(b"x").hexdigest()[:12]


def test_empty_sources_are_refused():
    with pytest.raises(SourceError, match="empty"):
        to_document(Source("a.txt", b"\n\n"))


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=20))
def test_any_text_under_any_name_can_be_written_down_and_read_again(text, name):
    source = Source(name.replace("/", "") + ".txt", text.encode("utf-8", "replace"))
    try:
        document = to_document(source)
    except SourceError:
        assert not text.removeprefix("\ufeff").strip()
        return
    assert unicodedata.is_normalized("NFC", document.text)
    annotated = AnnotatedDocument(document, {}, (), ())
    if document.text.strip():
        assert parse_annotated(to_marked(annotated), source.name) == [annotated]
