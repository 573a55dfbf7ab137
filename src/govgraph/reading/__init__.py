"""Sources a user names, as bytes and text; nothing in them is trusted, fetched or executed."""

from govgraph.reading.decoding import decode, sniff
from govgraph.reading.documents import to_document
from govgraph.reading.sources import Source, iter_sources

__all__ = ["Source", "decode", "iter_sources", "sniff", "to_document"]
