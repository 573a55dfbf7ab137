"""Documents to annotated documents: who reads a raw text, and what every reader owes."""

from govgraph.annotating.gazetteer import GazetteerAnnotator
from govgraph.annotating.protocol import Annotator
from govgraph.annotating.registry import open_annotator

__all__ = ["Annotator", "GazetteerAnnotator", "open_annotator"]
