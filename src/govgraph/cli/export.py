"""``govgraph export``."""

from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, output_option, store_option
from govgraph.exporting.formats import FORMATS, Format, guess_format

if TYPE_CHECKING:
    from govgraph.exporting.content import Content

_PARTS = ("nodes", "edges", "statements")


@click.command(
    "export",
    cls=ExampleCommand,
    examples=[
        "govgraph export -o graph.ttl",
        "govgraph export --reviewed-only -o reviewed.trig",
        "govgraph export -o network.gexf",
        "govgraph export -o tables.zip",
        "govgraph export --format csv -o tables",
        "govgraph export --format csv --part edges",
    ],
)
@output_option
@format_option(list(FORMATS), purpose="How to write it.  [default: by FILE's ending, else turtle]")
@click.option(
    "--reviewed-only", is_flag=True, help="Only claims that a person wrote or accepted, and what rests on them."
)
@click.option("--with-text", is_flag=True, help="The articles' full text too.")
@click.option("--part", type=click.Choice(_PARTS, case_sensitive=False), help="One table of csv.")
@store_option
def command(
    output: str, format_name: str | None, reviewed_only: bool, with_text: bool, part: str | None, store: str
) -> None:
    """Write the graph in a format for other programs.

    csv is three tables: FILE is a folder for them, a .zip file, or with --part one of them.
    """
    from pathlib import Path

    from govgraph.exporting.content import read_content
    from govgraph.store import StoreFolder, open_store

    found = _choose(output, format_name, part, with_text=with_text)
    with open_store(store) as opened:
        archive = StoreFolder(Path(store)).archive if with_text else None
        content = read_content(opened, reviewed_only=reviewed_only, with_text=archive)
    if found.parts and part is None and not output.casefold().endswith(".zip"):
        _write_folder(output, found, content)
    else:
        _write_file(output, found, content, part)


def _choose(output: str, format_name: str | None, part: str | None, *, with_text: bool) -> Format:
    """Find the format, and see that it fits what else was asked.

    Raises:
        click.UsageError: it does not.
    """
    from govgraph.errors import GovgraphError
    from govgraph.exporting.export import check_request

    guessed = FORMATS["turtle"] if output == "-" else guess_format(output)
    name = format_name or ("csv" if part else guessed and guessed.name)
    if name is None:
        raise click.UsageError(f'the ending of "{output}" is not that of a format: add --format')
    try:
        found = check_request(name, part=part, with_text=with_text)
    except GovgraphError as error:
        raise click.UsageError(str(error)) from error
    if found.parts and part is None and (output == "-" or output.casefold().endswith(found.suffixes[0])):
        raise click.UsageError(
            f"{found.name} is several tables: name a folder or a .zip file, or one of them with --part"
        )
    return found


def _write_folder(folder: str, found: Format, content: "Content") -> None:
    from pathlib import Path

    Path(folder).mkdir(parents=True, exist_ok=True)
    for part in found.parts:
        _write_file(str(Path(folder) / f"{part}{found.suffixes[0]}"), found, content, part)


def _write_file(path: str, found: Format, content: "Content", part: str | None) -> None:
    from govgraph.cli.output import open_output
    from govgraph.exporting.export import render

    with open_output(path) as stream:
        for piece in render(found, content, part):
            stream.write(piece)
