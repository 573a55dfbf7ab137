"""The drawing, as pyvis holds it: nodes at their places, edges, options."""

from math import sqrt
from typing import Any

from govgraph.viewing.labels import LINE_HEIGHT, estimate_width, wrap_label
from govgraph.viewing.layout import Box, compute_positions
from govgraph.viewing.payload import Payload

__all__ = ["draw_network"]

_SMALLEST, _GROWTH, _LARGEST = 9.0, 2.6, 24.0
_LABEL_GAP, _MARGIN = 4, 14
_BEND, _MOST_BENT = 0.22, 0.8
_EDGE = 86.0
_MOST_ROOMY, _LEAST_ROOM = 60, 0.35  # nodes; part of the room that names would need

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"chosen": False},
    "edges": {"chosen": False, "smooth": False, "selectionWidth": 0, "hoverWidth": 0},
}


def draw_network(payload: Payload) -> Payload:
    """Lay out and draw the graph.

    Args:
        payload: the page's data, from ``to_payload``.

    Returns:
        vis-network's ``nodes``, ``edges`` and ``options``; numbers of nodes are places among the actors, those of edges
        places among the ties.
    """
    from pyvis.network import Network

    ties, actors = payload["ties"], payload["actors"]
    sizes = _list_sizes(len(actors), ties)
    labels = [wrap_label(actor["label"]) for actor in actors]
    part = _share_room(len(actors))
    boxes = [_find_room(size, lines, part) for size, lines in zip(sizes, labels, strict=True)]
    places = compute_positions(boxes, [(tie["from"], tie["to"]) for tie in ties], _EDGE * part)
    # Undirected, pyvis would compare each edge with all others. Its own page is never written: it loads from elsewhere.
    network = Network(directed=True)
    network.options = _OPTIONS
    for number, actor in enumerate(actors):
        x, y = places[number]
        y -= round(max(boxes[number].height / 2 - sizes[number] - _MARGIN / 2, 0))
        name = "\n".join(labels[number])
        network.add_node(number, label=name, group=actor["kind"], shape="custom", size=sizes[number], x=x, y=y)
    for number, (tie, bend) in enumerate(zip(ties, _list_bends(ties), strict=True)):
        network.add_edge(tie["from"], tie["to"], id=number, width=_find_width(tie["sources"]), smooth=bend)
    return {"nodes": network.nodes, "edges": network.edges, "options": network.options}


def _list_sizes(count: int, ties: list[Payload]) -> list[float]:
    """Radii by the number of neighbours, area by number."""
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for tie in ties:
        neighbours[tie["from"]].add(tie["to"])
        neighbours[tie["to"]].add(tie["from"])
    return [round(min(_SMALLEST + _GROWTH * sqrt(max(len(n) - 1, 0)), _LARGEST), 1) for n in neighbours]


def _share_room(count: int) -> float:
    """The part of the room for names that a picture of so many nodes can give; in large ones they show by and by."""
    return max(_LEAST_ROOM, min(1.0, sqrt(_MOST_ROOMY / max(count, 1))))


def _find_room(size: float, lines: list[str], part: float) -> Box:
    """The room for a node with its name below."""
    width = max(2 * size, *map(estimate_width, lines))
    height = 2 * size + _LABEL_GAP + LINE_HEIGHT * len(lines)
    return Box(max(2 * size, part * width) + _MARGIN, max(2 * size, part * height) + _MARGIN)


def _find_width(sources: int) -> float:
    return round(min(1.3 + 0.5 * sqrt(max(sources - 1, 0)), 4.0), 1)


def _list_bends(ties: list[Payload]) -> list[Any]:
    """Straight where an edge is the only one between its ends, else each on its own arc."""
    groups: dict[frozenset[int], list[int]] = {}
    for number, tie in enumerate(ties):
        groups.setdefault(frozenset((tie["from"], tie["to"])), []).append(number)
    bends: list[Any] = [False] * len(ties)
    for numbers in groups.values():
        for rank, number in enumerate(numbers):
            offset = rank - (len(numbers) - 1) / 2
            # vis-network bends to the left or right of an edge's own direction.
            side = offset if ties[number]["from"] < ties[number]["to"] else -offset
            if side:
                kind = "curvedCW" if side > 0 else "curvedCCW"
                roundness = round(min(abs(side) * _BEND, _MOST_BENT), 2)
                bends[number] = {"enabled": True, "type": kind, "roundness": roundness}
    return bends
