"""Actors and claims as flat rows, for formats that know nodes and edges only."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from govgraph.ontology import load_ontology

if TYPE_CHECKING:
    import networkx as nx

    from govgraph.projecting import ClaimRecord, RoleLine

__all__ = [
    "EDGE_FIELDS",
    "NODE_FIELDS",
    "Edge",
    "Node",
    "Value",
    "iter_edges",
    "iter_nodes",
    "join_words",
    "speaks_for_triple",
    "to_words",
]

Value = str | int | bool

NODE_FIELDS: dict[str, type[Value]] = {"kind": str, "names": str, "country": str, "same_as": str, "offices": str}
EDGE_FIELDS: dict[str, type[Value]] = {
    "predicate": str,
    "status": str,
    "reading": str,
    "plain_triple": bool,
    "sources": int,
    "titles": str,
    "dates": str,
    "amounts": str,
    "attributed_to": str,
    "quotations": str,
    "articles": str,
    "claims": str,
}


class Node(NamedTuple):
    """An actor, event, policy or place.

    Attributes:
        id: its IRI.
        label: its name.
        values: by the names of `NODE_FIELDS`.
    """

    id: str
    label: str
    values: dict[str, Value]


class Edge(NamedTuple):
    """What the claims of one status and reading say of two nodes.

    Attributes:
        id: a name within the file.
        source: IRI of the subject.
        target: IRI of the object.
        label: the predicate in words.
        weight: number of articles.
        values: by the names of `EDGE_FIELDS`.
    """

    id: str
    source: str
    target: str
    label: str
    weight: int
    values: dict[str, Value]


def join_words(words: Iterable[str], separator: str = "; ") -> str:
    """Put words that are there into one text, each once."""
    return separator.join(dict.fromkeys(filter(None, words)))


def to_words(value: Value) -> str:
    """Write a value as XML's datatypes do.

    >>> to_words(True), to_words(2)
    ('true', '2')
    """
    return str(value).lower() if isinstance(value, bool) else str(value)


def iter_nodes(graph: "nx.MultiDiGraph[str]") -> Iterator[Node]:
    """List the nodes of a projected graph.

    Args:
        graph: from `project_actors`.

    Yields:
        Nodes, in the order of their IRIs.
    """
    for iri, data in graph.nodes(data=True):
        values: dict[str, Value] = {
            "kind": data["kind"],
            "names": join_words(name["text"] for name in data["names"]),
            "country": data["country"],
            "same_as": join_words(data["same_as"], " "),
            "offices": join_words(_office(line, graph) for line in data["roles"]),
        }
        yield Node(iri, data["label"], values)


def _office(line: "RoleLine", graph: "nx.MultiDiGraph[str]") -> str:
    organization = line["organization"]
    where = graph.nodes[organization]["label"] if organization in graph else ""
    return f"{join_words([line['title'], where], ', ')} ({line['phase']})"


def iter_edges(graph: "nx.MultiDiGraph[str]") -> Iterator[Edge]:
    """List the edges: one for each subject, predicate, object, status and reading, without rejected claims.

    Args:
        graph: from `project_actors`.

    Yields:
        Edges, in the order of subjects and objects, then of status and reading.
    """
    number = 0
    kind = itemgetter("status", "reading")
    for source, target, predicate, data in graph.edges(keys=True, data=True):
        standing = sorted((claim for claim in data["claims"] if claim["reading"] != "rejected"), key=kind)
        for (status, reading), group in groupby(standing, key=kind):
            number += 1
            claims = list(group)
            sources = len({claim["article"] for claim in claims})
            values: dict[str, Value] = {
                "predicate": predicate,
                "status": status,
                "reading": reading,
                "plain_triple": data["published"] and any(map(speaks_for_triple, claims)),
                "sources": sources,
                **_details(claims, graph),
            }
            yield Edge(f"e{number}", source, target, data["label"], sources, values)


def speaks_for_triple(claim: "ClaimRecord") -> bool:
    """Whether a claim can speak for a plain triple: it asserts, in the article's own voice, and nobody rejected it."""
    status = load_ontology().statuses.get(claim["status"])
    return status is not None and status.asserts and not claim["attributed_to"] and claim["reading"] != "rejected"


def _details(claims: list["ClaimRecord"], graph: "nx.MultiDiGraph[str]") -> dict[str, str]:
    speakers = (claim["attributed_to"] for claim in claims)
    return {
        "titles": join_words(claim["title"] for claim in claims),
        "dates": join_words(claim["date"] or claim["date_as_worded"] for claim in claims),
        "amounts": join_words(claim["amount"] for claim in claims),
        "attributed_to": join_words(graph.nodes[s]["label"] if s in graph else s for s in speakers),
        "quotations": join_words((q["exact"] for claim in claims for q in claim["quotations"]), " | "),
        "articles": join_words((claim["article"] for claim in claims), " "),
        "claims": join_words((claim["iri"] for claim in claims), " "),
    }
