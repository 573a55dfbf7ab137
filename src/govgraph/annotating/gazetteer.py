"""A small, real annotator: it knows names by heart and facts by fixed patterns.

It finds little and is right about most of that; it stands in wherever raw text has to be read and no model is at hand.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import pairwise

from govgraph.annotating.patterns import PATTERNS, Pattern
from govgraph.model import AnnotatedDocument, Claim, Document, Mention
from govgraph.ontology import load_ontology

_CONFIDENCE = Decimal("0.8")
_TOKEN = re.compile(r"(?<!\w)(?:\w+|[^\w\s])")
_NOT_IN_ROLE = frozenset(
    "a acting an by elect ex for former from he her his husband incoming late next nominee of outgoing past previous "
    "she son than that the their then to wife who whose with".split()
)
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
        self._types: dict[str, str] = {}
        self._by_start: dict[str, list[str]] = {}
        for given in sorted(names, key=lambda name: (-len(name), name)):
            name = unicodedata.normalize("NFC", given)
            start = _TOKEN.match(name)
            if start and names[given] in _LETTERS and name == name.strip() and len(name.splitlines()) == 1:
                self._types[name] = _mention_type(names[given])
                self._by_start.setdefault(start[0], []).append(name)

    def annotate(self, document: Document) -> AnnotatedDocument:
        """Read a document.

        Args:
            document: any text.

        Returns:
            The document with the names and facts that were found.
        """
        return _Reading(document, self.name, list(self._find_names(document.text)), self._types).finish()

    def _find_names(self, text: str) -> Iterator[tuple[int, int]]:
        """Find names from left to right, the longest at each word; the time does not depend on how many are known."""
        free = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            for name in self._by_start.get(token[0], ()) if start >= free else ():
                end = start + len(name)
                if text.startswith(name, start) and not _is_word(text[end : end + 1]):
                    yield start, end
                    free = end
                    break


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
        self._numbers: Counter[str] = Counter()

    def finish(self) -> AnnotatedDocument:
        """Mark the names, try the patterns on each two neighbours, and put the document together."""
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
        """Mark words; equal words are one entity."""
        key = (self._document.text[start:end], kind)
        if key not in self._entities:
            letter = _LETTERS[kind]
            self._numbers[letter] += 1
            self._entities[key] = f"{letter}{self._numbers[letter]}"
            self._types[self._entities[key]] = kind
        self._mentions.append(Mention(start, end, self._entities[key]))
        return self._entities[key]

    def _claim_between(self, first: Mention, second: Mention) -> None:
        """State what the first pattern that fits two neighbours says."""
        between = self._document.text[first.end : second.start]
        for pattern in PATTERNS:
            if self._types[first.entity] in pattern.first and self._types[second.entity] in pattern.second:
                found = pattern.between.fullmatch(between)
                if found and self._state(pattern, found, first, second):
                    return

    def _state(self, pattern: Pattern, found: re.Match[str], first: Mention, second: Mention) -> bool:
        """State what a pattern says; False where its role is none, or both are the same."""
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


def _is_word(char: str) -> bool:
    """Whether a character belongs to a word, so that a name cannot end before it."""
    return char.isalnum() or char == "_"


def _mention_type(kind: str) -> str:
    """The type that marks use for an actor's class."""
    return "Event" if kind == "EventSeries" else kind


def _is_role(words: str) -> bool:
    """Whether the words end in the label of a role, and none says that it is another person's or of another time."""
    parts = words.casefold().replace("-", " ").split()
    return _NOT_IN_ROLE.isdisjoint(parts) and any(
        " ".join(parts[start:]) in _role_labels() for start in range(len(parts))
    )


@cache
def _role_labels() -> frozenset[str]:
    """All labels of the ontology's roles, in small letters and without hyphens."""
    labels = (label for role in load_ontology().roles.values() for label in (role.label, *role.aliases))
    return frozenset(label.casefold().replace("-", " ") for label in labels)
