"""The door in front of the command line.

A query is answered by a process of its own. Where one will be asked, that process is started before click is imported,
which takes longer than all the rest: it is ready by the time the command line has been understood.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govgraph.querying.running import QueryProcess

__all__ = ["main", "take_process"]

_waiting: "list[QueryProcess]" = []


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line.

    Args:
        arguments: the words after the program's name; those of the process when left out.

    Returns:
        The exit code, as `govgraph.cli.main.main` gives it.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        if words[:1] == ["query"] and not {"-h", "--help"} & set(words):
            _waiting.append(_start())
        from govgraph.cli.main import main as run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
    finally:
        while _waiting:
            _waiting.pop().end()


def take_process() -> "QueryProcess":
    """Take the process that waits for a query, or start one.

    Returns:
        The process; the caller ends it.
    """
    return _waiting.pop() if _waiting else _start()


def _start() -> "QueryProcess":
    from govgraph.querying.running import QueryProcess

    return QueryProcess()
