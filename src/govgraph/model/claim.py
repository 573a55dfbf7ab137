"""A claim: something a text states, with what the text says about it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one text, in the document's own short names.

    Attributes:
        subject: entity that the statement is about.
        predicate: local name of the predicate, such as ``attended``.
        object: entity it is related to.
        status: happened, planned, cancelled, denied, uncertain, current, former, incoming or acting.
        role: entity of type Role: the title as worded.
        date: entity of type Date.
        amount: entity of type Money.
        mentions: the mentions it was read from, each an entity and its number in the text, from 1.
        quote: a short quotation of the original, where the text is an account in other words.
        attributed: entity that states, expects or denies it, where it is not the article's own voice.
        confidence: how sure a machine is, 0 to 1; None where a person wrote the line.
        by: the machine annotator's name; None where a person wrote the line.
        review: ``accepted`` or ``rejected``, where a person looked at it.
    """

    subject: str
    predicate: str
    object: str
    status: str
    role: str | None = None
    date: str | None = None
    amount: str | None = None
    mentions: tuple[tuple[str, int], ...] = ()
    quote: str | None = None
    attributed: str | None = None
    confidence: Decimal | None = None
    by: str | None = None
    review: str | None = None

    @property
    def is_machine_read(self) -> bool:
        """Whether a machine made it and no person has looked at it."""
        return self.review is None and (self.by is not None or self.confidence is not None)
