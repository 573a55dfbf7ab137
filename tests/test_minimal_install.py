"""What the package does with nothing but its own dependencies, from a folder that is no checkout.

Runs under pytest, and as a plain script where there is none: ``python test_minimal_install.py``.
"""

import importlib.util
import re
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path


def _run(folder: Path, *arguments: str, code: int = 0) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "govgraph", *arguments]
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert finished.returncode == code, (arguments, finished.returncode, finished.stdout, finished.stderr)
    assert "Traceback" not in finished.stderr, finished.stderr
    return finished


def test_the_main_job(tmp_path: Path) -> None:
    """Build the seeds, ask, look, check, write: the day of a new user."""
    _run(tmp_path, "build")
    assert "Elon Musk" in _run(tmp_path, "query", "attendance", "--format", "csv").stdout
    assert "Jack Ma" in _run(tmp_path, "show", "Jack Ma").stdout
    assert "articles" in _run(tmp_path, "stats").stdout
    _run(tmp_path, "check")
    _run(tmp_path, "export", "-o", "wic-2022.ttl")
    assert "@prefix gov:" in (tmp_path / "wic-2022.ttl").read_text("utf-8")
    _run(tmp_path, "view", "-o", "wic-2022.html")
    page = (tmp_path / "wic-2022.html").read_text("utf-8")
    assert "Elon Musk" in page
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)\s*=\s*[\"']?(https?:)?//", page)
    assert {path.name for path in tmp_path.iterdir()} == {"govgraph.db", "wic-2022.ttl", "wic-2022.html"}


def test_every_format(tmp_path: Path) -> None:
    """Write each format the help names, each to standard output."""
    _run(tmp_path, "build")
    found = re.search(r"--format\s+\[([^\]]+)\]", _run(tmp_path, "export", "--help").stdout)
    assert found
    for name in re.sub(r"\s", "", found[1]).split("|"):
        target = tmp_path / ("tables" if name == "csv" else f"out.{name}")
        _run(tmp_path, "export", "--format", name, "-o", str(target))
        files = list(target.iterdir()) if target.is_dir() else [target]
        assert files, name
        assert all(path.stat().st_size > 0 for path in files), name


def test_nothing_changed_is_nothing_done(tmp_path: Path) -> None:
    """Build twice; the second has nothing to write."""
    _run(tmp_path, "build")
    assert "nothing changed" in _run(tmp_path, "build").stderr


def test_a_missing_extra_names_itself(tmp_path: Path) -> None:
    """Ask for SHACL; without its package one line says which extra brings it."""
    _run(tmp_path, "build")
    if importlib.util.find_spec("pyshacl") is None:
        error = _run(tmp_path, "check", "--shacl", code=1).stderr
        assert error.count("\n") == 1
        assert "govgraph[shacl]" in error
    else:
        _run(tmp_path, "check", "--shacl")


def main() -> int:
    """Run every test of this file in a folder of its own."""
    failed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Path(folder))
            except Exception:
                failed += 1
                traceback.print_exc()
                print("failed", name)
            else:
                print("passed", name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
