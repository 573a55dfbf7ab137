"""Timing things beside each other, and rows for the table."""

import gc
import os
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from statistics import median, quantiles
from typing import NamedTuple

Timings = Mapping[str, Sequence[float]]
"""Seconds of each round, by what was timed."""


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: what was measured.
        value: the median, with its unit.
        spread: the middle half of the rounds, with its unit.
        ratio: beside the peer of the same round, and the middle half of that.
        bar: what it must keep.
    """

    what: str
    value: str
    spread: str = ""
    ratio: str = ""
    bar: str = ""


def time_rounds(rounds: int, contestants: Mapping[str, Callable[[], None]]) -> dict[str, list[float]]:
    """Time things in turn, so that each round sees the machine as it is at that moment.

    Args:
        rounds: how often each is timed; once more before, not counted.
        contestants: what to time, by name.

    Returns:
        Seconds of each round.
    """
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for number in range(rounds + 1):
        for name, run in contestants.items():
            gc.collect()
            start = time.perf_counter()
            run()
            if number:
                seconds[name].append(time.perf_counter() - start)
    return seconds


def find_ratios(ours: Sequence[float], peer: Sequence[float]) -> list[float]:
    """How many times as long ours took as its peer, round by round."""
    return [one / other for one, other in zip(ours, peer, strict=True)]


def to_seconds(value: float) -> str:
    """Seconds or milliseconds, three digits."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def to_spread(values: Sequence[float], show: Callable[[float], str]) -> str:
    """The middle half of some values."""
    if len(values) < 2:
        return ""
    low, _, high = quantiles(values, n=4, method="inclusive")
    return f"{show(low)} to {show(high)}"


def to_row(
    what: str, ours: Sequence[float], peer: Sequence[float] | None = None, *, as_speed: bool = False, bar: str = ""
) -> Row:
    """Sum up the rounds of one contestant.

    Args:
        what: what was measured.
        ours: seconds.
        peer: seconds of the peer in the same rounds.
        as_speed: tell the ratio of speeds, not of times.
        bar: what it must keep.

    Returns:
        A line of the table.
    """
    ratio = ""
    if peer is not None:
        ratios = find_ratios(peer, ours) if as_speed else find_ratios(ours, peer)
        ratio = f"{median(ratios):.2f} ({to_spread(ratios, lambda one: f'{one:.2f}')})"
    return Row(what, to_seconds(median(ours)), to_spread(ours, to_seconds), ratio, bar)


def describe_machine() -> str:
    """The machine and the versions of what takes part, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = [f"{os.cpu_count()} cores", platform.system(), platform.machine(), python]
    return ", ".join([*parts, *(f"{name} {version(name)}" for name in ("pyoxigraph", "rdflib", "click"))])


def to_markdown(title: str, rows: Sequence[Row]) -> str:
    """Write a table.

    Args:
        title: what stands above it.
        rows: its lines.

    Returns:
        Markdown, which can be read as it stands.
    """
    cells = [("", "median", "middle half", "beside its peer", "bar"), *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells]
    rule = "-|-".join("-" * width for width in widths)
    return "\n".join([f"## {title}", "", *(f"| {line} |" for line in (lines[0], rule, *lines[1:])), ""])
