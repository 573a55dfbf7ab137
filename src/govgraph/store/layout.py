"""A store's folder: what lies where, and which layout it has."""

from pathlib import Path

from govgraph.archive import Archive, open_archive, write_beside
from govgraph.errors import StoreError

LAYOUT = 1
"""Grows when a graph made by an older version must be made anew from its archive."""


class StoreFolder:
    """The places in a store's folder.

    Args:
        path: the folder, which need not exist yet.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.graph = path / "graph"
        self.new_graph = path / "graph.new"
        self.old_graph = path / "graph.old"
        self.lock = path / "lock"
        self._marker = path / "layout"

    @property
    def archive(self) -> Archive:
        """The archive that the graph is made from."""
        return open_archive(self.path / "archive")

    def read_layout(self) -> int | None:
        """The layout of the graph that lies here; None where there is none.

        Raises:
            StoreError: a newer version of govgraph made it, or the mark cannot be read.
        """
        if not self._marker.exists():
            return None
        try:
            layout = int(self._marker.read_text(encoding="utf-8"))
        except ValueError as error:
            raise StoreError("the store's layout mark is damaged", where=str(self._marker)) from error
        if layout > LAYOUT:
            raise StoreError(
                "a newer govgraph made this store", where=str(self.path), hint="update govgraph, or use another --store"
            )
        return layout

    def has_graph(self) -> bool:
        """Whether a graph of today's layout lies here."""
        return self.graph.is_dir() and self.read_layout() == LAYOUT

    def write_layout(self) -> None:
        """Mark the folder as having today's layout."""
        if self.read_layout() != LAYOUT:
            write_beside(self._marker, f"{LAYOUT}\n".encode())

    def check_foreign(self) -> None:
        """Make sure that a build does not write into a folder that is something else.

        Raises:
            StoreError: the folder holds other things and no store.
        """
        if self.path.is_dir():
            known = {"archive", "graph", "graph.new", "graph.old", "lock", "layout"}
            foreign = sorted(entry.name for entry in self.path.iterdir() if entry.name not in known)
            if foreign and not self._marker.exists():
                raise StoreError(
                    f'the folder holds "{foreign[0]}" and is no store',
                    where=str(self.path),
                    hint="name another --store",
                )
        elif self.path.exists():
            raise StoreError("this is a file and no store", where=str(self.path), hint="name another --store")
