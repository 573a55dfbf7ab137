"""Sources: what a user names is read whole and in order, or refused by name."""

import io
import os
import sys

import pytest

from govgraph.errors import SourceError
from govgraph.reading import Source, iter_sources
from govgraph.reading import sources as module

WINDOWS = sys.platform == "win32"


def names(folder, *paths):
    return [os.path.relpath(source.name, folder).replace(os.sep, "/") for source in iter_sources(paths or [folder])]


def test_a_folder_gives_its_documents_in_the_order_of_their_paths(tmp_path):
    for name in (
        "b.txt",
        "a/z.ann",
        "a/c.MD",
        "a.ttl",
        "c.html",
        "d.htm",
        ".hidden.txt",
        ".git/e.txt",
        "f.pdf",
        "a/.g.ann",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    assert names(tmp_path) == ["a/c.MD", "a/z.ann", "a.ttl", "b.txt", "c.html", "d.htm"]
    assert [source.data.decode() for source in iter_sources([tmp_path])] == names(tmp_path)


def test_files_are_read_as_named_whatever_their_ending(tmp_path):
    odd = tmp_path / "note"
    odd.write_bytes(b"\xff")
    named = tmp_path / ".draft"
    named.write_bytes(b"x")
    assert list(iter_sources([str(odd), named])) == [Source(str(odd), b"\xff"), Source(str(named), b"x")]


def test_a_hidden_folder_that_is_named_itself_is_read(tmp_path):
    folder = tmp_path / ".archive"
    folder.mkdir()
    (folder / "a.ann").write_bytes(b"x")
    assert names(tmp_path, folder) == [".archive/a.ann"]


def test_a_dash_reads_standard_input():
    assert list(iter_sources(["-"], stdin=io.BytesIO(b"abc"))) == [Source("<stdin>", b"abc")]


def test_nothing_is_read_before_it_is_asked_for(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x")
    sources = iter_sources([tmp_path / "a.txt", tmp_path / "missing"])
    assert next(sources).data == b"x"
    with pytest.raises(SourceError, match="no such file"):
        next(sources)


def refusal(*paths, stdin=None):
    with pytest.raises(SourceError) as caught:
        list(iter_sources(paths, stdin=stdin))
    return caught.value


def test_what_cannot_be_read_is_refused_by_name(tmp_path):
    missing = tmp_path / "missing.ann"
    assert refusal(missing).where == str(missing)
    assert "no standard input" in refusal("-").what
    assert "file name" in refusal("a\0b").what
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "picture.png").write_bytes(b"x")
    error = refusal(empty)
    assert (error.where, ".ann" in error.hint) == (str(empty), True)


@pytest.mark.skipif(WINDOWS, reason="only on Windows: neither devices nor links")
def test_devices_are_refused_and_broken_links_are_told(tmp_path):
    assert "no file" in refusal("/dev/zero").what
    (tmp_path / "gone.ann").symlink_to(tmp_path / "nowhere")
    assert "no such file" in refusal(tmp_path).what


@pytest.mark.skipif(WINDOWS, reason="only on Windows: no pipes in folders, no links")
def test_a_folder_with_a_loop_and_a_pipe_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "again").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_no_empty_folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"x")
    locked = tmp_path / "locked"
    locked.mkdir()
    scandir = os.scandir

    def refuse(path):
        if os.fspath(path) == str(locked):
            raise PermissionError(13, "Permission denied", str(locked))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert refusal(tmp_path).where == str(locked)


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LARGEST", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 10)
    assert len(next(iter_sources([tmp_path])).data) == 10
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    assert "larger" in refusal(tmp_path).what
    assert "larger" in refusal("-", stdin=io.BytesIO(b"x" * 11)).what
