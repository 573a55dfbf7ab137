"""Building a store."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from govgraph._resources import find_resource
from govgraph.annotating import Annotator
from govgraph.archive import read_archived
from govgraph.building.bulk import build_all
from govgraph.building.inputs import read_inputs
from govgraph.building.plan import make_plan
from govgraph.building.reports import BuildReport, Progress, no_progress
from govgraph.building.sources import keep_intake, read_intake
from govgraph.building.update import update_some
from govgraph.errors import GovgraphError, StoreError
from govgraph.model import AnnotatedDocument, Decision
from govgraph.reading import iter_sources
from govgraph.store import EmbeddedStore, StoreFolder, lock_folder
from govgraph.store.opening import open_graph

_FEW = 10
_MANY = 0.5
"""Number and share of changed documents above which making the whole graph anew is faster."""


def build(
    store: str | Path,
    sources: Sequence[str | Path] = (),
    *,
    stdin: BinaryIO | None = None,
    annotator: Annotator | None = None,
    decisions: Iterable[Decision] = (),
    assert_at: Decimal | None = None,
    progress: Progress = no_progress,
) -> BuildReport:
    """Add sources to a store, and make its graph the image of its archive.

    Args:
        store: the store's folder; made if it is not there.
        sources: files and folders of annotated documents and registries, or ``-`` for `stdin`; without any, the
            bundled seeds.
        stdin: where ``-`` reads from.
        annotator: reads raw text.
        decisions: added to the ledger.
        assert_at: confidence from which a machine's claim becomes a plain triple, from now on.
        progress: told of each document.

    Returns:
        What was done.

    Raises:
        GovgraphError: a source is broken, in which case the store is as it was; or the store cannot be written.
    """
    folder = StoreFolder(Path(store))
    folder.check_foreign()
    folder.read_layout()
    archive = folder.archive
    named = sources or [find_resource("seeds")]
    intake = read_intake(iter_sources(named, stdin=stdin), archive, annotator)
    taken = list(decisions)
    if assert_at is not None and not (assert_at.is_finite() and 0 <= assert_at <= 1):
        raise GovgraphError("the confidence to assert at is a number from 0 to 1", where=str(assert_at))
    read_inputs(archive, registries=intake.registries, decisions=taken)  # whether they go together, before any is kept
    with lock_folder(folder.lock):
        keep_intake(intake, archive)
        archive.append_decisions(taken)
        if assert_at is not None:
            archive.write_assert_at(assert_at)
        return update_graph(folder, progress)


def update_graph(folder: StoreFolder, progress: Progress = no_progress) -> BuildReport:
    """Make a store's graph the image of its archive.

    Args:
        folder: the store; the caller holds its lock.
        progress: told of each document.

    Returns:
        What was done.
    """
    folder.remove_leftovers()
    inputs = read_inputs(folder.archive)
    store = _open_present(folder)
    plan = make_plan(folder.archive, inputs, store.image_hashes() if store else {})

    def parse(graph: str) -> AnnotatedDocument:
        return read_archived(plan.documents[graph]).parse()

    rebuild = store is None or len(plan.changed) > max(_FEW, _MANY * len(plan.documents))
    if store is not None:
        if not rebuild and (plan.changed or plan.removed):
            update_some(store, plan, inputs, parse, progress)
        store.close()
    if rebuild:
        build_all(folder, plan, inputs, parse, progress)
    written = len(plan.documents) if rebuild else len(plan.changed)
    return BuildReport(len(plan.documents), written, len(plan.removed), len(plan.documents) - written, rebuild)


def _open_present(folder: StoreFolder) -> EmbeddedStore | None:
    """The graph as it is; None where there is none, or it is damaged and has to be made anew.

    Raises:
        StoreError: another process holds it.
    """
    if not folder.has_graph():
        return None
    try:
        return EmbeddedStore(open_graph(folder.graph, read_only=False))
    except StoreError as error:
        if "damaged" in error.what:
            return None
        raise
