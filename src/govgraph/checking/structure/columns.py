"""Named graphs as columns: for one property, the values of every node.

Checks look at whole columns, not at nodes: reading a column takes half the time of reading the same statements one by
one, and what a shape asks of a value is asked once for each different value. Terms stay in N-Triples form.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import cast

import pyoxigraph as ox

from govgraph.checking.structure.column import Column, to_groups
from govgraph.mapping.nquads import term, typed

Triple = tuple[str, str, str]
"""Subject, predicate and object."""


class Columns:
    """The columns of some graphs, read when they are first asked for.

    Args:
        store: the triple store.
        graphs: IRIs of the graphs; None for all of them.
        nodes: read these nodes only, in N-Triples form; None for all of them.

    Attributes:
        repeated: triples that stand in two of the graphs, among the columns read so far.
        blank: triples with a node that has no IRI, among the columns read so far.
    """

    def __init__(self, store: ox.Store, graphs: Sequence[str] | None, nodes: Iterable[str] | None = None) -> None:
        self._store = store
        self._graph = f"<{graphs[0]}>" if graphs and len(graphs) == 1 else "?g"
        self._scope = values_clause("?s", nodes)
        if graphs is not None and self._graph == "?g":
            self._scope += values_clause("?g", (f"<{graph}>" for graph in graphs))
        self._columns: dict[str, Column] = {}
        self._groups: dict[str, dict[str, set[str]]] = {}
        self.repeated: list[Triple] = []
        self.blank: list[Triple] = []

    def __getitem__(self, predicate: str) -> Column:
        """The column of a property, in N-Triples form."""
        column = self._columns.get(predicate)
        if column is None:
            column = self._columns[predicate] = self._read(predicate)
        return column

    def by_value(self, predicate: str) -> Mapping[str, set[str]]:
        """The nodes of each value of a property."""
        if predicate not in self._groups:
            self._groups[predicate] = to_groups(self[predicate])
        return self._groups[predicate]

    @property
    def predicates(self) -> frozenset[str]:
        """The properties whose columns have been read."""
        return frozenset(self._columns)

    def _read(self, predicate: str) -> Column:
        is_grouped = not self._scope and predicate in _FEW_VALUES
        rows = self._read_groups(predicate) if is_grouped else self._read_rows(predicate)
        self.blank += [(s, predicate, o) for s, o in rows if s[0] == "_" or o[0] == "_"]
        first: dict[str, str] = dict(rows)  # type: ignore[arg-type]  # each row has two terms
        return Column(first) if len(first) == len(rows) else self._gather(predicate, rows)

    def _read_rows(self, predicate: str) -> list[Sequence[str]]:
        pattern = f"{self._scope} GRAPH {self._graph} {{ ?s {predicate} ?o }}"
        text = _ask(self._store, f"SELECT ?s ?o WHERE {{ {pattern} }}")
        rows: list[Sequence[str]] = [line.split("\t") for line in text.split("\n")[1:-1]]
        has_numbers = _NUMBER.search(text, text.index("\n"))
        return [(subject, write_out(value)) for subject, value in rows] if has_numbers else rows

    def _read_groups(self, predicate: str) -> list[Sequence[str]]:
        rows: list[Sequence[str]] = []
        pattern = f"GRAPH {self._graph} {{ ?s {predicate}"
        for (value,) in read_rows(self._store, f"SELECT DISTINCT ?o WHERE {{ {pattern} ?o }} }}"):
            if value[0] == "_":  # in a query this would stand for anything
                return self._read_rows(predicate)
            text = _ask(self._store, f"SELECT ?s WHERE {{ {pattern} {value} }} }}")
            rows += zip(text.split("\n")[1:-1], repeat(write_out(value)), strict=False)
        return rows

    def _gather(self, predicate: str, rows: Iterable[Sequence[str]]) -> Column:
        column = Column()
        self.repeated += [(subject, predicate, value) for subject, value in rows if not column.add(subject, value)]
        return column


def _ask(store: ox.Store, query: str) -> str:
    answer = cast("ox.QuerySolutions", store.query(query))
    return (answer.serialize(format=ox.QueryResultsFormat.TSV) or b"").decode("utf-8")


def read_rows(store: ox.Store, query: str) -> list[list[str]]:
    """Ask for rows of terms.

    Args:
        store: the triple store.
        query: a SELECT query.

    Returns:
        The rows, in N-Triples form but for numbers and booleans, which may stand without quotation marks.
    """
    return [line.split("\t") for line in _ask(store, query).split("\n")[1:-1]]


def values_clause(variable: str, terms: Iterable[str] | None) -> str:
    """The part of a query that limits a variable to some terms; empty for None."""
    return "" if terms is None else f"VALUES {variable} {{ {' '.join(sorted(terms))} }} "


_WRITTEN_OUT = frozenset('<"_')
_FEW_VALUES = frozenset(map(term, ("rdf:type", "rdf:predicate", "gov:status", "gov:review", "gov:typedAs")))
"""Properties whose columns are read faster value by value: then each value is read once."""
_NUMBER = re.compile(r'\t[^<"_]')


def write_out(number: str) -> str:
    """A number or boolean in short form, as N-Triples; other terms as they are.

    >>> write_out("1.5")
    '"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if number[0] in _WRITTEN_OUT:
        return number
    if number in {"true", "false"}:
        return typed(number, "boolean")
    return typed(number, "double" if "e" in number.lower() else "decimal" if "." in number else "integer")
