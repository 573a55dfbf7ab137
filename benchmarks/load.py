"""Mapping and loading, beside a raw bulk load of the same quads, and rdflib."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from benchmarks.measuring import Row, time_rounds, to_row
from govgraph.archive import open_archive, read_archived
from govgraph.building.bulk import load_graph
from govgraph.building.inputs import read_inputs
from govgraph.building.plan import make_plan
from govgraph.building.reports import no_progress
from govgraph.marked import split_documents

RAW, OURS, RDFLIB = "raw", "ours", "rdflib"


class Contest:
    """The same quads, loaded in three ways.

    Args:
        folder: an empty folder.
        texts: documents in their form.
    """

    def __init__(self, folder: Path, texts: Sequence[str]) -> None:
        self._folder = folder
        archive = open_archive(folder / "archive")
        for text in texts:
            archive.write_document(split_documents(text, "document")[0].document_id() or "", text)
        self._inputs = read_inputs(archive)
        self._plan = make_plan(archive, self._inputs, {})
        self._parsed = {graph: read_archived(path).parse() for graph, path in self._plan.documents.items()}
        self.load_ours()
        store = ox.Store.read_only(str(folder / OURS))
        self._lines = store.dump(format=ox.RdfFormat.N_QUADS) or b""
        self.quads = len(store)

    def load_ours(self) -> None:
        """Map parsed documents and load them."""
        load_graph(self._fresh(OURS), self._plan, self._inputs, self._parsed.__getitem__, no_progress)

    def load_raw(self) -> None:
        """Load finished N-Quads by pyoxigraph alone."""
        store = ox.Store(str(self._fresh(RAW)))
        store.bulk_load(input=self._lines, format=ox.RdfFormat.N_QUADS)
        store.flush()

    def load_rdflib(self) -> None:
        """Parse finished N-Quads into rdflib's memory."""
        from rdflib import Dataset

        Dataset().parse(data=self._lines, format="nquads")

    def _fresh(self, name: str) -> Path:
        path = self._folder / name
        shutil.rmtree(path, ignore_errors=True)
        return path


def measure(folder: Path, texts: Sequence[str], rounds: int, *, quick: bool) -> list[Row]:
    """Time the three ways.

    Args:
        folder: an empty folder.
        texts: documents in their form.
        rounds: how often.
        quick: leave rdflib out.

    Returns:
        Lines of the table; ratios are of quads a second.
    """
    contest = Contest(folder, texts)
    contestants = {RAW: contest.load_raw, OURS: contest.load_ours}
    if not quick:
        contestants[RDFLIB] = contest.load_rdflib
    seconds = time_rounds(rounds, contestants)
    names = {
        RAW: f"pyoxigraph, bulk load of {contest.quads:,} quads",
        OURS: "govgraph, mapping and loading of the same",
        RDFLIB: "rdflib, parsing of the same into memory",
    }
    bars = {OURS: "≥ 0.5"}
    return [
        to_row(names[name], taken, None if name == RAW else seconds[RAW], as_speed=True, bar=bars.get(name, ""))
        for name, taken in seconds.items()
    ]
