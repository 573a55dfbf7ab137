"""Counts of what a store holds."""

from collections import Counter
from dataclasses import dataclass

import pyoxigraph as ox

from govgraph.ontology import PREFIXES, load_ontology
from govgraph.store import EmbeddedStore
from govgraph.store.terms import value_of


@dataclass(frozen=True)
class Statistics:
    """What a store holds.

    Attributes:
        quads: all quads, without the store's own bookkeeping.
        articles: articles read.
        claims: claims.
        facts: plain triples.
        classes: actors by class, commonest first.
        predicates: claims by predicate, commonest first.
        statuses: claims by status, commonest first.
        reviews: claims by review, commonest first.
    """

    quads: int
    articles: int
    claims: int
    facts: int
    classes: dict[str, int]
    predicates: dict[str, int]
    statuses: dict[str, int]
    reviews: dict[str, int]


def count_all(store: EmbeddedStore) -> Statistics:
    """Count what a store holds.

    Args:
        store: the store.

    Returns:
        The counts.
    """
    types = _count(store, "rdf:type")
    predicates = _count(store, "rdf:predicate")
    graphs = store.graphs()
    facts = PREFIXES["graph"] + "facts"
    entities = {name for name, above in load_ontology().superclasses.items() if "Entity" in (*above, name)}
    return Statistics(
        quads=sum(1 for _ in store.iter_quads()),
        articles=sum(1 for graph in graphs if graph.startswith(PREFIXES["graph"] + "article/")),
        claims=sum(predicates.values()),
        facts=sum(1 for _ in store.iter_quads(facts)),
        classes={name: number for name, number in types.items() if name in entities},
        predicates=predicates,
        statuses=_count(store, "gov:status"),
        reviews=_count(store, "gov:review"),
    )


def _count(store: EmbeddedStore, curie: str) -> dict[str, int]:
    prefix, _, local = curie.partition(":")
    predicate = ox.NamedNode(PREFIXES[prefix] + local)
    quads = store.raw.quads_for_pattern(None, predicate, None, None)
    counts = Counter(value_of(quad.object).rpartition("/")[2] for quad in quads)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def list_articles(store: EmbeddedStore) -> list[tuple[str, str, str, str]]:
    """Name the articles of a store.

    Args:
        store: the store.

    Returns:
        Id, day, publisher and headline of each, in the order of their ids; empty strings where unknown.
    """
    article = PREFIXES["article"]
    rows: dict[str, dict[str, str]] = {}
    for curie in ("gov:textSha256", "schema:datePublished", "schema:publisher", "schema:headline"):
        prefix, _, local = curie.partition(":")
        for quad in store.raw.quads_for_pattern(None, ox.NamedNode(PREFIXES[prefix] + local), None, None):
            iri = value_of(quad.subject)
            if iri.startswith(article):
                rows.setdefault(iri.removeprefix(article), {})[local] = value_of(quad.object)
    return [
        (name, row.get("datePublished", ""), row.get("publisher", ""), row.get("headline", ""))
        for name, row in sorted(rows.items())
        if "textSha256" in row
    ]
