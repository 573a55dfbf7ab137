from pathlib import Path

import pytest
from tests.exporting.read_back import read_rdflib
from tests.exporting.sample import SAMPLE, open_quads

from govgraph._resources import find_resource
from govgraph.building import build
from govgraph.errors import StoreError
from govgraph.exporting import export
from govgraph.store import StoreFolder, open_store

BODY = "https://schema.org/articleBody"


@pytest.fixture
def own_store(tmp_path: Path) -> Path:
    build(tmp_path / "store", [find_resource("seeds")])
    return tmp_path / "store"


def _rewrite(store: Path, old: str, new: str) -> None:
    archive = StoreFolder(store).archive
    document = next(archive.iter_documents())
    archive.write_document(document.chunk.document_id() or "", document.chunk.text.replace(old, new))


def test_a_text_stands_in_its_articles_graph(own_store):
    archive = StoreFolder(own_store).archive
    with open_store(own_store) as store:
        found = read_rdflib("nquads", b"".join(export(store, "nquads", with_text=archive)))
    bodies = [(str(s), str(o), str(g)) for s, p, o, g in found if str(p) == BODY]
    text = next(archive.iter_documents()).parse().document.text
    base = "https://w3id.org/govgraph/"
    assert bodies == [(f"{base}article/wic-2022", text, f"{base}graph/article/wic-2022")]


def test_a_text_that_changed_since_the_build_is_refused(own_store):
    _rewrite(own_store, "a historic town", "a historic city")
    with open_store(own_store) as store, pytest.raises(StoreError, match="govgraph build"):
        export(store, "turtle", with_text=StoreFolder(own_store).archive)


def test_a_text_that_is_missing_is_refused(own_store):
    StoreFolder(own_store).archive.remove_document("wic-2022")
    with open_store(own_store) as store, pytest.raises(StoreError, match="article/wic-2022"):
        export(store, "turtle", with_text=StoreFolder(own_store).archive)


def test_articles_that_are_not_written_need_no_text(own_store):
    with open_quads(SAMPLE[: SAMPLE.index("g:facts")]) as store:
        data = b"".join(export(store, "turtle", with_text=StoreFolder(own_store).archive))
    assert b"articleBody" not in data
