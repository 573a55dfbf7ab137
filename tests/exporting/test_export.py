import hashlib
import subprocess
import sys
from getpass import getuser
from pathlib import Path

import pytest
from hypothesis import given
from tests.exporting.read_back import RDFLIB, WITH_GRAPHS, read_oxigraph, read_rdflib, read_store
from tests.exporting.sample import SAMPLE, open_quads
from tests.exporting.strategies import quads, xml_texts

from govgraph.errors import GovgraphError
from govgraph.exporting import FORMATS, export
from govgraph.store import StoreFolder, open_store

HASH_ALL = """
import hashlib, sys
from govgraph.exporting import FORMATS, export
from govgraph.store import open_store
with open_store(sys.argv[1]) as store:
    for name in FORMATS:
        print(name, hashlib.sha256(b"".join(export(store, name))).hexdigest())
"""


def _write(store, name, **options):
    return b"".join(export(store, name, **options))


class Listed:
    """Quads as they are; pyoxigraph's own store would write "+1" as "1"."""

    def __init__(self, found):
        self._found = list(dict.fromkeys(found))

    def iter_quads(self):
        return iter(self._found)


def _check_both_parsers(name, found):
    store = Listed(found)
    data = _write(store, name)
    kept = {quad if name in WITH_GRAPHS else quad.triple for quad in found}
    assert read_oxigraph(name, data) == kept
    whole = read_store(store.iter_quads())
    assert read_rdflib(name, data) == {quad if name in WITH_GRAPHS else (*quad[:3], None) for quad in whole}


@pytest.mark.parametrize("name", sorted(RDFLIB.keys() - {"rdfxml"}))
@given(found=quads())
def test_hostile_words_and_iris_survive(name, found):
    _check_both_parsers(name, found)


@given(found=quads(xml_texts()))
def test_hostile_words_and_iris_survive_in_xml(found):
    _check_both_parsers("rdfxml", found)


@given(found=quads())
def test_the_order_in_which_a_store_gives_its_quads_does_not_matter(found):
    for name in FORMATS.keys() - {"rdfxml"}:
        assert _write(Listed(reversed(found)), name) == _write(Listed(found), name)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_can_be_written(name):
    data = _write(Listed([]), name)
    if name in RDFLIB:
        assert read_rdflib(name, data) == set()


def test_every_process_writes_the_same_bytes(seed_store, clean_environment):
    with open_store(seed_store) as store:
        here = [f"{name} {hashlib.sha256(_write(store, name)).hexdigest()}" for name in FORMATS]
    for seed in ("0", "1", "77"):
        finished = subprocess.run(
            [sys.executable, "-c", HASH_ALL, str(seed_store)],
            env={**clean_environment, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert finished.stdout.split("\n")[:-1] == here


@pytest.mark.parametrize("name", FORMATS)
def test_the_bookkeeping_is_left_out(name, sample):
    assert b"imageHash" not in _write(sample, name)
    assert b"graph/image" not in _write(sample, name)


@pytest.mark.parametrize("name", FORMATS)
def test_no_path_and_no_user_of_this_machine_is_written(name, seeds, seed_store):
    archive = StoreFolder(seed_store).archive if FORMATS[name].holds_text else None
    data = _write(seeds, name, with_text=archive)
    for forbidden in {str(seed_store), str(Path.home()), str(Path.cwd()), f"/{getuser()}/", "file:"}:
        assert forbidden.encode() not in data


@pytest.mark.parametrize("name", FORMATS)
def test_no_full_text_is_written_unless_asked_for(name, seeds, seed_store):
    assert b"articleBody" not in _write(seeds, name)
    text = next(StoreFolder(seed_store).archive.iter_documents()).parse().document.text
    first_paragraph = text.partition("\n")[0]
    assert first_paragraph[:200].encode() not in _write(seeds, name).replace(b"\\", b"")


def test_an_unknown_format_or_part_is_refused_before_the_store_is_read():
    with pytest.raises(GovgraphError, match='no format is called "docx"'):
        export(None, "docx")
    with pytest.raises(GovgraphError, match='csv has no part "leaves" \\(there are nodes, edges, statements\\)'):
        export(None, "csv", part="leaves")
    with pytest.raises(GovgraphError, match="turtle has no part"):
        export(None, "turtle", part="nodes")


@pytest.mark.parametrize("name", [name for name, found in FORMATS.items() if not found.holds_text])
def test_a_format_without_a_place_for_texts_says_so(name, seed_store):
    with pytest.raises(GovgraphError, match="no place for an article's text"):
        export(None, name, with_text=StoreFolder(seed_store).archive)


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(RDFLIB))
def test_the_corpus_survives(name, corpus_quads):
    store = Listed(corpus_quads)
    expected = {quad if name in WITH_GRAPHS else quad.triple for quad in corpus_quads}
    assert read_oxigraph(name, _write(store, name)) == expected


@pytest.fixture(scope="module")
def corpus_quads(shared, tmp_path_factory):
    """The quads of a hundred documents of the corpus."""
    from govgraph.building import build

    folder = tmp_path_factory.mktemp("corpus")
    files = [path for path in sorted((shared / "corpus").glob("*.ann")) if path.read_text("utf-8").startswith("=== ")]
    build(folder / "store", files[::4])
    with open_store(folder / "store") as store:
        return set(store.iter_quads())


def test_a_sample_can_be_told_from_another():
    assert _write(open_quads(SAMPLE), "nquads") != _write(open_quads(SAMPLE.replace("Ana", "Eva")), "nquads")
