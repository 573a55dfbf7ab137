"""Actors by name, in an open store."""

import pyoxigraph as ox

from govgraph.errors import QueryError
from govgraph.mapping import ACTORS_GRAPH
from govgraph.ontology import PREFIXES, expand
from govgraph.resolving import name_key
from govgraph.store import EmbeddedStore
from govgraph.store.terms import value_of

_NAME_KEY = ox.NamedNode(PREFIXES["gov"] + "nameKey")
_REPLACED_BY = ox.NamedNode(PREFIXES["dcterms"] + "isReplacedBy")
_ACTORS = ox.NamedNode(ACTORS_GRAPH)


def find_actors(store: EmbeddedStore, name: str) -> list[str]:
    """Find the actors that go by a name.

    Args:
        store: the store.
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
    quads = store.raw.quads_for_pattern(None, _NAME_KEY, ox.Literal(name_key(name)), _ACTORS)
    named = sorted(value_of(quad.subject) for quad in quads)
    if not named:
        raise QueryError(f'no actor goes by "{name}"', hint=_nearest(store, name))
    return named


def _find_by_iri(store: EmbeddedStore, iri: str) -> list[str]:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return []
    replaced = [value_of(q.object) for q in store.raw.quads_for_pattern(node, _REPLACED_BY, None, _ACTORS)]
    if replaced:
        return sorted(replaced)
    return [iri] if any(True for _ in store.raw.quads_for_pattern(node, _NAME_KEY, None, _ACTORS)) else []


def _nearest(store: EmbeddedStore, name: str) -> str | None:
    from difflib import get_close_matches

    keys = sorted({value_of(q.object) for q in store.raw.quads_for_pattern(None, _NAME_KEY, None, _ACTORS)})
    key = name_key(name)
    near = get_close_matches(key, keys, n=3, cutoff=0.7) or [k for k in keys if key and key in k.split()][:3]
    return "did you mean " + " or ".join(f'"{one}"' for one in near) + "?" if near else None
