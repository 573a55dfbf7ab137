"""Writing the graph for other programs: a file a format, one registry."""

from govgraph.exporting.export import export
from govgraph.exporting.formats import FORMATS, Format, find_format, guess_format

__all__ = ["FORMATS", "Format", "export", "find_format", "guess_format"]
