"""The door: the query's process is started first, for the right store, and never left behind."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from govgraph.cli import entrance

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("words", "environment", "store"),
    [
        (["query", "classes"], {}, "./govgraph.db"),
        (["query", "classes"], {"GOVGRAPH_STORE": "there"}, "there"),
        (["query", "classes", "--store", "here"], {"GOVGRAPH_STORE": "there"}, "here"),
        (["query", "--store=here", "classes"], {}, "here"),
        (["query", "--store"], {}, ""),
    ],
)
def test_the_store_is_guessed(
    monkeypatch: pytest.MonkeyPatch, words: list[str], environment: dict[str, str], store: str
) -> None:
    monkeypatch.delenv("GOVGRAPH_STORE", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert entrance._guess_store(words) == store


@pytest.mark.parametrize("words", [["query"], ["query", "classes", "--timeout", "soon"], ["query", "nonesuch"]])
def test_a_process_that_is_not_needed_after_all_is_ended(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert entrance.main(words) in {1, 2}
    assert entrance._waiting == []


def test_nothing_is_started_where_no_query_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr("govgraph.querying.spawning.ChildProcess.__init__", refuse)
    assert entrance.main(["query", "--help"]) == 0
    assert entrance.main(["queries"]) == 0


def test_before_the_process_starts_nothing_is_imported_that_could_wait(clean_environment: dict[str, str]) -> None:
    code = (
        "import sys; before = set(sys.modules); import govgraph.cli.entrance, govgraph.querying.spawning;"
        "print(*sorted(set(sys.modules) - before))"
    )
    finished = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=clean_environment, check=True
    )
    ours = ["govgraph", "govgraph.cli", "govgraph.cli.entrance", "govgraph.querying", "govgraph.querying.spawning"]
    assert finished.stdout.split() == ours
