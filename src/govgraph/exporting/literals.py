r"""Literals and IRIs taken out of their N-Triples form."""

import re
from typing import NamedTuple

__all__ = ["Literal", "is_iri", "parse_literal", "unescape"]

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_MEANT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class Literal(NamedTuple):
    """A literal.

    Attributes:
        lexical: its words, still with N-Triples' escapes.
        language: its language tag, or nothing.
        datatype: its datatype's IRI in angle brackets, or nothing where it is plain.
    """

    lexical: str
    language: str
    datatype: str

    @property
    def value(self) -> str:
        """Its words."""
        return unescape(self.lexical)


def is_iri(term: str) -> bool:
    """Whether a term is an IRI and no literal."""
    return term.startswith("<")


def parse_literal(term: str) -> Literal:
    """Take a literal apart.

    Args:
        term: N-Triples.

    Returns:
        Its parts.

    >>> parse_literal('"12"^^<http://www.w3.org/2001/XMLSchema#integer>').lexical
    '12'
    >>> parse_literal('"习近平"@zh').language
    'zh'
    """
    if term.endswith('"'):
        return Literal(term[1:-1], "", "")
    if term.endswith(">"):
        lexical, _, datatype = term.rpartition('"^^')
        return Literal(lexical[1:], "", datatype)
    lexical, _, language = term.rpartition('"@')
    return Literal(lexical[1:], language, "")


def unescape(lexical: str) -> str:
    r"""Take N-Triples' escapes out.

    >>> unescape('so \\"it\\" went\\u002E')
    'so "it" went.'
    """
    return _ESCAPE.sub(_meant, lexical) if "\\" in lexical else lexical


def _meant(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _MEANT.get(escape[3], escape[3])
