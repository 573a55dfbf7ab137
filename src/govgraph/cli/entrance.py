"""The door in front of the command line.

A query is answered by a process of its own. Where one will be asked, that process is started before click is imported,
which takes longer than all the rest: it is ready by the time the command line has been understood.
"""

import sys

TYPE_CHECKING = False  # typing itself would hold up the start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govgraph.querying.running import QueryProcess
    from govgraph.querying.spawning import ChildProcess

__all__ = ["main", "take_process"]

_waiting: "list[ChildProcess]" = []


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run a command line.

    Args:
        arguments: the words after the program's name; those of the process when left out.

    Returns:
        The exit code, as `govgraph.cli.main.main` gives it.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        if words[:1] == ["query"] and not {"-h", "--help"} & set(words):
            from govgraph.querying.spawning import ChildProcess

            _waiting.append(ChildProcess(_guess_store(words)))
        from govgraph.cli.main import main as run

        return run(words)
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
    from govgraph.querying.running import QueryProcess

    return QueryProcess(_waiting.pop() if _waiting else None)


def _guess_store(words: "list[str]") -> str:
    """The store that a command line most likely names; if not, nothing but time is lost."""
    import os

    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word == "--store":
            return after
        if word.startswith("--store="):
            return word.removeprefix("--store=")
    return os.environ.get("GOVGRAPH_STORE") or "./govgraph.db"
