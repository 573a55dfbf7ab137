"""``govgraph queries``."""

from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govgraph.querying.catalogue import NamedQuery


@click.command("queries", cls=ExampleCommand, examples=["govgraph queries", "govgraph queries attendance"])
@click.argument("name", required=False)
@format_option(["table", "markdown"], "table")
def command(name: str | None, format_name: str) -> None:
    """List the named queries, or show one: its parameters, an example and its text."""
    from govgraph.cli.output import open_text_output
    from govgraph.cli.table import find_width, render_markdown, render_table
    from govgraph.querying.catalogue import find_query, iter_queries

    if name is not None:
        lines = "".join(f"{line}\n" for line in _iter_lines(find_query(name)))
    else:
        headers = ("name", "parameters", "answers")
        rows = [(q.name, ", ".join(p.name for p in q.parameters), q.title) for q in iter_queries()]
        lines = (
            render_markdown(headers, rows) if format_name == "markdown" else render_table(headers, rows, find_width())
        )
    with open_text_output("-") as stream:
        stream.write(lines)


def _iter_lines(query: "NamedQuery") -> "Iterator[str]":
    yield f"{query.name}: {query.title}"
    yield f"  {query.description}"
    for parameter in query.parameters:
        needed = "optional" if parameter.optional else f"default {parameter.default}" if parameter.default else "needed"
        yield f"  -p {parameter.name}=…  {parameter.what} ({parameter.kind}, {needed}), such as {parameter.example}"
    yield f"  {query.example}"
    yield ""
    yield from (line for line in query.text.rstrip("\n").split("\n") if not line.startswith("# "))
