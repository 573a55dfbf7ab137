"""Making a whole graph: beside the old one, then moved into its place."""

import queue
import shutil
import threading
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from govgraph.building.gathering import Gathered
from govgraph.building.inputs import Inputs, image_quad
from govgraph.building.plan import Plan
from govgraph.building.reports import Progress
from govgraph.building.verifying import verify_structure
from govgraph.errors import StoreError
from govgraph.mapping import map_document
from govgraph.model import AnnotatedDocument
from govgraph.store import EmbeddedStore, StoreFolder
from govgraph.store.opening import open_graph

_PIECE = 1000
"""Quads held as lines before they become bytes, which take less memory."""

_CHUNK = 10 * 2**20
"""Bytes loaded at a time, some 50,000 quads: larger loads are no faster and need more memory."""

Parse = Callable[[str], AnnotatedDocument]


def build_all(folder: StoreFolder, plan: Plan, inputs: Inputs, parse: Parse, progress: Progress) -> None:
    """Make the whole graph anew.

    Args:
        folder: the store.
        plan: all documents.
        inputs: what the graph depends on beside them.
        parse: gives the document of a graph.
        progress: told of each document.
    """
    shutil.rmtree(folder.new_graph, ignore_errors=True)
    try:
        load_graph(folder.new_graph, plan, inputs, parse, progress)
        with EmbeddedStore(open_graph(folder.new_graph, read_only=True)) as built:
            verify_structure(built, inputs)
    except BaseException:
        shutil.rmtree(folder.new_graph, ignore_errors=True)
        raise
    _swap(folder)


def load_graph(path: Path, plan: Plan, inputs: Inputs, parse: Parse, progress: Progress) -> None:
    """Map all documents and load their quads.

    Args:
        path: where the graph is made.
        plan: all documents.
        inputs: what the graph depends on beside them.
        parse: gives the document of a graph.
        progress: told of each document.
    """
    store = open_graph(path, read_only=False)
    gathered = Gathered(inputs.clusters, inputs.assert_at)
    with _Loader(store) as loader:
        for done, graph in enumerate(sorted(plan.documents)):
            progress(done, len(plan.documents), "documents")
            annotated = parse(graph)
            image = map_document(annotated, inputs.clusters, inputs.verdicts)
            loader.add(image.quads)
            loader.add(gathered.add(image))
            loader.add([image_quad(annotated.document.id, plan.hashes[graph])])
        progress(len(plan.documents), len(plan.documents), "documents")
        loader.add(gathered.iter_quads())
    store.flush()
    store.optimize()  # what reads the graph, first of all the check, gains more than this takes


def _swap(folder: StoreFolder) -> None:
    shutil.rmtree(folder.old_graph, ignore_errors=True)
    if folder.graph.exists():
        folder.graph.rename(folder.old_graph)
    folder.new_graph.rename(folder.graph)
    folder.write_layout()
    shutil.rmtree(folder.old_graph, ignore_errors=True)


class _Loader:
    """Loads quads in a thread of its own; pyoxigraph does not hold Python up meanwhile."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._pieces: list[bytes] = []
        self._size = 0
        self._queue: queue.Queue[bytes | None] = queue.Queue(maxsize=1)
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "_Loader":
        self._thread.start()
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._send()
        self._queue.put(None)
        self._thread.join()
        if kind is None:
            self._check()

    def add(self, quads: Iterable[str]) -> None:
        """Load quads, soon."""
        rest = iter(quads)
        while lines := list(islice(rest, _PIECE)):
            piece = "".join(lines).encode("utf-8")
            self._pieces.append(piece)
            self._size += len(piece)
            if self._size >= _CHUNK:
                self._send()

    def _send(self) -> None:
        self._check()
        self._queue.put(b"".join(self._pieces))
        self._pieces.clear()
        self._size = 0

    def _check(self) -> None:
        if self._error is not None:
            raise StoreError("the graph cannot be written", hint=str(self._error)) from self._error

    def _run(self) -> None:
        while (chunk := self._queue.get()) is not None:
            if self._error is None:
                try:
                    self._store.bulk_load(input=chunk, format=ox.RdfFormat.N_QUADS)
                except Exception as error:
                    self._error = error
