"""What the ontology's files say, as frozen records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Term:
    """A class, property or concept.

    Attributes:
        iri: its IRI.
        name: the last part of its IRI.
        label: what people call it.
        definition: what it means.
        example: how it is used.
        kind: Class, Predicate, Property, SpanKind, Status, Review or Role.
        broader: IRIs of superclasses, superproperties or broader concepts.
        aliases: other words people reach for.
    """

    iri: str
    name: str
    label: str
    definition: str
    example: str
    kind: str
    broader: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Predicate(Term):
    """A predicate that a claim may have.

    Attributes:
        signatures: pairs of the mention types allowed as subject and as object.
        status_group: IRI of the group whose statuses it takes.
        requires: names of the keys its claims must have.
        sensitive: whether a false claim of it can harm a person.
        symmetric: whether it holds in both directions.
    """

    signatures: tuple[tuple[frozenset[str], frozenset[str]], ...]
    status_group: str
    requires: tuple[str, ...]
    sensitive: bool
    symmetric: bool

    def allows(self, subject_type: str, object_type: str) -> bool:
        """Whether a claim of it may stand between mentions of these types."""
        return any(subject_type in subjects and object_type in objects for subjects, objects in self.signatures)


@dataclass(frozen=True)
class Status(Term):
    """How a fact stands: a text says that it happened, is planned, is denied, and so on.

    Attributes:
        asserts: whether a text that says so reports it as fact, now or formerly.
        groups: IRIs of the groups it belongs to.
    """

    asserts: bool
    groups: frozenset[str]


@dataclass(frozen=True)
class Role(Term):
    """A role that a person can have in an organisation.

    Attributes:
        holders: ``one`` where the office has one holder at a time, ``many`` otherwise.
    """

    holders: str


@dataclass(frozen=True)
class Ontology:
    """All terms.

    Attributes:
        classes: classes of actors and of the graph's own nodes, by name.
        span_kinds: kinds of mention that are words and not actors, by name.
        predicates: what a claim may say, by name.
        properties: the graph's own properties, by name.
        statuses: by name.
        reviews: by name.
        roles: by name.
        superclasses: every class's own superclasses, nearest first, by name.
    """

    classes: Mapping[str, Term]
    span_kinds: Mapping[str, Term]
    predicates: Mapping[str, Predicate]
    properties: Mapping[str, Term]
    statuses: Mapping[str, Status]
    reviews: Mapping[str, Term]
    roles: Mapping[str, Role]
    superclasses: Mapping[str, tuple[str, ...]]

    def terms(self) -> tuple[Term, ...]:
        """Every term, in the order of the files."""
        groups: tuple[Mapping[str, Term], ...] = (
            self.classes, self.span_kinds, self.predicates, self.properties, self.statuses, self.reviews, self.roles,
        )  # fmt: skip
        return tuple(term for group in groups for term in group.values())

    @cached_property
    def mention_types(self) -> frozenset[str]:
        """The types a mention may have: those of some signature, and the span kinds."""
        sides = (side for p in self.predicates.values() for signature in p.signatures for side in signature)
        return frozenset().union(*sides, self.span_kinds)

    @cached_property
    def speaker_types(self) -> frozenset[str]:
        """The types that can say something: the actors among the mention types."""
        return frozenset(t for t in self.mention_types if "Actor" in self.superclasses.get(t, ()))

    def nearest(self, word: str, among: Iterable[Term]) -> str | None:
        """Find the term that somebody meant.

        Args:
            word: the word they wrote.
            among: the terms it could be.

        Returns:
            The name of the term whose name, label or alias is most like it, if any is.
        """
        import difflib

        names: dict[str, str] = {}
        for term in among:
            for alias in (term.name, term.label, *term.aliases):
                names.setdefault(alias.casefold(), term.name)
        found = difflib.get_close_matches(word.casefold(), sorted(names), n=1, cutoff=0.6)
        return names[found[0]] if found else None
