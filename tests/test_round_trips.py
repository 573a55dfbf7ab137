"""What each format keeps, cell by cell of the table in docs/reference/exports.md: a loss that is none fails too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rdflib import URIRef

from govgraph.exporting import FORMATS, export
from govgraph.ontology import PREFIXES
from govgraph.store import EmbeddedStore, StoreFolder, open_store
from tests.exporting.read_back import (
    RDFLIB,
    WITH_GRAPHS,
    Quad,
    iter_network_quads,
    iter_table_quads,
    read_rdflib,
    read_store,
)
from tests.exporting.sample import SAMPLE, open_quads

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "exports.md"
FULL_TEXT, CHARACTERS, GRAPHS = "full text, with `--with-text`", "control characters", "named graphs"
BODY = URIRef(PREFIXES["schema"] + "articleBody")


def _read_table(heading: str) -> Iterator[list[str]]:
    """The rows of the table under a heading, its own head first."""
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("|") and not line.startswith("|--"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


HEAD, *ROWS = _read_table("What each format keeps")
NAMES = HEAD[1:]


def _is(quad: Quad, *prefixes: str) -> bool:
    return any(str(quad[0]).startswith(PREFIXES[prefix]) for prefix in prefixes)


def _predicate(quad: Quad, *curies: str) -> bool:
    return str(quad[1]) in {PREFIXES[curie.partition(":")[0]] + curie.partition(":")[2] for curie in curies}


def _in(quad: Quad, graph: str) -> bool:
    return str(quad[3]) == PREFIXES["graph"] + graph


_ACTORS = ("person", "body", "event", "policy", "place")
_OTHER = ("skos:altLabel", "gov:country", "owl:sameAs")
CONCEPTS: dict[str, Callable[[Quad], bool]] = {
    "actors: class and name": lambda q: _is(q, *_ACTORS) and _predicate(q, "rdf:type", "rdfs:label"),
    "actors: other names, country, links": lambda q: _is(q, *_ACTORS) and _predicate(q, *_OTHER),
    "name keys and former IRIs": lambda q: _is(q, *_ACTORS) and _predicate(q, "gov:nameKey", "dcterms:isReplacedBy"),
    "plain triples": lambda q: _in(q, "facts"),
    "claims": lambda q: _is(q, "claim"),
    "evidence": lambda q: _is(q, "evidence"),
    "tenures and posts": lambda q: _is(q, "tenure", "post"),
    "articles, mentions, provenance": lambda q: (
        not _is(q, *_ACTORS, "claim", "evidence", "tenure", "post") and not _predicate(q, "schema:articleBody")
    ),
    GRAPHS: lambda q: True,
    FULL_TEXT: lambda q: _predicate(q, "schema:articleBody"),
    CHARACTERS: lambda q: "\x07" in str(q[2]),
}


def _iter_cells() -> Iterator[object]:
    for concept, *cells in ROWS:
        for name, cell in zip(NAMES, cells, strict=True):
            marks = [] if cell == "whole" else [pytest.mark.xfail(reason=cell, strict=True, raises=AssertionError)]
            yield pytest.param(concept, name, marks=marks, id=f"{name}-{concept.replace(' ', '_')}")


@pytest.fixture(scope="module")
def sample() -> EmbeddedStore:
    """A store with everything that is in the table, controls in a name included."""
    return open_quads(SAMPLE)


def _read_back(name: str, store: EmbeddedStore) -> set[Quad]:
    if name in RDFLIB:
        return read_rdflib(name, b"".join(export(store, name)))
    if name == "csv":
        return set(iter_table_quads({part: b"".join(export(store, name, part=part)) for part in FORMATS[name].parts}))
    return set(iter_network_quads(name, b"".join(export(store, name))))


@pytest.mark.parametrize(("concept", "name"), list(_iter_cells()))
def test_a_cell_of_the_table(concept, name, sample, seed_store):
    if concept == FULL_TEXT:
        _assert_text_survives(name, seed_store)
        return
    expected = {quad for quad in read_store(sample.iter_quads()) if _belongs(quad, concept)}
    found = _read_back(name, sample)
    if concept != GRAPHS:
        expected, found = _without_graphs(expected), _without_graphs(found)
    assert expected
    assert expected <= found


def _belongs(quad: Quad, concept: str) -> bool:
    """Whether a quad is of a concept; control characters are a row of their own."""
    return CONCEPTS[concept](quad) and (concept == CHARACTERS or not CONCEPTS[CHARACTERS](quad))


def _without_graphs(quads: set[Quad]) -> set[Quad]:
    return {(*quad[:3], None) for quad in quads}


def _assert_text_survives(name: str, path: Path) -> None:
    assert FORMATS[name].holds_text
    archive = StoreFolder(path).archive
    with open_store(path) as store:
        found = read_rdflib(name, b"".join(export(store, name, with_text=archive)))
    texts = {document.parse().document.text for document in archive.iter_documents()}
    assert {str(quad[2]) for quad in found if quad[1] == BODY} == texts


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_invented(name, sample):
    assert _as_words(_read_back(name, sample)) <= _as_words(read_store(sample.iter_quads()))


def _as_words(quads: set[Quad]) -> set[tuple[str, str, str]]:
    """Triples without datatypes, and without the controls that XML cannot hold."""
    return {(str(quad[0]), str(quad[1]), str(quad[2]).replace("\x07", "\ufffd")) for quad in quads}


@pytest.mark.parametrize("name", RDFLIB)
def test_the_seeds_survive_every_rdf_format(name, seed_store):
    with open_store(seed_store) as store:
        expected = read_store(store.iter_quads())
        found = read_rdflib(name, b"".join(export(store, name)))
    assert found == (expected if name in WITH_GRAPHS else _without_graphs(expected))


def test_the_table_has_every_format_and_every_concept():
    assert list(FORMATS) == NAMES
    assert [row[0] for row in ROWS] == list(CONCEPTS)


def test_the_page_lists_formats_endings_and_media_types():
    _, *rows = _read_table("Formats")
    listed = [(name.strip("`"), endings.replace("`", "").split(), media) for name, endings, media, _ in rows]
    assert listed == [(f.name, list(f.suffixes), f.media_type) for f in FORMATS.values()]
