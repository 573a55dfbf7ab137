"""The triple store: pyoxigraph in a folder, as the image of an archive.

Names are found on first use, so that whoever only asks for the layout does not import the triple store.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govgraph.store.embedded import EmbeddedStore
    from govgraph.store.folders import StoreFolder
    from govgraph.store.locking import lock_folder
    from govgraph.store.opening import open_store

__all__ = ["EmbeddedStore", "StoreFolder", "lock_folder", "open_store"]

_HOMES = {"EmbeddedStore": "embedded", "StoreFolder": "folders", "lock_folder": "locking", "open_store": "opening"}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for (PEP 562).

    Raises:
        AttributeError: it is no name of this package.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
