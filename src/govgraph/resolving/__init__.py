"""Which mentions are the same actor: names, the registry of known actors, merges that people decided."""

from govgraph.resolving.blocks import BLOCKS, block_of
from govgraph.resolving.clusters import Clusters, Identity, iri_part
from govgraph.resolving.names import is_full_name, name_key, slug
from govgraph.resolving.registry import RegisteredActor, Registry, parse_registry

__all__ = [
    "BLOCKS",
    "Clusters",
    "Identity",
    "RegisteredActor",
    "Registry",
    "block_of",
    "iri_part",
    "is_full_name",
    "name_key",
    "parse_registry",
    "slug",
]
