"""Terms in their short form, and the prefixes they need."""

import re

from govgraph.ontology import PREFIXES

__all__ = ["Shortener"]

_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LETTER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_CHARACTER = rf"[{_LETTER}_0-9\u00b7\u0300-\u036f\u203f-\u2040-]|%[0-9A-Fa-f]{{2}}"
_LOCAL = re.compile(rf"(?:[{_LETTER}_0-9]|%[0-9A-Fa-f]{{2}})(?:(?:{_CHARACTER}|\.)*(?:{_CHARACTER}))?")
"""PN_LOCAL of Turtle, without its backslash escapes and colons."""


class Shortener:
    """Writes IRIs with prefixes and remembers which it used.

    Args:
        without: prefixes that must not be used.
    """

    def __init__(self, without: frozenset[str] = frozenset()) -> None:
        self._without = without
        self._known: dict[str, str] = {}
        self._used: set[str] = set()

    def shorten(self, iri: str) -> str:
        """Write an IRI in its short form where it has one.

        Args:
            iri: an IRI in angle brackets.

        Returns:
            A prefixed name, else the IRI as it was.

        >>> Shortener().shorten("<https://w3id.org/govgraph/person/xi-jinping>")
        'person:xi-jinping'
        >>> Shortener().shorten("<https://w3id.org/govgraph/person/xi.>")
        '<https://w3id.org/govgraph/person/xi.>'
        """
        short = self._known.get(iri)
        if short is None:
            short = self._known[iri] = self._shorten(iri)
        return short

    def _shorten(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = _BY_NAMESPACE.get(iri[1:cut])
        if prefix is None or prefix in self._without or not _LOCAL.fullmatch(iri, cut, len(iri) - 1):
            return iri
        self._used.add(prefix)
        return f"{prefix}:{iri[cut:-1]}"

    def prefixes(self) -> dict[str, str]:
        """The prefixes used so far and their namespaces, sorted."""
        return {prefix: PREFIXES[prefix] for prefix in sorted(self._used)}
