"""A document's image: everything the graph gets from it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govgraph.deciding import Verdicts, review_of
from govgraph.mapping.actors import Appearance, PostKey
from govgraph.mapping.articles import iter_article_quads, iter_provenance_quads, original_iri
from govgraph.mapping.claims import ClaimMapper, Terms, reads_as_tenure
from govgraph.mapping.evidence import EvidenceFinder, evidence_node, iter_evidence_quads, iter_quotation_quads
from govgraph.mapping.facts import Fact, Support, is_assertable
from govgraph.mapping.graphs import article_iri, graph_iri
from govgraph.mapping.nquads import literal, node, term
from govgraph.model import AnnotatedDocument, Claim, text_sha256
from govgraph.ontology import load_ontology
from govgraph.resolving import Clusters, name_key


class DocumentImage(NamedTuple):
    """What the graph gets from one document.

    Attributes:
        quads: the document's own graph, each quad once, in no order.
        appearances: how it names each of its actors, by IRI.
        supports: what speaks for plain triples.
        posts: the posts that its tenures fill.
    """

    quads: list[str]
    appearances: dict[str, Appearance]
    supports: list[tuple[Fact, Support]]
    posts: set[PostKey]


def map_document(annotated: AnnotatedDocument, clusters: Clusters, verdicts: Verdicts) -> DocumentImage:
    """Map a document.

    Args:
        annotated: the document.
        clusters: tells who its actors are.
        verdicts: decisions about its claims.

    Returns:
        Its image, a function of these three alone.
    """
    return _DocumentMapper(annotated, clusters, verdicts).map()


_WEIGHT = ("written", "accepted", "rejected", "unreviewed")


class _DocumentMapper:
    def __init__(self, annotated: AnnotatedDocument, clusters: Clusters, verdicts: Verdicts) -> None:
        self._annotated = annotated
        self._document = annotated.document
        self._verdicts = verdicts
        self._graph = f"<{graph_iri(self._document.id)}> .\n"
        self._article = f"<{article_iri(self._document.id)}>"
        self._identities = clusters.identify(annotated)
        self._entities = annotated.entities()
        self._finder = EvidenceFinder(annotated)
        self._quads: list[str] = []
        self._evidence: dict[str, None] = {}
        self._source = (name_key(self._document.publisher or "") or self._article, text_sha256(self._document.text))

    def map(self) -> DocumentImage:
        annotators = dict.fromkeys([None, *sorted(c.by for c in self._annotated.claims if c.by)])
        self._quads += iter_article_quads(self._document, self._graph)
        self._quads += iter_provenance_quads(self._document.id, annotators, self._graph)
        appearances = self._appearances()
        for iri, appearance in appearances.items():
            self._quads += self._iter_mention_quads(iri, appearance)
        supports, posts = self._map_claims()
        return DocumentImage(list(dict.fromkeys(self._quads)), appearances, supports, posts)

    def _appearances(self) -> dict[str, Appearance]:
        """One appearance for each actor; of an actor marked under two short names, the first gives the class."""
        names: dict[str, set[str]] = {}
        replaced: dict[str, set[str]] = {}
        kinds: dict[str, str] = {}
        for entity, identity in self._identities.items():
            kinds.setdefault(identity.iri, self._entities[entity].type)
            names.setdefault(identity.iri, set()).update(identity.names)
            replaced.setdefault(identity.iri, set()).update(filter(None, [identity.replaced]))
        return {
            iri: Appearance(kind, tuple(sorted(names[iri])), tuple(sorted(replaced[iri])))
            for iri, kind in kinds.items()
        }

    def _iter_mention_quads(self, iri: str, appearance: Appearance) -> Iterator[str]:
        graph, mention = self._graph, node("mention", self._document.id, iri)
        yield f"{self._article} {term('schema:mentions')} <{iri}> {graph}"
        yield f"{mention} {term('gov:refersTo')} <{iri}> {graph}"
        yield f"{mention} {term('gov:typedAs')} {term('gov:' + appearance.kind)} {graph}"
        for name in appearance.names:
            yield f"{mention} {term('gov:nameAsWorded')} {literal(name)} {graph}"
        for replaced in appearance.replaced:
            yield f"{mention} {term('dcterms:replaces')} <{replaced}> {graph}"

    def _map_claims(self) -> tuple[list[tuple[Fact, Support]], set[PostKey]]:
        mapper = ClaimMapper(self._document, self._entities, self._identities, self._graph)
        ontology = load_ontology()
        supports: list[tuple[Fact, Support]] = []
        posts: set[PostKey] = set()
        for terms, lines in self._stated(mapper).items():
            review, claim = self._decisive(terms, lines)
            evidence = dict.fromkeys(one for line in lines for one in self._evidence_of(line))
            self._quads += mapper.iter_quads(claim, terms, review, tuple(evidence))
            if is_assertable(claim, review, ontology):
                symmetric = ontology.predicates[claim.predicate].symmetric
                supports += self._supports(claim, terms, review, symmetric=symmetric)
            if reads_as_tenure(claim, review):
                tenures, filled = mapper.map_tenures(claim, terms)
                self._quads += tenures
                posts.update(filled)
        return supports, posts

    def _stated(self, mapper: ClaimMapper) -> dict[Terms, list[Claim]]:
        """The claims by what they state: a person and two machines may have written the same fact down."""
        stated: dict[Terms, list[Claim]] = {}
        for claim in self._annotated.claims:
            stated.setdefault(mapper.map_terms(claim), []).append(claim)
        return stated

    def _decisive(self, terms: Terms, lines: list[Claim]) -> tuple[str, Claim]:
        """The line that counts: what a person wrote or judged before what a machine read, then the surest machine."""
        verdict = self._verdicts.claims.get(terms.key)
        read = [(review_of(line, verdict), line) for line in lines]
        return min(read, key=lambda one: (_WEIGHT.index(one[0]), -(one[1].confidence or 0), one[1].by or ""))

    def _supports(self, claim: Claim, terms: Terms, review: str, *, symmetric: bool) -> Iterator[tuple[Fact, Support]]:
        confidence = claim.confidence if claim.confidence is not None else Decimal(0)
        support = Support(*self._source, review in {"written", "accepted"}, confidence)
        predicate = term("gov:" + claim.predicate)
        yield (terms.subject, predicate, terms.object), support
        if symmetric:
            yield (terms.object, predicate, terms.subject), support

    def _evidence_of(self, claim: Claim) -> tuple[str, ...]:
        span = self._finder.find_span(claim)
        evidence = evidence_node(self._document.id, span)
        if evidence not in self._evidence:
            self._evidence[evidence] = None
            self._quads += iter_evidence_quads(evidence, self._article, self._document.text, span, self._graph)
        if claim.quote is None:
            return (evidence,)
        quotation = node("evidence", self._document.id, "quote", claim.quote)
        self._quads += iter_quotation_quads(quotation, original_iri(self._document), claim.quote, self._graph)
        return quotation, evidence
