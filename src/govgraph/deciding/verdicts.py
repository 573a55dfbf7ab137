"""The decisions in force."""

from collections.abc import Iterable

from govgraph.errors import LedgerError
from govgraph.model import Claim, ClaimDecision, Decision, MergeDecision


class Verdicts:
    """What the decisions say, taken together.

    A later decision about a claim replaces an earlier one; merges add up.

    Args:
        decisions: in the order they were taken.

    Raises:
        LedgerError: a merge of an actor with itself.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.claims: dict[str, str] = {}
        self.merges: list[tuple[str, str]] = []
        for decision in decisions:
            if isinstance(decision, ClaimDecision):
                self.claims[decision.claim] = f"{decision.verdict}ed"
            else:
                self.merges.append(_checked(decision))


def _checked(decision: MergeDecision) -> tuple[str, str]:
    one, other = decision.actors
    if one == other:
        raise LedgerError("a decision merges an actor with itself", where=one)
    return one, other


def review_of(claim: Claim, verdict: str | None) -> str:
    """Who has looked at a claim.

    Args:
        claim: the claim.
        verdict: what the ledger says of it, ``accepted`` or ``rejected``, if anything.

    Returns:
        written, unreviewed, accepted or rejected; the ledger has the last word.

    >>> review_of(Claim("p1", "met", "p2", "happened"), None)
    'written'
    """
    if verdict is not None:
        return verdict
    if claim.review is not None:
        return claim.review
    return "unreviewed" if claim.is_machine_read else "written"
