"""Commands whose ``--help`` ends with examples."""

from collections.abc import Sequence
from typing import Any

import click

__all__ = ["ExampleCommand"]


class ExampleCommand(click.Command):
    """A command with an Examples section in its help.

    Args:
        examples: command lines as a user would type them, at least one.
        arguments: what ``click.Command`` takes.
        options: what ``click.Command`` takes.
    """

    def __init__(self, *arguments: Any, examples: Sequence[str] = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, one a line and never wrapped, then the epilog."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write(f"{'':{formatter.current_indent}}{example}\n")
        super().format_epilog(ctx, formatter)
