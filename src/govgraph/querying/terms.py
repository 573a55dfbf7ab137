"""Spelling mistakes in a query: prefixes nobody declared, terms the ontology does not have.

The engine would take an unknown term for one that nothing is said about, and answer with no rows. The terms are found
in the ontology's files by a pattern, which takes 2 ms; parsing them would take 12.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from govgraph.errors import QueryError
from govgraph.ontology.prefixes import GOV, PREFIXES
from govgraph.querying.binding import declared_prefixes
from govgraph.querying.spelling import suggest
from govgraph.querying.tokens import IRI, NAME, WORD, Token, place_of

__all__ = ["check_terms", "read_terms"]

_FILES = ("ontology/govgraph.ttl", "ontology/roles.ttl")
_SUBJECT = re.compile(r"^(gov|role|status|review):([\w.\-]*\w)", re.MULTILINE)
_ESCAPE = re.compile(r"\\(.)")


@cache
def read_terms() -> frozenset[str]:
    """Find the ontology's terms.

    Returns:
        Their IRIs.
    """
    from govgraph._resources import read_resource

    found = (match for name in _FILES for match in _SUBJECT.findall(read_resource(name)))
    return frozenset(PREFIXES[prefix] + local for prefix, local in found)


def check_terms(query: str, tokens: Sequence[Token]) -> None:
    """Make sure that a query's prefixes are declared and its terms exist.

    Args:
        query: SPARQL.
        tokens: its tokens.

    Raises:
        QueryError: a prefix is unknown, or a term in the ontology's namespaces is.
    """
    own = declared_prefixes(tokens)
    prefixes: Mapping[str, str] = {**PREFIXES, **own}
    for before, token in zip((None, *tokens), tokens, strict=False):
        if before is not None and before.kind == WORD and before.text.upper() == "PREFIX":
            continue
        if token.kind == NAME:
            _check_name(query, token, prefixes)
        elif token.kind == IRI and token.text.startswith(f"<{GOV}") and token.text[1:-1] not in own.values():
            _check_term(query, token, token.text[1:-1])


def _check_name(query: str, token: Token, prefixes: Mapping[str, str]) -> None:
    prefix, _, local = token.text.partition(":")
    if prefix not in prefixes:
        known = [f"{name}:" for name in prefixes]
        raise QueryError(
            f"the prefix {prefix}: is not declared",
            where=place_of(query, token.start),
            hint=suggest(f"{prefix}:", known) or f"declare it: PREFIX {prefix}: <…>",
        )
    if prefixes[prefix].startswith(GOV):
        _check_term(query, token, prefixes[prefix] + _ESCAPE.sub(r"\1", local))


def _check_term(query: str, token: Token, iri: str) -> None:
    namespace, _, local = iri.rpartition("/")
    namespace += "/"
    prefix = next((name for name in ("gov", "role", "status", "review") if PREFIXES[name] == namespace), None)
    if prefix is None or not local or iri in read_terms():
        return
    known = [term.removeprefix(namespace) for term in read_terms() if term.rpartition("/")[0] + "/" == namespace]
    found = suggest(local, known)
    raise QueryError(
        f"the ontology has no term {prefix}:{local}",
        where=place_of(query, token.start),
        hint=found and found.replace('"', f'"{prefix}:', 1),
    )
