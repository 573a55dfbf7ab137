"""The entrance: the list of commands, and what a failure looks like from outside.

Asking for ``--help`` must cost hardly more than importing click, so nothing here imports a command, and the version is
a literal in the package.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from govgraph import __version__
from govgraph.cli.errors import keep_broken_pipe, mute_stdout, report_failure

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["COMMANDS", "LazyGroup", "cli", "main"]

COMMANDS: dict[str, str] = {
    "build": "Build or renew a graph from annotated documents.",
    "query": "Ask the graph a question, in SPARQL or by name.",
    "queries": "List the named queries.",
    "show": "Show all that is known about one actor, with sources.",
    "view": "Write the graph as one interactive HTML page.",
    "export": "Write the graph in a format for other programs.",
    "check": "Check structure, quotations and decisions.",
    "remove": "Take documents out of the graph.",
    "stats": "Count what is in the graph.",
    "ontology": "List the terms of the ontology.",
}

EPILOG = """\b
Completion, for bash (zsh and fish alike):
  eval "$(_GOVGRAPH_COMPLETE=bash_source govgraph)"
"""


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands, in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return its ``command``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"govgraph.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed, or suggest the nearest.

        Raises:
            click.UsageError: there is no such command.
        """
        name = args[0]
        if name in COMMANDS or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        nearest = get_close_matches(name, COMMANDS, n=1)
        hint = f'did you mean "{nearest[0]}"?' if nearest else '"govgraph --help" lists all'
        raise click.UsageError(f'no command "{name}" ({hint})', ctx=ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list["CompletionItem"]:
        """Complete a command's name without importing one, or an option."""
        from click.shell_completion import CompletionItem

        names = [CompletionItem(name, help=text) for name, text in COMMANDS.items() if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:
        """Read the command line; this is where ``--help`` is printed."""
        with keep_broken_pipe():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command; what it returns is not an exit code and is dropped."""
        with keep_broken_pipe():
            super().invoke(ctx)


def _keep_debug(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Remember ``--debug`` where ``main`` finds it after the context is gone."""
    ctx.ensure_object(dict)["debug"] = value


@click.group(
    cls=LazyGroup, epilog=EPILOG, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--debug", is_flag=True, is_eager=True, expose_value=False, callback=_keep_debug, help="Show a failure's traceback."
)
@click.version_option(__version__, prog_name="govgraph", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Turn articles about internet governance into a graph in which every statement has its source."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line.

    Args:
        arguments: the words after the program's name; those of the process when left out.

    Returns:
        The exit code: 0 fine, 1 an expected failure, 2 wrong usage, 3 the data break a check, 130 interrupted,
        141 the reader of the output went away.
    """
    session: dict[str, Any] = {"debug": False}
    try:
        code = cli.main(arguments, prog_name="govgraph", standalone_mode=False, obj=session)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (Exception, KeyboardInterrupt, SystemExit) as failure:
        mute_stdout()
        return report_failure(failure, debug=session["debug"])
    return code if isinstance(code, int) else 0
