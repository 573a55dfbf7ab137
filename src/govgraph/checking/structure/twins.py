"""What ``ontology/shapes.ttl`` says in SPARQL, said a second time over columns; each by the name of its shape."""

from typing import NamedTuple

from govgraph.checking.structure.constraints import Breaks, to_number, to_words
from govgraph.checking.structure.table import Table, read_ontology
from govgraph.mapping.nquads import term


class Twin(NamedTuple):
    """A rule in two languages.

    Attributes:
        breaks: which nodes break it.
        shows: the properties whose values tell why.
    """

    breaks: Breaks
    shows: tuple[str, ...]


_PREDICATE, _STATUS, _GROUP = map(term, ("rdf:predicate", "gov:status", "gov:statusGroup"))
_REQUIRES, _ROLE, _TITLE = map(term, ("gov:requires", "gov:role", "gov:titleAsWorded"))
_EVIDENCE, _SOURCE = map(term, ("gov:evidence", "oa:hasSource"))
_QUOTED_FROM, _DERIVED_FROM = map(term, ("prov:wasQuotedFrom", "prov:wasDerivedFrom"))
_EXACT, _START, _END = map(term, ("oa:exact", "oa:start", "oa:end"))


def find_wrong_statuses(table: Table, claims: set[str]) -> set[str]:
    """Claims whose predicate does not take their status."""
    predicates, statuses = table.column(_PREDICATE), table.column(_STATUS)
    pairs = {(predicate, status) for claim, predicate in predicates.rows() for status in statuses[claim]}
    wrong = {pair for pair in pairs if not _fits(*pair)}
    if not wrong:
        return set()
    return {claim for claim in claims if any((p, s) in wrong for p in predicates[claim] for s in statuses[claim])}


def _fits(predicate: str, status: str) -> bool:
    groups = read_ontology()[_GROUP]
    return set(groups[predicate]) <= set(groups[status])


def find_incomplete(table: Table, claims: set[str]) -> set[str]:
    """Claims that lack what their predicate requires; for a role, its title as worded will do."""
    required = read_ontology()[_REQUIRES]
    return {
        claim
        for claim, predicate in table.column(_PREDICATE).rows()
        if not all(_is_told(table, claim, one) for one in required[predicate])
    } & claims


def _is_told(table: Table, claim: str, required: str) -> bool:
    return claim in table.column(required) or (required == _ROLE and claim in table.column(_TITLE))


def find_foreign_evidence(table: Table, claims: set[str]) -> set[str]:
    """Claims with evidence that is neither of their article nor of the original it retells."""
    articles, sources = table.column(_QUOTED_FROM), table.column(_SOURCE)
    pairs = table.column(_EVIDENCE).rows()
    doubtful = [(c, e) for c, e in pairs if e in sources.more or sources.first.get(e) != articles.first.get(c)]
    return {
        claim
        for claim, evidence in doubtful
        if any(_is_foreign(table, article, source) for article in articles[claim] for source in sources[evidence])
    } & claims


def _is_foreign(table: Table, article: str, source: str) -> bool:
    return source != article and source not in table.column(_DERIVED_FROM)[article]


def find_wrong_lengths(table: Table, pieces: set[str]) -> set[str]:
    """Evidence whose words are longer or shorter than their place."""
    exacts, starts, ends = map(table.column, (_EXACT, _START, _END))
    return {
        piece
        for piece in pieces
        for exact in exacts[piece]
        for start in starts[piece]
        for end in ends[piece]
        if not _has_length(exact, start, end)
    }


def _has_length(exact: str, start: str, end: str) -> bool:
    first, last = to_number(start), to_number(end)
    return first is None or last is None or len(to_words(exact)) == last - first


TWINS = {
    "StatusFitsPredicate": Twin(find_wrong_statuses, (_PREDICATE, _STATUS)),
    "ClaimTellsWhatIsRequired": Twin(find_incomplete, (_PREDICATE,)),
    "EvidenceIsOfTheClaimsSource": Twin(find_foreign_evidence, (_EVIDENCE, _QUOTED_FROM)),
    "EvidenceLength": Twin(find_wrong_lengths, (_START, _END)),
}
