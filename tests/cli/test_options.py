"""Shared options: defaults, environment, choices."""

import click
import pytest
from click.testing import CliRunner

from govgraph.cli.options import format_option, name_argument, output_option, store_option


@click.command()
@name_argument
@store_option
@output_option
@format_option(["table", "csv"], "table", purpose="How to print it.")
def tried(name: str, store: str, output: str, format_name: str) -> None:
    click.echo("|".join([name, store, output, format_name]))


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["x"], {}, "x|./govgraph.db|-|table"),
        (["x"], {"GOVGRAPH_STORE": "here"}, "x|here|-|table"),
        (["x"], {"GOVGRAPH_STORE": ""}, "x|./govgraph.db|-|table"),
        (["x", "--store", "there"], {"GOVGRAPH_STORE": "here"}, "x|there|-|table"),
        (["x", "-o", "a.csv", "-f", "CSV"], {}, "x|./govgraph.db|a.csv|csv"),
        (["x", "--output", "a b", "--format=csv"], {}, "x|./govgraph.db|a b|csv"),
    ],
)
def test_values(arguments, environment, expected):
    result = CliRunner(env={"GOVGRAPH_STORE": None, **environment}).invoke(tried, arguments)
    assert result.output.strip() == expected


def test_an_unknown_format_names_the_known_ones():
    result = CliRunner().invoke(tried, ["x", "-f", "pdf"])
    assert result.exit_code == 2
    assert "'table', 'csv'" in result.output


def test_help_tells_default_and_variable():
    text = " ".join(CliRunner().invoke(tried, ["--help"]).output.split())
    assert "GOVGRAPH_STORE" in text
    assert "./govgraph.db" in text
    assert "[default: table]" in text
    assert "How to print it." in text


def test_a_format_without_default_is_left_to_the_command():
    @click.command()
    @format_option(["turtle"])
    def silent(format_name: str | None) -> None:
        click.echo(repr(format_name))

    assert CliRunner().invoke(silent, []).output == "None\n"
