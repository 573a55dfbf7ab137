"""Where output goes: standard output or a file, always UTF-8, never half a file, never a steered terminal."""

import codecs
import errno
import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, TextIO, cast

__all__ = ["is_terminal", "open_output", "open_text_output", "to_printable"]

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, marks that turn the direction of text, separators that break a line, halves of characters."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Errors of writing, which the system reports without a file's name."""


def to_printable(text: str, *, keep: str = "") -> str:
    r"""Escape what could steer a terminal or break a line.

    Args:
        text: any text, from an article for instance.
        keep: characters to leave as they are.

    Returns:
        The text with each such character as a backslash escape.

    >>> to_printable("red \x1b[31m\nnext", keep="\n")
    'red \\x1b[31m\nnext'
    """
    return _UNSAFE.sub(lambda found: found[0] if found[0] in keep else ascii(found[0])[1:-1], text)


def is_terminal(stream: Any) -> bool:
    """Tell whether a stream is a terminal; a closed or missing one is not."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError):
        return False


class _TerminalWriter(io.BufferedIOBase):
    """Bytes on their way to a terminal, with controls escaped."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._target.write(to_printable(self._decode(bytes(data)), keep="\n\t").encode())
        return len(data)

    def flush(self) -> None:
        self._target.flush()


@contextmanager
def open_output(path: str) -> Iterator[BinaryIO]:
    """Open a place for bytes.

    A file is written beside its target and moved there when all went well; when not, nothing is left and what was
    there before still is. Bytes for a terminal have their controls escaped, those for a pipe or a file are untouched.

    Args:
        path: a file, or ``-`` for standard output.

    Yields:
        A stream for bytes.

    Raises:
        OSError: the place cannot be written to; names ``path``.
    """
    if path == "-":
        with _open_stdout() as stream:
            yield stream
    elif _is_special(path):
        from pathlib import Path

        with Path(path).open("wb") as stream:
            yield stream
    else:
        with _open_beside(path) as stream:
            yield stream


@contextmanager
def open_text_output(path: str) -> Iterator[TextIO]:
    """Open a place for text: UTF-8 and line feeds whatever the locale, otherwise as ``open_output``.

    Args:
        path: a file, or ``-`` for standard output.

    Yields:
        A stream for text.
    """
    with open_output(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n")
        try:
            yield text
            text.flush()
        finally:
            with suppress(OSError, ValueError):
                text.detach()


@contextmanager
def _open_stdout() -> Iterator[BinaryIO]:
    """Standard output below its encoding, after what was printed before."""
    sys.stdout.flush()
    stream = sys.stdout.buffer
    yield cast("BinaryIO", _TerminalWriter(stream)) if is_terminal(sys.stdout) else stream
    stream.flush()


def _is_special(path: str) -> bool:
    """Tell whether a path is a device or a pipe, which cannot be replaced by a file."""
    from pathlib import Path

    target = Path(path)
    return target.exists() and not target.is_file()


@contextmanager
def _open_beside(path: str) -> Iterator[BinaryIO]:
    """Open a new file in the target's folder that takes the target's name at the end.

    Raises:
        OSError: as the system says it, about the target and not about the draft.
    """
    from pathlib import Path

    target = Path(path).resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as stream:
            yield stream
        with suppress(OSError):
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except OSError as error:
        if error.filename == str(draft) or error.errno in _FULL:
            raise OSError(error.errno, error.strerror, path) from error
        raise
    finally:
        with suppress(OSError):
            draft.unlink()
