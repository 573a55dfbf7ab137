"""From sources to a store; the only room that knows the order of the stages."""

from govgraph.building.build import build
from govgraph.building.removal import remove
from govgraph.building.reports import BuildReport, Progress

__all__ = ["BuildReport", "Progress", "build", "remove"]
