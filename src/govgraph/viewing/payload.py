"""What the page knows: actors, ties, claims and the words behind them, each once, as plain values for JSON."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from govgraph.ontology import Ontology, shorten
from govgraph.ontology.terms import Term
from govgraph.projecting import ClaimRecord, Quotation
from govgraph.viewing.looks import find_line, find_look, find_mark

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Payload", "is_web_address", "to_payload"]

Payload = dict[str, Any]


def to_payload(graph: "nx.MultiDiGraph[str]", ontology: Ontology) -> Payload:
    """Turn a projected graph into the page's data; rejected claims stay out.

    Args:
        graph: a projected graph.
        ontology: labels and looks.

    Returns:
        Values that are written as JSON. Actors, claims, quotations and sources are referred to by their places.
    """
    tables = _Tables(graph, ontology)
    ties = [tie for edge in graph.edges(keys=True, data=True) if (tie := tables.tie(*edge))["claims"]]
    statements = [
        {"actor": place, "predicate": said["predicate"], "text": said["text"], "claims": claims}
        for place, (_, list_) in enumerate(graph.nodes(data="statements"))
        for said in list_
        if (claims := tables.refer(said["claims"]))
    ]
    predicates = sorted({row["predicate"] for row in [*ties, *statements]})
    return {
        "actors": [_actor(iri, data) for iri, data in graph.nodes(data=True)],
        "ties": ties,
        "statements": statements,
        "claims": tables.claims,
        "quotations": [list(row) for row in tables.quotations],
        "sources": tables.sources,
        "classes": _classes(graph, ontology),
        "statuses": _statuses(ontology),
        "predicates": {name: _label(ontology.predicates.get(name), name) for name in predicates},
    }


def is_web_address(address: str) -> bool:
    """Whether a link may be followed.

    >>> is_web_address("https://example.org/"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    return address.lower().startswith(("https://", "http://"))


def _actor(iri: str, data: Payload) -> Payload:
    return {
        "id": shorten(iri),
        "label": data["label"],
        "kind": data["kind"],
        "names": [[name["text"], name["language"]] for name in data["names"]],
        "country": data["country"],
        "links": [link for link in data["same_as"] if is_web_address(link)],
    }


class _Tables:
    """Claims, quotations and sources, numbered as they are met.

    Args:
        graph: the graph they belong to.
        ontology: labels.
    """

    def __init__(self, graph: "nx.MultiDiGraph[str]", ontology: Ontology) -> None:
        self._ontology = ontology
        self._places = {iri: place for place, iri in enumerate(graph)}
        self._claim_places: dict[str, int] = {}
        self._source_places: dict[tuple[str, str], int] = {}
        self.claims: list[Payload] = []
        self.quotations: dict[tuple[str, int], int] = {}
        self.sources: list[Payload] = []

    def tie(self, subject: str, object_: str, predicate: str, data: Payload) -> Payload:
        """An edge."""
        claims = self.refer(data["claims"])
        return {
            "from": self._places[subject],
            "to": self._places[object_],
            "predicate": predicate,
            "claims": claims,
            "line": find_line(data["statuses"], self._ontology).name,
            "mark": find_mark(data["statuses"], self._ontology),
            "machine": all(self.claims[claim]["reading"] == "machine-read" for claim in claims),
            "sources": data["sources"],
        }

    def refer(self, claims: Iterable[ClaimRecord]) -> list[int]:
        """The places of claims that no reviewer rejected."""
        return [self._place(claim) for claim in claims if claim["reading"] != "rejected"]

    def _place(self, claim: ClaimRecord) -> int:
        place = self._claim_places.setdefault(claim["iri"], len(self.claims))
        if place == len(self.claims):
            self.claims.append(self._claim(claim))
        return place

    def _claim(self, claim: ClaimRecord) -> Payload:
        speaker = claim["attributed_to"]
        row = {
            "status": claim["status"],
            "reading": claim["reading"],
            "confidence": claim["confidence"],
            "title": claim["title"] or ", ".join(_label(self._ontology.roles.get(r), r) for r in claim["roles"]),
            "date": claim["date"],
            "until": claim["date_until"],
            "worded": claim["date_as_worded"],
            "amount": claim["amount"],
            "by": self._places.get(speaker),
            "speaker": shorten(speaker) if speaker and speaker not in self._places else "",
            "quotations": [self._quotation(quotation) for quotation in claim["quotations"]],
        }
        return {key: value for key, value in row.items() if value not in ("", None)}

    def _quotation(self, quotation: Quotation) -> int:
        return self.quotations.setdefault((quotation["exact"], self._source(quotation)), len(self.quotations))

    def _source(self, quotation: Quotation) -> int:
        key = (quotation["source"], quotation["kind"])
        place = self._source_places.setdefault(key, len(self.sources))
        if place == len(self.sources):
            url = quotation["url"] if is_web_address(quotation["url"]) else ""
            fields = {name: quotation[name] for name in ("headline", "publisher", "date", "kind")}
            self.sources.append({**fields, "url": url})
        return place


def _classes(graph: "nx.MultiDiGraph[str]", ontology: Ontology) -> Payload:
    """The classes there are, in the ontology's order."""
    present = {kind for _, kind in graph.nodes(data="kind")}
    names = [name for name in ontology.classes if name in present]
    return {name: {"label": ontology.classes[name].label, **find_look(name, ontology)._asdict()} for name in names}


def _statuses(ontology: Ontology) -> Payload:
    rows = {}
    for name, status in ontology.statuses.items():
        line = find_line([name], ontology)
        rows[name] = {"label": status.label, "line": line.name, "dash": list(line.dash), "mark": line.mark}
    return rows


def _label(term: Term | None, name: str) -> str:
    return term.label if term is not None else name
