"""``govgraph check``."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, store_option

if TYPE_CHECKING:
    from govgraph.checking import Comparison, Quotation, Violation

_PARTS = ("structure", "evidence", "ledger")


@click.command(
    "check",
    cls=ExampleCommand,
    examples=[
        "govgraph check",
        "govgraph check --only evidence --format json",
        "govgraph check --against article.txt --document wic-2022",
    ],
)
@click.option("--only", multiple=True, type=click.Choice(_PARTS), help="Check this part; may be given several times.")
@click.option(
    "--shacl", is_flag=True, help="Check the shapes with pySHACL too; takes minutes for hundreds of articles."
)
@click.option("--disagreements", is_flag=True, help="List, too, where articles disagree about a class or a name.")
@click.option("--against", metavar="FILE", help='Compare an account\'s quotations with the original; "-" is stdin.')
@click.option("--document", metavar="ID", help="The account to compare, where several could be meant.")
@click.option("--any-quotes", is_flag=True, help="Take curly and straight quotation marks for the same.")
@format_option(["text", "json"], "text")
@store_option
def command(
    only: tuple[str, ...],
    shacl: bool,
    disagreements: bool,
    against: str | None,
    document: str | None,
    any_quotes: bool,
    format_name: str,
    store: str,
) -> None:
    """Check structure, quotations and decisions.

    One line for each thing that is wrong, and exit code 3; if nothing is, a word on standard error. A line that
    begins with "note" breaks nothing.

    --against FILE looks instead for every quotation of an account in the article it retells: without --document, of
    the account whose original has the file's SHA-256, or of the only account.
    """
    extras = [name for name, wanted in (("shacl", shacl), ("disagreements", disagreements)) if wanted]
    _check_usage(against, bool(only or extras), bool(document or any_quotes))
    if against is None:
        _check_store(store, [*(name for name in _PARTS if not only or name in only), *extras], format_name)
    else:
        _check_against(store, against, document, any_quotes=any_quotes, format_name=format_name)


def _check_usage(against: str | None, is_about_store: bool, is_about_file: bool) -> None:
    """Refuse options that do not go together.

    Raises:
        click.UsageError: they do not.
    """
    if against is None and is_about_file:
        raise click.UsageError("--document and --any-quotes go with --against FILE")
    if against is not None and is_about_store:
        raise click.UsageError("--against goes with none of --only, --shacl and --disagreements")


def _check_store(store: str, parts: Sequence[str], format_name: str) -> None:
    """Print what is wrong with a store.

    Raises:
        CheckFailed: something is.
    """
    from govgraph.errors import CheckFailed

    found = _find_violations(store, parts)
    broken = [violation for violation in found if not violation.is_note]
    notes = [violation for violation in found if violation.is_note]
    if format_name == "json":
        fields = {"violations": list(map(_to_fields, broken)), "notes": list(map(_to_fields, notes))}
        _write_json({"sound": not broken, "checked": list(parts), **fields})
    else:
        _write_lines([*map(_to_line, broken), *(f"note: {_to_line(note)}" for note in notes)])
    if broken:
        is_graphs = any(violation.graph for violation in broken)
        hint = f'delete {store}/graph, and "govgraph build" makes it anew from the archive' if is_graphs else None
        raise CheckFailed(_count(len(broken), "violation"), where=store, hint=hint)
    click.echo(f"{store}: {', '.join(parts)} checked, nothing is wrong", err=True)


def _find_violations(store: str, parts: Sequence[str]) -> list["Violation"]:
    from pathlib import Path

    from govgraph import checking
    from govgraph.cli.progress import show_progress
    from govgraph.store import StoreFolder, open_store

    archive = StoreFolder(Path(store)).archive
    found: list[Violation] = []
    with open_store(store) as opened, show_progress() as progress:
        for part in parts:
            match part:
                case "structure":
                    found += checking.check_structure(opened, assert_at=archive.assert_at)
                case "evidence":
                    found += checking.check_evidence(opened, archive)
                case "ledger":
                    found += checking.check_ledger(opened, archive)
                case "shacl":
                    known = {(violation.rule, violation.focus) for violation in found}
                    again = checking.check_shacl(opened, progress=progress)
                    found += (violation for violation in again if (violation.rule, violation.focus) not in known)
                case _:
                    found += checking.find_disagreements(opened, archive)
    return found


def _check_against(store: str, file: str, document: str | None, *, any_quotes: bool, format_name: str) -> None:
    """Print which quotations an original does not have.

    Raises:
        CheckFailed: there are some.
    """
    from pathlib import Path

    from govgraph.checking import check_against
    from govgraph.errors import CheckFailed
    from govgraph.store import StoreFolder, open_store

    with open_store(store):
        archive = StoreFolder(Path(store)).archive
    comparison = check_against(archive, file, document, stdin=sys.stdin.buffer)
    accepted = {"found", "other-marks"} if any_quotes else {"found"}
    broken = [quotation for quotation in comparison.quotations if quotation.state not in accepted]
    if format_name == "json":
        _write_json(_to_report(comparison, is_sound=not broken))
    else:
        _write_lines([_to_quotation_line(quotation, accepted) for quotation in comparison.quotations])
    if comparison.is_same_file is False:
        click.echo(f"note: {file} is not the file that {comparison.document} was written from", err=True)
    total = _count(len(comparison.quotations), "quotation")
    if broken:
        what = f"{len(broken)} of {total} of {comparison.document} are not there"
        raise CheckFailed(what, where=file)
    click.echo(f"{file}: has the {total} of {comparison.document}", err=True)


def _to_report(comparison: "Comparison", *, is_sound: bool) -> dict[str, object]:
    return {
        "sound": is_sound,
        "document": comparison.document,
        "sha256": comparison.sha256,
        "expected_sha256": comparison.expected_sha256,
        "quotations": [{"words": q.words, "state": q.state, "passage": q.passage} for q in comparison.quotations],
    }


def _to_quotation_line(quotation: "Quotation", accepted: set[str]) -> str:
    """One line on a quotation that is not there word for word; nothing otherwise."""
    match quotation.state:
        case "found":
            return ""
        case "other-marks":
            mark = "note: " if quotation.state in accepted else ""
            return f'{mark}other quotation marks: "{quotation.words}" (the original has "{quotation.passage}")'
        case _:
            nearest = f'nearest is "{quotation.passage}"' if quotation.passage else "nothing is like it"
            return f'missing: "{quotation.words}" ({nearest})'


def _to_line(violation: "Violation") -> str:
    from govgraph.ontology import shorten

    graph = f"{shorten_graph(violation.graph)}: " if violation.graph else ""
    hint = f" ({violation.hint})" if violation.hint else ""
    focus = "" if violation.focus == violation.graph else f"{shorten(violation.focus)}: "
    return f"{graph}{focus}{violation.message} [{violation.rule}]{hint}"


def shorten_graph(iri: str) -> str:
    """A named graph as people call it.

    >>> shorten_graph("https://w3id.org/govgraph/graph/article/wic-2022")
    'article/wic-2022'
    """
    from govgraph.ontology import PREFIXES

    return iri.removeprefix(PREFIXES["graph"])


def _to_fields(violation: "Violation") -> dict[str, str]:
    return {name: getattr(violation, name) for name in ("rule", "message", "graph", "focus", "hint")}


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _write_lines(lines: Sequence[str]) -> None:
    from govgraph.cli.output import open_text_output, to_printable

    with open_text_output("-") as stream:
        stream.writelines(f"{to_printable(line)}\n" for line in lines if line)


def _write_json(value: object) -> None:
    import json

    from govgraph.cli.output import open_text_output

    with open_text_output("-") as stream:
        stream.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
