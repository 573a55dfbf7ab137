"""The archive: annotated documents, decisions and registered actors as files; the truth that the graph is made from."""

from govgraph.archive.archive import Archive, open_archive, read_archived
from govgraph.archive.writing import write_beside

__all__ = ["Archive", "open_archive", "read_archived", "write_beside"]
