"""Which documents' graphs must be made anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from govgraph.archive import Archive
from govgraph.building.inputs import Inputs
from govgraph.errors import StoreError
from govgraph.mapping import graph_iri


@dataclass(frozen=True)
class Plan:
    """What a build has to do.

    Attributes:
        documents: files of the archive's documents, by graph; their texts would take too much memory.
        hashes: what each document's graph is to be made from, by graph.
        changed: graphs to be written, sorted.
        removed: graphs to be dropped, sorted.
    """

    documents: Mapping[str, Path]
    hashes: Mapping[str, str]
    changed: Sequence[str]
    removed: Sequence[str]


def make_plan(archive: Archive, inputs: Inputs, present: Mapping[str, str]) -> Plan:
    """Compare archive and graph.

    Args:
        archive: the truth.
        inputs: what the graph depends on beside the documents.
        present: what each document's graph in the store was made from, by graph.

    Returns:
        The plan.

    Raises:
        StoreError: an archived document has lost its id.
    """
    documents: dict[str, Path] = {}
    hashes: dict[str, str] = {}
    for document in archive.iter_documents():
        document_id = document.chunk.document_id()
        if document_id is None or archive.document_path(document_id) != document.path:
            raise StoreError(
                "an archived document is damaged",
                where=document.path.name,
                hint="its id is not the one it was kept under; mend or delete the file",
            )
        graph = graph_iri(document_id)
        documents[graph] = document.path
        hashes[graph] = inputs.image_hash(document.sha256)
    changed = [graph for graph in sorted(hashes) if present.get(graph) != hashes[graph]]
    removed = [graph for graph in sorted(present) if graph not in hashes]
    return Plan(documents, hashes, changed, removed)
