"""govgraph: a knowledge graph of internet-governance actors, every statement traced to the words that support it."""

TYPE_CHECKING = False  # typing itself would cost what the names below are spared

if TYPE_CHECKING:
    from typing import Any

    from govgraph.annotating import Annotator
    from govgraph.building import BuildReport, build, remove
    from govgraph.errors import (
        AnnotatedDocumentError,
        CheckFailed,
        EvidenceError,
        GovgraphError,
        LedgerError,
        ManySourcesError,
        MissingExtra,
        OntologyError,
        QueryError,
        QueryTimeout,
        SourceError,
        StoreError,
    )
    from govgraph.exporting import export
    from govgraph.marked import parse_annotated, to_marked
    from govgraph.model import AnnotatedDocument, Claim, Document, Mention
    from govgraph.ontology import load_ontology
    from govgraph.projecting import project_actors
    from govgraph.store import EmbeddedStore, open_store
    from govgraph.viewing import render_page

__version__ = "0.1.0"

__all__ = [
    "AnnotatedDocument",
    "AnnotatedDocumentError",
    "Annotator",
    "BuildReport",
    "CheckFailed",
    "Claim",
    "Document",
    "EmbeddedStore",
    "EvidenceError",
    "GovgraphError",
    "LedgerError",
    "ManySourcesError",
    "Mention",
    "MissingExtra",
    "OntologyError",
    "QueryError",
    "QueryTimeout",
    "SourceError",
    "StoreError",
    "build",
    "export",
    "load_ontology",
    "open_store",
    "parse_annotated",
    "project_actors",
    "remove",
    "render_page",
    "to_marked",
]

_HOMES = {
    "annotating": ("Annotator",),
    "building": ("BuildReport", "build", "remove"),
    "exporting": ("export",),
    "marked": ("parse_annotated", "to_marked"),
    "model": ("AnnotatedDocument", "Claim", "Document", "Mention"),
    "ontology": ("load_ontology",),
    "projecting": ("project_actors",),
    "store": ("EmbeddedStore", "open_store"),
    "viewing": ("render_page",),
}


def __getattr__(name: str) -> "Any":
    """Import a public name when it is first asked for (PEP 562), so that importing the package costs nothing.

    Raises:
        AttributeError: it is no public name.
    """
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room = next((room for room, names in _HOMES.items() if name in names), "errors")
    return getattr(import_module(f"{__name__}.{room}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
