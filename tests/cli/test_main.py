"""The entrance: listing, lazy loading, suggestions, exit codes as a process has them."""

import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

import govgraph
from govgraph.cli.main import COMMANDS, cli, main

ROOT = Path(__file__).resolve().parents[2]


def test_version_is_the_one_in_pyproject(capsys):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert govgraph.__version__ == project["version"]
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"govgraph {project['version']}\n"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command_and_tells_of_completion(arguments, capsys):
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    for name, text in COMMANDS.items():
        assert f"  {name} " in out
        assert text in out
    assert "_GOVGRAPH_COMPLETE=bash_source" in out
    assert err == ""


def _split_example(example: str) -> list[str]:
    """The words of the ``govgraph`` call in an example, which may be one of a pipe or end in a redirection."""
    words = shlex.split(example, posix=True)
    words = words[words.index("govgraph") + 1 :]
    ends = [words.index(sign) for sign in ("|", ">", "<", "&&") if sign in words]
    return words[: min(ends, default=len(words))]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_examples_that_parse(name):
    context = click.Context(cli, info_name="govgraph")
    command = cli.get_command(context, name)
    assert command is not None
    help_text = command.get_help(click.Context(command, info_name=name, parent=context))
    assert command.help
    assert command.examples
    for example in command.examples:
        assert f"\n  {example}\n" in help_text.split("Examples:")[1] + "\n"
        called, *arguments = _split_example(example)
        assert called == name
        command.make_context(name, arguments, parent=context)


def test_an_unknown_command_suggests_the_nearest(capsys):
    assert main(["biuld"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert 'Error: no command "biuld" (did you mean "build"?)' in err
    assert main(["zzzzzz"]) == 2
    assert '"govgraph --help" lists all' in capsys.readouterr().err


def test_an_unknown_option_is_wrong_usage(capsys):
    assert main(["--no-such-option"]) == 2
    assert "no-such-option" in capsys.readouterr().err.lower()


def test_what_a_command_returns_is_no_exit_code(monkeypatch, command_that):
    monkeypatch.setitem(COMMANDS, "tried", "A command of this test.")
    command_that(lambda: 7)
    assert main(["tried"]) == 0


def test_ctx_exit_is_an_exit_code(monkeypatch, command_that):
    monkeypatch.setitem(COMMANDS, "tried", "A command of this test.")
    command_that(lambda: click.get_current_context().exit(3))
    assert main(["tried"]) == 3


def test_debug_shows_the_traceback(monkeypatch, command_that, capsys):
    def fail() -> None:
        raise KeyError("\x1b[31mred")

    monkeypatch.setitem(COMMANDS, "tried", "A command of this test.")
    command_that(fail)
    assert main(["tried"]) == 1
    quiet = capsys.readouterr().err
    assert main(["--debug", "tried"]) == 1
    loud = capsys.readouterr().err
    assert quiet.startswith("internal error: KeyError") and quiet.count("\n") == 1
    assert "govgraph --debug" in quiet
    assert "Traceback" in loud and "in fail" in loud
    assert "\x1b" not in quiet + loud


def test_module_and_script_are_the_same(run_cli):
    outcome = run_cli("--version")
    assert outcome == (f"govgraph {govgraph.__version__}\n", "", 0, outcome.raw)


def test_a_closed_pipe_is_silent(clean_environment):
    with subprocess.Popen(
        [sys.executable, "-m", "govgraph", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment,
    ) as process:
        process.stdout.close()
        error = process.stderr.read()
    assert error == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_one_clear_line(clean_environment):
    with Path("/dev/full").open("wb") as full:
        finished = subprocess.run(
            [sys.executable, "-m", "govgraph", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=clean_environment,
            check=False,
        )
    assert finished.stderr == b"Error: No space left on device\n"
    assert finished.returncode == 1


def test_completion_lists_commands(run_cli):
    outcome = run_cli(
        env={"_GOVGRAPH_COMPLETE": "bash_complete", "COMP_WORDS": "govgraph qu", "COMP_CWORD": "1"},
    )
    assert outcome.stdout.split() == ["plain,query", "plain,queries"]
