"""Bytes to text, and what kind of text it is."""

import pytest

from govgraph.errors import SourceError
from govgraph.reading import Source, decode, sniff


def test_a_byte_order_mark_and_foreign_line_ends_are_dropped():
    assert decode(Source("a", b"\xef\xbb\xbfone\r\ntwo\rthree\n")) == "one\ntwo\nthree\n"
    assert decode(Source("a", "\ufeff\ufeffx".encode())) == "\ufeffx"


@pytest.mark.parametrize(
    ("data", "line", "place", "value"),
    [
        (b"one\ntw\xffo", 2, 6, "0xff"),
        (b"\xef\xbb\xbfone\ntw\xe9", 2, 9, "0xe9"),
        ("x".encode("utf-16"), 1, 0, "0xff"),
        (b"a\n\xed\xa0\x80", 2, 2, "0xed"),  # half of a surrogate pair
    ],
)
def test_what_is_no_utf8_is_refused_with_line_and_byte(data, line, place, value):
    with pytest.raises(SourceError) as caught:
        decode(Source("in/a.txt", data))
    assert caught.value.where == f"in/a.txt:{line}"
    assert f"byte {place} is {value}" in caught.value.hint
    assert isinstance(caught.value.__cause__, UnicodeDecodeError)


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_an_empty_source_is_called_empty(data):
    with pytest.raises(SourceError, match="empty"):
        decode(Source("a.txt", data))


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.ann", "=== id: a\nTEXT\n", "annotated"),
        ("a.ann", "\n\n=== id: a", "annotated"),
        ("a.ann", "not at all", "annotated"),  # its ending promises it; the parser says what is wrong
        ("A.ANN", "x", "annotated"),
        ("<stdin>", "=== id: a\nTEXT\n", "annotated"),
        ("a.txt", "===id : a\n", "annotated"),
        ("a.ann", "T1\tPerson 0 5\tPeter\n", "standoff"),
        ("<stdin>", "T12\tPerson 0 5\tPeter\n", "standoff"),
        ("a.ann", "R1\tmet Arg1:T1 Arg2:T2\n", "standoff"),
        ("a.ttl", "@prefix gov: <x> .", "registry"),
        ("a.TTL", "=== id: a", "registry"),
        ("a.txt", "Peter spoke.", "text"),
        ("a.txt", "=== A heading ===\ntext", "text"),
        ("a.md", "A title\n=======\ntext", "text"),
        ("a.html", "<!doctype html>", "text"),
        ("<stdin>", "T1 is a line", "text"),
        ("noending", "text", "text"),
    ],
)
def test_kinds_are_told_by_name_and_beginning(name, text, kind):
    assert sniff(name, text) == kind
