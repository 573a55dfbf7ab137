"""Files, folders and standard input."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from govgraph.errors import SourceError

SUFFIXES = frozenset({".ann", ".ttl", ".txt", ".md", ".html", ".htm"})
"""What is taken from a folder; a file that is named itself may be called anything."""

LARGEST = 200 * 2**20
"""Bytes of a source that is still read; an article has some ten thousand."""


class Source(NamedTuple):
    """Something to read.

    Attributes:
        name: what the user called it.
        data: its bytes.
    """

    name: str
    data: bytes


def iter_sources(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Source]:
    """Read what a user named, one after the other.

    Args:
        paths: files; folders, of which every file of a known kind is read in the order of its path; ``-`` for `stdin`.
        stdin: where ``-`` reads from.

    Yields:
        The sources.

    Raises:
        SourceError: one is missing, unreadable, too large, no regular file, or a folder without documents.
    """
    for path in paths:
        if str(path) == "-":
            yield _read_stdin(stdin)
        elif Path(path).is_dir():
            yield from _iter_folder(Path(path))
        else:
            yield _read_file(Path(path))


def _read_stdin(stdin: BinaryIO | None) -> Source:
    if stdin is None:
        raise SourceError("there is no standard input to read", where="-")
    return Source("<stdin>", _checked("<stdin>", stdin.read(LARGEST + 1)))


def _iter_folder(folder: Path) -> Iterator[Source]:
    try:
        found = sorted(_find_documents(folder), key=lambda path: path.relative_to(folder).parts)
    except OSError as error:
        where = str(error.filename or folder)
        raise SourceError(f"the folder cannot be read: {error.strerror or error}", where=where) from error
    if not found:
        kinds = ", ".join(sorted(SUFFIXES))
        raise SourceError("the folder holds no documents", where=str(folder), hint=f"expected files of {kinds}")
    for path in found:
        yield _read_file(path)


def _find_documents(folder: Path) -> Iterator[Path]:
    """Find the files of a folder that may hold documents; links to folders are not followed, so there is no loop."""
    for parent, folders, files in os.walk(folder, onerror=_fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and (path.is_file() or path.is_symlink()):
                yield path


def _fail(error: OSError) -> None:
    """Let a folder that cannot be read be no empty folder."""
    raise error


def _read_file(path: Path) -> Source:
    try:
        if path.exists() and not path.is_file() and not path.is_fifo():
            raise SourceError("this is no file", where=str(path))  # a device or socket; a pipe will do
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > LARGEST:
                raise _too_large(str(path))
            return Source(str(path), _checked(str(path), stream.read(LARGEST + 1)))
    except FileNotFoundError as error:
        raise SourceError("there is no such file", where=str(path)) from error
    except OSError as error:
        raise SourceError(f"the file cannot be read: {error.strerror or error}", where=str(path)) from error
    except ValueError as error:  # a null byte in the name
        raise SourceError("this is no file name", where=repr(str(path))) from error


def _checked(name: str, data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise _too_large(name)
    return data


def _too_large(name: str) -> SourceError:
    return SourceError(f"the source is larger than {LARGEST // 2**20} MB", where=name, hint="split it into several")
