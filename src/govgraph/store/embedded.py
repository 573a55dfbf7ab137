"""A graph in a folder, by pyoxigraph."""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from govgraph.errors import QueryError, StoreError
from govgraph.mapping import IMAGE_GRAPH
from govgraph.ontology import PREFIXES

_IMAGE_HASH = ox.NamedNode(PREFIXES["gov"] + "imageHash")
_IMAGE = ox.NamedNode(IMAGE_GRAPH)

QueryResult = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class EmbeddedStore:
    """An open graph.

    Args:
        raw: the triple store.
    """

    def __init__(self, raw: ox.Store) -> None:
        self._raw: ox.Store | None = raw

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    @property
    def raw(self) -> ox.Store:
        """The triple store.

        Raises:
            StoreError: it has been closed.
        """
        if self._raw is None:
            raise StoreError("this store has been closed")
        return self._raw

    def close(self) -> None:
        """Let go of the folder."""
        self._raw = None

    def query(self, sparql: str) -> QueryResult:
        """Answer a query over all graphs together; the known prefixes are declared.

        Args:
            sparql: a SPARQL 1.1 query.

        Returns:
            What pyoxigraph answers.

        Raises:
            QueryError: it cannot be understood.
        """
        try:
            return self.raw.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryError(f"the query cannot be understood: {error.msg}") from error

    def iter_quads(self, graph: str | None = None) -> Iterator[ox.Quad]:
        """All quads, in no order.

        Args:
            graph: only those of this named graph; otherwise all but the store's own bookkeeping.

        Yields:
            Quads.
        """
        if graph is not None:
            yield from self.raw.quads_for_pattern(None, None, None, ox.NamedNode(graph))
            return
        for quad in self.raw.quads_for_pattern(None, None, None, None):
            if quad.graph_name != _IMAGE:
                yield quad

    def graphs(self) -> list[str]:
        """IRIs of the named graphs, sorted, without the store's own bookkeeping."""
        names = (graph.value for graph in self.raw.named_graphs() if isinstance(graph, ox.NamedNode))
        return sorted(name for name in names if name != IMAGE_GRAPH)

    def image_hashes(self) -> dict[str, str]:
        """For each document's graph, the hash of what it was made from."""
        quads = self.raw.quads_for_pattern(None, _IMAGE_HASH, None, _IMAGE)
        return {
            q.subject.value: q.object.value
            for q in quads
            if isinstance(q.subject, ox.NamedNode) and isinstance(q.object, ox.Literal)
        }

    def apply(self, removed: Iterable[ox.Quad], added: Iterable[ox.Quad]) -> None:
        """Remove and add quads in one transaction.

        Args:
            removed: quads to remove.
            added: quads to add.
        """
        update = "; ".join(filter(None, (_data("DELETE", removed), _data("INSERT", added))))
        if update:
            self.raw.update(update)


def _data(verb: str, quads: Iterable[ox.Quad]) -> str:
    by_graph: dict[str, list[str]] = {}
    for quad in quads:
        triple = f"{quad.subject} {quad.predicate} {quad.object} ."
        by_graph.setdefault(str(quad.graph_name), []).append(triple)
    blocks = (f"GRAPH {graph} {{ {' '.join(sorted(by_graph[graph]))} }}" for graph in sorted(by_graph))
    body = "\n".join(blocks)
    return f"{verb} DATA {{\n{body}\n}}" if body else ""
