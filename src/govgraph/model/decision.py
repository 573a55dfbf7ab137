"""Decisions that people take about claims and identities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """A person accepts or rejects a claim.

    Attributes:
        verdict: ``accept`` or ``reject``.
        claim: the claim's key, the last part of its IRI.
        by: who decided.
        at: the day, ``YYYY-MM-DD``.
        because: the reason, in words.
    """

    verdict: str
    claim: str
    by: str = ""
    at: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class MergeDecision:
    """A person says that two actors are one.

    Attributes:
        actors: IRIs of the two, in any order.
        by: who decided.
        at: the day, ``YYYY-MM-DD``.
        because: the reason, in words.
    """

    actors: tuple[str, str]
    by: str = ""
    at: str = ""
    because: str = ""


Decision = ClaimDecision | MergeDecision
