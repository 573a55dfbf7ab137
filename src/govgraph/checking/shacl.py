"""``ontology/shapes.ttl`` checked by pySHACL: the slow second opinion on :mod:`govgraph.checking.structure`."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from govgraph._resources import read_resource
from govgraph.checking.structure.columns import read_rows
from govgraph.checking.structure.graphs import find_graph
from govgraph.checking.violations import Violation
from govgraph.errors import MissingExtra
from govgraph.mapping import ACTORS_GRAPH, is_article_graph
from govgraph.ontology import GOV
from govgraph.store import EmbeddedStore

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_BATCH = 30
"""Articles that are validated at a time: pySHACL's time grows faster than the graph."""

_SHAPE = f"{GOV}shape/"

Progress = Callable[[int, int, str], None]


def check_shacl(store: EmbeddedStore, *, progress: Progress = lambda _done, _total, _what: None) -> list[Violation]:
    """Validate a graph with pySHACL.

    Ontology and roles are put into the data, where the shapes look for statuses, schemes and classes; so is what the
    graph of actors says about the nodes that a batch refers to.

    Args:
        store: the store.
        progress: told of each batch.

    Returns:
        What breaks a shape, sorted.

    Raises:
        MissingExtra: pySHACL is not installed.
    """
    try:
        import pyshacl
    except ImportError as error:
        raise MissingExtra("checking with SHACL", "shacl") from error
    articles = [graph for graph in store.graphs() if is_article_graph(graph)]
    batches = [[ACTORS_GRAPH], *(articles[start : start + _BATCH] for start in range(0, len(articles), _BATCH))]
    found: set[Violation] = set()
    for done, batch in enumerate(batches):
        progress(done, len(batches), "batches")
        _, report, _ = pyshacl.validate(
            _read_batch(store.raw, batch), shacl_graph=_read_terms("shapes.ttl"), inplace=True
        )
        found.update(_iter_violations(store.raw, report))
    progress(len(batches), len(batches), "batches")
    return sorted(found)


@cache
def _read_terms(*names: str) -> "Graph":
    from rdflib import Graph

    graph = Graph()
    for name in names:
        graph.parse(data=read_resource(f"ontology/{name}"), format="turtle")
    return graph


def _read_batch(store: ox.Store, graphs: Sequence[str]) -> "Graph":
    from rdflib import Graph

    data = Graph()
    data += _read_terms("govgraph.ttl", "roles.ttl")
    for graph in graphs:
        data.parse(data=_dump(store, f"GRAPH <{graph}> {{ ?s ?p ?o }}"), format="nt")
    if ACTORS_GRAPH not in graphs:
        scope = f"VALUES ?g {{ {' '.join(f'<{graph}>' for graph in graphs)} }}"
        referred = f"{{ SELECT DISTINCT ?s WHERE {{ {scope} GRAPH ?g {{ ?x ?y ?s FILTER (isIRI(?s)) }} }} }}"
        data.parse(data=_dump(store, f"{referred} GRAPH <{ACTORS_GRAPH}> {{ ?s ?p ?o }}"), format="nt")
    return data


def _dump(store: ox.Store, pattern: str) -> bytes:
    triples = cast("ox.QueryTriples", store.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {pattern} }}"))
    return triples.serialize(format=ox.RdfFormat.N_TRIPLES) or b""


def _iter_violations(store: ox.Store, report: Any) -> Iterator[Violation]:
    from rdflib import SH

    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        shape = _words(report.value(result, SH.sourceShape)).removeprefix(_SHAPE)
        message = _words(report.value(result, SH.resultMessage))
        value = report.value(result, SH.value)
        graph = find_graph(store, focus.n3()) or _find_referring_graph(store, focus.n3())
        yield Violation(graph, _words(focus), shape, message, f"found {_words(value)}" if value is not None else "")


def _words(node: "Node | None") -> str:
    return "" if node is None else str(node)


def _find_referring_graph(store: ox.Store, node: str) -> str:
    if not node.startswith("<"):
        return ""
    rows = read_rows(store, f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p {node} }} }}")
    return min((graph for (graph,) in rows), default="").strip("<>")
