"""What the graph is a function of, and the hash by which that is told."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from govgraph._resources import read_resource
from govgraph.archive import Archive
from govgraph.deciding import Verdicts
from govgraph.mapping import graph_iri
from govgraph.resolving import Clusters, Registry, parse_registry
from govgraph.store.layout import LAYOUT


@dataclass(frozen=True)
class Inputs:
    """Everything but the documents.

    Attributes:
        clusters: registry and merges.
        verdicts: decisions about claims.
        assert_at: confidence from which a machine's claim becomes a plain triple.
        sha256: hash of all of it, and of ontology and layout.
    """

    clusters: Clusters
    verdicts: Verdicts
    assert_at: Decimal
    sha256: str

    def image_hash(self, document_sha256: str) -> str:
        """The hash of what one document's image is made from."""
        return hashlib.sha256(f"{self.sha256} {document_sha256}".encode()).hexdigest()[:32]


def read_inputs(archive: Archive) -> Inputs:
    """Read registry, ledger and settings.

    Args:
        archive: the archive.

    Returns:
        The inputs.

    Raises:
        GovgraphError: one of the files is broken.
    """
    registries = archive.read_registry()
    actors = (actor for name, text in registries.items() for actor in parse_registry(text, name))
    verdicts = archive.read_verdicts()
    parts = [
        str(LAYOUT),
        read_resource("ontology/govgraph.ttl"),
        read_resource("ontology/roles.ttl"),
        *(part for item in registries.items() for part in item),
        repr(sorted(verdicts.claims.items())),
        repr(sorted(tuple(sorted(pair)) for pair in verdicts.merges)),
        str(archive.assert_at),
    ]
    digest = hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()
    clusters = Clusters(Registry(actors), verdicts.merges)
    return Inputs(clusters, verdicts, archive.assert_at, digest)


def image_quad(document_id: str, image_hash: str) -> str:
    """The store's note of what a document's graph was made from, as a quad."""
    from govgraph.mapping import IMAGE_GRAPH
    from govgraph.mapping.nquads import literal, term

    return f"<{graph_iri(document_id)}> {term('gov:imageHash')} {literal(image_hash)} <{IMAGE_GRAPH}> .\n"
