"""The ladder of rooms, as pyproject.toml has it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_no_room_looks_up_the_ladder(monkeypatch, capsys):
    cli = pytest.importorskip("importlinter.cli", reason="import-linter is not installed")
    monkeypatch.chdir(ROOT)
    code = cli.lint_imports(no_cache=True)
    report = capsys.readouterr().out
    assert code == 0, report
    assert " 0 broken" in report
