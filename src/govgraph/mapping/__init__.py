"""Claims, tenures and provenance as quads; pure. From here on a quad is a line of N-Quads."""

from govgraph.mapping.actors import Appearance, PostKey, actor_label, map_actor, map_post
from govgraph.mapping.facts import Support, is_published, map_fact
from govgraph.mapping.graphs import ACTORS_GRAPH, FACTS_GRAPH, IMAGE_GRAPH, article_iri, graph_iri, is_article_graph
from govgraph.mapping.images import DocumentImage, map_document

__all__ = [
    "ACTORS_GRAPH",
    "FACTS_GRAPH",
    "IMAGE_GRAPH",
    "Appearance",
    "DocumentImage",
    "PostKey",
    "Support",
    "actor_label",
    "article_iri",
    "graph_iri",
    "is_article_graph",
    "is_published",
    "map_actor",
    "map_document",
    "map_fact",
    "map_post",
]
