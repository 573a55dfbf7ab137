"""Stores to check: in memory, sound or broken on purpose."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
from tests.ontology.test_shapes import PREFIXES as TURTLE_PREFIXES

from govgraph.checking import Violation
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH
from govgraph.ontology import PREFIXES
from govgraph.store import EmbeddedStore, open_store

ARTICLE = "https://w3id.org/govgraph/graph/article/x"
_ACTORS = {f"https://example.org/{name}" for name in ("ada", "bo", "norvik", "forum", "post", "old-ada")}


def in_memory(path: Path) -> EmbeddedStore:
    """A copy of a store that a test may break."""
    copy = ox.Store()
    with open_store(path) as store:
        copy.bulk_extend(store.raw.quads_for_pattern(None, None, None, None))
    return EmbeddedStore(copy)


def of_turtle(data: str, facts: str = "") -> EmbeddedStore:
    """A store of one article, from the Turtle of the tests of the shapes; actors and posts go where they belong."""
    store = ox.Store()
    for triple in ox.parse(input=TURTLE_PREFIXES + data, format=ox.RdfFormat.TURTLE):
        graph = ACTORS_GRAPH if triple.subject.value in _ACTORS else ARTICLE
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(graph)))
    for triple in ox.parse(input=TURTLE_PREFIXES + facts, format=ox.RdfFormat.TURTLE):
        store.add(ox.Quad(triple.subject, triple.predicate, triple.object, ox.NamedNode(FACTS_GRAPH)))
    return EmbeddedStore(store)


def update(store: EmbeddedStore, sparql: str) -> EmbeddedStore:
    """Change a store; the known prefixes are declared."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store.raw.update(prefixes + sparql)
    return store


def rules(violations: Iterable[Violation]) -> set[str]:
    return {violation.rule for violation in violations}
