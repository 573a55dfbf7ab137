"""The registry: actors known by name before any article is read, from Turtle files."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pyoxigraph as ox

from govgraph.errors import SourceError
from govgraph.ontology import GOV, PREFIXES, load_ontology, shorten
from govgraph.resolving.blocks import block_of
from govgraph.resolving.names import name_key

_TYPE = PREFIXES["rdf"] + "type"
_COUNTRY = GOV + "country"
_LABEL = PREFIXES["rdfs"] + "label"
_NAMES = (_LABEL, PREFIXES["skos"] + "altLabel")


class RegisteredActor(NamedTuple):
    """One actor of the registry.

    Attributes:
        iri: its IRI.
        kind: local name of its class.
        label: the name it is shown by.
        names: all its names, sorted.
        keys: normalised names it is found by.
        triples: everything the registry says of it, as (predicate, object) in N-Triples form, sorted.
    """

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]
    keys: frozenset[str]
    triples: tuple[tuple[str, str], ...]


class Registry:
    """Registered actors by IRI and by name.

    Args:
        actors: the actors; of two entries for one IRI the statements are put together.
    """

    def __init__(self, actors: Iterable[RegisteredActor] = ()) -> None:
        self.actors: dict[str, RegisteredActor] = {}
        for actor in sorted(actors):
            known = self.actors.get(actor.iri)
            self.actors[actor.iri] = _united(known, actor) if known else actor
        self._by_key: dict[tuple[str, str], tuple[str, ...]] = {}
        for actor in self.actors.values():
            block = block_of(actor.kind) or ""
            for key in actor.keys:
                self._by_key[block, key] = (*self._by_key.get((block, key), ()), actor.iri)

    def find_by_key(self, block: str, key: str) -> tuple[str, ...]:
        """IRIs of the actors of a block that go by a normalised name, sorted."""
        return self._by_key.get((block, key), ())


def parse_registry(text: str, name: str = "<registry>") -> list[RegisteredActor]:
    """Parse a Turtle file of actors.

    Args:
        text: Turtle; every subject an IRI with one class of the ontology and an rdfs:label.
        name: the file's name, for messages.

    Returns:
        Its actors, sorted by IRI.

    Raises:
        SourceError: the Turtle is broken, or an actor lacks what the registry needs.

    >>> text = '<https://example.org/a> a <https://w3id.org/govgraph/Person> ; '
    >>> text += '<http://www.w3.org/2000/01/rdf-schema#label> "Zhang Yi" .'
    >>> parse_registry(text)[0].keys
    frozenset({'zhang yi'})
    """
    statements: dict[str, list[ox.Triple]] = {}
    try:
        for triple in ox.parse(input=text, format=ox.RdfFormat.TURTLE):
            statements.setdefault(_named(triple, name), []).append(triple)
    except SyntaxError as error:
        where = f"{name}:{error.lineno}:{error.offset}" if error.lineno else name
        raise SourceError(f"this is no Turtle: {error.msg}", where=where) from error
    return [_actor(iri, statements[iri], name) for iri in sorted(statements)]


def _named(triple: ox.Triple, name: str) -> str:
    for node in (triple.subject, triple.object):
        if not isinstance(node, ox.NamedNode | ox.Literal):
            raise SourceError(
                f"{triple} has a node without an IRI", where=name, hint="a registry gives every actor an IRI"
            )
    if not isinstance(triple.subject, ox.NamedNode):
        raise SourceError(f"{triple} is not about an IRI", where=name)
    return triple.subject.value


def _actor(iri: str, triples: list[ox.Triple], name: str) -> RegisteredActor:
    values = _values(triples)
    classes = load_ontology().classes
    kinds = [k.removeprefix(GOV) for k in values.get(_TYPE, ()) if k.startswith(GOV)]
    known = sorted(kind for kind in kinds if kind in classes and block_of(kind))
    if len(known) != 1 or len(kinds) != 1:
        hint = f"expected exactly one of {', '.join(k for k in sorted(classes) if block_of(k))}"
        raise SourceError(f"<{iri}> has no class that a registry can use", where=name, hint=hint)
    _check_statements(iri, known[0], triples, name)
    labels = sorted(values.get(_LABEL, ()))
    names = tuple(sorted({name for predicate in _NAMES for name in values.get(predicate, ())}))
    keys = frozenset(filter(None, map(name_key, names)))
    if not labels or not keys:
        raise SourceError(f"<{iri}> has no name", where=name, hint="expected an rdfs:label")
    return RegisteredActor(
        iri,
        known[0],
        labels[0],
        names,
        _joinable(keys, known[0]),
        tuple(sorted((str(t.predicate), str(t.object)) for t in triples)),
    )


def _check_statements(iri: str, kind: str, triples: list[ox.Triple], name: str) -> None:
    """A registry says who an actor is; what actors do is for articles to say.

    Raises:
        SourceError: it says something else.
    """
    block = iri.removeprefix(GOV).partition("/")[0] if iri.startswith(GOV) else block_of(kind)
    if block != block_of(kind):
        raise SourceError(f"<{iri}> is no IRI for a {kind}", where=name, hint=f"expected {GOV}{block_of(kind)}/…")
    for triple in triples:
        predicate = triple.predicate.value
        if predicate.startswith(GOV) and predicate != _COUNTRY:
            raise SourceError(
                f"<{iri}> has {shorten(predicate)}, which a registry cannot state", where=name, hint="articles state it"
            )
        if isinstance(triple.object, ox.NamedNode) and triple.object.value.lower().startswith("file:"):
            raise SourceError(f"<{iri}> points to a file of one machine", where=name, hint="leave it out")


def _values(triples: list[ox.Triple]) -> Mapping[str, list[str]]:
    values: dict[str, list[str]] = {}
    for triple in triples:
        if isinstance(triple.object, ox.NamedNode | ox.Literal):
            values.setdefault(triple.predicate.value, []).append(triple.object.value)
    return values


def _joinable(keys: frozenset[str], kind: str) -> frozenset[str]:
    """A person's single name never joins, be it a surname or a forename; scripts without spaces are told by length."""
    if kind != "Person":
        return keys
    return frozenset(key for key in keys if " " in key or not key.isascii())


def _united(first: RegisteredActor, second: RegisteredActor) -> RegisteredActor:
    if first.kind != second.kind:
        raise SourceError(
            f"<{first.iri}> is a {first.kind} in one registry file and a {second.kind} in another",
            hint="give it the same class in both",
        )
    return RegisteredActor(
        first.iri,
        first.kind,
        min(first.label, second.label),
        tuple(sorted({*first.names, *second.names})),
        first.keys | second.keys,
        tuple(sorted({*first.triples, *second.triples})),
    )
