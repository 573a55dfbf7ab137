"""What another program finds in an export: the triples it holds, whatever its form, as rdflib's terms."""

import csv
import io
import logging
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx
import pyoxigraph as ox
import rdflib
from rdflib.namespace import OWL, PROV, RDF, RDFS, SKOS

from govgraph.exporting.tables import unguard_cell
from govgraph.ontology import PREFIXES

logging.getLogger("rdflib").setLevel(logging.ERROR)
GOV = rdflib.Namespace(PREFIXES["gov"])
RDFLIB = {
    "turtle": "turtle", "trig": "trig", "nquads": "nquads", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml",
}  # fmt: skip
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD, "rdfxml": ox.RdfFormat.RDF_XML,
}  # fmt: skip
WITH_GRAPHS = {"trig", "nquads", "jsonld"}

Quad = tuple[Any, Any, Any, Any]


def read_rdflib(name: str, data: bytes) -> set[Quad]:
    """The quads that rdflib finds; the graph is None where there are no named graphs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own, of what it calls itself
        warnings.filterwarnings("ignore", "Parsing weird boolean")
        dataset = rdflib.Dataset()
        dataset.parse(io.BytesIO(data), format=RDFLIB[name])
        found = set(dataset.quads())
    return found if name in WITH_GRAPHS else {(*quad[:3], None) for quad in found}


def read_oxigraph(name: str, data: bytes) -> set[Any]:
    """The quads, or without named graphs the triples, that pyoxigraph finds."""
    found = ox.parse(data, format=OXIGRAPH[name])
    return set(found) if name in WITH_GRAPHS else {getattr(quad, "triple", quad) for quad in found}


def read_store(quads: Iterable[ox.Quad]) -> set[Quad]:
    """A store's quads as rdflib sees them, by the way of pyoxigraph's own N-Quads."""
    return read_rdflib("nquads", ox.serialize(quads, format=ox.RdfFormat.N_QUADS))


def read_network(name: str, data: bytes) -> nx.MultiDiGraph:
    """The graph that networkx finds."""
    reader = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[name]
    graph: nx.MultiDiGraph = nx.MultiDiGraph(reader(io.BytesIO(data)))
    return graph


def read_table(data: bytes) -> list[dict[str, str]]:
    """The rows of a table, without the apostrophes that keep formulas from running."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))
    return [{name: unguard_cell(cell) for name, cell in row.items()} for row in rows]


def iter_network_quads(name: str, data: bytes) -> Iterator[Quad]:
    """The triples that a network tells."""
    graph = read_network(name, data)
    for iri, values in graph.nodes(data=True):
        yield from _iter_node(iri, values)
    for source, target, values in graph.edges(data=True):
        if values["plain_triple"]:
            yield rdflib.URIRef(source), GOV[values["predicate"]], rdflib.URIRef(target), None
        for claim in values["claims"].split():
            yield from _iter_claim(claim, source, rdflib.URIRef(target), values)


def iter_table_quads(tables: dict[str, bytes]) -> Iterator[Quad]:
    """The triples that the tables tell."""
    for row in read_table(tables["nodes"]):
        yield from _iter_node(row["id"], row)
    for row in read_table(tables["edges"]) + read_table(tables["statements"]):
        object_ = rdflib.URIRef(row["target"]) if "target" in row else rdflib.Literal(row["words"])
        if row["plain_triple"] == "yes":
            yield rdflib.URIRef(row["source"]), GOV[row["predicate"]], object_, None
        yield from _iter_claim(row["claim"], row["source"], object_, row)
        yield rdflib.URIRef(row["claim"]), PROV.wasQuotedFrom, rdflib.URIRef(row["article"]), None


def _iter_node(iri: str, values: dict[str, str]) -> Iterator[Quad]:
    node = rdflib.URIRef(iri)
    yield node, RDF.type, GOV[values["kind"]], None
    yield node, RDFS.label, rdflib.Literal(values["label"]), None
    for name in filter(None, values.get("names", "").split("; ")):
        yield node, SKOS.altLabel, rdflib.Literal(name), None
    for link in values.get("same_as", "").split():
        yield node, OWL.sameAs, rdflib.URIRef(link), None
    if values.get("country"):
        yield node, GOV.country, rdflib.Literal(values["country"]), None


def _iter_claim(iri: str, source: str, target: Any, values: dict[str, str]) -> Iterator[Quad]:
    claim = rdflib.URIRef(iri)
    yield claim, RDF.type, GOV.Claim, None
    yield claim, RDF.subject, rdflib.URIRef(source), None
    yield claim, RDF.predicate, GOV[values["predicate"]], None
    yield claim, RDF.object, target, None
    yield claim, GOV.status, rdflib.URIRef(PREFIXES["status"] + values["status"]), None
