"""The kinds of parameters that named queries take."""

import re

import pyoxigraph as ox

from govgraph.errors import QueryError
from govgraph.ontology.prefixes import PREFIXES, expand
from govgraph.querying.binding import to_literal
from govgraph.querying.lookup import find_actors
from govgraph.querying.spelling import suggest
from govgraph.store.terms import value_of

__all__ = ["KINDS", "to_values"]

KINDS = ("actor", "text", "year", "article", "number", "status")
"""An actor by name or IRI; words; four digits; an article by its id or IRI; a decimal number; a status by its name."""

_YEAR = re.compile("[0-9]{4}")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_HASHED = ox.NamedNode(PREFIXES["gov"] + "textSha256")


def to_values(store: ox.Store, name: str, kind: str, value: str) -> str:
    """Write a parameter as a graph pattern.

    Args:
        store: the triple store, in which actors and articles are looked up.
        name: the variable's name.
        kind: one of ``KINDS``.
        value: what the user gave.

    Returns:
        ``VALUES ?name { … }``.

    Raises:
        QueryError: there is no such actor, article or status, or the value is no year or number.
    """
    if kind == "actor":
        terms = " ".join(f"<{iri}>" for iri in find_actors(store, value))
    elif kind == "article":
        terms = f"<{_find_article(store, value)}>"
    elif kind == "status":
        terms = f"<{_find_status(value)}>"
    elif kind == "number":
        if not _NUMBER.fullmatch(value):
            raise QueryError(f'"{value}" is no number', where=name, hint="such as 0.7")
        terms = to_literal(value, "decimal")
    elif kind == "year" and not _YEAR.fullmatch(value):
        raise QueryError(f'"{value}" is no year', where=name, hint="four digits, such as 2022")
    else:
        terms = to_literal(value)
    return f"VALUES ?{name} {{ {terms} }}"


def _find_status(value: str) -> str:
    from govgraph.querying.terms import read_terms

    namespace = PREFIXES["status"]
    known = {iri.removeprefix(namespace) for iri in read_terms() if iri.startswith(namespace)}
    if value not in known:
        raise QueryError(
            f'no status is called "{value}"', hint=suggest(value, known) or f"there is {', '.join(sorted(known))}"
        )
    return namespace + value


def _find_article(store: ox.Store, value: str) -> str:
    for iri in (expand(value), value, PREFIXES["article"] + value):
        if iri and _is_article(store, iri):
            return iri
    known = {_article_id(value_of(quad.subject)) for quad in store.quads_for_pattern(None, _HASHED, None, None)}
    raise QueryError(
        f'no article "{value}" here', hint=suggest(value, known) or '"govgraph stats --documents" lists all'
    )


def _is_article(store: ox.Store, iri: str) -> bool:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return False
    return any(True for _ in store.quads_for_pattern(node, _HASHED, None, None))


def _article_id(iri: str) -> str:
    return iri.removeprefix(PREFIXES["article"])
