"""``govgraph build``."""

from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import store_option

if TYPE_CHECKING:
    from govgraph.annotating import Annotator


@click.command(
    "build",
    cls=ExampleCommand,
    examples=[
        "govgraph build",
        "govgraph build article.ann actors.ttl",
        "govgraph build folder/ --store press.db",
        "govgraph build --annotator gazetteer article.txt",
        "cat article.ann | govgraph build -",
    ],
)
@click.argument("sources", nargs=-1, metavar="[SOURCES]...")
@store_option
@click.option("--annotator", metavar="NAME", help="Who reads raw text, such as gazetteer.")
@click.option("--decisions", metavar="FILE", help="A ledger of decisions to take over (JSON lines).")
@click.option(
    "--assert-at",
    type=click.FloatRange(0, 1),
    metavar="NUMBER",
    help="Confidence from which a machine's claim becomes a plain triple.  [default: 0.9]",
)
def command(
    sources: tuple[str, ...],
    store: str,
    annotator: str | None,
    decisions: str | None,
    assert_at: float | None,
) -> None:
    """Build or renew a graph from annotated documents.

    SOURCES are files or folders of annotated documents (.ann) and of registered actors (.ttl), or "-" for standard
    input. Without any, the bundled seeds are built: the World Internet Conference of 2022.

    What has not changed since the last build costs nothing.
    """
    import sys
    from decimal import Decimal

    from govgraph.building import build
    from govgraph.cli.progress import show_progress
    from govgraph.deciding import parse_ledger

    ledger = parse_ledger(_read_text(decisions), decisions) if decisions else []
    with show_progress() as progress:
        report = build(
            store,
            sources,
            stdin=sys.stdin.buffer,
            annotator=_find_annotator(annotator, store),
            decisions=ledger,
            assert_at=None if assert_at is None else Decimal(str(assert_at)),
            progress=progress,
        )
    click.echo(_summary(report.documents, report.written, report.removed, store), err=True)


def _summary(documents: int, written: int, removed: int, store: str) -> str:
    changes = [f"{written} written"] if written else []
    changes += [f"{removed} removed"] if removed else []
    noun = "document" if documents == 1 else "documents"
    return f"{store}: {documents} {noun} ({', '.join(changes) or 'nothing changed'})"


def _find_annotator(name: str | None, store: str) -> "Annotator | None":
    if name is None:
        return None
    from pathlib import Path

    from govgraph.annotating import open_annotator
    from govgraph.building import names_for_annotator
    from govgraph.store import StoreFolder

    return open_annotator(name, names_for_annotator(StoreFolder(Path(store)).archive))


def _read_text(path: str) -> str:
    from pathlib import Path

    from govgraph.errors import LedgerError

    try:
        return Path(path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LedgerError("this is not UTF-8", where=path) from error
