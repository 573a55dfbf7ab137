"""Parts of a projected graph."""

from collections.abc import Collection, Iterable
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["select_best_connected", "select_neighbourhood"]


def select_neighbourhood(graph: "nx.MultiDiGraph[str]", middle: Iterable[str], hops: int = 1) -> "nx.MultiDiGraph[str]":
    """Keep what is near some actors.

    Args:
        graph: a projected graph.
        middle: IRIs of the actors in the middle; those that are not in the graph do not count.
        hops: how many edges away the others may be, whichever way the edges lead; 0 keeps those in the middle alone.

    Returns:
        A graph of its own with all edges among those kept, in the same order.
    """
    kept = {iri for iri in middle if iri in graph}
    border = kept
    for _ in range(hops):
        border = {other for node in border for other in _neighbours(graph, node)} - kept
        kept = kept | border
    return _induce(graph, kept)


def _neighbours(graph: "nx.MultiDiGraph[str]", node: str) -> Iterable[str]:
    yield from graph.successors(node)
    yield from graph.predecessors(node)


def select_best_connected(
    graph: "nx.MultiDiGraph[str]", limit: int, middle: Collection[str] = ()
) -> "nx.MultiDiGraph[str]":
    """Keep the actors that are best connected among themselves.

    One after the other, the actor with the fewest neighbours left is dropped, as for the cores of a graph: what remains
    hangs together, which the actors with the most neighbours alone need not.

    Args:
        graph: a projected graph.
        limit: how many to keep.
        middle: IRIs of actors that are dropped last.

    Returns:
        The same graph where it is small enough, else one of its own; equal for equal graphs.
    """
    if len(graph) <= limit:
        return graph
    neighbours = {node: set(_neighbours(graph, node)) - {node} for node in graph}
    ranks = {node: (-graph.degree(node), node) for node in graph}
    places = {node: place for place, node in enumerate(sorted(graph, key=ranks.__getitem__, reverse=True))}
    queue = [(node in middle, len(others), places[node], node) for node, others in neighbours.items()]
    heapify(queue)
    while len(neighbours) > limit:
        _, count, _, node = heappop(queue)
        if node in neighbours and count == len(neighbours[node]):
            for other in neighbours.pop(node):
                neighbours[other].discard(node)
                heappush(queue, (other in middle, len(neighbours[other]), places[other], other))
    return _induce(graph, neighbours)


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
