"""Where the nodes stand: computed beforehand, the same on every machine."""

from collections.abc import Iterable, Sequence

from govgraph.viewing.spacing import Box, pack, space_out
from govgraph.viewing.stress import Adjacency, Point, place_component

__all__ = ["Box", "compute_positions"]

_GAP = 56.0
_ASPECT = 1.6


def compute_positions(
    boxes: Sequence[Box], edges: Iterable[tuple[int, int]], length: float = 86.0
) -> list[tuple[int, int]]:
    """Compute positions that show structure and leave room for labels.

    Args:
        boxes: the room each node needs, in pixels.
        edges: pairs of positions in `boxes`, in any order.
        length: how long edges should be at least, in pixels.

    Returns:
        For each node its place in whole pixels, around 0, 0. The largest component comes first, the others beside and
        below it.

    >>> compute_positions([Box(40, 20)], [])
    [(0, 0)]
    """
    neighbours = _list_neighbours(len(boxes), edges)
    components = sorted(_iter_components(neighbours), key=lambda nodes: (-len(nodes), nodes[0]))
    placed = [_place(nodes, neighbours, boxes, length) for nodes in components]
    sizes = [_size(points, [boxes[n] for n in nodes]) for nodes, points in zip(components, placed, strict=True)]
    order = sorted(range(len(components)), key=lambda i: (i > 0, -sizes[i].height, i))
    middles = dict(zip(order, pack([sizes[i] for i in order], _GAP, _ASPECT), strict=True))
    found: list[Point] = [(0.0, 0.0)] * len(boxes)
    for index, nodes in enumerate(components):
        for node, (x, y) in zip(nodes, placed[index], strict=True):
            found[node] = (x + middles[index][0], y + middles[index][1])
    return _round(found)


def _list_neighbours(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    sets: list[set[int]] = [set() for _ in range(count)]
    for one, other in edges:
        if one != other:
            sets[one].add(other)
            sets[other].add(one)
    return [sorted(nodes) for nodes in sets]


def _iter_components(neighbours: Adjacency) -> Iterable[list[int]]:
    seen: set[int] = set()
    for start in range(len(neighbours)):
        if start not in seen:
            seen.add(start)
            component = [start]
            for node in component:
                fresh = [other for other in neighbours[node] if other not in seen]
                seen.update(fresh)
                component.extend(fresh)
            yield sorted(component)


def _place(nodes: Sequence[int], neighbours: Adjacency, boxes: Sequence[Box], length: float) -> list[Point]:
    local = {node: place for place, node in enumerate(nodes)}
    points = place_component([[local[other] for other in neighbours[node]] for node in nodes])
    return space_out(points, [boxes[node] for node in nodes], length)


def _size(points: Sequence[Point], boxes: Sequence[Box]) -> Box:
    """The box of a component that has its middle at 0, 0."""
    width = max(2 * abs(x) + box.width for (x, _), box in zip(points, boxes, strict=True))
    height = max(2 * abs(y) + box.height for (_, y), box in zip(points, boxes, strict=True))
    return Box(width, height)


def _round(points: Sequence[Point]) -> list[tuple[int, int]]:
    """Whole pixels around the middle."""
    if not points:
        return []
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, y0 = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return [(round(x - x0), round(y - y0)) for x, y in points]
