"""Annotated documents to text."""

from govgraph.marked.facts import to_fact
from govgraph.marked.header import to_header
from govgraph.marked.marks import to_marks
from govgraph.model import AnnotatedDocument


def to_marked(annotated: AnnotatedDocument) -> str:
    """Write an annotated document in its form.

    Args:
        annotated: the document; its text neither starts nor ends with a line feed.

    Returns:
        The form's text; parsing it gives an equal document.
    """
    document = annotated.document
    lines = [
        to_header(document.id, dict(document.header)),
        "TEXT",
        to_marks(document.text, annotated.types, annotated.mentions),
        "FACTS",
        *map(to_fact, annotated.claims),
    ]
    return "\n".join(lines) + "\n"
