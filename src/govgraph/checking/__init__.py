"""Whether graph and archive are as they should be: structure, quotations, decisions."""

from govgraph.checking.structure import check_structure
from govgraph.checking.violations import Violation

__all__ = ["Violation", "check_structure"]
