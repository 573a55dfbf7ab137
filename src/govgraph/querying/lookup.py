"""Actors by name: whom a user may mean.

Nothing here imports more than a query's process needs anyway.
"""

import pyoxigraph as ox

from govgraph.errors import QueryError
from govgraph.ontology.prefixes import PREFIXES, expand
from govgraph.querying.spelling import nearest
from govgraph.store.terms import value_of

__all__ = ["find_actors"]

_ACTORS = ox.NamedNode(PREFIXES["graph"] + "actors")
_NAME_KEY = ox.NamedNode(PREFIXES["gov"] + "nameKey")
_REPLACED_BY = ox.NamedNode(PREFIXES["dcterms"] + "isReplacedBy")


def find_actors(store: ox.Store, name: str) -> list[str]:
    """Find the actors that go by a name.

    Args:
        store: the triple store.
        name: any of their names; or an IRI, also a former one, also in the short form ``person:xi-jinping``.

    Returns:
        IRIs, sorted; more than one where a country is meant as a place and as its government, for instance.

    Raises:
        QueryError: nobody goes by it.
    """
    for iri in filter(None, (expand(name), name)):
        found = _find_by_iri(store, iri)
        if found:
            return found
    from govgraph.resolving.names import name_key

    key = name_key(name)
    named = _values(store, ox.Literal(key), subjects=True) if key else set()
    if not named:
        raise QueryError(f'no actor goes by "{name}"', hint=_suggest(key, _values(store, None, subjects=False)))
    return sorted(named)


def _find_by_iri(store: ox.Store, iri: str) -> list[str]:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return []
    replaced = [value_of(quad.object) for quad in store.quads_for_pattern(node, _REPLACED_BY, None, _ACTORS)]
    if replaced:
        return sorted(replaced)
    return [iri] if any(True for _ in store.quads_for_pattern(node, _NAME_KEY, None, _ACTORS)) else []


def _values(store: ox.Store, key: ox.Literal | None, *, subjects: bool) -> set[str]:
    quads = store.quads_for_pattern(None, _NAME_KEY, key, _ACTORS)
    return {value_of(quad.subject if subjects else quad.object) for quad in quads}


def _suggest(key: str, keys: set[str]) -> str | None:
    near = nearest(key, keys, number=3, cutoff=0.7) or sorted(k for k in keys if key and key in k.split())[:3]
    return "did you mean " + " or ".join(f'"{one}"' for one in near) + "?" if near else None
