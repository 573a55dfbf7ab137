"""An annotated document: a text, its mentions and its claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from govgraph.model.claim import Claim
from govgraph.model.document import Document
from govgraph.model.entity import Entity
from govgraph.model.mention import Mention


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """What the ``.ann`` form holds.

    Attributes:
        document: text and header.
        types: each entity's type, in the order of first mention.
        mentions: ordered by start; a mention that holds others stands before them.
        claims: in the order they were written.
    """

    document: Document
    types: Mapping[str, str]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]

    def __hash__(self) -> int:
        """A hash that agrees with equality."""
        return hash((self.document, self.mentions, self.claims))

    def entities(self) -> dict[str, Entity]:
        """The entities by their short names, in the order of first mention."""
        text = self.document.text
        surfaces: dict[str, list[str]] = {entity: [] for entity in self.types}
        for start, end, entity in self.mentions:
            surfaces[entity].append(text[start:end])
        return {entity: Entity(entity, kind, tuple(surfaces[entity])) for entity, kind in self.types.items()}
