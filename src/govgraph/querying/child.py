"""The process that answers one query.

Native evaluation can be stopped by nothing but the end of its process, so a query gets a process of its own. It reads
one request from standard input, which stays open as long as the parent lives, writes the kind of answer as one line and
then the answer to standard output, and what went wrong to standard error: class, what, where, hint, with NUL between.

A watchdog below Python keeps the time limit, whatever the engine is doing, and a thread looks after the parent.

It must be at work before its parent is, so it begins with nothing but the triple store and imports the rest where a
query needs it; a shipped query about actors by their names does not.
"""

import _thread
import faulthandler
import marshal
import os
import sys

import pyoxigraph as ox

from govgraph.ontology.prefixes import PREFIXES

TYPE_CHECKING = False  # typing alone would take as long as the triple store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, BinaryIO, NoReturn

    from govgraph.querying.binding import BoundQuery

__all__ = ["FAILED", "RAW", "WHERE", "answer", "main", "open_graph"]

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

FAILED = 1
"""Exit code after a failure that standard error tells of."""

RAW = "raw"
"""The format that `govgraph.querying.running.Answer.read` takes: TSV or N-Triples."""

WHERE = "\nWHERE {"
"""How the outermost group of every shipped query begins, and no other."""

_ROWS = {"table": "TSV", "markdown": "TSV", "csv": "CSV", "tsv": "TSV", "json": "JSON", "xml": "XML"}
_TRIPLES = {
    "turtle": "TURTLE", "ntriples": "N_TRIPLES", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD",
    "rdfxml": "RDF_XML", "n3": "N3",
}  # fmt: skip


