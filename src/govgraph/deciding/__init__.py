"""What people's decisions do to claims and identities."""

from govgraph.deciding.ledger import parse_ledger, to_ledger_line
from govgraph.deciding.verdicts import Verdicts, review_of

__all__ = ["Verdicts", "parse_ledger", "review_of", "to_ledger_line"]
