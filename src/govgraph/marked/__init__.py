"""The annotated document's form (``.ann``), parsed and written; ``docs/annotated-documents.md`` defines it."""

from govgraph.marked.parsing import parse_annotated, parse_chunk
from govgraph.marked.splitting import Chunk, split_documents
from govgraph.marked.writing import to_marked

__all__ = ["Chunk", "parse_annotated", "parse_chunk", "split_documents", "to_marked"]
