"""A place for commands that tests make up."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import click
import pytest


@pytest.fixture
def command_that(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Any]], None]:
    """Put a command in the place where ``govgraph tried`` is looked for."""

    def make(body: Callable[[], Any]) -> None:
        module = ModuleType("govgraph.cli.tried")
        module.command = click.Command("tried", callback=body)  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, module.__name__, module)

    return make
