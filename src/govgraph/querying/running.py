"""Queries in a process of their own, which ends when the answer, the time limit or the parent does.

Nothing here imports the triple store: the parent stays light.
"""

import marshal
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self, cast

from govgraph import errors
from govgraph.errors import GovgraphError, QueryError, QueryTimeout
from govgraph.querying.results import Result, Term, iter_lines, parse_row, parse_term
from govgraph.querying.spawning import ChildProcess
from govgraph.store.layout import check_layout

__all__ = ["Answer", "QueryProcess", "run_query"]


class QueryProcess:
    """A process that waits for one query.

    Args:
        child: the process, if one has been started already.
    """

    def __init__(self, child: ChildProcess | None = None) -> None:
        self._child = child or ChildProcess()

    def __enter__(self) -> Self:
        """The process itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._child.end()

    def ask(self, request: Mapping[str, Any], timeout: float | None = None) -> "Answer":
        """Ask the query.

        Args:
            request: as `govgraph.querying.child.answer` takes it; nothing but texts, truth values, lists and tuples.
            timeout: seconds until the process is ended; none or 0 for as long as it takes.

        Returns:
            The answer, of which only the kind has been read.

        Raises:
            GovgraphError: there is no store, or the process says why it cannot answer, or it has reached the limit.
        """
        check_layout(request["store"])
        with suppress(OSError):  # it is gone, and tells why elsewhere
            self._child.write(marshal.dumps(cast("Any", {**request, "timeout": float(timeout or 0)})))
        start = b""
        while b"\n" not in start:
            chunk = self._child.read()
            if not chunk:
                raise self._find_failure(timeout) or QueryError("the process that answers queries is gone")
            start += chunk
        kind, _, rest = start.partition(b"\n")
        return Answer(kind.decode(), self._iter_bytes(rest, timeout))

    def _iter_bytes(self, chunk: bytes, timeout: float | None) -> Iterator[bytes]:
        while chunk or (chunk := self._child.read()):
            yield chunk
            chunk = b""
        failure = self._find_failure(timeout)
        if failure is not None:
            raise failure

    def _find_failure(self, timeout: float | None) -> GovgraphError | None:
        """Wait for the end of the process, and say what is wrong if it was no good one."""
        words = self._child.read_complaint()
        code = self._child.wait()
        if code == 0:
            return None
        if words.startswith("Timeout ("):  # what Python's watchdog writes
            return QueryTimeout(
                f"the query was ended after {timeout:g} seconds", hint="--timeout SECONDS allows more, 0 any time"
            )
        name, what, where, hint = (*words.split("\0"), "", "", "", "")[:4]
        kind = getattr(errors, name, None)
        if what and isinstance(kind, type) and issubclass(kind, GovgraphError):
            return kind(what, where=where or None, hint=hint or None)
        last = words.strip().rpartition("\n")[2]
        return QueryError(
            f"the process that answers queries ended with code {code}" + (f": {last}" if last else ""),
            hint="the query may be nested too deeply, or need too much memory",
        )


class Answer:
    """An answer on its way.

    Args:
        kind: ``rows``, ``boolean``, ``triples`` or ``text``.
        chunks: the answer in the format that was asked for.
    """

    def __init__(self, kind: str, chunks: Iterator[bytes]) -> None:
        self.kind = kind
        self._chunks = chunks

    def iter_bytes(self) -> Iterator[bytes]:
        """Read the answer, once.

        Yields:
            Bytes in the format that was asked for.

        Raises:
            GovgraphError: the answer broke off.
        """
        yield from self._chunks

    def read(self) -> Result:
        """Read the answer as Python values.

        Returns:
            The answer; it must have been asked for in the format ``raw``, or ``table`` or ``markdown`` for rows.

        Raises:
            GovgraphError: the answer broke off.
        """
        lines = iter_lines(self._chunks)
        if self.kind == "triples":
            return Result(triples=tuple(_parse_triple(line) for line in lines))
        head = next(lines, "")
        rows = tuple(parse_row(line) for line in lines)
        if self.kind == "boolean":
            return Result(boolean=head == "true")
        return Result(tuple(name.removeprefix("?") for name in head.split("\t") if name), rows)


def _parse_triple(line: str) -> tuple[Term, Term, Term]:
    subject, predicate, rest = line.split(" ", 2)
    return parse_term(subject), parse_term(predicate), parse_term(rest.removesuffix(" ."))


def run_query(
    store_path: str | os.PathLike[str],
    sparql: str,
    *,
    bindings: Mapping[str, str] | None = None,
    timeout: float | None = 60.0,
) -> Result:
    """Answer a query.

    Args:
        store_path: the store's folder.
        sparql: a query; the known prefixes are declared, and all graphs are seen together.
        bindings: values by the names of variables: an IRI in angle brackets, a CURIE with a known prefix, or words.
        timeout: seconds it may take; none or 0 for as long as it takes.

    Returns:
        The answer.

    Raises:
        StoreError: there is no store, or it cannot be opened.
        QueryError: the query is refused or cannot be understood, or a parameter is wrong.
        QueryTimeout: the time limit was reached.
    """
    request = {
        "query": sparql,
        "store": os.fspath(store_path),
        "bindings": [(name, "any", value) for name, value in (bindings or {}).items()],
        "format": "raw",
        "shipped": False,
        "explain": False,
    }
    with QueryProcess() as process:
        return process.ask(request, timeout).read()
