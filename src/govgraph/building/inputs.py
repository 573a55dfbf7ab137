"""What the graph is a function of, and the hash by which that is told."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from govgraph._resources import read_resource
from govgraph.archive import Archive
from govgraph.deciding import Verdicts
from govgraph.errors import LedgerError
from govgraph.mapping import IMAGE_GRAPH, graph_iri
from govgraph.mapping.nquads import literal, term
from govgraph.model import Decision
from govgraph.ontology import GOV
from govgraph.resolving import Clusters, Registry, block_of, parse_registry
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


def read_inputs(
    archive: Archive, *, registries: Mapping[str, str] | None = None, decisions: Sequence[Decision] = ()
) -> Inputs:
    """Read registry, ledger and settings.

    Args:
        archive: the archive.
        registries: Turtle by file name, as if the archive held it already.
        decisions: as if the ledger ended with them.

    Returns:
        The inputs.

    Raises:
        GovgraphError: one of the files is broken.
    """
    added = {archive.registry_path(name).name: text for name, text in (registries or {}).items()}
    files = {**archive.read_registry(), **added}
    actors = [actor for name in sorted(files) for actor in parse_registry(files[name], name)]
    verdicts = Verdicts([*archive.read_decisions(), *decisions])
    registry = Registry(actors)
    for one, other in verdicts.merges:
        _check_merge(one, other, registry)
    parts = [
        str(LAYOUT),
        read_resource("ontology/govgraph.ttl"),
        read_resource("ontology/roles.ttl"),
        *(part for item in sorted(files.items()) for part in item),
        repr(sorted(verdicts.claims.items())),
        repr(sorted(tuple(sorted(pair)) for pair in verdicts.merges)),
        str(archive.assert_at),
    ]
    digest = hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()
    clusters = Clusters(registry, verdicts.merges)
    return Inputs(clusters, verdicts, archive.assert_at, digest)


def _check_merge(one: str, other: str, registry: Registry) -> None:
    blocks = {_block(iri, registry) for iri in (one, other)} - {None}
    if len(blocks) > 1:
        raise LedgerError(
            f"a {' and a '.join(sorted(filter(None, blocks)))} cannot be one actor", where=f"{one} and {other}"
        )


def _block(iri: str, registry: Registry) -> str | None:
    registered = registry.actors.get(iri)
    if registered is not None:
        return block_of(registered.kind)
    return iri.removeprefix(GOV).partition("/")[0] if iri.startswith(GOV) else None


def image_quad(document_id: str, image_hash: str) -> str:
    """The store's note of what a document's graph was made from, as a quad."""
    return f"<{graph_iri(document_id)}> {term('gov:imageHash')} {literal(image_hash)} <{IMAGE_GRAPH}> .\n"
