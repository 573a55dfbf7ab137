"""Names of the named graphs."""

from govgraph.ontology import GOV
from govgraph.resolving import iri_part

ACTORS_GRAPH = f"{GOV}graph/actors"
FACTS_GRAPH = f"{GOV}graph/facts"
IMAGE_GRAPH = f"{GOV}graph/image"

_ARTICLE = f"{GOV}graph/article/"


def graph_iri(document_id: str) -> str:
    """The named graph of a document.

    >>> graph_iri("wic-2022")
    'https://w3id.org/govgraph/graph/article/wic-2022'
    """
    return _ARTICLE + iri_part(document_id)


def is_article_graph(iri: str) -> bool:
    """Whether a graph holds one article's claims."""
    return iri.startswith(_ARTICLE)


def article_iri(document_id: str) -> str:
    """An article's own IRI."""
    return f"{GOV}article/{iri_part(document_id)}"
