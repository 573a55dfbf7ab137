"""The ledger: one decision a line, as JSON; it only ever grows.

{"decision": "reject", "claim": "9f2…", "by": "mk", "at": "2026-03-02", "because": "satire"}
{"decision": "merge", "actors": ["https://…/body/icann", "https://…/body/internet-corporation-…"], "by": "mk"}
"""

import json
import re

from govgraph.errors import LedgerError
from govgraph.model import ClaimDecision, Decision, MergeDecision
from govgraph.ontology import expand

_KEY = re.compile(r"(?:claim:|c:)?([0-9a-f]{20})")


def parse_ledger(text: str, name: str = "<ledger>") -> list[Decision]:
    """Parse a ledger.

    Args:
        text: JSON lines; empty lines are skipped.
        name: the file's name, for messages.

    Returns:
        The decisions, in order.

    Raises:
        LedgerError: a line is no decision.

    >>> parse_ledger('{"decision": "accept", "claim": "00112233445566778899"}')[0].verdict
    'accept'
    """
    return [
        _parse_line(line, f"{name}:{number}") for number, line in enumerate(text.split("\n"), start=1) if line.strip()
    ]


def _parse_line(line: str, where: str) -> Decision:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LedgerError("this line is no JSON", where=where, hint=_EXPECTED) from error
    if not isinstance(fields, dict):
        raise LedgerError("this line is no decision", where=where, hint=_EXPECTED)
    by, at, because = (str(fields.get(key, "")) for key in ("by", "at", "because"))
    match fields.get("decision"):
        case "accept" | "reject" as verdict:
            found = _KEY.fullmatch(str(fields.get("claim", "")))
            if not found:
                raise LedgerError("this decision names no claim", where=where, hint="a claim's key has 20 digits")
            return ClaimDecision(verdict, found[1], by, at, because)
        case "merge":
            return MergeDecision(_actors(fields.get("actors"), where), by, at, because)
    raise LedgerError("this line is no decision", where=where, hint=_EXPECTED)


_EXPECTED = 'expected "decision": "accept", "reject" or "merge"'


def _actors(actors: object, where: str) -> tuple[str, str]:
    if isinstance(actors, list) and len(actors) == 2:
        one, other = (expand(str(actor)) or str(actor) for actor in actors)
        if one == other:
            raise LedgerError("this decision merges an actor with itself", where=where)
        if _is_iri(one) and _is_iri(other):
            return one, other
    raise LedgerError("this merge does not name two actors", where=where, hint='expected "actors": [IRI, IRI]')


def _is_iri(words: str) -> bool:
    import pyoxigraph as ox

    try:
        ox.NamedNode(words)
    except ValueError:
        return False
    return True


def to_ledger_line(decision: Decision) -> str:
    """Write a decision as a line of the ledger, without its line feed."""
    fields: dict[str, object]
    if isinstance(decision, ClaimDecision):
        fields = {"decision": decision.verdict, "claim": decision.claim}
    else:
        fields = {"decision": "merge", "actors": list(decision.actors)}
    fields |= {"by": decision.by, "at": decision.at, "because": decision.because}
    return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)
