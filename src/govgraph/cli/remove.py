"""``govgraph remove``."""

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import store_option


@click.command(
    "remove", cls=ExampleCommand, examples=["govgraph remove wic-2022", "govgraph remove actors.ttl --store press.db"]
)
@click.argument("names", nargs=-1, required=True, metavar="NAMES...")
@store_option
def command(names: tuple[str, ...], store: str) -> None:
    """Take documents out of the graph, and what only they supported.

    NAMES are ids of documents, or file names of registered actors; "govgraph stats --documents" lists the ids.
    """
    from govgraph.building import remove
    from govgraph.cli.progress import show_progress

    with show_progress() as progress:
        report = remove(store, names, progress=progress)
    noun = "document" if report.documents == 1 else "documents"
    click.echo(f"{store}: {report.removed} removed, {report.documents} {noun} left", err=True)
