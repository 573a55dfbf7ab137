"""How long a command takes from a cold start, beside a Python that only imports what it needs."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measuring import Row, time_rounds, to_row
from govgraph.building import build

BARE = (sys.executable, "-c", "import click, pyoxigraph")


def measure(folder: Path, rounds: int) -> list[Row]:
    """Time ``govgraph --help`` and a named query on the seeds' store.

    Args:
        folder: an empty folder.
        rounds: how often.

    Returns:
        Lines of the table.
    """
    store = folder / "seeds.db"
    build(store)
    commands = {
        'python -c "import click, pyoxigraph"': BARE,
        "govgraph --help": (*_govgraph(), "--help"),
        "govgraph query attendance": (*_govgraph(), "query", "attendance", "--store", str(store)),
    }
    seconds = time_rounds(rounds, {name: _Runner(command) for name, command in commands.items()})
    (bare, peer), (help_, helped), (query, queried) = seconds.items()
    return [to_row(bare, peer), to_row(help_, helped, peer, bar="≤ 1.3"), to_row(query, queried, peer, bar="≤ 2")]


def _govgraph() -> Sequence[str]:
    """The command as it is installed beside this Python."""
    for name in ("govgraph", "govgraph.exe"):
        script = Path(sys.executable).with_name(name)
        if script.exists():
            return (str(script),)
    return (sys.executable, "-m", "govgraph")


class _Runner:
    """Runs a command, and drops what it prints."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    def __call__(self) -> None:
        subprocess.run(self._command, stdout=subprocess.DEVNULL, check=True)
