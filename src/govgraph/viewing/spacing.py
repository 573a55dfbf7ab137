"""Room for labels: boxes pushed apart until none lies on another, and components side by side."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from govgraph.viewing.stress import Point

__all__ = ["Box", "pack", "space_out"]

_GROWTH = 1.08
_ROUNDS = 200
_CROWDED = 0.6  # overlapping boxes for each node


class Box(NamedTuple):
    """The room a node needs, in pixels.

    Attributes:
        width: of node or label, whichever is wider.
        height: of node and label together.
    """

    width: float
    height: float


def space_out(points: Sequence[Point], boxes: Sequence[Box], edge: float) -> list[Point]:
    """Turn a placing into one in pixels on which no boxes overlap.

    Args:
        points: where the nodes are, edges about 1 long.
        boxes: the room each node needs around its position.
        edge: how long an edge should be at least, in pixels.

    Returns:
        New positions, the longer side of the whole lying, the middle at 0, 0.
    """
    turned = _lay_down(points)
    scale = edge
    while len(points) > 1 and _crowding(turned, boxes, scale) > _CROWDED:
        scale *= _GROWTH
    places = [[x * scale, y * scale] for x, y in turned]
    for _ in range(_ROUNDS):
        if not _push_apart(places, boxes):
            break
    return _centre([(x, y) for x, y in places], boxes)


def _lay_down(points: Sequence[Point]) -> list[Point]:
    """Turn the plane so that the points spread widest from left to right."""
    middle_x, middle_y = _mean([x for x, _ in points]), _mean([y for _, y in points])
    shifted = [(x - middle_x, y - middle_y) for x, y in points]
    xx, yy = _mean([x * x for x, _ in shifted]), _mean([y * y for _, y in shifted])
    xy = _mean([x * y for x, y in shifted])
    half = (xx - yy) / 2
    along, across = half + sqrt(half * half + xy * xy), xy
    if across == 0.0:
        along, across = (1.0, 0.0) if xx >= yy else (0.0, 1.0)
    length = sqrt(along * along + across * across)
    cos, sin = along / length, across / length
    return [(x * cos + y * sin, y * cos - x * sin) for x, y in shifted]


def _mean(values: Sequence[float]) -> float:
    total = 0.0
    for value in values:
        total += value
    return total / len(values)


def _crowding(points: Sequence[Point], boxes: Sequence[Box], scale: float) -> float:
    """Overlapping pairs for each node, at a scale."""
    places = [[x * scale, y * scale] for x, y in points]
    overlapping = 0
    for _ in _iter_overlaps(places, boxes):
        overlapping += 1
    return overlapping / len(points)


def _iter_overlaps(places: Sequence[Sequence[float]], boxes: Sequence[Box]) -> Iterator[tuple[int, int, float, float]]:
    """Pairs of overlapping boxes, and by how much in both directions; from left to right."""
    order = sorted(range(len(places)), key=lambda i: (places[i][0] - boxes[i].width / 2, i))
    for rank, one in enumerate(order):
        x, y = places[one][0], places[one][1]
        width, height = boxes[one]
        for later in range(rank + 1, len(order)):
            other = order[later]
            left = places[other][0] - boxes[other].width / 2
            if left >= x + width / 2:
                break
            over_x = (width + boxes[other].width) / 2 - abs(places[other][0] - x)
            over_y = (height + boxes[other].height) / 2 - abs(places[other][1] - y)
            if over_x > 0.01 and over_y > 0.01:
                yield one, other, over_x, over_y


def _push_apart(places: list[list[float]], boxes: Sequence[Box]) -> bool:
    """Move overlapping boxes apart where it takes the shorter way; whether there were any."""
    overlaps = list(_iter_overlaps(places, boxes))
    for one, other, over_x, over_y in overlaps:
        axis, distance = (0, over_x) if over_x < over_y else (1, over_y)
        step = 0.5 * distance + 0.1
        first, second = (one, other) if (places[one][axis], one) <= (places[other][axis], other) else (other, one)
        places[first][axis] -= step
        places[second][axis] += step
    return bool(overlaps)


def _bounds(points: Sequence[Point], boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(x - box.width / 2 for (x, _), box in zip(points, boxes, strict=True)),
        min(y - box.height / 2 for (_, y), box in zip(points, boxes, strict=True)),
        max(x + box.width / 2 for (x, _), box in zip(points, boxes, strict=True)),
        max(y + box.height / 2 for (_, y), box in zip(points, boxes, strict=True)),
    )


def _centre(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    left, top, right, bottom = _bounds(points, boxes)
    return [(x - (left + right) / 2, y - (top + bottom) / 2) for x, y in points]


def pack(sizes: Sequence[Box], gap: float, aspect: float) -> list[Point]:
    """Lay rectangles out in rows, the first ones first.

    Args:
        sizes: the rectangles, in the order wanted, best by falling height.
        gap: the room between them.
        aspect: how many times wider than high the whole should be.

    Returns:
        The middle of each.
    """
    area = 0.0
    for width, height in sizes:
        area += (width + gap) * (height + gap)
    limit = max(sqrt(area * aspect), max((size.width for size in sizes), default=0.0))
    middles: list[Point] = []
    x = y = row = 0.0
    for width, height in sizes:
        if x > 0 and x + width > limit:
            x, y, row = 0.0, y + row + gap, 0.0
        middles.append((x + width / 2, y + height / 2))
        x, row = x + width + gap, max(row, height)
    return middles
