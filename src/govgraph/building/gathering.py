"""What all documents together say of actors, posts and plain triples."""

from collections.abc import Iterator
from decimal import Decimal

from govgraph.mapping import (
    Appearance,
    DocumentImage,
    PostKey,
    Support,
    actor_label,
    is_published,
    map_actor,
    map_fact,
    map_post,
)
from govgraph.mapping.facts import Fact
from govgraph.ontology import GOV, load_ontology
from govgraph.resolving import Clusters


class Gathered:
    """Collects what images contribute to the shared graphs.

    Args:
        clusters: registry and merges.
        assert_at: confidence from which a machine's claim becomes a plain triple.
    """

    def __init__(self, clusters: Clusters, assert_at: Decimal) -> None:
        self._clusters = clusters
        self._assert_at = assert_at
        self.appearances: dict[str, list[Appearance]] = {}
        self.supports: dict[Fact, list[Support]] = {}
        self.posts: set[PostKey] = set()

    def add(self, image: DocumentImage) -> list[str]:
        """Take in one document's image.

        Args:
            image: the image.

        Returns:
            Quads of plain triples that are certain already, so that nothing of them need be kept; other documents may
            give the same ones.
        """
        for iri, appearance in image.appearances.items():
            self.appearances.setdefault(iri, []).append(appearance)
        self.posts |= image.posts
        certain = []
        for fact, support in image.supports:
            if self._is_published(fact, [support]):
                certain.append(map_fact(fact))
            else:
                self.supports.setdefault(fact, []).append(support)
        return certain

    def iter_quads(self) -> Iterator[str]:
        """The quads of the shared graphs.

        Yields:
            All of actors and posts, and the plain triples that documents support only together.
        """
        for iri, appearances in self.appearances.items():
            if appearances:
                yield from map_actor(iri, appearances, self._clusters)
        for post in self.posts:
            label = actor_label(post.organization, self.appearances[post.organization], self._clusters)
            yield from map_post(post, label)
        for fact, supports in self.supports.items():
            if self._is_published(fact, supports):
                yield map_fact(fact)

    def _is_published(self, fact: Fact, supports: list[Support]) -> bool:
        return is_published(supports, sensitive=is_sensitive(fact[1]), assert_at=self._assert_at)


def is_sensitive(predicate: str) -> bool:
    """Whether a predicate, as N-Triples, can harm a person."""
    return load_ontology().predicates[predicate[1:-1].removeprefix(GOV)].sensitive
