"""A progress bar that exists only for people: nothing is drawn where standard error is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from govgraph.cli.output import is_terminal, to_printable

__all__ = ["Progress", "show_progress"]

Progress = Callable[[int, int, str], None]
"""Called with what is done, out of how many, and what is being done now."""

_BAR = 24
_WORDS = 40
_PAUSE = 0.08  # seconds between two drawings


@contextmanager
def show_progress() -> Iterator[Progress]:
    """Draw progress on standard error while the block runs, and wipe it at the end.

    Yields:
        A callback for the library.
    """
    if not is_terminal(sys.stderr):
        yield _draw_nothing
        return
    drawn = -1.0

    def draw(done: int, total: int, what: str) -> None:
        nonlocal drawn
        now = monotonic()
        if now - drawn >= _PAUSE or done >= total:
            drawn = now
            sys.stderr.write(f"\r\x1b[K{render_bar(done, total, what)}")
            sys.stderr.flush()

    try:
        yield draw
    finally:
        if drawn >= 0:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _draw_nothing(done: int, total: int, what: str) -> None:
    """Where nobody looks."""


def render_bar(done: int, total: int, what: str) -> str:
    """Draw one state of the bar.

    Args:
        done: how much is done.
        total: out of how much; 0 when not known.
        what: what is being done; escaped and shortened.

    Returns:
        One line without its end.

    >>> render_bar(1, 2, "mapping")
    '[############            ] 1/2 mapping'
    """
    share = min(done / total, 1) if total > 0 else 0
    words = to_printable(what)
    shown = words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
    return f"[{'#' * int(share * _BAR):{_BAR}}] {done}/{total} {shown}".rstrip()
