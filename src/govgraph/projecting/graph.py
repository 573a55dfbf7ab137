"""Quads → networkx."""

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from govgraph.ontology import GOV, Ontology, load_ontology
from govgraph.projecting.actors import iter_actors
from govgraph.projecting.claims import ReadClaim, iter_claims
from govgraph.projecting.collecting import Quads, collect_records
from govgraph.projecting.records import ClaimRecord, Statement

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["project_actors"]


def project_actors(quads: Quads) -> "nx.MultiDiGraph[str]":
    """Draw together what all articles say about each pair of actors.

    Nodes are actors, events, policies and places, named by IRI, with the attributes ``label``, ``kind`` (name of the
    class), ``names`` (further names), ``keys`` (normalised names), ``country``, ``same_as`` (links), ``roles``
    (offices in short) and ``statements`` (claims whose object is words). An edge stands for one subject, predicate and
    object, its key the predicate's name, with ``label``, ``statuses`` (of claims not rejected, in the ontology's
    order), ``readings``, ``sources`` (number of articles), ``published`` (whether the publication rule lets the plain
    triple stand) and ``claims``. See `govgraph.projecting.records` for the forms.

    Args:
        quads: a store, or its quads in any order.

    Returns:
        The graph; equal for equal quads, nodes and edges in the order of their IRIs.
    """
    import networkx as nx

    ontology = load_ontology()
    found = collect_records(quads, ontology.predicates)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(iter_actors(found, ontology))
    triple = attrgetter("subject", "object", "predicate", "is_literal")
    claims = sorted((c for c in iter_claims(found.records) if _is_inside(c, graph)), key=triple)
    for (subject, object_, predicate, is_literal), group in groupby(claims, key=triple):
        records = [claim.record for claim in group]
        if is_literal:
            graph.nodes[subject]["statements"].append(Statement(predicate=predicate, text=object_, claims=records))
        else:
            published = (subject, GOV + predicate, object_) in found.facts
            attributes = {**_edge(predicate, records, ontology), "published": published}
            graph.add_edge(subject, object_, key=predicate, **attributes)
    return graph


def _is_inside(claim: ReadClaim, graph: "nx.MultiDiGraph[str]") -> bool:
    return claim.subject in graph and (claim.is_literal or claim.object in graph)


def _edge(predicate: str, records: list[ClaimRecord], ontology: Ontology) -> dict[str, Any]:
    standing = [record for record in records if record["reading"] != "rejected"]
    statuses = {record["status"] for record in standing}
    term = ontology.predicates.get(predicate)
    return {
        "label": term.label if term else predicate,
        "statuses": [name for name in ontology.statuses if name in statuses],
        "readings": sorted({record["reading"] for record in records}),
        "sources": len({record["article"] for record in standing}),
        "claims": records,
    }
