"""Quads → networkx, once, for everything that draws or measures."""

from govgraph.projecting.graph import project_actors
from govgraph.projecting.records import READINGS, ClaimRecord, Name, Quotation, RoleLine, Statement
from govgraph.projecting.selecting import select_best_connected, select_neighbourhood

__all__ = [
    "READINGS",
    "ClaimRecord",
    "Name",
    "Quotation",
    "RoleLine",
    "Statement",
    "project_actors",
    "select_best_connected",
    "select_neighbourhood",
]
