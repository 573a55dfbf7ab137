"""The triple store: pyoxigraph in a folder, as the image of an archive."""

from govgraph.store.embedded import EmbeddedStore
from govgraph.store.layout import StoreFolder
from govgraph.store.locking import lock_folder
from govgraph.store.opening import open_store

__all__ = ["EmbeddedStore", "StoreFolder", "lock_folder", "open_store"]
