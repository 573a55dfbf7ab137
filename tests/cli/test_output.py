"""Where output goes, and that it is whole, UTF-8 and harmless."""

import errno
import os
import stat
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.cli.output import open_output, open_text_output, to_printable


def test_a_file_appears_whole_with_line_feeds(tmp_path):
    target = tmp_path / "out.ttl"
    with open_text_output(str(target)) as stream:
        stream.write("乌镇\n")
        assert not target.exists()
    assert target.read_bytes() == "乌镇\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.ttl"]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt])
def test_a_failure_leaves_what_was_there(failure, tmp_path):
    target = tmp_path / "out.ttl"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(failure), open_output(str(target)) as stream:
        stream.write(b"half")
        raise failure
    assert target.read_text("utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.ttl"]


def test_an_error_of_the_body_is_not_blamed_on_the_target(tmp_path):
    with pytest.raises(FileNotFoundError) as caught, open_output(str(tmp_path / "out")):
        (tmp_path / "elsewhere").read_bytes()
    assert caught.value.filename == str(tmp_path / "elsewhere")


def test_a_missing_folder_is_named_by_the_target(tmp_path):
    target = str(tmp_path / "no" / "out.ttl")
    with pytest.raises(FileNotFoundError) as caught, open_output(target):
        pass
    assert caught.value.filename == target


def test_a_full_disk_is_named_by_the_target(tmp_path):
    target = str(tmp_path / "out.ttl")
    with pytest.raises(OSError, match="No space") as caught, open_output(target):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert caught.value.filename == target


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(OSError, match="directory"), open_output(str(tmp_path)):
        pass
    assert tmp_path.is_dir()


def test_a_link_is_followed_and_the_mode_kept(tmp_path):
    target, link = tmp_path / "out.ttl", tmp_path / "link.ttl"
    target.write_bytes(b"before")
    target.chmod(0o640)
    link.symlink_to(target)
    with open_output(str(link)) as stream:
        stream.write(b"after")
    assert link.is_symlink()
    assert target.read_bytes() == b"after"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; print(open(sys.argv[1]).read())", str(pipe)], stdout=-1
    ) as reader:
        with open_output(str(pipe)) as stream:
            stream.write(b"through")
        assert reader.stdout.read().strip() == b"through"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


STDOUT = """
from govgraph.cli.output import open_text_output
with open_text_output("-") as stream:
    stream.write("乌镇\\x1b[1m\\n")
print("after")
"""


def test_standard_output_is_utf8_in_any_locale(clean_environment):
    finished = subprocess.run(
        [sys.executable, "-c", STDOUT],
        capture_output=True,
        check=True,
        env={**clean_environment, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"},
    )
    assert finished.stdout.replace(b"\r\n", b"\n") == "乌镇\x1b[1m\nafter\n".encode()


def test_a_terminal_gets_no_control(clean_environment):
    pty = pytest.importorskip("pty", reason="only on Windows is there no pty")
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", STDOUT], stdout=theirs, env=clean_environment):
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # Linux says so at the end
            pass
    os.close(ours)
    assert shown.replace(b"\r\n", b"\n") == "乌镇\\x1b[1m\nafter\n".encode()


@given(st.text(st.characters(), max_size=60))
def test_printable_text_is_one_harmless_line(text):
    shown = to_printable(text)
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(c) for c in shown} & {
        "RLO",
        "LRO",
        "RLE",
        "LRE",
        "PDF",
        "RLI",
        "LRI",
        "FSI",
        "PDI",
    }
    assert to_printable(shown) == shown


def test_kept_characters_stay():
    assert to_printable("a\nb\tc\x00", keep="\n\t") == "a\nb\tc\\x00"


KILLED = """
import os, sys
from govgraph.cli.output import open_output
with open_output(sys.argv[1]) as stream:
    stream.write(b"half")
    stream.flush()
    os._exit(9)
"""


def test_a_killed_process_leaves_nothing_under_the_targets_name(tmp_path):
    target = tmp_path / "out.ttl"
    assert subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False).returncode == 9
    assert not target.exists()
