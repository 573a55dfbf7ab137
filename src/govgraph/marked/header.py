"""The header line: ``=== id: wic-2022 | title: … | date: 2022-11-08``."""

import difflib
import re
from datetime import date

from govgraph.errors import Problem
from govgraph.marked.splitting import Chunk

KEYS = (
    "id", "style", "title", "author", "publisher", "date", "url", "source", "licence", "language", "derived-from",
    "sha256", "source-sha256",
)  # fmt: skip

_FIELD = re.compile(r"(?:[^|\\\n]|\\.)*")
_ESCAPE = re.compile(r"\\(.)")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_BACKSLASH = "a backslash that belongs to the value is written \\\\"
_SHA256 = re.compile(r"[0-9a-f]{64}")


def parse_header(chunk: Chunk, problems: list[Problem]) -> dict[str, str]:
    """Read a document's header.

    Args:
        chunk: the document.
        problems: grows by what is wrong.

    Returns:
        Keys and values in the order written.
    """
    line = chunk.text.partition("\n")[0]
    header: dict[str, str] = {}
    position = 3
    while position < len(line):
        field = _FIELD.match(line, position)
        words = field[0] if field else ""
        key, colon, value = words.partition(":")
        key, value = key.strip(), _ESCAPE.sub(r"\1", value).strip()
        wrong = _field_problem(key, value, bool(colon), header)
        if wrong:
            problems.append(chunk.problem(position + len(words) - len(words.lstrip()), *wrong))
        else:
            header[key] = value
        position += len(words) + 1
        if line[position - 1 : position] == "\\":
            problems.append(chunk.problem(position - 1, "this backslash escapes nothing", _BACKSLASH))
    if "id" not in header:
        problems.append(chunk.problem(0, "the document has no id", 'expected "=== id: a-name-of-its-own"'))
    return header


def _field_problem(key: str, value: str, colon: bool, header: dict[str, str]) -> tuple[str, str] | None:
    if not colon or not value:
        return f'the header has "{key}" without a value', 'expected "key: value", separated by " | "'
    if key in header:
        return f'the header has "{key}" twice', "keep one"
    if key not in KEYS and not key.startswith("x-"):
        near = difflib.get_close_matches(key, KEYS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(KEYS)}; your own start with x-"
        return f'unknown header key "{key}"', hint
    if key == "date" and not _is_date(value):
        return f'"{value}" is no date', "expected YYYY-MM-DD, YYYY-MM or YYYY"
    if key in {"sha256", "source-sha256"} and not _SHA256.fullmatch(value):
        return f'"{value}" is no SHA-256', "expected 64 hexadecimal digits in lower case"
    return None


def _is_date(value: str) -> bool:
    found = _DATE.fullmatch(value)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def to_header(document_id: str, header: dict[str, str]) -> str:
    r"""Write a header line.

    Args:
        document_id: the document's id.
        header: its other keys and values.

    Returns:
        The line, without its line feed.

    >>> to_header("a-1", {"title": "This | that"})
    '=== id: a-1 | title: This \\| that'
    """
    fields = {"id": document_id, **{key: value for key, value in header.items() if key != "id"}}
    return "=== " + " | ".join(f"{key}: {_escape(value)}" for key, value in fields.items())


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace("|", "\\|")
