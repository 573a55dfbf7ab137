"""Bytes to text, and what kind of text it is."""

import re

from govgraph.errors import SourceError
from govgraph.reading.sources import Source

_STANDOFF = re.compile(r"[TEAR#]\d+\t", re.ASCII)
_HEADER = re.compile(r"=== *[a-z][a-z0-9-]* *:", re.ASCII)  # in other forms, "=== Title" is a heading


def decode(source: Source) -> str:
    r"""Read a source as UTF-8.

    Args:
        source: the source.

    Returns:
        Its text, without a byte order mark, with ``\n`` as the only line end.

    Raises:
        SourceError: it is empty or no UTF-8.
    """
    try:
        text = source.data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = 1 + source.data.count(b"\n", 0, error.start)
        raise SourceError(
            "this is no UTF-8",
            where=f"{source.name}:{line}",
            hint=f"byte {error.start} is 0x{source.data[error.start]:02x}; save the file as UTF-8",
        ) from error
    if not text.strip():
        raise SourceError("the source is empty", where=source.name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def sniff(name: str, text: str) -> str:
    """Tell what a text is.

    Args:
        name: what the user called it.
        text: its text.

    Returns:
        ``annotated``, ``standoff`` (brat's form, which has the same file ending), ``registry`` or ``text``.

    >>> sniff("a.txt", "=== id: a")
    'annotated'
    """
    ending = name.rpartition(".")[2].lower()
    if ending == "ttl":
        return "registry"
    if _STANDOFF.match(text.lstrip()):
        return "standoff"
    if ending == "ann" or _HEADER.match(text.lstrip("\n")):
        return "annotated"
    return "text"
