"""``govgraph stats``."""

from collections.abc import Sequence

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, store_option


@click.command(
    "stats",
    cls=ExampleCommand,
    examples=["govgraph stats", "govgraph stats --documents", "govgraph stats --format json"],
)
@click.option("--documents", is_flag=True, help="List the documents instead.")
@format_option(["table", "json"], "table")
@store_option
def command(documents: bool, format_name: str, store: str) -> None:
    """Count what is in the graph."""
    from govgraph.querying.statistics import count_all, list_articles
    from govgraph.store import open_store

    with open_store(store) as opened:
        if documents:
            _show_documents(list_articles(opened), format_name)
            return
        counts = count_all(opened)
    groups = {
        "": {
            "articles": counts.articles,
            "claims": counts.claims,
            "plain triples": counts.facts,
            "quads": counts.quads,
        },
        "actors": counts.classes,
        "predicates": counts.predicates,
        "statuses": counts.statuses,
        "reviews": counts.reviews,
    }
    if format_name == "json":
        _write_json({name or "total": group for name, group in groups.items()})
        return
    _write_table(("group", "name", "count"), [(g, n, str(c)) for g, group in groups.items() for n, c in group.items()])


def _show_documents(rows: list[tuple[str, str, str, str]], format_name: str) -> None:
    names = ("id", "date", "publisher", "title")
    if format_name == "json":
        _write_json([dict(zip(names, row, strict=True)) for row in rows])
    else:
        _write_table(names, rows)


def _write_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _write_table(headers: tuple[str, ...], rows: Sequence[Sequence[str]]) -> None:
    from govgraph.cli.output import open_text_output
    from govgraph.cli.table import find_width, render_table

    with open_text_output("-") as stream:
        stream.write(render_table(headers, rows, find_width()))
