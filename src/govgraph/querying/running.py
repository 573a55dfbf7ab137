"""Queries in a process of their own, which ends when the answer, the time limit or the parent does.

Nothing here imports the triple store: the parent stays light, and the child gets ready while its parent does.
"""

import marshal
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self, cast

import govgraph
from govgraph import errors
from govgraph.errors import GovgraphError, QueryError, QueryTimeout
from govgraph.querying.results import Result, Term, iter_lines, parse_row, parse_term
from govgraph.store.layout import check_layout

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["Answer", "QueryProcess", "run_query"]

_CHUNK = 1 << 16
_BOOT = "import sys;sys.path[:]={path!r};from govgraph.querying.child import main;main()"


class QueryProcess:
    """A process that waits for one query.

    It is started before the query is known: it gets ready while its parent does.
    """

    def __init__(self) -> None:
        package = os.path.dirname(os.path.dirname(os.path.abspath(govgraph.__file__)))  # noqa: PTH100, PTH120 - light
        path = [place for place in (*sys.path, package) if place]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-I", "-S", "-c", _BOOT.format(path=path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._requests = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("BufferedReader", self._process.stdout)
        self._complaints = cast("IO[bytes]", self._process.stderr)
        self._limit: float = 0
        self._timer: threading.Timer | None = None
        self._expired = False

    def __enter__(self) -> Self:
        """The process itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self.end()

    def end(self) -> None:
        """End the process, whatever it does."""
        if self._timer is not None:
            self._timer.cancel()
        self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers, self._complaints):
            with suppress(OSError):
                pipe.close()

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
        if timeout:
            self._limit = timeout
            self._timer = threading.Timer(timeout, self._expire)
            self._timer.daemon = True
            self._timer.start()
        with suppress(OSError):  # it is gone, and tells why elsewhere
            self._requests.write(marshal.dumps(cast("Any", request)))
            self._requests.flush()
        kind = self._answers.readline().decode().strip()
        if not kind:
            self._check()
        return Answer(kind, self._iter_bytes())

    def _expire(self) -> None:
        self._expired = True
        self._process.kill()

    def _iter_bytes(self) -> Iterator[bytes]:
        while chunk := self._answers.read1(_CHUNK):
            yield chunk
        self._check()

    def _check(self) -> None:
        """Wait for the end of the process and see that it was a good one.

        Raises:
            GovgraphError: it was not, for the reason that the process gave.
            QueryTimeout: the limit was reached.
            QueryError: the process ended without a reason.
        """
        words = self._complaints.read().decode("utf-8", "replace")
        code = self._process.wait()
        if self._expired:
            raise QueryTimeout(
                f"the query was ended after {self._limit:g} seconds", hint="--timeout SECONDS allows more, 0 any time"
            )
        if code == 0:
            return
        name, what, where, hint = (*words.split("\0"), "", "", "", "")[:4]
        kind = getattr(errors, name, None)
        if what and isinstance(kind, type) and issubclass(kind, GovgraphError):
            raise kind(what, where=where or None, hint=hint or None)
        last = words.strip().rpartition("\n")[2]
        raise QueryError(f"the process that answers queries ended with code {code}" + (f": {last}" if last else ""))


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
