"""Parts of a projected graph."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from govgraph.errors import QueryError
from govgraph.ontology import expand, shorten
from govgraph.resolving import name_key

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["find_actor", "select_best_connected", "select_neighbourhood"]


def find_actor(graph: "nx.MultiDiGraph[str]", name: str) -> str:
    """Find the actor that somebody means.

    Args:
        graph: a projected graph.
        name: any of its names, or its IRI, also in the short form ``person:xi-jinping``.

    Returns:
        Its IRI.

    Raises:
        QueryError: nobody is called that, or several are.
    """
    for iri in (name, expand(name)):
        if iri is not None and iri in graph:
            return iri
    key = name_key(name)
    found: list[str] = [iri for iri, keys in graph.nodes(data="keys") if key in keys]
    if len(found) == 1:
        return found[0]
    if found:
        hint = f"say which: {', '.join(map(shorten, found[:5]))}"
        raise QueryError(f'{len(found)} actors are called "{name}"', hint=hint)
    raise QueryError(f'no actor is called "{name}"', hint=_suggest(graph, key))


def _suggest(graph: "nx.MultiDiGraph[str]", key: str) -> str | None:
    from difflib import get_close_matches

    labels: dict[str, str] = {}
    for _, data in graph.nodes(data=True):
        for known in data["keys"]:
            labels.setdefault(known, data["label"])
            for word in known.split():
                labels.setdefault(word, data["label"])
    nearest = dict.fromkeys(f'"{labels[known]}"' for known in get_close_matches(key, labels, n=5, cutoff=0.6))
    return f"did you mean {' or '.join(list(nearest)[:3])}?" if nearest else None


def select_neighbourhood(graph: "nx.MultiDiGraph[str]", iri: str, hops: int = 1) -> "nx.MultiDiGraph[str]":
    """Keep what is near one actor.

    Args:
        graph: a projected graph.
        iri: the actor in the middle.
        hops: how many edges away the others may be, whichever way the edges lead; 0 keeps the actor alone.

    Returns:
        A graph of its own with all edges among those kept, in the same order.
    """
    kept, border = {iri}, [iri]
    for _ in range(hops):
        border = [n for node in border for n in _neighbours(graph, node) if n not in kept]
        kept.update(border)
    return _induce(graph, kept)


def _neighbours(graph: "nx.MultiDiGraph[str]", node: str) -> Iterable[str]:
    yield from graph.successors(node)
    yield from graph.predecessors(node)


def select_best_connected(graph: "nx.MultiDiGraph[str]", limit: int) -> "nx.MultiDiGraph[str]":
    """Keep the actors with the most neighbours.

    Args:
        graph: a projected graph.
        limit: how many to keep.

    Returns:
        The same graph where it is small enough, else one of its own; equal for equal graphs.
    """
    if len(graph) <= limit:
        return graph

    def weight(node: str) -> tuple[int, int, str]:
        return -len(set(_neighbours(graph, node)) - {node}), -graph.degree(node), node

    return _induce(graph, set(sorted(graph, key=weight)[:limit]))


def _induce(graph: "nx.MultiDiGraph[str]", kept: Collection[str]) -> "nx.MultiDiGraph[str]":
    """A subgraph in the order of the whole; networkx's own follows a set, whose order changes from run to run."""
    part = graph.__class__()
    part.graph.update(graph.graph)
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in kept)
    part.add_edges_from(
        (one, other, key, data)
        for one, other, key, data in graph.edges(keys=True, data=True)
        if one in kept and other in kept
    )
    return part