def main() -> "NoReturn":
    """Answer the request on standard input, and end the process without further ado."""
    if sys.platform == "win32":
        import signal

        signal.signal(signal.SIGINT, signal.SIG_DFL)  # there the parent cannot be woken while it waits for an answer
    try:
        opened = _open_ahead(sys.argv[1])
        request = marshal.load(sys.stdin.buffer)  # noqa: S302 - the parent's own bytes
        _thread.start_new_thread(_end_with_parent, ())
        if request["timeout"]:
            faulthandler.dump_traceback_later(request["timeout"], exit=True)
        answer(request, sys.stdout.buffer, opened)
        sys.stdout.buffer.flush()
    except (EOFError, BrokenPipeError):
        os._exit(FAILED)
    except Exception as error:
        from govgraph.errors import GovgraphError, StoreError

        if isinstance(error, OSError | RuntimeError):
            error = StoreError(f"the store cannot be read: {error}")
        if not isinstance(error, GovgraphError):
            raise
        fields = (type(error).__name__, error.what, error.where or "", error.hint or "")
        words = "\0".join(field.replace("\0", "\\x00") for field in fields)
        sys.stderr.buffer.write(words.encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()
        os._exit(FAILED)
    os._exit(0)


def _end_with_parent() -> None:
    """End the process when the other end of standard input is closed, whatever it is doing."""
    os.read(0, 1)
    os._exit(FAILED)


def _open_ahead(path: str) -> "dict[str, ox.Store]":
    """Open the store that the query will most likely be about, while the parent reads its command line."""
    if not path or not os.path.isdir(os.path.join(path, "graph")):  # noqa: PTH112, PTH118 - pathlib costs 3 ms
        return {}
    try:
        return {path: open_graph(path)}
    except Exception:  # whatever it is, it is told when the store is asked for
        return {}


def answer(request: "Mapping[str, Any]", out: "BinaryIO", opened: "Mapping[str, ox.Store] | None" = None) -> None:
    """Answer a query.

    Args:
        request: ``query``, SPARQL; ``store``, the store's folder; ``bindings``, lists of name, kind and value;
            ``format``, a format's name or None; ``shipped``, whether the query is one of ours; ``explain``, to write
            the query as it would be put to the engine instead.
        out: where the answer goes.
        opened: stores that are open already, by their folders.
    """
    query: str = request["query"]
    if request["shipped"]:
        store = (opened or {}).get(request["store"]) or open_graph(request["store"])
        bound, text = None, _bind_shipped(store, query, request["bindings"])
    else:
        from govgraph.querying.preparing import prepare

        store, bound = prepare(request, opened or {})
        text = bound.text
    if request["explain"]:
        out.write(f"text\n{_drop_parameters(text)}".encode())
    else:
        _write(_evaluate(store, query, text, bound), request["format"], out)


def _drop_parameters(text: str) -> str:
    """Take the parameters, which are bound now, out of a query's head, so that it can be run as it is."""
    lines = text.splitlines(keepends=True)
    head = next((number for number, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    return "".join(line for line in lines[:head] if not line.startswith("# parameter ")) + "".join(lines[head:])


def open_graph(path: str) -> ox.Store:
    """Open a store's graph for reading.

    Args:
        path: the store's folder, whose layout has been checked.

    Returns:
        The triple store.

    Raises:
        StoreError: as `govgraph.store.open_store` does, which is asked where the graph does not open at once.
    """
    graph = os.path.join(path, "graph")  # noqa: PTH118 - pathlib costs 3 ms
    try:
        return ox.Store.read_only(graph)
    except (OSError, ValueError, RuntimeError):
        from govgraph.store import open_store

        return open_store(path).raw


def _bind_shipped(store: ox.Store, query: str, bindings: "Sequence[tuple[str, str, str]]") -> str:
    at = query.index(WHERE) + len(WHERE)
    values = (f" {_to_values(store, name, kind, value)}" for name, kind, value in bindings)
    return f"{query[:at]}{''.join(values)}{query[at:]}"


def _to_values(store: ox.Store, name: str, kind: str, value: str) -> str:
    if kind == "actor" and ":" not in value and value.isprintable():
        key = ox.Literal(value.casefold())
        predicate, graph = ox.NamedNode(PREFIXES["gov"] + "nameKey"), ox.NamedNode(PREFIXES["graph"] + "actors")
        found = sorted(str(quad.subject) for quad in store.quads_for_pattern(None, predicate, key, graph))
        if found:
            return f"VALUES ?{name} {{ {' '.join(found)} }}"
    from govgraph.querying.parameters import to_values

    return to_values(store, name, kind, value)


def _names_graphs(query: str) -> bool:
    """Whether a query says by FROM which graphs it asks; all are asked together otherwise."""
    if "from" not in query.lower():
        return False
    from govgraph.querying.tokens import WORD, read_tokens

    return any(token.kind == WORD and token.text.upper() == "FROM" for token in read_tokens(query))


def _evaluate(store: ox.Store, query: str, text: str, bound: "BoundQuery | None") -> Results:
    padding = " " * 32  # or the engine does not say where a query is wrong, see `syntax`
    try:
        return store.query(text + padding, prefixes=PREFIXES, use_default_graph_as_union=not _names_graphs(query))
    except SyntaxError as error:
        if bound is None:
            raise
        from govgraph.querying.syntax import to_query_error

        raise to_query_error(error, query, bound) from error


def _write(results: Results, name: str | None, out: "BinaryIO") -> None:
    kind = {ox.QuerySolutions: "rows", ox.QueryBoolean: "boolean"}.get(type(results), "triples")
    known = _TRIPLES if kind == "triples" else _ROWS
    if name in {None, RAW}:
        name = "tsv" if known is _ROWS else "turtle" if name is None else "ntriples"
    if name not in known:
        from govgraph.errors import QueryError

        asked = "SELECT and ASK give rows" if kind != "triples" else "CONSTRUCT and DESCRIBE give triples"
        raise QueryError(f"{asked}, which {name} cannot hold", hint=f"--format takes {', '.join(known)} here")
    out.write(f"{kind}\n".encode())
    if isinstance(results, ox.QueryTriples):
        triples = sorted(set(results), key=str)
        ox.serialize(triples, out, getattr(ox.RdfFormat, known[name]), prefixes=PREFIXES)
    else:
        results.serialize(out, getattr(ox.QueryResultsFormat, known[name]))
