"""What every annotator owes, as checks that a plugin's tests can call."""

from govgraph.annotating import Annotator
from govgraph.marked import parse_annotated, to_marked
from govgraph.model import AnnotatedDocument, Document

ODD_TEXTS = (
    "",
    "\u0000",
    "{p1 Person|not a mark}",
    "\\",
    "=== id: x\nTEXT\nFACTS",
    "e\u0301" * 500,
    "اجتمع المنتدى في الرياض",
    "世界互联网大会在乌镇举行。",
    "👩‍💻🇨🇳" * 50,
    "word " * 5000,
    "}" * 2000,
)
"""Texts that have broken annotators."""


def check_annotator(annotator: Annotator, text: str) -> AnnotatedDocument:
    """Let an annotator read a text, and hold it to its contract.

    Args:
        annotator: the annotator.
        text: canonical text.

    Returns:
        What it found.

    Raises:
        AssertionError: it broke the contract.
    """
    document = Document("contract", text)
    found = annotator.annotate(document)
    _require(found.document == document, "it changed the document")
    _require(found == annotator.annotate(document), "it reads the same text differently the second time")
    _require(list(found.mentions) == sorted(found.mentions), "its mentions are out of order")
    for mention in found.mentions:
        surface = text[mention.start : mention.end]
        _require(0 <= mention.start < mention.end <= len(text), f"{mention} leaves the text")
        _require("\n" not in surface, f"{mention} holds a line break")
        _require(mention.entity in found.types, f"{mention} has no type")
    for claim in found.claims:
        _require(claim.by == annotator.name, f"{claim} does not name its annotator")
        _require(claim.confidence is not None and 0 <= claim.confidence <= 1, f"{claim} has no confidence")
    if text.strip():
        _require(parse_annotated(to_marked(found))[0] == found, "its form does not parse back to the same")
    return found


def _require(condition: bool, complaint: str) -> None:
    if not condition:
        raise AssertionError(complaint)
