"""Changing a graph in place: a few documents a transaction, each with what it alone supported elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pyoxigraph as ox

from govgraph.building.bulk import Parse
from govgraph.building.gathering import Gathered
from govgraph.building.inputs import Inputs, image_quad
from govgraph.building.plan import Plan
from govgraph.building.present import Present
from govgraph.building.reports import Progress
from govgraph.building.verifying import verify_structure
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH, IMAGE_GRAPH, DocumentImage, PostKey, map_document
from govgraph.mapping.facts import Fact
from govgraph.ontology import PREFIXES, load_ontology
from govgraph.store import EmbeddedStore
from govgraph.store.terms import Term, value_of

_BATCH = 10
"""Documents a transaction."""

_MENTIONS = ox.NamedNode(PREFIXES["schema"] + "mentions")
_FILLS = PREFIXES["gov"] + "fills"
_ORGANIZATION = PREFIXES["org"] + "organization"
_REPLACED_BY = ox.NamedNode(PREFIXES["dcterms"] + "isReplacedBy")
_TRIPLE = tuple(PREFIXES["rdf"] + name for name in ("subject", "predicate", "object"))
_SHARED = (ox.NamedNode(ACTORS_GRAPH), ox.NamedNode(FACTS_GRAPH))


class Touched(NamedTuple):
    """What of the shared graphs a change can concern.

    Attributes:
        actors: IRIs of actors.
        posts: posts.
        facts: plain triples.
    """

    actors: set[str]
    posts: set[PostKey]
    facts: set[Fact]


def update_some(store: EmbeddedStore, plan: Plan, inputs: Inputs, parse: Parse, progress: Progress) -> None:
    """Bring the graphs of changed and removed documents up to date.

    Args:
        store: the store, open for writing.
        plan: what has changed.
        inputs: what the graph depends on beside the documents.
        parse: gives the document of a graph.
        progress: told of each batch.
    """
    graphs = [*plan.changed, *plan.removed]
    for start in range(0, len(graphs), _BATCH):
        progress(start, len(graphs), "documents")
        _update_batch(store, graphs[start : start + _BATCH], plan, inputs, parse)
    progress(len(graphs), len(graphs), "documents")
    store.raw.flush()
    verify_structure(store, inputs, plan.changed)


def _update_batch(store: EmbeddedStore, graphs: Sequence[str], plan: Plan, inputs: Inputs, parse: Parse) -> None:
    before: set[ox.Quad] = set()
    after: set[ox.Quad] = set()
    images: list[DocumentImage] = []
    for graph in graphs:
        before.update(store.iter_quads(graph))
        before.update(store.raw.quads_for_pattern(ox.NamedNode(graph), None, None, ox.NamedNode(IMAGE_GRAPH)))
        if graph in plan.documents:
            annotated = parse(graph)
            image = map_document(annotated, inputs.clusters, inputs.verdicts)
            images.append(image)
            after.update(_parse([*image.quads, image_quad(annotated.document.id, plan.hashes[graph])]))
    touched = _touched(before, images)
    present = Present(store.raw, without=frozenset(graphs))
    posts = touched.posts | {post for actor in touched.actors for post in present.posts_in(actor)}
    touched = touched._replace(posts=posts)
    before |= _shared_quads(store.raw, touched)
    after.update(_parse(_iter_shared(touched, images, present, inputs)))
    store.apply(before - after, after - before)


def _touched(before: Iterable[ox.Quad], images: Iterable[DocumentImage]) -> Touched:
    touched = _touched_before(before)
    for image in images:
        touched.actors.update(image.appearances)
        touched.posts.update(image.posts)
        touched.facts.update(fact for fact, _ in image.supports)
    return touched


def _touched_before(before: Iterable[ox.Quad]) -> Touched:
    """What the graphs as they are now contribute: their actors, the posts of their tenures, their claims' triples."""
    nodes: dict[str, dict[str, Term]] = {}
    actors = set()
    for quad in before:
        if quad.predicate == _MENTIONS:
            actors.add(value_of(quad.object))
        elif quad.predicate.value in {*_TRIPLE, _FILLS, _ORGANIZATION}:
            nodes.setdefault(str(quad.subject), {})[quad.predicate.value] = quad.object
    posts: set[PostKey] = set()
    facts: set[Fact] = set()
    for values in nodes.values():
        if _FILLS in values:
            posts.add(PostKey(value_of(values[_ORGANIZATION]), value_of(values[_FILLS]).rpartition(".")[2]))
        else:
            subject, predicate, object_ = (values[name] for name in _TRIPLE)
            facts.update(_directions(subject, predicate, object_))
    return Touched(actors, posts, facts)


def _directions(subject: Term, predicate: Term, object_: Term) -> Iterable[Fact]:
    yield str(subject), str(predicate), str(object_)
    if load_ontology().predicates[value_of(predicate).rpartition("/")[2]].symmetric:
        yield str(object_), str(predicate), str(subject)


def _iter_shared(touched: Touched, images: Iterable[DocumentImage], present: Present, inputs: Inputs) -> Iterator[str]:
    """What the touched parts of the shared graphs are to be: what other articles say, and the new images."""
    gathered = Gathered(inputs.clusters, inputs.assert_at)
    for iri in touched.actors:
        gathered.appearances[iri] = present.appearances(iri)
    for fact in touched.facts:
        gathered.supports[fact] = present.supports(fact)
    gathered.posts = {post for post in touched.posts if present.has_post(post)}
    for image in images:
        yield from gathered.add(image)
    yield from gathered.iter_quads()


def _shared_quads(store: ox.Store, touched: Touched) -> set[ox.Quad]:
    """The touched parts of the shared graphs as they are now."""
    actors_graph, facts_graph = _SHARED
    found: set[ox.Quad] = set()
    for iri in (*touched.actors, *(post.iri for post in touched.posts)):
        node = ox.NamedNode(iri)
        found.update(store.quads_for_pattern(node, None, None, actors_graph))
        found.update(store.quads_for_pattern(None, _REPLACED_BY, node, actors_graph))
    for quad in _parse(f"{s} {p} {o} <{FACTS_GRAPH}> .\n" for s, p, o in touched.facts):
        found.update(store.quads_for_pattern(quad.subject, quad.predicate, quad.object, facts_graph))
    return found


def _parse(lines: Iterable[str]) -> list[ox.Quad]:
    return list(ox.parse(input="".join(lines), format=ox.RdfFormat.N_QUADS))
