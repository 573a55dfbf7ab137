"""What a build tells its caller."""

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[int, int, str], None]
"""Called with how many are done, how many there are, and what is being done."""


def no_progress(_done: int, _total: int, _what: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class BuildReport:
    """What a build did.

    Attributes:
        documents: how many documents the store holds now.
        written: how many of them were made anew.
        removed: how many left the store.
        unchanged: how many were left as they were.
        rebuilt: whether the whole graph was made anew.
    """

    documents: int
    written: int
    removed: int
    unchanged: int
    rebuilt: bool
