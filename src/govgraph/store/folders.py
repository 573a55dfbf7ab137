"""A store's folder: what lies where."""

import shutil
from pathlib import Path

from govgraph.archive import Archive, open_archive, write_beside
from govgraph.errors import StoreError
from govgraph.store.layout import LAYOUT, MARK, read_layout


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
        self._marker = path / MARK

    @property
    def archive(self) -> Archive:
        """The archive that the graph is made from."""
        return open_archive(self.path / "archive")

    def read_layout(self) -> int | None:
        """The layout of the graph that lies here; None where there is none."""
        return read_layout(str(self.path))

    def has_graph(self) -> bool:
        """Whether a graph of today's layout lies here."""
        return self.graph.is_dir() and self.read_layout() == LAYOUT

    def write_layout(self) -> None:
        """Mark the folder as having today's layout."""
        if self.read_layout() != LAYOUT:
            write_beside(self._marker, f"{LAYOUT}\n".encode())

    def remove_leftovers(self) -> None:
        """Remove what a killed build left behind; the caller holds the lock."""
        for leftover in (self.new_graph, self.old_graph):
            shutil.rmtree(leftover, ignore_errors=True)
        for draft in self.path.joinpath("archive").rglob("*.new"):
            draft.unlink(missing_ok=True)

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
