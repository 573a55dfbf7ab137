"""Actors as nodes: class, names, links, offices."""

from collections.abc import Iterator, Mapping
from typing import Any

from govgraph.ontology import GOV, Ontology, shorten
from govgraph.projecting.collecting import Collected, Record
from govgraph.projecting.records import Name, RoleLine

__all__ = ["iter_actors"]

_TENURE = f"{GOV}Tenure"


def iter_actors(found: Collected, ontology: Ontology) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read the actors.

    Args:
        found: what the quads say.
        ontology: tells which classes claims are about.

    Yields:
        IRI and attributes of every node, in the order of their IRIs.
    """
    kinds = {GOV + name: name for name in ontology.classes if _is_kind(name, ontology)}
    offices = _read_offices(found.records, ontology)
    for iri in sorted(found.records):
        record = found.records[iri]
        classes = [kinds[kind] for kind in record.get("type", ()) if kind in kinds]
        if classes:
            yield iri, _actor(iri, record, _narrowest(classes, ontology), found, offices.get(iri, []))


def _is_kind(name: str, ontology: Ontology) -> bool:
    """Whether claims can be about the class: it or a superclass of it stands in some signature."""
    related = {name, *ontology.superclasses.get(name, ())}
    return not related.isdisjoint(ontology.mention_types) and name not in ontology.span_kinds


def _narrowest(classes: list[str], ontology: Ontology) -> str:
    order = list(ontology.classes)
    return max(classes, key=lambda name: (len(ontology.superclasses[name]), -order.index(name)))


def _actor(iri: str, record: Record, kind: str, found: Collected, offices: list[RoleLine]) -> dict[str, Any]:
    labels = record.get("label") or [shorten(iri)]
    others = [name for name in dict.fromkeys((*labels[1:], *record.get("altLabel", ()))) if name != labels[0]]
    return {
        "label": labels[0],
        "kind": kind,
        "names": [Name(text=name, language=found.languages.get((iri, name), "")) for name in others],
        "keys": list(dict.fromkeys(record.get("nameKey", ()))),
        "country": ", ".join(record.get("country", ())),
        "same_as": list(dict.fromkeys((*record.get("sameAs", ()), *record.get("isPrimaryTopicOf", ())))),
        "roles": offices,
        "statements": [],
    }


def _read_offices(records: Mapping[str, Record], ontology: Ontology) -> dict[str, list[RoleLine]]:
    """The offices each person holds, has held or is to hold, without repetition, present ones first."""
    phases = list(ontology.statuses)
    offices: dict[str, set[tuple[int, str, str, str]]] = {}
    for record in records.values():
        if _TENURE in record.get("type", ()) and "member" in record and "organization" in record:
            phase = record.get("phase", [""])[0].rpartition("/")[2]
            rank = phases.index(phase) if phase in phases else len(phases)
            line = (rank, record["organization"][0], _title(record, ontology), record.get("date", [""])[0])
            offices.setdefault(record["member"][0], set()).add(line)
    names = [*phases, ""]
    return {
        person: [
            RoleLine(title=title, organization=organization, phase=names[rank], date=date)
            for rank, organization, title, date in sorted(lines)
        ]
        for person, lines in offices.items()
    }


def _title(record: Record, ontology: Ontology) -> str:
    if worded := record.get("titleAsWorded"):
        return ", ".join(worded)
    names = (iri.rpartition("/")[2] for iri in record.get("orgRole", ()))
    return ", ".join(ontology.roles[name].label for name in names if name in ontology.roles)
