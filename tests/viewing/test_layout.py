import random
import time
from itertools import combinations

import pytest

from govgraph.viewing.layout import Box, compute_positions

BOX = Box(90, 44)


def ring(count):
    return [(node, (node + 1) % count) for node in range(count)]


def tree(count):
    return [((node - 1) // 3, node) for node in range(1, count)]


def scatter(count, seed=7):
    chance = random.Random(seed)
    return [(node, chance.randrange(node)) for node in range(1, count)] + [
        (chance.randrange(count), chance.randrange(count)) for _ in range(count // 2)
    ]


def overlapping(places, boxes):
    pairs = combinations(zip(places, boxes, strict=True), 2)
    return [
        (one, other)
        for ((x1, y1), one), ((x2, y2), other) in pairs
        if abs(x1 - x2) < (one.width + other.width) / 2 - 1 and abs(y1 - y2) < (one.height + other.height) / 2 - 1
    ]


@pytest.mark.parametrize("edges", [[], ring(24), tree(24), scatter(24)], ids=["none", "ring", "tree", "scatter"])
def test_no_box_lies_on_another(edges):
    boxes = [Box(60 + 5 * (node % 9), 40) for node in range(24)]
    assert overlapping(compute_positions(boxes, edges), boxes) == []


def test_a_pinned_graph_is_laid_out_the_same_on_every_machine():
    """These numbers change only when the layout does: then look at the pictures."""
    assert compute_positions([BOX] * 6, tree(6)) == [
        (68, -5),
        (-59, -4),
        (137, -90),
        (128, 90),
        (-137, -83),
        (-118, 88),
    ]


def test_the_order_of_edges_does_not_matter():
    edges = scatter(40)
    assert compute_positions([BOX] * 40, edges) == compute_positions([BOX] * 40, [(b, a) for a, b in reversed(edges)])


def test_several_edges_and_loops_count_as_one_and_none():
    assert compute_positions([BOX] * 3, [(0, 1), (0, 1), (1, 2), (2, 2)]) == compute_positions(
        [BOX] * 3, [(0, 1), (1, 2)]
    )


def test_neighbours_are_nearer_than_strangers():
    places = compute_positions([BOX] * 24, ring(24))
    distance = lambda a, b: ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5  # noqa: E731
    near = [distance(a, b) for a, b in ring(24)]
    far = [distance(a, (a + 12) % 24) for a in range(24)]
    assert max(near) < min(far)


def test_components_do_not_lie_in_one_another():
    places = compute_positions([BOX] * 20, [(a, b) for a, b in combinations(range(10), 2)] + tree(20)[9:])
    clique, rest = places[:10], places[10:]
    left, right = min(x for x, _ in clique), max(x for x, _ in clique)
    top, bottom = min(y for _, y in clique), max(y for _, y in clique)
    connected = {node for edge in tree(20)[9:] for node in edge}
    loose = [place for node, place in enumerate(rest, 10) if node not in connected]
    assert not [place for place in loose if left <= place[0] <= right and top <= place[1] <= bottom]


def test_the_middle_is_at_the_origin():
    places = compute_positions([BOX] * 30, scatter(30))
    xs, ys = [x for x, _ in places], [y for _, y in places]
    assert abs(min(xs) + max(xs)) <= 1
    assert abs(min(ys) + max(ys)) <= 1


def test_nothing_to_lay_out():
    assert compute_positions([], []) == []


@pytest.mark.parametrize(("count", "seconds"), [(50, 0.5), (500, 4)])
def test_time(count, seconds):
    start = time.perf_counter()
    compute_positions([BOX] * count, scatter(count))
    assert time.perf_counter() - start < seconds * 2, "twice what is promised, for machines that are busy"
