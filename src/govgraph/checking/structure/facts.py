"""The plain triples: each has claims that the publication rule allows it for, and no such claim lacks its triple."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import cache

import pyoxigraph as ox

from govgraph.checking.structure.columns import Columns, Triple, read_rows, values_clause, write_out
from govgraph.checking.structure.constraints import to_number, to_words
from govgraph.checking.structure.table import Table
from govgraph.checking.violations import Violation
from govgraph.mapping import FACTS_GRAPH, Support, is_published
from govgraph.mapping.nquads import term
from govgraph.ontology import Predicate, load_ontology
from govgraph.resolving import name_key

_CLAIM = term("gov:Claim")
_ENDS = tuple(map(term, ("rdf:subject", "rdf:predicate", "rdf:object")))
_STATUS, _REVIEW, _CONFIDENCE = map(term, ("gov:status", "gov:review", "gov:confidence"))
_ATTRIBUTED, _QUOTED_FROM = map(term, ("prov:wasAttributedTo", "prov:wasQuotedFrom"))
_PUBLISHER, _TEXT = map(term, ("schema:publisher", "gov:textSha256"))
_REVIEWED = frozenset(map(term, ("review:written", "review:accepted")))
_NONE = Decimal(0)
_REJECTED = term("review:rejected")

Supports = dict[Triple, list[Support]]
"""What speaks for plain triples."""


def gather_supports(table: Table, supports: Supports) -> None:
    """Add what the claims under check speak for.

    Args:
        table: the graphs under check.
        supports: grows.
    """
    own = table.own
    subjects, predicates, objects = (own[end].first for end in _ENDS)
    articles, reviews = own[_QUOTED_FROM].first, own[_REVIEW].first
    sources: dict[str, tuple[str, str]] = {}
    for claim in _iter_asserting(table):
        article = articles.get(claim, "")
        if article not in sources:
            sources[article] = _source(table, article)
        support = Support(*sources[article], reviews[claim] in _REVIEWED, _confidence(table, claim))
        predicate = predicates.get(claim, "")
        known = _predicates().get(predicate)
        if known and claim in subjects and claim in objects:
            subject, object_ = subjects[claim], objects[claim]
            supports.setdefault((subject, predicate, object_), []).append(support)
            if known.symmetric:
                supports.setdefault((object_, predicate, subject), []).append(support)


def _iter_asserting(table: Table) -> Iterator[str]:
    """Claims that report a fact in their article's own voice and are not rejected."""
    asserting = _asserting_statuses()
    attributed, reviews, statuses = (table.own[name].first for name in (_ATTRIBUTED, _REVIEW, _STATUS))
    for claim in table.own_instances(_CLAIM):
        if statuses.get(claim) in asserting and reviews.get(claim, _REJECTED) != _REJECTED and claim not in attributed:
            yield claim


def _source(table: Table, article: str) -> tuple[str, str]:
    publisher = name_key(to_words(table.own[_PUBLISHER].first.get(article, '""')))
    return publisher or article, to_words(table.own[_TEXT].first.get(article, '""'))


def _confidence(table: Table, claim: str) -> Decimal:
    value = table.own[_CONFIDENCE].first.get(claim)
    return (to_number(value) if value else None) or _NONE


@cache
def _predicates() -> dict[str, Predicate]:
    return {f"<{predicate.iri}>": predicate for predicate in load_ontology().predicates.values()}


@cache
def _asserting_statuses() -> frozenset[str]:
    return frozenset(f"<{status.iri}>" for status in load_ontology().statuses.values() if status.asserts)


def check_facts(store: ox.Store, supports: Supports, assert_at: Decimal, *, is_whole: bool) -> Iterator[Violation]:
    """Compare plain triples with what speaks for them.

    Args:
        store: the triple store.
        supports: what the claims under check speak for.
        assert_at: confidence from which a machine's claim counts.
        is_whole: whether those are all claims, so that every plain triple must be among them; otherwise the triples
            that they speak for are checked, together with what other claims say of these.

    Yields:
        What breaks the rule.
    """
    present = _read_facts(store, None if is_whole else {fact[0] for fact in supports})
    published = {fact for fact, found in supports.items() if _is_published(fact, found, assert_at)}
    if not is_whole:
        undecided = [fact for fact in supports if fact not in published or fact not in present]
        everywhere = _gather_everywhere(store, undecided)
        published.update(fact for fact in undecided if _is_published(fact, everywhere.get(fact, ()), assert_at))
        present &= supports.keys()
    yield from _compare(present, published)


def check_all_facts(store: ox.Store, assert_at: Decimal) -> Iterator[Violation]:
    """Check every plain triple, looking up what speaks for it.

    Args:
        store: the triple store.
        assert_at: confidence from which a machine's claim counts.

    Yields:
        Triples that nothing speaks for.
    """
    present = _read_facts(store, None)
    supports = _gather_everywhere(store, present)
    yield from _compare(present, {f for f in present if _is_published(f, supports.get(f, ()), assert_at)})


def _compare(present: set[Triple], published: set[Triple]) -> Iterator[Violation]:
    for fact in present - published:
        message = "A plain triple is supported by a claim that the publication rule allows it for."
        yield Violation(FACTS_GRAPH, fact[0][1:-1], "FactIsSupported", message, _words(fact))
    for fact in published - present:
        message = "Where the publication rule allows a plain triple, it is there."
        yield Violation(FACTS_GRAPH, fact[0][1:-1], "FactIsThere", message, _words(fact))


def _words(fact: Triple) -> str:
    return " ".join(fact)


def _is_published(fact: Triple, supports: Iterable[Support], assert_at: Decimal) -> bool:
    predicate = _predicates().get(fact[1])
    return predicate is not None and is_published(supports, sensitive=predicate.sensitive, assert_at=assert_at)


def _read_facts(store: ox.Store, subjects: Iterable[str] | None) -> set[Triple]:
    scope = values_clause("?s", subjects)
    rows = read_rows(store, f"SELECT ?s ?p ?o WHERE {{ {scope} GRAPH <{FACTS_GRAPH}> {{ ?s ?p ?o }} }}")
    return {(subject, predicate, write_out(object_)) for subject, predicate, object_ in rows}


def _gather_everywhere(store: ox.Store, facts: Collection[Triple]) -> Supports:
    """What all claims of a store speak for; of few plain triples, only for these."""
    supports: Supports = {}
    nodes = None if len(facts) > _FEW else _find_claims(store, facts)
    if nodes is None or nodes:
        gather_supports(Table(Columns(store, None, nodes)), supports)
    return supports


_FEW = 200
"""Plain triples up to which looking their claims up one by one is faster."""


def _find_claims(store: ox.Store, facts: Iterable[Triple]) -> set[str]:
    """The claims that state one of some plain triples, and their articles."""
    claims = {claim for fact in facts for claim in _iter_claims(store, fact)}
    query = f"SELECT ?a WHERE {{ {values_clause('?c', claims)} GRAPH ?g {{ ?c {_QUOTED_FROM} ?a }} }}"
    return claims.union(article for (article,) in read_rows(store, query))


def _iter_claims(store: ox.Store, fact: Triple) -> Iterator[str]:
    subject, predicate, object_ = fact
    known = _predicates().get(predicate)
    directions = [(subject, object_), (object_, subject)] if known and known.symmetric else [(subject, object_)]
    for one, other in directions:
        pattern = f"?c {_ENDS[2]} {other} ; {_ENDS[0]} {one} ; {_ENDS[1]} {predicate}"
        yield from (claim for (claim,) in read_rows(store, f"SELECT ?c WHERE {{ GRAPH ?g {{ {pattern} }} }}"))
