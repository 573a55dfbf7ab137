"""Opening a store's graph."""

from pathlib import Path

import pyoxigraph as ox

from govgraph.errors import StoreError
from govgraph.store.embedded import EmbeddedStore
from govgraph.store.layout import check_layout


def open_store(path: str | Path, *, read_only: bool = True) -> EmbeddedStore:
    """Open a store.

    Args:
        path: its folder.
        read_only: leave it as it is; any number of readers may do so beside one writer.

    Returns:
        The open store.

    Raises:
        StoreError: there is none, another process writes to it, or its graph is of another layout or damaged.
    """
    check_layout(str(path))
    return EmbeddedStore(open_graph(Path(path) / "graph", read_only=read_only))


def open_graph(path: Path, *, read_only: bool) -> ox.Store:
    """Open a graph's folder.

    Args:
        path: the folder.
        read_only: leave it as it is.

    Returns:
        The triple store.

    Raises:
        StoreError: it is locked or damaged.
    """
    try:
        return ox.Store.read_only(str(path)) if read_only else ox.Store(str(path))
    except (OSError, ValueError, RuntimeError) as error:
        if "lock" in str(error).casefold():
            what, hint = "another process is writing to this store", "wait until it is done"
        else:
            what, hint = "the store's graph is damaged", '"govgraph build" makes it anew from the archive'
        raise StoreError(what, where=str(path.parent), hint=hint) from error
