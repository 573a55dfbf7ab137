"""What the graph holds now of an actor, a post or a plain triple, read back from the articles' graphs."""

from collections.abc import Collection, Iterator
from decimal import Decimal

import pyoxigraph as ox

from govgraph.mapping import Appearance, PostKey, Support
from govgraph.mapping.facts import Fact
from govgraph.ontology import GOV, PREFIXES, load_ontology
from govgraph.resolving import name_key
from govgraph.store.terms import Term, parse_term, value_of

Node = ox.NamedNode | ox.BlankNode | ox.Triple


def _named(curie: str) -> ox.NamedNode:
    prefix, _, local = curie.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


_REFERS_TO, _TYPED_AS, _NAME, _REPLACES = map(
    _named, ("gov:refersTo", "gov:typedAs", "gov:nameAsWorded", "dcterms:replaces")
)
_FILLS, _POST_IN, _ORGANIZATION = map(_named, ("gov:fills", "org:postIn", "org:organization"))
_SUBJECT, _PREDICATE, _OBJECT = map(_named, ("rdf:subject", "rdf:predicate", "rdf:object"))
_STATUS, _REVIEW, _CONFIDENCE = map(_named, ("gov:status", "gov:review", "gov:confidence"))
_ATTRIBUTED, _QUOTED_FROM = map(_named, ("prov:wasAttributedTo", "prov:wasQuotedFrom"))
_PUBLISHER, _TEXT = map(_named, ("schema:publisher", "gov:textSha256"))


class Present:
    """Reads back what map_document once contributed, leaving out graphs that are about to change.

    Args:
        store: the triple store.
        without: the graphs to leave out.
    """

    def __init__(self, store: ox.Store, without: Collection[str] = ()) -> None:
        self._store = store
        self._without = without
        self._sources: dict[str, tuple[str, str]] = {}

    def appearances(self, iri: str) -> list[Appearance]:
        """How each article names and classes an actor."""
        found = []
        for quad in self._quads(None, _REFERS_TO, ox.NamedNode(iri)):
            values = self._values(quad.subject)
            kind = value_of(values[_TYPED_AS.value][0]).removeprefix(GOV)
            names = tuple(sorted(map(value_of, values[_NAME.value])))
            replaced = tuple(sorted(map(value_of, values.get(_REPLACES.value, ()))))
            found.append(Appearance(kind, names, replaced))
        return found

    def has_post(self, post: PostKey) -> bool:
        """Whether some tenure fills a post."""
        return any(True for _ in self._quads(None, _FILLS, ox.NamedNode(post.iri)))

    def posts_in(self, organization: str) -> set[PostKey]:
        """The posts that the graph of actors knows in an organisation."""
        quads = self._store.quads_for_pattern(None, _POST_IN, ox.NamedNode(organization), None)
        return {PostKey(organization, value_of(quad.subject).rpartition(".")[2]) for quad in quads}

    def supports(self, fact: Fact) -> list[Support]:
        """The claims that speak for a plain triple."""
        subject, predicate, object_ = (parse_term(one) for one in fact)
        found = list(self._claims(subject, predicate, object_))
        name = value_of(predicate).removeprefix(GOV)
        if load_ontology().predicates[name].symmetric:
            found += self._claims(object_, predicate, subject)
        return found

    def _claims(self, subject: Term, predicate: Term, object_: Term) -> Iterator[Support]:
        for quad in self._shorter(self._quads(None, _SUBJECT, subject), self._quads(None, _OBJECT, object_)):
            values = self._values(quad.subject)
            ends = (values[_SUBJECT.value][0], values[_PREDICATE.value][0], values[_OBJECT.value][0])
            if ends == (subject, predicate, object_):
                support = self._support(values)
                if support is not None:
                    yield support

    @staticmethod
    def _shorter(first: Iterator[ox.Quad], second: Iterator[ox.Quad]) -> list[ox.Quad]:
        """Whichever of two lists ends first; a country is the subject of thousands of claims, its object of few."""
        one: list[ox.Quad] = []
        other: list[ox.Quad] = []
        while True:
            for quads, found in ((first, one), (second, other)):
                quad = next(quads, None)
                if quad is None:
                    return found
                found.append(quad)

    def _support(self, values: dict[str, list[Term]]) -> Support | None:
        review = _local(values[_REVIEW.value][0])
        status = load_ontology().statuses[_local(values[_STATUS.value][0])]
        if _ATTRIBUTED.value in values or review == "rejected" or not status.asserts:
            return None
        confidence = Decimal(value_of(values[_CONFIDENCE.value][0])) if _CONFIDENCE.value in values else Decimal(0)
        source = self._source(value_of(values[_QUOTED_FROM.value][0]))
        return Support(*source, review in {"written", "accepted"}, confidence)

    def _source(self, article: str) -> tuple[str, str]:
        if article not in self._sources:
            values = self._values(ox.NamedNode(article))
            publisher = name_key(value_of(values[_PUBLISHER.value][0])) if _PUBLISHER.value in values else ""
            self._sources[article] = (publisher or f"<{article}>", value_of(values[_TEXT.value][0]))
        return self._sources[article]

    def _quads(self, subject: Node | None, predicate: ox.NamedNode, object_: Term) -> Iterator[ox.Quad]:
        for quad in self._store.quads_for_pattern(subject, predicate, object_, None):
            if value_of(quad.graph_name) not in self._without:
                yield quad

    def _values(self, node: Node) -> dict[str, list[Term]]:
        values: dict[str, list[Term]] = {}
        for quad in self._store.quads_for_pattern(node, None, None, None):
            values.setdefault(quad.predicate.value, []).append(quad.object)
        return values


def _local(node: Term) -> str:
    return value_of(node).rpartition("/")[2]
