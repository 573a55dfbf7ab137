"""An entity: what several mentions of one document stand for."""

from typing import NamedTuple


class Entity(NamedTuple):
    """An actor, event, policy, place or span of words, as one document knows it.

    Attributes:
        id: the document's own short name of it, such as ``p1``.
        type: local name of its class or span kind, such as ``Person`` or ``Date``.
        surfaces: the words of its mentions, in the order of the text.
    """

    id: str
    type: str
    surfaces: tuple[str, ...]
