"""Which layout a store's folder has; light enough for a command that must answer at once."""

import os

from govgraph.errors import StoreError

LAYOUT = 1
"""Grows when a graph made by an older version must be made anew from its archive."""

MARK = "layout"
"""The file that tells it."""


def read_layout(folder: str) -> int | None:
    """Read the mark of a folder.

    Args:
        folder: a store's folder.

    Returns:
        The layout of the graph that lies there; None where there is none.

    Raises:
        StoreError: a newer version of govgraph made it, or the mark cannot be read.
    """
    try:
        with open(os.path.join(folder, MARK), encoding="utf-8") as stream:  # noqa: PTH118, PTH123 - pathlib costs 5 ms
            layout = int(stream.read())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, OSError) as error:
        raise StoreError("the store's layout mark cannot be read", where=folder) from error
    if layout > LAYOUT:
        raise StoreError(
            "a newer govgraph made this store", where=folder, hint="update govgraph, or use another --store"
        )
    return layout


def require_layout(folder: str) -> int:
    """Read the mark of a folder that must have one.

    Args:
        folder: a store's folder.

    Returns:
        The layout of the graph that lies there.

    Raises:
        StoreError: none lies there, or `read_layout` says why.
    """
    layout = read_layout(folder)
    if layout is None:
        raise StoreError("there is no store here", where=folder, hint='"govgraph build" makes one')
    return layout


def check_layout(folder: str) -> None:
    """Make sure that a folder holds a graph that can be opened.

    Args:
        folder: a store's folder.

    Raises:
        StoreError: it holds none, or one of another layout.
    """
    if require_layout(folder) != LAYOUT or not os.path.isdir(os.path.join(folder, "graph")):  # noqa: PTH112, PTH118
        raise StoreError(
            "the store's graph is missing or of an older layout", where=folder, hint='"govgraph build" makes it anew'
        )
