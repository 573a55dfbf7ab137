"""What failures look like and which code they get."""

import inspect

import click
import pytest

from govgraph import errors
from govgraph.cli.errors import PROBLEMS_SHOWN, read_exit_code, render_failure
from govgraph.cli.main import COMMANDS, main
from govgraph.errors import (
    AnnotatedDocumentError,
    CheckFailed,
    GovgraphError,
    ManySourcesError,
    MissingExtra,
    Problem,
    SourceError,
)

OURS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, GovgraphError)]


def _make(kind: type[GovgraphError]) -> GovgraphError:
    if issubclass(kind, AnnotatedDocumentError):
        return kind("wic.ann", [Problem(1, 2, "broken")])
    if issubclass(kind, ManySourcesError):
        return kind([SourceError("broken", where="a.ann")])
    return MissingExtra("checking", "shacl") if kind is MissingExtra else kind("broken")


@pytest.mark.parametrize("kind", OURS)
def test_every_error_of_the_tree_is_expected(kind, monkeypatch, command_that, capsys):
    def fail() -> None:
        raise _make(kind)

    monkeypatch.setitem(COMMANDS, "tried", "A command of this test.")
    command_that(fail)
    assert main(["tried"]) == (3 if issubclass(kind, CheckFailed) else 1)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "internal" not in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("failure", "code", "words"),
    [
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (click.UsageError("no"), 2, "Error: no"),
        (click.FileError("x", "is gone"), 1, "Error: Could not open file 'x': is gone"),
        (PermissionError(13, "Permission denied", "a\nb.ttl"), 1, r"Error: a\nb.ttl: Permission denied"),
        (OSError(28, "No space left on device"), 1, "Error: No space left on device"),
        (OSError("odd"), 1, "Error: odd"),
        (ZeroDivisionError("by \x1b]0;zero"), 1, "internal error: ZeroDivisionError: by \\x1b]0;zero"),
    ],
)
def test_code_and_words(failure, code, words):
    assert read_exit_code(failure) == code
    lines = render_failure(failure)
    assert len(lines) == bool(words)
    assert "".join(lines).startswith(words)


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), BrokenPipeError(32, "Broken pipe"), SystemExit(5)])
def test_endings_pass_through_click(failure, monkeypatch, command_that, capsys):
    def fail() -> None:
        raise failure

    monkeypatch.setitem(COMMANDS, "tried", "A command of this test.")
    command_that(fail)
    expected = 5 if isinstance(failure, SystemExit) else read_exit_code(failure)
    assert main(["tried"]) == expected
    out, err = capsys.readouterr()
    assert (out, err.strip()) == ("", "")


def test_each_problem_has_its_line_and_the_rest_is_counted():
    problems = [Problem(line, 3, f"unknown {line}\x07", "expected \x1bthis") for line in range(1, PROBLEMS_SHOWN + 3)]
    lines = render_failure(AnnotatedDocumentError("wic.ann", problems))
    assert lines[0] == r"wic.ann:1:3: unknown 1\x07 (expected \x1bthis)"
    assert len(lines) == PROBLEMS_SHOWN + 1
    assert lines[-1] == "… and 2 more"
    assert len(render_failure(AnnotatedDocumentError("wic.ann", problems[:PROBLEMS_SHOWN]))) == PROBLEMS_SHOWN


def test_several_broken_sources_are_all_named_up_to_the_same_number():
    one = AnnotatedDocumentError("a.ann", [Problem(1, 2, "broken")])
    lines = render_failure(ManySourcesError([one, SourceError("is empty", where="b.ann")]))
    assert lines == ["a.ann:1:2: broken", "Error: b.ann: is empty"]
    many = render_failure(ManySourcesError([one] * (PROBLEMS_SHOWN + 9)))
    assert len(many) == PROBLEMS_SHOWN + 1
    assert many[-1] == "… and 9 more"


def test_a_usage_error_says_where_help_is(capsys):
    assert main(["--no-such-option"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Usage: govgraph ")
    assert "Try 'govgraph --help' for help.\n\nError: " in err
