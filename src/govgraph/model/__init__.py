"""The nouns of govgraph: frozen, standard library only, knowing nothing of files, RDF or the ontology."""

from govgraph.model.annotated import AnnotatedDocument
from govgraph.model.claim import Claim
from govgraph.model.decision import ClaimDecision, Decision, MergeDecision
from govgraph.model.document import Document, text_sha256
from govgraph.model.entity import Entity
from govgraph.model.mention import Mention

__all__ = [
    "AnnotatedDocument",
    "Claim",
    "ClaimDecision",
    "Decision",
    "Document",
    "Entity",
    "Mention",
    "MergeDecision",
    "text_sha256",
]
