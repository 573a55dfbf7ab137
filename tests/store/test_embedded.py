"""An open store: what it shows, what it hides, how it fails."""

import pyoxigraph as ox
import pytest

from govgraph.errors import QueryError, StoreError
from govgraph.mapping import ACTORS_GRAPH, IMAGE_GRAPH
from govgraph.store import EmbeddedStore, open_store
from govgraph.store.layout import check_layout, read_layout


def quad(name: str, graph: str) -> ox.Quad:
    return ox.Quad(ox.NamedNode(f"urn:{name}"), ox.NamedNode("urn:p"), ox.Literal('so "it"\ngoes'), ox.NamedNode(graph))


@pytest.fixture
def store() -> EmbeddedStore:
    return EmbeddedStore(ox.Store())


def test_changes_are_made_together(store):
    old, new = quad("old", ACTORS_GRAPH), quad("new", ACTORS_GRAPH)
    store.apply([], [old])
    store.apply([old], [new])
    store.apply([], [])
    assert list(store.iter_quads()) == [new]


def test_bookkeeping_is_hidden_unless_it_is_asked_for(store):
    store.apply([], [quad("a", ACTORS_GRAPH), quad("b", IMAGE_GRAPH)])
    assert store.graphs() == [ACTORS_GRAPH]
    assert [q.subject.value for q in store.iter_quads()] == ["urn:a"]
    assert [q.subject.value for q in store.iter_quads(IMAGE_GRAPH)] == ["urn:b"]


def test_queries_see_all_graphs_and_know_the_prefixes(store):
    store.apply([], [quad("a", ACTORS_GRAPH), quad("b", "urn:other")])
    assert len(list(store.query("SELECT ?s WHERE { ?s ?p ?o }"))) == 2
    assert not store.query("ASK { ?s gov:attended event:x }")
    with pytest.raises(QueryError, match="cannot be understood"):
        store.query("SELECT")


def test_a_closed_store_says_so(store):
    with store:
        pass
    with pytest.raises(StoreError, match="closed"):
        store.graphs()


def test_a_folder_without_a_store(tmp_path):
    assert read_layout(str(tmp_path)) is None
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(StoreError, match="no store here"):
            open_store(path)
    (tmp_path / "layout").write_text("one\n", encoding="utf-8")
    with pytest.raises(StoreError, match="mark"):
        check_layout(str(tmp_path))


def test_readers_beside_one_another(seed_store):
    with open_store(seed_store) as one, open_store(seed_store) as other:
        assert one.graphs() == other.graphs() != []
