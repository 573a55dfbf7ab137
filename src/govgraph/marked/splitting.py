"""Cutting a file into documents, before anything in them is understood."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from govgraph.errors import AnnotatedDocumentError, Problem

_HEADER_LINE = re.compile(r"^===(?: |$)", re.MULTILINE)
_STANDOFF = re.compile(r"[TEAR#]\d+\t", re.ASCII)
_FIELD = re.compile(r"(?:[^|\\\n]|\\.)+")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class Chunk(NamedTuple):
    """One document as it stands in a file.

    Attributes:
        name: the file's name.
        line: the line of the file it starts on, from 1.
        text: from its header to its last fact, ending in one line feed.
    """

    name: str
    line: int
    text: str

    def problem(self, offset: int, what: str, hint: str | None = None) -> Problem:
        """Say where in the file something is wrong.

        Args:
            offset: code point in the chunk, from 0.
            what: what is wrong.
            hint: what to do about it.

        Returns:
            The problem with its line and column.
        """
        starts = _line_starts(self.text)
        line = bisect_right(starts, min(offset, len(self.text) - 1)) - 1
        return Problem(self.line + line, offset - starts[line] + 1, what, hint)

    def document_id(self) -> str | None:
        """The id in its header, read without parsing the rest."""
        for field in _FIELD.findall(self.text.partition("\n")[0][3:]):
            key, _, value = field.partition(":")
            if key.strip() == "id":
                return _ESCAPE.sub(r"\1", value).strip() or None
        return None


@lru_cache(maxsize=2)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def split_documents(text: str, name: str) -> list[Chunk]:
    """Cut a file's text at its ``===`` lines.

    Args:
        text: the file's text.
        name: the file's name, for messages.

    Returns:
        Its documents in order, at least one, in Unicode NFC with line feeds only.

    Raises:
        AnnotatedDocumentError: the text is empty, or does not begin with a header.
    """
    text = _canonical(text)
    starts = [match.start() for match in _HEADER_LINE.finditer(text)]
    if not starts or text[: starts[0]].strip():
        raise AnnotatedDocumentError(name, [_no_header(text)])
    ends = [*starts[1:], len(text)]
    line, position, chunks = 1, 0, []
    for start, end in zip(starts, ends, strict=True):
        line += text.count("\n", position, start)
        position = start
        chunks.append(Chunk(name, line, text[start:end].rstrip("\n") + "\n"))
    return chunks


def _canonical(text: str) -> str:
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def _no_header(text: str) -> Problem:
    stripped = text.lstrip("\n")
    line = 1 + len(text) - len(stripped)
    if not text.strip():
        return Problem(1, 1, "the file is empty", 'expected a document that starts with "=== id: …"')
    if _STANDOFF.match(stripped):
        return Problem(
            line, 1, "this is brat stand-off, not an annotated document", "brat uses the same ending for another form"
        )
    return Problem(
        line, 1, "no document starts here", 'expected a line such as "=== id: my-article | date: 2024-05-31"'
    )
