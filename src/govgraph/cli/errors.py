"""What a failure looks like on a terminal, and which exit code it gets.

The library knows neither. One line a problem, on standard error; what comes from an article or a file is escaped, so
that it cannot steer the terminal.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from govgraph.cli.output import to_printable
from govgraph.errors import AnnotatedDocumentError, CheckFailed, GovgraphError, ManySourcesError

__all__ = [
    "EXIT_CODES",
    "PROBLEMS_SHOWN",
    "ReaderGoneError",
    "keep_broken_pipe",
    "mute_stdout",
    "read_exit_code",
    "render_failure",
    "report_failure",
]


class ReaderGoneError(Exception):
    """Whoever read the output has stopped; click would turn the pipe's own error into exit code 1."""


EXIT_CODES: tuple[tuple[type[BaseException], int], ...] = (
    (CheckFailed, 3),
    (GovgraphError, 1),
    (BrokenPipeError, 141),
    (ReaderGoneError, 141),
    (OSError, 1),
    (KeyboardInterrupt, 130),
    (click.Abort, 130),
    (click.UsageError, 2),
    (click.ClickException, 1),
)
"""Exit codes by class, the first that fits; what stands nowhere gets 1."""

PROBLEMS_SHOWN = 50
"""How many problems are printed before the rest is counted."""

_SILENT = (BrokenPipeError, ReaderGoneError, KeyboardInterrupt, click.Abort)


def read_exit_code(failure: BaseException) -> int:
    """Look up the exit code of a failure.

    Args:
        failure: what ended the command.

    Returns:
        The code of the first class in ``EXIT_CODES`` that it belongs to, else 1.

    >>> read_exit_code(CheckFailed("a claim has no evidence"))
    3
    """
    return next((code for kind, code in EXIT_CODES if isinstance(failure, kind)), 1)


def render_failure(failure: BaseException) -> list[str]:
    """Say what went wrong, in lines that are safe to print.

    Args:
        failure: what ended the command.

    Returns:
        Lines without their ends; none for what needs no words.

    >>> render_failure(GovgraphError("no store here", where="wic.db", hint='"govgraph build" makes one'))
    ['Error: wic.db: no store here ("govgraph build" makes one)']
    """
    if isinstance(failure, _SILENT):
        return []
    if isinstance(failure, ManySourcesError):
        return _cut_list([line for error in failure.errors for line in render_failure(error)])
    if isinstance(failure, AnnotatedDocumentError):
        return _render_problems(failure)
    if isinstance(failure, click.ClickException):
        return _render_click(failure)
    if isinstance(failure, GovgraphError):
        return [f"Error: {to_printable(str(failure))}"]
    if isinstance(failure, OSError):
        return [f"Error: {to_printable(_describe_os_error(failure))}"]
    kind = type(failure).__name__
    return [f'internal error: {to_printable(f"{kind}: {failure}")} (run with "govgraph --debug …" to see where)']


def _render_problems(failure: AnnotatedDocumentError) -> list[str]:
    """One line a problem, as editors and compilers write them."""
    lines = _cut_list(
        [
            f"{failure.name}:{line}:{column}: {what}" + (f" ({hint})" if hint else "")
            for line, column, what, hint in failure.problems
        ]
    )
    return [to_printable(line) for line in lines]


def _cut_list(lines: list[str]) -> list[str]:
    """Count what is too much to read."""
    rest = len(lines) - PROBLEMS_SHOWN
    return [*lines[:PROBLEMS_SHOWN], f"… and {rest} more"] if rest > 0 else lines


def _render_click(failure: click.ClickException) -> list[str]:
    """The usage line, where to read more, and the message."""
    lines = []
    if isinstance(failure, click.UsageError) and failure.ctx is not None:
        lines.append(to_printable(failure.ctx.get_usage(), keep="\n"))
        lines.append(f"Try '{failure.ctx.command_path} --help' for help.")
        lines.append("")
    return [*lines, f"Error: {to_printable(failure.format_message())}"]


def _describe_os_error(failure: OSError) -> str:
    """The system's words, after the file they are about."""
    what = failure.strerror or str(failure) or type(failure).__name__
    return f"{os.fsdecode(failure.filename)}: {what}" if isinstance(failure.filename, str | bytes) else what


def report_failure(failure: BaseException, *, debug: bool = False) -> int:
    """Print a failure to standard error.

    Args:
        failure: what ended the command.
        debug: print the traceback too.

    Returns:
        The exit code.
    """
    if isinstance(failure, SystemExit):
        return failure.code if isinstance(failure.code, int) else 1
    lines = render_failure(failure)
    if debug and lines:
        import traceback

        lines = [to_printable("".join(traceback.format_exception(failure)), keep="\n"), *lines]
    with suppress(OSError):
        for line in lines:
            click.echo(line, err=True)
    return read_exit_code(failure)


@contextmanager
def keep_broken_pipe() -> Iterator[None]:
    """Carry a closed pipe past click.

    Raises:
        ReaderGoneError: instead of ``BrokenPipeError``.
    """
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGoneError from error


def mute_stdout() -> None:
    """Drop what standard output still holds, so that the interpreter does not trip over it at its end."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
        return
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
