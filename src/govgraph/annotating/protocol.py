"""What every annotator owes; ``govgraph.testing.annotator`` holds it to that."""

from typing import Protocol

from govgraph.model import AnnotatedDocument, Document


class Annotator(Protocol):
    """Finds mentions and claims in a text.

    The same document gives the same result. Every mention lies in the text and holds no line break; every claim names
    the annotator in ``by``, carries a confidence, and refers to mentions that are there.
    """

    @property
    def name(self) -> str:
        """The name that its claims carry in ``by``: no white space."""
        ...

    def annotate(self, document: Document) -> AnnotatedDocument:
        """Read a document.

        Args:
            document: any text, also an empty or an odd one.

        Returns:
            The document with what was found.
        """
        ...
