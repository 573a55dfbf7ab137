"""The process that answers one query.

Native evaluation can be stopped by nothing but the end of its process, so a query gets a process of its own. It reads
one request from standard input, which stays open as long as the parent lives, writes the kind of answer as one line and
then the answer to standard output, and what went wrong to standard error: class, what, where, hint, with NUL between.
"""

import _thread
import marshal
import os
import signal
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import pyoxigraph as ox

from govgraph.errors import GovgraphError, QueryError
from govgraph.ontology.prefixes import PREFIXES
from govgraph.querying.binding import BoundQuery, bind, bind_values
from govgraph.querying.guard import read_harmless
from govgraph.querying.parameters import to_values
from govgraph.querying.syntax import PADDING, to_query_error
from govgraph.querying.terms import check_terms
from govgraph.store.layout import check_layout

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

__all__ = ["FAILED", "RAW", "answer", "main", "open_graph"]

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

FAILED = 1
"""Exit code after a failure that standard error tells of."""

RAW = "raw"
"""The format that `govgraph.querying.running.Answer.read` takes: TSV or N-Triples."""

_ROWS = {"csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML", "table": "TSV", "markdown": "TSV"}
_TRIPLES = {
    "turtle": "TURTLE", "ntriples": "N_TRIPLES", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD",
    "rdfxml": "RDF_XML", "n3": "N3",
}  # fmt: skip


def main() -> NoReturn:
    """Answer the request on standard input, and end the process without further ado."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # native code never returns to Python's own handler
    try:
        request = marshal.load(sys.stdin.buffer)  # noqa: S302 - the parent's own bytes
        _thread.start_new_thread(_end_with_parent, ())
        answer(request, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except (EOFError, BrokenPipeError):
        os._exit(FAILED)
    except GovgraphError as error:
        fields = (type(error).__name__, error.what, error.where or "", error.hint or "")
        sys.stderr.buffer.write("\0".join(fields).encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()
        os._exit(FAILED)
    os._exit(0)


def _end_with_parent() -> None:
    """End the process when the other end of standard input is closed, whatever it is doing."""
    os.read(0, 1)
    os._exit(FAILED)


def answer(request: "Mapping[str, Any]", out: "BinaryIO") -> None:
    """Answer a query.

    Args:
        request: ``query``, SPARQL; ``store``, the store's folder; ``bindings``, lists of name, kind and value;
            ``format``, a format's name or None; ``shipped``, whether the query is one of ours; ``explain``, to write
            the query as it would be put to the engine instead.
        out: where the answer goes.

    Raises:
        QueryError: the query is refused or cannot be understood, or a parameter is wrong.
    """
    query: str = request["query"]
    tokens = read_harmless(query)
    if not request["shipped"]:
        check_terms(query, tokens)
    store = open_graph(request["store"])
    free = {name: value for name, kind, value in request["bindings"] if kind == "any"}
    typed = [to_values(store, name, kind, value) for name, kind, value in request["bindings"] if kind != "any"]
    bound = bind(query, tokens, typed) if typed else bind_values(query, tokens, free)
    if request["explain"]:
        out.write(f"text\n{bound.text}".encode())
        return
    _write(_evaluate(store, query, bound), request["format"], out)


def _evaluate(store: ox.Store, query: str, bound: BoundQuery) -> Results:
    try:
        return store.query(bound.text + PADDING, prefixes=PREFIXES, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise to_query_error(error, query, bound) from error


def open_graph(path: str) -> ox.Store:
    """Open a store's graph for reading.

    Args:
        path: the store's folder.

    Returns:
        The triple store.

    Raises:
        StoreError: as `govgraph.store.open_store` does, which is asked again where the graph does not open at once.
    """
    check_layout(path)
    graph = os.path.join(path, "graph")  # noqa: PTH118 - pathlib costs 3 ms
    try:
        return ox.Store.read_only(graph)
    except (OSError, ValueError):
        from govgraph.store import open_store

        return open_store(path).raw


def _write(results: Results, name: str | None, out: "BinaryIO") -> None:
    kind = {ox.QuerySolutions: "rows", ox.QueryBoolean: "boolean"}.get(type(results), "triples")
    known = _TRIPLES if kind == "triples" else _ROWS
    if name in {None, RAW}:
        name = "tsv" if known is _ROWS else "turtle" if name is None else "ntriples"
    if name not in known:
        asked = "SELECT and ASK give rows" if kind != "triples" else "CONSTRUCT and DESCRIBE give triples"
        raise QueryError(f"{asked}, which {name} cannot hold", hint=f"--format takes {', '.join(known)} here")
    out.write(f"{kind}\n".encode())
    if isinstance(results, ox.QueryTriples):
        triples = sorted(set(results), key=str)
        ox.serialize(triples, out, getattr(ox.RdfFormat, known[name]), prefixes=PREFIXES)
    else:
        results.serialize(out, getattr(ox.QueryResultsFormat, known[name]))
