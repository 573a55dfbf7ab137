"""Taking documents and registry files out of a store."""

from collections.abc import Sequence
from pathlib import Path

from govgraph.building.build import update_graph
from govgraph.building.reports import BuildReport, Progress, no_progress
from govgraph.errors import StoreError
from govgraph.store import StoreFolder, lock_folder
from govgraph.store.layout import require_layout


def remove(store: str | Path, names: Sequence[str], *, progress: Progress = no_progress) -> BuildReport:
    """Remove documents, and what only they supported.

    Args:
        store: the store's folder.
        names: ids of documents, or file names of registries.
        progress: told of each document.

    Returns:
        What was done.

    Raises:
        StoreError: there is no store, or it holds nothing of one of the names; then nothing is removed.
    """
    import difflib

    folder = StoreFolder(Path(store))
    require_layout(str(store))
    archive = folder.archive
    with lock_folder(folder.lock):
        for name in names:
            if not (archive.document_path(name).exists() or archive.registry_path(name).exists()):
                known = [document.chunk.document_id() or "" for document in archive.iter_documents()]
                near = difflib.get_close_matches(name, known, n=1)
                hint = f'did you mean "{near[0]}"?' if near else '"govgraph stats --documents" lists them'
                raise StoreError(f'the store holds no document "{name}"', where=str(store), hint=hint)
        for name in names:
            archive.remove_document(name)
            archive.remove_registry(name)
        return update_graph(folder, progress)
