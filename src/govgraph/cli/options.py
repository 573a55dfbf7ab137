"""Options and arguments that several commands share."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

__all__ = ["format_option", "name_argument", "output_option", "store_option"]

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

store_option = click.option(
    "--store",
    metavar="DIR",
    envvar="GOVGRAPH_STORE",
    default="./govgraph.db",
    show_default=True,
    show_envvar=True,
    help="The folder that holds the graph.",
)
"""``--store DIR``: passes ``store: str``."""

output_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    help='Where to write; "-" is standard output.  [default: standard output]',
)
"""``-o FILE``: passes ``output: str``, for ``open_output``."""

name_argument = click.argument("name")
"""``NAME``: an actor, event or policy as a user would name it; passes ``name: str``."""


def format_option(
    formats: Sequence[str], default: str | None = None, *, purpose: str = "How to write it."
) -> Callable[[_Decorated], _Decorated]:
    """Make ``-f/--format`` for a command.

    Args:
        formats: the names to choose from.
        default: the one taken when none is given; none leaves the choice to the command.
        purpose: the option's help.

    Returns:
        A decorator that passes ``format_name: str`` (or none).
    """
    return click.option(
        "-f",
        "--format",
        "format_name",
        type=click.Choice(list(formats), case_sensitive=False),
        default=default,
        show_default=default is not None,
        help=purpose,
    )
