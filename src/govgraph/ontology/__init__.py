"""The ontology as Python sees it, read from ``ontology/*.ttl`` on first use; no term is spelled out twice."""

from govgraph.ontology.loading import load_ontology
from govgraph.ontology.prefixes import GOV, PREFIXES, expand, shorten
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
