"""Quads as nodes in the order in which people read them: actors, then articles, each with its claims."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter

from govgraph.exporting.lines import Quad
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH
from govgraph.mapping.nquads import term
from govgraph.ontology import shorten

__all__ = ["Node", "group_by_graph", "group_without_graphs"]

Node = dict[str, list[str]]
"""What a node's triples say: predicate → objects, in the order in which they are read."""

_ACTORS, _FACTS = f"<{ACTORS_GRAPH}>", f"<{FACTS_GRAPH}>"
_ORDER = {
    term(curie): place
    for place, curie in enumerate(
        (
            "rdf:type rdfs:label skos:altLabel gov:country owl:sameAs foaf:isPrimaryTopicOf "
            "schema:headline schema:author schema:publisher schema:datePublished schema:url "
            "rdf:subject rdf:predicate rdf:object gov:status gov:review gov:confidence gov:evidence prov:wasQuotedFrom "
            "org:member org:organization gov:fills gov:phase gov:refersTo gov:typedAs "
            "oa:hasSource oa:prefix oa:exact oa:suffix oa:start oa:end"
        ).split()
    )
}
_LAST = {term("gov:nameKey"): 1, term("schema:mentions"): 1, term("schema:articleBody"): 2}


def group_by_graph(quads: Sequence[Quad]) -> dict[str, dict[str, Node]]:
    """Group quads as named graphs hold them.

    Args:
        quads: sorted.

    Returns:
        By graph and subject: the graph of actors, the graph of facts, then the others by name.
    """
    found: dict[str, dict[str, Node]] = {}
    for subject, group in groupby(quads, key=itemgetter(0)):
        for graph, node in _split(group).items():
            found.setdefault(graph, {})[subject] = _arrange(node)
    return {graph: found[graph] for graph in sorted(found, key=rank_graph)}


def group_without_graphs(quads: Sequence[Quad]) -> dict[str, dict[str, Node]]:
    """Group quads for a format that has no named graphs, each subject in one place.

    Args:
        quads: sorted.

    Returns:
        By graph and subject: with an actor stand the plain triples about it; a subject of several graphs stands in the
        first of them.
    """
    found: dict[str, dict[str, Node]] = {}
    for subject, group in groupby(quads, key=itemgetter(0)):
        parts = _split(group)
        home = min(parts, key=rank_graph)
        merged: Node = {}
        for node in parts.values():
            for predicate, objects in node.items():
                merged.setdefault(predicate, []).extend(objects)
        found.setdefault(_ACTORS if home == _FACTS else home, {})[subject] = _arrange(merged)
    return {graph: found[graph] for graph in sorted(found, key=rank_graph)}


def rank_graph(graph: str) -> tuple[int, str]:
    """Where a graph stands among the others."""
    return 0 if graph == _ACTORS else 1 if graph == _FACTS else 2, graph


def _split(group: Iterable[Quad]) -> dict[str, Node]:
    """One subject's triples by graph."""
    parts: dict[str, Node] = {}
    for _, predicate, object_, graph in group:
        parts.setdefault(graph, {}).setdefault(predicate, []).append(object_)
    return parts


def _arrange(node: Node) -> Node:
    return {predicate: _sort(node[predicate]) for predicate in sorted(node, key=_rank)}


def _sort(objects: list[str]) -> list[str]:
    """Sort for people, who expect "WIC" before "WIC 2015"."""
    return sorted(dict.fromkeys(objects), key=lambda term: term.strip('<>"')) if len(objects) > 1 else objects


@cache
def _rank(predicate: str) -> tuple[int, int, str]:
    return _LAST.get(predicate, 0), _ORDER.get(predicate, len(_ORDER)), shorten(predicate[1:-1])
