"""Titles as worded, mapped to the roles of the ontology."""

import re
from functools import cache

from govgraph.ontology import load_ontology

_SPLIT = re.compile(r"\s*(?:,|/|;|&|\band\b|\bas well as\b)\s*")
_BEFORE = re.compile(
    r"^(?:the|a|an|its|their|his|her|our|former|ex|then|acting|interim|incoming|outgoing|current|new|longtime|"
    r"long-time|late|founding|elect|designate)(?:\s+|-)+"
)
_AFTER = re.compile(r"\s+(?:of|for|at|on|in|to|with|from|designate|elect|-)(?:\s.*)?$")
_LESSER = frozenset({"deputy", "vice", "assistant", "associate", "sub", "under"})
"""Who stands before these words holds another office than the one behind them."""
_NOT_WORD = re.compile(r"[^\w]+")


@cache
def map_title(title: str) -> tuple[str, ...]:
    """Find the roles that a title names.

    Args:
        title: the title as worded, such as "co-founder and former chairman".

    Returns:
        Names of the roles in the order of the words; empty where the ontology has none of them.

    >>> map_title("co-founder and former chairman")
    ('co-founder', 'chair')
    """
    labels = _labels()
    whole = labels.get(_key(title))
    if whole:
        return (whole,)
    found = (_map_part(part, labels) for part in _SPLIT.split(title.casefold()))
    return tuple(dict.fromkeys(role for role in found if role))


def _map_part(part: str, labels: dict[str, str]) -> str | None:
    stripped = part.strip()
    while (shorter := _BEFORE.sub("", stripped)) != stripped:
        stripped = shorter
    words = _key(_AFTER.sub("", stripped) or stripped).split()
    for start in range(len(words)):
        role = labels.get(" ".join(words[start:]))
        if role:
            return None if _LESSER.intersection(words[:start]) else role
    return None


@cache
def _labels() -> dict[str, str]:
    return {_key(label): role.name for role in load_ontology().roles.values() for label in (role.label, *role.aliases)}


def _key(words: str) -> str:
    return _NOT_WORD.sub(" ", words.casefold()).strip()
