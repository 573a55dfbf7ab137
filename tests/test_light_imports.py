"""What each command may load. A new heavy package on a light path fails here, not on a user's machine.

Looks at the modules of a process that ran the command for real; import-linter cannot tell what is imported when.
"""

import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import sys
before = set(sys.modules)
from govgraph.cli.entrance import main
code = main(sys.argv[1:])
print("LOADED", *(set(sys.modules) - before), file=sys.stderr)
sys.exit(code)
"""

LIGHT = {"click", "govgraph"} | ({"colorama"} if sys.platform == "win32" else set())
STORE = LIGHT | {"pyoxigraph"}
ALLOWED: dict[tuple[str, ...], set[str]] = {
    (): LIGHT,
    ("--help",): LIGHT,
    ("--version",): LIGHT,
    ("query", "--help"): LIGHT,
    ("query", "SELECT * WHERE { ?s a gov:Person } LIMIT 1"): LIGHT,
    ("query", "attendance"): LIGHT,
    ("queries",): LIGHT,
    ("ontology",): STORE,
    ("stats",): STORE,
    ("show", "Jack Ma"): STORE,
    ("check",): STORE,
    ("export", "--format", "nquads"): STORE,
    ("export", "--format", "turtle"): STORE,
}
HEAVY = {
    "asyncio",
    "email",
    "http",
    "importlib.metadata",
    "logging",
    "sqlite3",
    "ssl",
    "tempfile",
    "unittest",
    "urllib.request",
    "xml",
}
"""Parts of the standard library that cost tens of milliseconds and that nothing light may need."""


def _find_loaded(arguments: tuple[str, ...], store: Path, environment: dict[str, str]) -> set[str]:
    finished = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**environment, "GOVGRAPH_STORE": str(store)},
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return set(finished.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize("arguments", ALLOWED, ids=" ".join)
def test_a_command_loads_only_what_is_allowed(arguments, seed_store, clean_environment):
    loaded = _find_loaded(arguments, seed_store, clean_environment)
    packages = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    assert packages <= ALLOWED[arguments]


@pytest.mark.parametrize("arguments", [("--help",), ("query", "attendance")], ids=" ".join)
def test_the_lightest_commands_load_nothing_heavy_of_the_standard_library(arguments, seed_store, clean_environment):
    assert not _find_loaded(arguments, seed_store, clean_environment) & HEAVY


def test_help_imports_no_command(seed_store, clean_environment):
    ours = {name for name in _find_loaded(("--help",), seed_store, clean_environment) if name.startswith("govgraph.")}
    rooms = {"govgraph.cli", "govgraph.errors"}
    assert ours == rooms | {f"govgraph.cli.{module}" for module in ("entrance", "main", "errors", "output")}


def test_the_package_itself_costs_nothing(clean_environment):
    code = "import sys; before = set(sys.modules); import govgraph; print(*(set(sys.modules) - before))"
    finished = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=clean_environment, check=True
    )
    assert finished.stdout.split() == ["govgraph"]
