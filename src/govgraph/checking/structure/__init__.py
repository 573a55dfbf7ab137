"""The structure of a graph: the shapes of the ontology and the rules about graphs, over whole columns at a time."""

from govgraph.checking.structure.checking import check_structure

__all__ = ["check_structure"]
