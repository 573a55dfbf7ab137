"""``govgraph view``."""

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import store_option


@click.command(
    "view",
    cls=ExampleCommand,
    examples=[
        "govgraph view --open",
        'govgraph view -o conference.html --title "Who goes to Wuzhen"',
        'govgraph view --about "Xi Jinping" --hops 2',
        "govgraph view --max-nodes 150 -o overview.html",
    ],
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="govgraph.html",
    show_default=True,
    help='Where to write; "-" is standard output.',
)
@click.option("--about", metavar="NAME", help="Only what is near this actor, event, policy or place.")
@click.option("--hops", type=click.IntRange(min=0), metavar="N", help="How near, in ties.  [default: 1]")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
@click.option("--title", default="", metavar="TEXT", help="What stands at the top of the page.")
@click.option(
    "--max-nodes",
    type=click.IntRange(min=1),
    default=400,
    show_default=True,
    metavar="N",
    help="Draw at most this many actors.",
)
@store_option
def command(
    output: str, about: str | None, hops: int | None, open_: bool, title: str, max_nodes: int, store: str
) -> None:
    """Write the graph as one interactive HTML page.

    The page is a single file that works with the network off: it can be sent by mail and opened anywhere. A click on a
    name or a line shows the words that support it.
    """
    from govgraph.cli.output import open_text_output
    from govgraph.projecting import project_actors, select_best_connected, select_neighbourhood
    from govgraph.querying.lookup import find_actors
    from govgraph.store import open_store
    from govgraph.viewing import render_page

    _check_options(output, about, hops, open_)
    with open_store(store) as opened:
        middle = find_actors(opened.raw, about) if about is not None else []
        graph = project_actors(opened)
    if about is not None:
        graph = select_neighbourhood(graph, middle, 1 if hops is None else hops)
        title = title or ", ".join(dict.fromkeys(graph.nodes[iri]["label"] for iri in middle if iri in graph))
    shown = select_best_connected(graph, max_nodes, middle)
    left_out = len(graph) - len(shown)
    with open_text_output(output) as stream:
        stream.write(render_page(shown, title=title, left_out=left_out))
    if left_out:
        click.echo(f"shows the {len(shown)} best connected of {len(graph)} names (more with --max-nodes)", err=True)
    if output != "-":
        click.echo(f"{output}: {len(shown)} names, {shown.number_of_edges()} ties", err=True)
    if open_:
        _open_page(output)


def _check_options(output: str, about: str | None, hops: int | None, open_: bool) -> None:
    if hops is not None and about is None:
        raise click.UsageError('"--hops" needs "--about NAME"')
    if open_ and output == "-":
        raise click.UsageError('"--open" needs a file to open')


def _open_page(path: str) -> None:
    import webbrowser
    from pathlib import Path

    if not webbrowser.open(Path(path).resolve().as_uri()):
        click.echo(f"no browser found; open {path} yourself", err=True)
