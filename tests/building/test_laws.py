"""The graph is a function of the archive: neither order, nor grouping, nor what was there before can be seen in it."""

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import document_sets

from govgraph.building import build, remove
from govgraph.marked import split_documents, to_marked
from govgraph.model import AnnotatedDocument
from govgraph.store import open_store

REGISTRY = """
@prefix gov: <https://w3id.org/govgraph/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/orbis> a gov:Company ; rdfs:label "Orbis Group" ; skos:altLabel "Orbis" .
<https://example.org/xi> a gov:Person ; rdfs:label "Xi Jinping" ; skos:altLabel "习近平"@zh .
"""


def dump(store: Path) -> bytes:
    """Everything in the graph, the store's own notes too, in one order."""
    with open_store(store) as opened:
        quads = opened.raw.quads_for_pattern(None, None, None, None)
        return b"\n".join(sorted(ox.serialize([quad], format=ox.RdfFormat.N_QUADS) for quad in quads))


def write(folder: Path, documents: Sequence[AnnotatedDocument]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for document in documents:
        path = folder / f"{document.document.id}.ann"
        path.write_text(to_marked(document), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws")


def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws")


few = settings(max_examples=15)


@few
@given(document_sets(), st.randoms(use_true_random=False))
def test_order_and_grouping_do_not_matter(tmp_path_factory, documents, shuffler):
    folder = fresh(tmp_path_factory)
    paths = write(folder / "in", documents)
    registry = folder / "actors.ttl"
    registry.write_text(REGISTRY, encoding="utf-8")
    build(folder / "once", [*paths, registry])
    shuffled = [*paths, registry]
    shuffler.shuffle(shuffled)
    for path in shuffled:
        build(folder / "split", [path])
    assert dump(folder / "once") == dump(folder / "split")


@few
@given(document_sets())
def test_building_and_removing_leaves_no_trace(tmp_path_factory, documents):
    folder = fresh(tmp_path_factory)
    first, *others = write(folder / "in", documents)
    build(folder / "store", [first])
    before = dump(folder / "store")
    build(folder / "store", others)
    remove(folder / "store", [document.document.id for document in documents[1:]])
    assert dump(folder / "store") == before


@few
@given(document_sets(), document_sets())
def test_replacing_documents_equals_building_the_new_ones(tmp_path_factory, old, new):
    folder = fresh(tmp_path_factory)
    build(folder / "store", write(folder / "old", old))
    build(folder / "store", write(folder / "new", new))
    left = {document.document.id: document for document in (*old, *new)}
    build(folder / "fresh", write(folder / "left", list(left.values())))
    assert dump(folder / "store") == dump(folder / "fresh")


@few
@given(document_sets())
def test_an_article_changes_no_other_articles_quads(tmp_path_factory, documents):
    folder = fresh(tmp_path_factory)
    *others, last = write(folder / "in", documents)
    build(folder / "store", others)
    with open_store(folder / "store") as store:
        before = {graph: {str(q) for q in store.iter_quads(graph)} for graph in store.graphs() if "/article/" in graph}
    build(folder / "store", [last])
    with open_store(folder / "store") as store:
        after = {graph: {str(q) for q in store.iter_quads(graph)} for graph in before}
    assert after == before


@few
@given(document_sets())
def test_every_triple_is_in_one_graph(tmp_path_factory, documents):
    folder = fresh(tmp_path_factory)
    build(folder / "store", write(folder / "in", documents))
    assert_one_graph_each(folder / "store")


def assert_one_graph_each(path: Path) -> None:
    with open_store(path) as store:
        triples = Counter((str(q.subject), str(q.predicate), str(q.object)) for q in store.iter_quads())
    assert [triple for triple, number in triples.items() if number > 1] == []


@pytest.mark.shared
@pytest.mark.slow
def test_the_laws_hold_for_a_hundred_documents_of_the_corpus(shared: Path, folder: Path):
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / "corpus").glob("*.ann"))]
    chunks = [chunk.text for text in texts if text.startswith("=== ") for chunk in split_documents(text, "corpus")]
    chosen = random.Random(7).sample(chunks, 100)
    paths = []
    for number, chunk in enumerate(chosen):
        paths.append(folder / f"{number:03}.ann")
        paths[-1].write_text(chunk, encoding="utf-8", newline="\n")
    build(folder / "once", paths)
    whole = dump(folder / "once")
    random.Random(8).shuffle(paths)
    for start in (0, 60, 75, 90):
        build(folder / "split", paths[start : start + {0: 60}.get(start, 15)])
    assert dump(folder / "split") == whole
    assert_one_graph_each(folder / "split")
    extra = folder / "extra.ann"
    unchosen = next(chunk for chunk in chunks if chunk not in chosen)
    extra.write_text(unchosen, encoding="utf-8", newline="\n")
    build(folder / "split", [extra])
    assert dump(folder / "split") != whole
    remove(folder / "split", [split_documents(unchosen, "extra")[0].document_id() or ""])
    assert dump(folder / "split") == whole
