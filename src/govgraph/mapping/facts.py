"""The publication rule: when a claim becomes a plain triple."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from govgraph.mapping.graphs import FACTS_GRAPH
from govgraph.model import Claim
from govgraph.ontology import Ontology

DEFAULT_ASSERT_AT = Decimal("0.9")

Fact = tuple[str, str, str]
"""Subject, predicate and object of a plain triple, in N-Triples form."""


class Support(NamedTuple):
    """A claim that speaks for a plain triple.

    Attributes:
        publisher: who published the article, normalised; its IRI where that is not known.
        text: hash of the article's text, by which reprints are told.
        reviewed: whether a person wrote or accepted the claim.
        confidence: how sure the machine is, for a claim nobody has reviewed.
    """

    publisher: str
    text: str
    reviewed: bool
    confidence: Decimal


def is_assertable(claim: Claim, review: str, ontology: Ontology) -> bool:
    """Whether a claim can speak for a plain triple at all.

    It says that something happened or holds or held, in the article's own voice, and nobody has rejected it.
    """
    return claim.attributed is None and review != "rejected" and ontology.statuses[claim.status].asserts


def is_published(supports: Iterable[Support], *, sensitive: bool, assert_at: Decimal) -> bool:
    """Whether a plain triple is written.

    Args:
        supports: the claims that speak for it.
        sensitive: whether it can harm a person.
        assert_at: confidence from which a machine's claim counts.

    Returns:
        True if a person wrote or accepted one of them, or a machine is sure enough: of a sensitive one in two
        articles of different publishers and different texts.

    >>> sure = Support("scmp", "a1", reviewed=False, confidence=Decimal("0.95"))
    >>> is_published([sure], sensitive=False, assert_at=Decimal("0.9"))
    True
    >>> is_published([sure], sensitive=True, assert_at=Decimal("0.9"))
    False
    """
    sure: list[Support] = []
    for support in supports:
        if support.reviewed:
            return True
        if support.confidence >= assert_at:
            sure.append(support)
    independent = min(len({s.publisher for s in sure}), len({s.text for s in sure}))
    return independent >= (2 if sensitive else 1)


def map_fact(fact: Fact) -> str:
    """A plain triple as a quad of the graph of facts."""
    subject, predicate, object_ = fact
    return f"{subject} {predicate} {object_} <{FACTS_GRAPH}> .\n"
