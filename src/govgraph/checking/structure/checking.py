"""Checking the structure of a store."""

from collections.abc import Collection, Iterator
from decimal import Decimal

import pyoxigraph as ox

from govgraph.checking.structure import graphs as rules
from govgraph.checking.structure.columns import Columns
from govgraph.checking.structure.describing import describe
from govgraph.checking.structure.facts import Supports, check_all_facts, check_facts, gather_supports
from govgraph.checking.structure.shapes import read_shapes
from govgraph.checking.structure.table import Table
from govgraph.checking.violations import Violation
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH, is_article_graph
from govgraph.mapping.facts import DEFAULT_ASSERT_AT
from govgraph.mapping.nquads import term
from govgraph.store import EmbeddedStore

_WHOLE = 500
"""Articles up to which all columns are read at once, which is faster."""

_SLICE = 250
"""Articles whose columns are in memory at a time, where there are more."""

_REFERENCES = tuple(
    map(
        term,
        (
            "rdf:subject", "rdf:object", "gov:refersTo", "org:member", "org:organization", "gov:fills",
            "schema:mentions", "prov:wasAttributedTo",
        ),
    )
)  # fmt: skip
"""Properties by which an article's graph refers to the graph of actors."""


def check_structure(
    store: EmbeddedStore, *, assert_at: Decimal = DEFAULT_ASSERT_AT, graphs: Collection[str] | None = None
) -> list[Violation]:
    """Check that a graph is built as it should be.

    The rules are the shapes of ``ontology/shapes.ttl``, and beside them: every triple stands in one graph, every node
    has an IRI, plain triples are those that the publication rule allows, actors and posts are used by some article.

    Args:
        store: the store.
        assert_at: confidence from which a machine's claim becomes a plain triple; the archive knows it.
        graphs: check only what stands in these graphs, for instance after a build that wrote only them; everything
            otherwise. The graphs of actors and of plain triples may be among them.

    Returns:
        What breaks a rule, sorted.
    """
    found = _check_whole(store, assert_at) if graphs is None else _check_some(store.raw, assert_at, set(graphs))
    return sorted(set(found))


def _check_whole(store: EmbeddedStore, assert_at: Decimal) -> Iterator[Violation]:
    raw = store.raw
    supports: Supports = {}
    unread = rules.find_predicates(raw)
    articles = [graph for graph in store.graphs() if is_article_graph(graph)]
    is_one = len(articles) <= _WHOLE
    repeated = [] if is_one else list(rules.find_repeated(raw, unread))
    for table in [Table(Columns(raw, None))] if is_one else _iter_slices(raw, articles):
        yield from _check_table(raw, table, supports)
        unread -= table.own.predicates
        yield from rules.to_violations(raw, table.own.repeated, table.own.blank)
    if is_one:
        repeated += rules.find_repeated(raw, unread)
    yield from rules.to_violations(raw, repeated)
    yield from rules.check_names(raw)
    yield from rules.check_actors_are_used(raw)
    yield from check_facts(raw, supports, assert_at, is_whole=True)


def _iter_slices(raw: ox.Store, articles: list[str]) -> Iterator[Table]:
    """The graph of actors, then the articles some at a time."""
    yield Table(Columns(raw, [ACTORS_GRAPH]))
    for start in range(0, len(articles), _SLICE):
        yield _amid_actors(raw, Columns(raw, articles[start : start + _SLICE]))


def _amid_actors(raw: ox.Store, own: Columns) -> Table:
    """The articles under check, with the actors that they refer to."""
    referred = {value for name in _REFERENCES for value in own[name].distinct() if value[0] == "<"}
    return Table(own, Columns(raw, [ACTORS_GRAPH], referred))


def _check_some(raw: ox.Store, assert_at: Decimal, graphs: set[str]) -> Iterator[Violation]:
    own = Columns(raw, sorted(graphs - {FACTS_GRAPH}))
    table = Table(own) if ACTORS_GRAPH in graphs else _amid_actors(raw, own)
    supports: Supports = {}
    yield from _check_table(raw, table, supports)
    yield from rules.to_violations(raw, rules.find_repeated_in(raw, graphs), own.blank)
    yield from check_facts(raw, supports, assert_at, is_whole=False)
    if ACTORS_GRAPH in graphs:
        yield from rules.check_actors_are_used(raw)
    if FACTS_GRAPH in graphs:
        yield from check_all_facts(raw, assert_at)


def _check_table(raw: ox.Store, table: Table, supports: Supports) -> Iterator[Violation]:
    for shape in read_shapes():
        broken = shape.breaks(table, shape.find_targets(table))
        yield from (describe(raw, table, shape, node) for node in broken)
    gather_supports(table, supports)
