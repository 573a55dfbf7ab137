"""The ontology as Python sees it, read from ``ontology/*.ttl`` on first use; no term is spelled out twice.

Prefixes are needed everywhere and at once, terms are not: what reads them is imported on first use.
"""

from govgraph.ontology.prefixes import GOV, PREFIXES, expand, shorten

TYPE_CHECKING = False  # typing itself would cost what the names below are spared

if TYPE_CHECKING:
    from typing import Any

    from govgraph.ontology.loading import load_ontology
    from govgraph.ontology.terms import Ontology, Predicate, Role, Status, Term

__all__ = [
    "GOV",
    "PREFIXES",
    "Ontology",
    "Predicate",
    "Role",
    "Status",
    "Term",
    "expand",
    "load_ontology",
    "shorten",
]


def __getattr__(name: str) -> "Any":
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from govgraph.ontology import loading, terms

    return getattr(loading if name == "load_ontology" else terms, name)
