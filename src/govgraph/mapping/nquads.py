"""N-Quads as the form in which quads are made.

A line of N-Quads is built in a third of the time of an object, is sorted, compared and hashed as it stands, and is what
the triple store loads fastest.
"""

import hashlib
from functools import lru_cache

import pyoxigraph as ox

from govgraph.ontology import GOV, PREFIXES

_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}


@lru_cache(maxsize=4096)
def term(curie: str) -> str:
    """An IRI of a known prefix, as N-Triples.

    >>> term("gov:attended")
    '<https://w3id.org/govgraph/attended>'
    """
    prefix, _, local = curie.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def literal(words: str) -> str:
    r"""A plain literal, as N-Triples.

    >>> print(literal('so "it"\nwent'))
    "so \"it\"\nwent"
    """
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def typed(value: str, datatype: str) -> str:
    """A literal of an XSD datatype, as N-Triples; the value needs no escapes."""
    return f'"{value}"^^<{PREFIXES["xsd"]}{datatype}>'


def date_literal(day: str) -> str:
    """A day, month or year, as N-Triples.

    >>> date_literal("2022-11")
    '"2022-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return typed(day, _DATE_TYPES[len(day)])


def address(words: str) -> str:
    """A web address as an IRI if it can be one, otherwise as a literal.

    >>> address("https://example.org/a"), address("javascript:alert(1)")
    ('<https://example.org/a>', '"javascript:alert(1)"')
    """
    return find_address(words) or literal(words)


def find_address(words: str) -> str | None:
    """An address on the web, or a URN, as an IRI; None where RDF takes the words for none."""
    if not words.startswith(("https://", "http://", "urn:")):
        return None
    try:
        return str(ox.NamedNode(words))
    except ValueError:
        return None


def content_key(*parts: str) -> str:
    """A key made of content alone.

    Args:
        *parts: what the key stands for; their borders count.

    Returns:
        20 hexadecimal digits, the first 80 bits of a SHA-256.
    """
    return hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()[:20]


def node(kind: str, *parts: str) -> str:
    """A node named by its content, as N-Triples.

    Args:
        kind: the prefix its IRI gets, such as ``claim``.
        *parts: what it stands for.

    Returns:
        Its IRI in angle brackets.
    """
    return f"<{GOV}{kind}/{content_key(*parts)}>"
