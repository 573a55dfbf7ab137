"""A mention: the words of a text that name an actor, or are a role, a date, a sum or a quotation."""

from typing import NamedTuple


class Mention(NamedTuple):
    """A run of words that stands for something.

    Attributes:
        start: its first code point in the document's text, from 0.
        end: the code point after its last.
        entity: the document's own short name of what it stands for, such as ``p1``.
    """

    start: int
    end: int
    entity: str
