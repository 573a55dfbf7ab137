"""Putting into words how a node breaks a shape."""

from collections.abc import Sequence

import pyoxigraph as ox

from govgraph.checking.structure.graphs import find_graph
from govgraph.checking.structure.shapes import Shape
from govgraph.checking.structure.table import Table
from govgraph.checking.violations import Violation
from govgraph.ontology import shorten

_LONGEST = 60
_MOST = 4


def describe(store: ox.Store, table: Table, shape: Shape, node: str) -> Violation:
    """Say how a node breaks a shape.

    Args:
        store: the triple store.
        table: what was checked.
        shape: the shape.
        node: the node, in N-Triples form.

    Returns:
        The violation, with the graph the node stands in, or the one that refers to it.
    """
    referrer = _find_referrer(table, shape, node)
    graph = find_graph(store, referrer[1] if referrer else node)
    hint = f"{render(referrer[1])} refers to it by {render(referrer[0])}" if referrer else _hint(table, shape, node)
    return Violation(graph, node.strip("<>"), shape.name, shape.message, hint)


def _hint(table: Table, shape: Shape, node: str) -> str:
    if shape.path:
        return f"found {_render_all(table.follow(shape.path)[node])}"
    shown = (f"{render(name)} {_render_all(table.column(name)[node])}" for name in shape.shows)
    return ", ".join(shown)


def _find_referrer(table: Table, shape: Shape, node: str) -> tuple[str, str] | None:
    """A property and a node by which a shape's target is referred to, where that is what makes it a target."""
    for kind, predicate in shape.targets:
        if kind == "targetObjectsOf":
            subjects = [subject for subject, value in table.own[predicate].rows() if value == node]
            if subjects:
                return predicate, min(subjects)
    return None


def _render_all(values: Sequence[str]) -> str:
    shown = [render(value) for value in sorted(values)[:_MOST]]
    more = len(values) - len(shown)
    return ", ".join([*shown, *([f"{more} more"] if more else [])]) or "none"


def render(term: str) -> str:
    """A term in a form that people read, cut where it is long.

    >>> render("<https://w3id.org/govgraph/status/planned>")
    'status:planned'
    """
    words = shorten(term[1:-1]) if term.startswith("<") else term
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
