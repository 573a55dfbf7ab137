"""A small, real annotator: it knows names by heart and facts by fixed patterns.

It finds little and is right about most of that; it stands in wherever raw text has to be read and no model is at hand.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise

from govgraph.annotating.patterns import PATTERNS, Pattern
from govgraph.model import AnnotatedDocument, Claim, Document, Mention
from govgraph.ontology import load_ontology

_CONFIDENCE = Decimal("0.8")
_LETTERS = {
    "Person": "p", "Company": "c", "Organization": "o", "GovernmentBody": "g", "Event": "e", "EventSeries": "e",
    "Policy": "y", "Place": "l", "Role": "r",
}  # fmt: skip


class GazetteerAnnotator:
    """Marks exact names, and states what fixed patterns between two names say.

    Args:
        names: names of known actors, with their types; those of other types are left out.
    """

    name = "gazetteer"

    def __init__(self, names: Mapping[str, str]) -> None:
        self._types = {name: _mention_type(kind) for name, kind in names.items() if kind in _LETTERS and name.strip()}
        longest_first = sorted(self._types, key=lambda name: (-len(name), name))
        words = "|".join(map(re.escape, longest_first))
        self._names = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def annotate(self, document: Document) -> AnnotatedDocument:
        """Read a document.

        Args:
            document: any text.

        Returns:
            The document with the names and facts that were found.
        """
        return _Reading(document, self.name, list(self._find_names(document.text)), self._types).finish()

    def _find_names(self, text: str) -> Iterator[tuple[int, int]]:
        if self._names is not None:
            for found in self._names.finditer(text):
                if "\n" not in found[0]:
                    yield found.span()


class _Reading:
    """One document while it is read."""

    def __init__(
        self, document: Document, annotator: str, spans: list[tuple[int, int]], types: Mapping[str, str]
    ) -> None:
        self._document = document
        self._annotator = annotator
        self._spans = spans
        self._known = types
        self._types: dict[str, str] = {}
        self._entities: dict[tuple[str, str], str] = {}
        self._mentions: list[Mention] = []
        self._claims: dict[Claim, None] = {}

    def finish(self) -> AnnotatedDocument:
        text = self._document.text
        for start, end in self._spans:
            self._mention(start, end, self._known[text[start:end]])
        names = list(self._mentions)
        for first, second in pairwise(names):
            self._claim_between(first, second)
        mentions = tuple(sorted(self._mentions))
        order = dict.fromkeys(mention.entity for mention in mentions)
        types = {entity: self._types[entity] for entity in order}
        return AnnotatedDocument(self._document, types, mentions, tuple(self._claims))

    def _mention(self, start: int, end: int, kind: str) -> str:
        key = (self._document.text[start:end], kind)
        if key not in self._entities:
            letter = _LETTERS[kind]
            number = 1 + sum(1 for entity in self._types if entity[0] == letter)
            self._entities[key] = f"{letter}{number}"
            self._types[self._entities[key]] = kind
        self._mentions.append(Mention(start, end, self._entities[key]))
        return self._entities[key]

    def _claim_between(self, first: Mention, second: Mention) -> None:
        between = self._document.text[first.end : second.start]
        for pattern in PATTERNS:
            if self._types[first.entity] in pattern.first and self._types[second.entity] in pattern.second:
                found = pattern.between.fullmatch(between)
                if found and self._state(pattern, found, first, second):
                    return

    def _state(self, pattern: Pattern, found: re.Match[str], first: Mention, second: Mention) -> bool:
        subject, object_ = (second, first) if pattern.turned else (first, second)
        if subject.entity == object_.entity:
            return False
        role = None
        if pattern.predicate == "holdsRole":
            if not _is_role(found["role"]):
                return False
            start = first.end + found.start("role")
            role = self._mention(start, start + len(found["role"]), "Role")
        claim = Claim(
            subject.entity,
            pattern.predicate,
            object_.entity,
            pattern.status,
            role=role,
            confidence=_CONFIDENCE,
            by=self._annotator,
        )
        self._claims[claim] = None
        return True


def _mention_type(kind: str) -> str:
    return "Event" if kind == "EventSeries" else kind


def _is_role(words: str) -> bool:
    """Whether the words end in the label of a role."""
    parts = words.casefold().replace("-", " ").split()
    return any(" ".join(parts[start:]) in _role_labels() for start in range(len(parts)))


@cache
def _role_labels() -> frozenset[str]:
    labels = (label for role in load_ontology().roles.values() for label in (role.label, *role.aliases))
    return frozenset(label.casefold().replace("-", " ") for label in labels)
