"""Rules about graphs rather than nodes: each triple in one of them, no blank nodes, nothing left behind."""

from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from govgraph.checking.structure.columns import Triple, read_rows, values_clause, write_out
from govgraph.checking.violations import Violation
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH, IMAGE_GRAPH, is_article_graph
from govgraph.mapping.nquads import term

_KNOWN = frozenset({ACTORS_GRAPH, FACTS_GRAPH, IMAGE_GRAPH})


def check_names(store: ox.Store) -> Iterator[Violation]:
    """Look for graphs that govgraph does not write.

    Args:
        store: the triple store.

    Yields:
        One violation for each.
    """
    message = "Every triple stands in the graph of an article, of actors or of plain triples."
    names = [graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode | ox.BlankNode)]
    for name in names:
        if name not in _KNOWN and not is_article_graph(name):
            yield Violation(name, name, "GraphIsKnown", message)
    for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph()):
        yield Violation("", str(quad.subject).strip("<>"), "GraphIsKnown", message, "found in the default graph")
        return


def find_predicates(store: ox.Store) -> set[str]:
    """All properties that a store uses, in N-Triples form."""
    return {predicate for (predicate,) in read_rows(store, "SELECT DISTINCT ?p WHERE { GRAPH ?g { ?s ?p ?o } }")}


def find_repeated(store: ox.Store, predicates: Iterable[str]) -> Iterator[Triple]:
    """Triples of some properties that stand in several graphs.

    Args:
        store: the triple store.
        predicates: the properties, in N-Triples form.

    Yields:
        Each triple once.
    """
    for predicate in predicates:
        grouped = f"GRAPH ?g {{ ?s {predicate} ?o }} }} GROUP BY ?s ?o HAVING (COUNT(?g) > 1)"
        for subject, object_ in read_rows(store, f"SELECT ?s ?o WHERE {{ {grouped}"):
            yield subject, predicate, write_out(object_)


def find_repeated_in(store: ox.Store, graphs: Collection[str]) -> Iterator[Triple]:
    """Triples of some graphs that stand in another graph too.

    Args:
        store: the triple store.
        graphs: their IRIs.

    Yields:
        The triples.
    """
    for graph in sorted(graphs):
        subjects = f"{{ SELECT DISTINCT ?s WHERE {{ GRAPH <{graph}> {{ ?s ?q ?v }} }} }}"
        elsewhere = f"GRAPH ?h {{ ?s ?r ?w }} FILTER (?h != <{graph}> && ?h != <{IMAGE_GRAPH}>)"
        shared = {subject for (subject,) in read_rows(store, f"SELECT ?s WHERE {{ {subjects} {elsewhere} }}")}
        if shared:
            pattern = f"GRAPH <{graph}> {{ ?s ?p ?o }} GRAPH ?h {{ ?s ?p ?o }} FILTER (?h != <{graph}>)"
            query = f"SELECT ?s ?p ?o WHERE {{ {values_clause('?s', shared)} {pattern} }}"
            for subject, predicate, object_ in read_rows(store, query):
                yield subject, predicate, write_out(object_)


def to_violations(store: ox.Store, repeated: Iterable[Triple], blank: Iterable[Triple] = ()) -> Iterator[Violation]:
    """Say what is wrong with triples that are repeated or have a blank node.

    Args:
        store: the triple store.
        repeated: triples in several graphs.
        blank: triples with a blank node.

    Yields:
        One violation for each triple.
    """
    for triple in set(repeated):
        graphs = find_graphs(store, triple)
        hint = f"{' '.join(triple)} stands in {' and '.join(graphs)}"
        message = "Every triple stands in exactly one graph."
        yield Violation(graphs[0], triple[0].strip("<>"), "TripleIsInOneGraph", message, hint)
    for triple in set(blank):
        yield Violation("", triple[0].strip("<>"), "NodeHasIri", "Every node has an IRI.", " ".join(triple))


def find_graphs(store: ox.Store, triple: Triple) -> list[str]:
    """The graphs that a triple stands in, sorted."""
    rows = read_rows(store, f"SELECT ?g WHERE {{ GRAPH ?g {{ {' '.join(triple)} }} }}")
    return sorted(graph[1:-1] for (graph,) in rows)


def find_graph(store: ox.Store, node: str) -> str:
    """The first graph, in the order of the alphabet, that says something about a node.

    Args:
        store: the triple store.
        node: in N-Triples form.

    Returns:
        The graph's IRI; empty where nothing is said, or the node has no IRI.
    """
    if not node.startswith("<"):
        return ""
    graphs = (graph for (graph,) in read_rows(store, f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ {node} ?p ?o }} }}"))
    return min(graphs, default="").strip("<>")


def check_actors_are_used(store: ox.Store) -> Iterator[Violation]:
    """Look for actors that no article mentions, and posts that nobody fills.

    Args:
        store: the triple store.

    Yields:
        One violation for each.
    """
    unused = (
        f"SELECT ?s ?t WHERE {{ GRAPH <{ACTORS_GRAPH}> {{ ?s a ?t }}"
        f" MINUS {{ GRAPH ?g {{ ?m {term('gov:refersTo')} ?s }} }}"
        f" MINUS {{ GRAPH ?h {{ ?m {term('gov:fills')} ?s }} }} }}"
    )
    for subject, kind in read_rows(store, unused):
        if kind == term("gov:Post"):
            rule, message = "PostIsFilled", "Every post is filled by some tenure."
        else:
            rule, message = "ActorIsMentioned", "Every actor is mentioned by some article."
        yield Violation(ACTORS_GRAPH, subject.strip("<>"), rule, message)
