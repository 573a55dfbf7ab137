"""From sources to a store; the only room that knows the order of the stages."""

from govgraph.building.build import build
from govgraph.building.removal import remove
from govgraph.building.reports import BuildReport, Progress
from govgraph.building.sources import names_for_annotator

__all__ = ["BuildReport", "Progress", "build", "names_for_annotator", "remove"]
