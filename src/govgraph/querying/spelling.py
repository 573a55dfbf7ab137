"""The nearest right word."""

from collections.abc import Iterable

__all__ = ["nearest", "suggest"]


def nearest(word: str, known: Iterable[str], *, number: int = 1, cutoff: float = 0.6) -> list[str]:
    """Find the words that somebody may have meant.

    Args:
        word: what they wrote.
        known: the right words.
        number: how many to give at most.
        cutoff: how alike they must be, 0 to 1.

    Returns:
        Right words, the likest first.

    >>> nearest("Atended", ["attended", "met"])
    ['attended']
    """
    from difflib import get_close_matches

    by_key: dict[str, str] = {}
    for right in sorted(known):
        by_key.setdefault(right.casefold(), right)
    return [by_key[key] for key in get_close_matches(word.casefold(), by_key, n=number, cutoff=cutoff)]


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Ask whether somebody meant another word.

    Args:
        word: what they wrote.
        known: the right words.

    Returns:
        A question for an error's hint; None where nothing is near.

    >>> suggest("evnt", ["event", "person"])
    'did you mean "event"?'
    """
    found = nearest(word, known)
    return f'did you mean "{found[0]}"?' if found else None
