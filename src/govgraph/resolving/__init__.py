"""Which mentions are the same actor: names, the registry of known actors, merges that people decided.

Names are needed by light paths, such as a query's: everything else is imported on first use.
"""

from typing import TYPE_CHECKING, Any

from govgraph.resolving.names import is_full_name, name_key, slug

if TYPE_CHECKING:
    from govgraph.resolving.blocks import BLOCKS, block_of
    from govgraph.resolving.clusters import Clusters, Identity, iri_part
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


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from govgraph.resolving import blocks, clusters, registry

    return next(getattr(module, name) for module in (blocks, clusters, registry) if hasattr(module, name))
