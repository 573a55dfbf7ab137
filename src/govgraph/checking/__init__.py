"""Whether graph and archive are as they should be: structure, quotations, decisions."""

from govgraph.checking.disagreements import find_disagreements
from govgraph.checking.evidence import check_evidence
from govgraph.checking.ledger import check_ledger
from govgraph.checking.quotations import Comparison, Quotation, check_against
from govgraph.checking.shacl import check_shacl
from govgraph.checking.structure import check_structure
from govgraph.checking.violations import Violation

__all__ = [
    "Comparison",
    "Quotation",
    "Violation",
    "check_against",
    "check_evidence",
    "check_ledger",
    "check_shacl",
    "check_structure",
    "find_disagreements",
]
