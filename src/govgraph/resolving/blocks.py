"""Blocks: only mentions of one block can be the same actor.

Class is evidence and no key: what one article calls a company another calls an organisation, so the three kinds of
body are one block.
"""

BLOCKS: dict[str, str] = {
    "Person": "person",
    "Company": "body",
    "Organization": "body",
    "GovernmentBody": "body",
    "Actor": "body",
    "Event": "event",
    "EventSeries": "event",
    "Policy": "policy",
    "Place": "place",
}


def block_of(kind: str) -> str | None:
    """The block of a mention type or class.

    Args:
        kind: local name of a class, such as ``Company``.

    Returns:
        The block's name; None for kinds that are words and no actors.

    >>> block_of("Company") == block_of("GovernmentBody")
    True
    """
    return BLOCKS.get(kind)
