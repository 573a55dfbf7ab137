"""Positions at which distances on paper are like distances in the graph: stress, lowered by stochastic descent.

After Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent" (2018). Everything here, and in the
modules that use it, is the same to the last bit on every machine: floats meet only ``+ - * /`` and ``sqrt``, which
IEEE 754 rounds exactly; there is no ``sum`` over floats, whose algorithm changed in Python 3.12, no sine, no power,
and chance comes from integers.
"""

from collections.abc import Sequence
from math import sqrt

__all__ = ["Adjacency", "Point", "place_component"]

Point = tuple[float, float]
Adjacency = Sequence[Sequence[int]]
"""Each node's neighbours, sorted, each once."""

_ROUNDS = 17  # one more than a power of two, so that the cooling factor is a repeated square root
_MOST_PAIRS = 130_000
_GOLDEN_COS, _GOLDEN_SIN = -0.7373688780783197, 0.6754902942615238  # of the golden angle
_LOWEST_ETA = 0.05

Term = tuple[int, int, float]
"""Two nodes and the distance they should have."""


def place_component(neighbours: Adjacency) -> list[Point]:
    """Place the nodes of a connected graph.

    Args:
        neighbours: for each node its neighbours.

    Returns:
        A position for each node; an edge is about 1 long, or longer where a node has many.

    >>> place_component([[1], [0]]) == place_component([[1], [0]])
    True
    """
    count = len(neighbours)
    points = _spiral(count)
    if count > 1:
        terms = _list_terms(neighbours)
        _descend(points, _shuffle(terms))
    return [(x, y) for x, y in points]


def _spiral(count: int) -> list[list[float]]:
    """A sunflower's seeds: evenly spread, and no two on one line with the middle."""
    points: list[list[float]] = []
    x, y = 1.0, 0.0
    for number in range(count):
        radius = sqrt(number + 0.5)
        points.append([x * radius, y * radius])
        x, y = x * _GOLDEN_COS - y * _GOLDEN_SIN, x * _GOLDEN_SIN + y * _GOLDEN_COS
    return points


def _list_terms(neighbours: Adjacency) -> list[Term]:
    """Every pair, where there are not too many; else the edges, and every node with some pivots far apart."""
    count = len(neighbours)
    lengths = _edge_lengths(neighbours)
    if count * (count - 1) // 2 <= _MOST_PAIRS:
        return [
            (one, other, distance)
            for one in range(count)
            for other, distance in enumerate(_distances(one, neighbours, lengths))
            if one < other
        ]
    terms = [(a, b, lengths[a][k]) for a in range(count) for k, b in enumerate(neighbours[a]) if a < b]
    nearest = [float("inf")] * count
    pivot = 0
    for _ in range(max(12, _MOST_PAIRS // count)):
        found = _distances(pivot, neighbours, lengths)
        terms.extend((pivot, other, distance) for other, distance in enumerate(found) if other != pivot)
        nearest = [min(pair) for pair in zip(nearest, found, strict=True)]
        pivot = max(range(count), key=nearest.__getitem__)
    return terms


def _edge_lengths(neighbours: Adjacency) -> list[list[float]]:
    """Longer where the two ends have many neighbours that they do not share, so that a hub's leaves find room."""
    sets = [frozenset(nodes) for nodes in neighbours]
    return [[sqrt(sqrt(len(sets[a] ^ sets[b]) / 2)) for b in neighbours[a]] for a in range(len(neighbours))]


def _distances(start: int, neighbours: Adjacency, lengths: Sequence[Sequence[float]]) -> list[float]:
    """The lengths of the shortest among the paths of fewest edges."""
    found = [-1.0] * len(neighbours)
    found[start] = 0.0
    level = [start]
    while level:
        reached: dict[int, float] = {}
        for node in level:
            base, steps = found[node], lengths[node]
            for place, other in enumerate(neighbours[node]):
                if found[other] < 0:
                    distance = base + steps[place]
                    if distance < reached.get(other, distance + 1):
                        reached[other] = distance
        for other, distance in reached.items():
            found[other] = distance
        level = sorted(reached)
    return found


def _shuffle(terms: list[Term]) -> list[Term]:
    state = 20221109
    for last in range(len(terms) - 1, 0, -1):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        chosen = (state >> 8) % (last + 1)
        terms[last], terms[chosen] = terms[chosen], terms[last]
    return terms


def _descend(points: list[list[float]], terms: list[Term]) -> None:
    """Bring each pair towards its distance, by less and less."""
    shortest = min(distance for _, _, distance in terms)
    longest = max(distance for _, _, distance in terms)
    eta = longest * longest
    cooling = _LOWEST_ETA * shortest * shortest / eta
    for _ in range(4):
        cooling = sqrt(cooling)
    for _ in range(_ROUNDS):
        _descend_once(points, terms, eta)
        eta *= cooling


def _descend_once(points: list[list[float]], terms: list[Term], eta: float) -> None:
    for one, other, wanted in terms:
        a, b = points[one], points[other]
        dx, dy = a[0] - b[0], a[1] - b[1]
        length = sqrt(dx * dx + dy * dy)
        if length == 0.0:
            dx, dy, length = 1e-3, 1e-3 * (one - other), 1e-3
        strength = eta / (wanted * wanted)
        step = (0.5 if strength > 1 else 0.5 * strength) * (length - wanted) / length
        dx *= step
        dy *= step
        a[0] -= dx
        a[1] -= dy
        b[0] += dx
        b[1] += dy
