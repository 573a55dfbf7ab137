"""One pass over the quads: what belongs to each node, as plain strings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

import pyoxigraph as ox

from govgraph.ontology import GOV, PREFIXES

__all__ = ["Collected", "Quads", "Record", "collect_records"]

Record = dict[str, list[str]]
"""What one node's quads say: field → values, sorted."""


@runtime_checkable
class HasQuads(Protocol):
    """What a store offers."""

    def iter_quads(self) -> Iterator[ox.Quad]:
        """Iterate over all quads."""
        ...


Quads = HasQuads | Iterable[ox.Quad]

_FIELDS = {
    PREFIXES[prefix] + name: name
    for prefix, names in {
        "rdf": "type subject predicate object",
        "rdfs": "label",
        "skos": "altLabel",
        "owl": "sameAs",
        "foaf": "isPrimaryTopicOf",
        "gov": "nameKey country status review evidence confidence role titleAsWorded date dateUntil dateAsWorded"
        " amount phase",
        "prov": "wasQuotedFrom wasAttributedTo wasDerivedFrom",
        "oa": "hasSource exact start",
        "org": "member organization",
        "schema": "headline publisher datePublished url",
    }.items()
    for name in names.split()
} | {PREFIXES["org"] + "role": "orgRole"}

# A value that must be told from a literal of the same spelling goes to a field of its own.
_LINKS = {"object": "objectIri", "url": "urlIri"}


@dataclass
class Collected:
    """What one pass found.

    Attributes:
        records: by IRI.
        languages: the language tag of a name: (IRI, name) → tag.
        facts: the plain triples of the publication rule, as (subject, predicate, object).
    """

    records: dict[str, Record] = field(default_factory=dict)
    languages: dict[tuple[str, str], str] = field(default_factory=dict)
    facts: set[tuple[str, str, str]] = field(default_factory=set)


def collect_records(quads: Quads, predicates: Iterable[str]) -> Collected:
    """Read all quads once.

    Args:
        quads: a store, or its quads in any order.
        predicates: local names of the predicates that a plain triple may have.

    Returns:
        What they say; the same whatever their order.
    """
    plain = {GOV + name for name in predicates}
    found = Collected()
    records, facts, languages = found.records, found.facts, found.languages
    for quad in quads.iter_quads() if isinstance(quads, HasQuads) else quads:
        predicate, node, term = quad.predicate.value, quad.subject, quad.object
        if isinstance(node, ox.Triple) or isinstance(term, ox.Triple):
            continue
        name, subject, value = _FIELDS.get(predicate), node.value, term.value
        if name is None:
            if predicate in plain:
                facts.add((subject, predicate, value))
            continue
        if name in _LINKS and isinstance(term, ox.NamedNode):
            name = _LINKS[name]
        elif name == "altLabel" and isinstance(term, ox.Literal) and term.language:
            known = languages.get((subject, value), term.language)
            languages[subject, value] = min(known, term.language)
        records.setdefault(subject, {}).setdefault(name, []).append(value)
    for record in records.values():
        for values in record.values():
            if len(values) > 1:
                values.sort()
    return found
