"""What every annotator owes, as checks that a plugin's tests can call."""

from govgraph.annotating import Annotator
from govgraph.errors import AnnotatedDocumentError
from govgraph.marked import parse_annotated, to_marked
from govgraph.model import AnnotatedDocument, Claim, Document

ODD_TEXTS = (
    "",
    "\u0000",
    "{p1 Person|not a mark}",
    "\\",
    "=== id: x\nTEXT\nFACTS",
    "q\u0301" * 500,
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
        _check_claim(claim, found, annotator.name)
    if text.strip():
        _require(_read_again(found) == found, "its form does not parse back to the same")
    return found


def _check_claim(claim: Claim, found: AnnotatedDocument, annotator: str) -> None:
    _require(claim.by == annotator, f"{claim} does not name its annotator")
    _require(claim.review is None, f"{claim} says that a person has looked at it")
    _require(claim.confidence is not None and 0 <= claim.confidence <= 1, f"{claim} has no confidence from 0 to 1")
    marked = {mention.entity for mention in found.mentions}
    named = {claim.subject, claim.object, claim.role, claim.date, claim.amount, claim.attributed} - {None}
    _require(named <= marked, f"{claim} names what is not marked")


def _read_again(found: AnnotatedDocument) -> AnnotatedDocument:
    try:
        return parse_annotated(to_marked(found))[0]
    except AnnotatedDocumentError as error:
        raise AssertionError(f"its form does not parse: {error}") from error


def _require(condition: bool, complaint: str) -> None:
    if not condition:
        raise AssertionError(complaint)
