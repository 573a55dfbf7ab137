import networkx as nx
import pytest

from govgraph.projecting import select_best_connected, select_neighbourhood


@pytest.fixture
def graph():
    """A clique a, b, c, d with a tail d → e → f, and a star of nine leaves."""
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(f"leaf{number}" for number in range(9))
    graph.add_nodes_from("abcdefs")
    graph.add_edges_from(
        [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("d", "b"), ("c", "d"), ("d", "e"), ("e", "f")]
    )
    graph.add_edges_from((f"leaf{number}", "s") for number in range(9))
    return graph


@pytest.mark.parametrize(
    ("hops", "kept"),
    [(0, ["e"]), (1, ["d", "e", "f"]), (2, ["a", "b", "c", "d", "e", "f"]), (9, ["a", "b", "c", "d", "e", "f"])],
)
def test_hops_count_edges_whichever_way_they_lead(graph, hops, kept):
    assert list(select_neighbourhood(graph, ["e"], hops)) == kept


def test_edges_among_those_kept_stay(graph):
    assert sorted(select_neighbourhood(graph, ["e"], 1).edges()) == [("d", "e"), ("e", "f")]


def test_several_middles_and_unknown_ones(graph):
    assert list(select_neighbourhood(graph, ["f", "leaf0", "nobody"], 1)) == ["leaf0", "e", "f", "s"]


def test_a_small_graph_is_kept_as_it_is(graph):
    assert select_best_connected(graph, 16) is graph


def test_what_hangs_together_is_kept(graph):
    assert list(select_best_connected(graph, 4)) == ["a", "b", "c", "d"]


def test_the_middle_is_dropped_last(graph):
    kept = select_best_connected(graph, 4, middle=["f"])
    assert len(kept) == 4
    assert "f" in kept


def test_the_choice_does_not_depend_on_the_order_of_edges(graph):
    other = nx.MultiDiGraph()
    other.add_nodes_from(graph.nodes)
    other.add_edges_from(reversed(list(graph.edges())))
    for limit in range(1, 16):
        assert list(select_best_connected(graph, limit)) == list(select_best_connected(other, limit))
