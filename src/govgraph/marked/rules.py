"""What a claim may say, by the ontology: known predicate, right ends, a status that fits, the keys it needs."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from govgraph.ontology import Ontology, Predicate

_SPANS = {"role": "Role", "date": "Date", "amount": "Money"}
_REVIEWS = ("accepted", "rejected")

Place = int | str
Wrong = tuple[str, str | None]


class ClaimRules:
    """The rules for one document's claims.

    Args:
        ontology: predicates, signatures and statuses.
        types: each entity's type in this document.
    """

    def __init__(self, ontology: Ontology, types: Mapping[str, str]) -> None:
        self._ontology = ontology
        self._types = types

    def iter_problems(self, words: Sequence[str], values: Mapping[str, str]) -> Iterator[tuple[Place, Wrong]]:
        """Check one claim.

        Args:
            words: subject, predicate, object.
            values: its keys and values.

        Yields:
            What is wrong, with its place: 0, 1 or 2 for a word, otherwise the key.
        """
        subject, name, object_ = words
        for place in (0, 2):
            if words[place] not in self._types:
                yield place, (f'no mention is called "{words[place]}"', self._near_entity(words[place]))
        predicate = self._ontology.predicates.get(name)
        if predicate is None:
            near = self._ontology.nearest(name, self._ontology.predicates.values())
            known = '"govgraph ontology" lists all'
            yield 1, (f'unknown predicate "{name}"', f'did you mean "{near}"? {known}' if near else known)
            return
        yield from self._signature_problems(predicate, self._types.get(subject), self._types.get(object_))
        yield from self._status_problems(predicate, values.get("status"))
        for key in predicate.requires:
            if key not in values:
                yield "status", (f"{name} needs {key}=", f"expected the mention of its {key}, such as {key}={key[0]}1")
        yield from self._span_problems(values)

    def _signature_problems(
        self, predicate: Predicate, subject: str | None, object_: str | None
    ) -> Iterator[tuple[Place, Wrong]]:
        if not subject or not object_ or "?" in {subject, object_} or predicate.allows(subject, object_):
            return
        allowed = "; ".join(
            f"{', '.join(sorted(subjects))} → {', '.join(sorted(objects))}"
            for subjects, objects in predicate.signatures
        )
        yield 1, (f"{subject} {predicate.name} {object_} makes no sense", f"expected {allowed}")

    def _status_problems(self, predicate: Predicate, status: str | None) -> Iterator[tuple[Place, Wrong]]:
        statuses = self._ontology.statuses
        allowed = [s.name for s in statuses.values() if predicate.status_group in s.groups]
        if status is None:
            yield 1, (f"this {predicate.name} has no status", f"expected status= one of {', '.join(allowed)}")
        elif status not in allowed:
            near = self._ontology.nearest(status, (statuses[name] for name in allowed))
            hint = f'did you mean "{near}"?' if near else f"expected one of {', '.join(allowed)}"
            yield "status", (f'{predicate.name} cannot be "{status}"', hint)

    def _span_problems(self, values: Mapping[str, str]) -> Iterator[tuple[Place, Wrong]]:
        for key, kind in _SPANS.items():
            if key in values and self._types.get(values[key]) not in {kind, "?"}:
                yield key, (f'{key}="{values[key]}" is no mention of a {kind}', self._near_entity(values[key], kind))
        speaker = values.get("attributed")
        if speaker is not None and self._types.get(speaker) not in {*self._ontology.speaker_types, "?"}:
            yield "attributed", (f'"{speaker}" cannot say anything', "expected a person, company or body of the text")
        if values.get("by") == "person":
            yield "by", ('"person" is no annotator', "a line that a person wrote has no by=")
        if values.get("review", "accepted") not in _REVIEWS:
            yield "review", (f'"{values["review"]}" is no review', f"expected {' or '.join(_REVIEWS)}")

    def _near_entity(self, word: str, kind: str | None = None) -> str | None:
        names = [name for name, its_kind in self._types.items() if kind in {None, its_kind}]
        near = difflib.get_close_matches(word, names, n=1)
        return f'did you mean "{near[0]}"?' if near else None
