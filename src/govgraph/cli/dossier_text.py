"""A dossier as text for a terminal: what is said of an actor, each line with its words and its source."""

import textwrap
from collections.abc import Iterator

from govgraph.cli.output import to_printable
from govgraph.ontology import load_ontology, shorten
from govgraph.projecting.claims import ReadClaim
from govgraph.projecting.dossiers import Dossier
from govgraph.projecting.records import Quotation

_SECTIONS = ("Roles", "Events", "Policies", "Statements", "Relations")
_WIDTH = 100
_BY_KIND = {"Event": "Events", "EventSeries": "Events", "Policy": "Policies"}


def render_dossier(dossier: Dossier, width: int | None) -> str:
    """Lay a dossier out.

    Args:
        dossier: the dossier.
        width: cells to fit into; none for a pipe, which gets long lines.

    Returns:
        Lines that each end with a line feed.
    """
    lines = list(_iter_head(dossier))
    grouped: dict[str, list[ReadClaim]] = {section: [] for section in _SECTIONS}
    for claim in dossier.claims:
        grouped[_section(dossier, claim)].append(claim)
    for section, claims in grouped.items():
        if claims:
            lines += ["", f"{section} ({len(claims)})"]
        for claim in sorted(claims, key=lambda c: (c.record["date"], c.predicate)):
            lines += _iter_claim(dossier, claim)
    return "".join(f"{line}\n" for raw in lines for line in _wrap(raw, width))


def _wrap(raw: str, width: int | None) -> list[str]:
    line = to_printable(raw)
    if width is None or len(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, max(width, 40), subsequent_indent=indent, drop_whitespace=True) or [""]


def _iter_head(dossier: Dossier) -> Iterator[str]:
    kind = load_ontology().classes[dossier.kind].label if dossier.kind in load_ontology().classes else "actor"
    country = f", {dossier.country}" if dossier.country else ""
    yield f"{dossier.label}  ({kind}{country})  {shorten(dossier.iri)}"
    if dossier.names:
        yield f"  also: {', '.join(dossier.names)}"
    for link in dossier.links:
        yield f"  see:  {link}"


def _section(dossier: Dossier, claim: ReadClaim) -> str:
    if load_ontology().predicates[claim.predicate].requires:
        return "Roles"
    if claim.is_literal:
        return "Statements"
    other = claim.object if claim.subject == dossier.iri else claim.subject
    return _BY_KIND.get(dossier.kinds.get(other, ""), "Relations")


def _iter_claim(dossier: Dossier, claim: ReadClaim) -> Iterator[str]:
    record = claim.record
    label = load_ontology().predicates[claim.predicate].label
    title = f" as {record['title']}" if record["title"] else ""
    when = record["date"] or record["date_as_worded"]
    details = [record["status"], when if when != claim.object else "", record["amount"]]
    details.append(f"says {dossier.label_of(record['attributed_to'])}" if record["attributed_to"] else "")
    details.append(_reading(record["reading"], record["confidence"]))
    subject, object_ = dossier.label_of(claim.subject), dossier.label_of(claim.object)
    shown = f"“{object_}”" if claim.is_literal else object_
    yield f"  {subject} {label} {shown}{title}  [{'; '.join(filter(None, details))}]"
    for quotation in _best(record["quotations"]):
        yield f"      “{quotation['exact']}”"
        yield f"      — {_source(quotation)}"


def _reading(reading: str, confidence: float | None) -> str:
    return f"{reading}, {confidence:g}" if confidence is not None else reading


def _best(quotations: list[Quotation]) -> list[Quotation]:
    """The original's own words where an account quotes them; otherwise all."""
    return [q for q in quotations if q["kind"] == "original"] or quotations


def _source(quotation: Quotation) -> str:
    parts = [quotation["headline"], quotation["publisher"], quotation["date"], quotation["url"]]
    return ", ".join(filter(None, parts)) or shorten(quotation["source"])
