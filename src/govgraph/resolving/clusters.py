"""Who an entity of a document is: the only door from a document's own names to shared identities.

An entity joins a registered actor by one of its full names; without one it goes by its own fullest name, so that
entities of the same full name are the same actor wherever they stand. Nothing here looks at other documents, and so
neither the order nor the grouping of documents can matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from govgraph.model import AnnotatedDocument, Entity
from govgraph.ontology import GOV
from govgraph.resolving.blocks import block_of
from govgraph.resolving.names import is_full_name, is_proper, name_key, slug
from govgraph.resolving.registry import Registry


class Identity(NamedTuple):
    """Who an entity is.

    Attributes:
        iri: the actor's IRI.
        replaced: the IRI of its fullest name, where registry or a merge gave that name another one.
        name: its fullest name in the document.
        names: all its full names in the document, or its first wording where it has none.
    """

    iri: str
    replaced: str | None
    name: str
    names: tuple[str, ...]


class Clusters:
    """Identities by registry and merges.

    Args:
        registry: actors known by name.
        merges: pairs of IRIs that people said are one.
    """

    def __init__(self, registry: Registry, merges: Iterable[tuple[str, str]] = ()) -> None:
        self.registry = registry
        self._merged = _merged(merges, registry)
        self._replaced: dict[str, list[str]] = {}
        for old, iri in self._merged.items():
            self._replaced.setdefault(iri, []).append(old)

    def canonical(self, iri: str) -> str:
        """The IRI that an actor goes by after all merges."""
        return self._merged.get(iri, iri)

    def replaced_by(self, iri: str) -> Sequence[str]:
        """The IRIs that merges replaced by an actor's."""
        return self._replaced.get(iri, ())

    def merged(self) -> Mapping[str, str]:
        """IRIs that merges replaced, with what replaced them."""
        return self._merged

    def identify(self, annotated: AnnotatedDocument) -> dict[str, Identity]:
        """Tell who the entities of a document are.

        Args:
            annotated: the document.

        Returns:
            Identities by the document's own short names; words that are no actors are left out.
        """
        found: dict[str, Identity] = {}
        taken: dict[str, int] = {}
        for entity in annotated.entities().values():
            block = block_of(entity.type)
            if block is not None:
                found[entity.id] = self._identify(entity, block, annotated.document.id, taken)
        return found

    def _identify(self, entity: Entity, block: str, document_id: str, taken: dict[str, int]) -> Identity:
        proper = [name for name in dict.fromkeys(entity.surfaces) if is_proper(name, block)]
        full = [name for name in proper if is_full_name(name, block)]
        if not full:
            name = proper[0] if proper else entity.surfaces[0]
            own = f"{GOV}{block}/{_local_part(document_id, name, taken, block)}"
            iri = self.canonical(self._registered(proper, block) or own)
            return Identity(iri, _other(own, iri) if own in self._merged else None, name, (name,))
        name = max(full, key=lambda n: name_key(n).count(" "))
        own = f"{GOV}{block}/{slug(name_key(name))}"
        by_name = self._registered([name], block)
        iri = self.canonical(by_name or self._registered(proper, block) or own)
        return Identity(iri, _other(own, iri) if by_name or own in self._merged else None, name, tuple(full))

    def _registered(self, names: list[str], block: str) -> str | None:
        """The one registered actor that goes by one of the names; none where there are several."""
        found = {self.canonical(iri) for name in names for iri in self.registry.find_by_key(block, name_key(name))}
        return found.pop() if len(found) == 1 else None


def _other(own: str, iri: str) -> str | None:
    return own if own != iri else None


def _local_part(document_id: str, name: str, taken: dict[str, int], block: str) -> str:
    """A name for what has none outside its document; the dot keeps it apart from all full names."""
    base = f"{iri_part(document_id).replace('.', '%2E')}.{slug(name_key(name)) or 'unnamed'}"
    number = taken[f"{block}/{base}"] = taken.get(f"{block}/{base}", 0) + 1
    return base if number == 1 else f"{base}.{number}"


def iri_part(words: str) -> str:
    """Write any words as one part of an IRI; different words give different parts.

    >>> iri_part("a b/ü")
    'a%20b%2Fü'
    """
    return "".join(c if c.isalnum() or c in "-._" else _percent(c) for c in words)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8"))


def _merged(merges: Iterable[tuple[str, str]], registry: Registry) -> dict[str, str]:
    """Every merged IRI with the one it goes by: a registered one where there is one, else the first in order."""
    groups: dict[str, set[str]] = {}
    for one, other in merges:
        united = groups.get(one, {one}) | groups.get(other, {other})
        for iri in united:
            groups[iri] = united
    chosen: dict[str, str] = {}
    for iri, united in groups.items():
        best = min(united, key=lambda i: (i not in registry.actors, i))
        if best != iri:
            chosen[iri] = best
    return chosen
