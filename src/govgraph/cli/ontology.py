"""``govgraph ontology``."""

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, output_option

_KINDS = ("Class", "SpanKind", "Predicate", "Property", "Status", "Review", "Role")


@click.command(
    "ontology",
    cls=ExampleCommand,
    examples=[
        "govgraph ontology",
        "govgraph ontology attended",
        "govgraph ontology --kind Predicate",
        "govgraph ontology --format turtle -o govgraph.ttl",
    ],
)
@click.argument("word", required=False)
@click.option("--kind", type=click.Choice(_KINDS, case_sensitive=False), help="Only terms of this kind.")
@format_option(["table", "markdown", "turtle"], "table")
@output_option
def command(word: str | None, kind: str | None, format_name: str, output: str) -> None:
    """List the terms of the ontology: all, those of a kind, or one in full.

    WORD is a term's name or another word for it.
    """
    from govgraph.cli.output import open_text_output

    with open_text_output(output) as stream:
        stream.write(_render(word, kind, format_name))


def _render(word: str | None, kind: str | None, format_name: str) -> str:
    from govgraph._resources import read_resource
    from govgraph.cli.table import find_width, render_markdown, render_table
    from govgraph.ontology import load_ontology, shorten

    if format_name == "turtle":
        return "\n".join(read_resource(f"ontology/{name}.ttl") for name in ("govgraph", "roles", "shapes"))
    ontology = load_ontology()
    if word:
        return _render_term(word)
    terms = [term for term in ontology.terms() if kind is None or term.kind == kind]
    rows = [(shorten(term.iri), term.kind, term.definition) for term in terms]
    headers = ("term", "kind", "definition")
    return render_markdown(headers, rows) if format_name == "markdown" else render_table(headers, rows, find_width())


def _render_term(word: str) -> str:
    from govgraph.errors import OntologyError
    from govgraph.ontology import Predicate, load_ontology, shorten

    ontology = load_ontology()
    wanted = word.casefold()
    found = [t for t in ontology.terms() if wanted in {t.name.casefold(), shorten(t.iri).casefold()}]
    if not found:
        near = ontology.nearest(word, ontology.terms())
        raise OntologyError(f'no term is called "{word}"', hint=f'did you mean "{near}"?' if near else None)
    lines: list[str] = []
    for term in found:
        lines += [f"{shorten(term.iri)}  ({term.kind})", f"  {term.definition}", f"  e.g. {term.example}"]
        if isinstance(term, Predicate):
            sides = (f"{', '.join(sorted(s))} → {', '.join(sorted(o))}" for s, o in term.signatures)
            lines += [f"  from → to: {side}" for side in sides]
            statuses = (s.name for s in ontology.statuses.values() if term.status_group in s.groups)
            lines.append(f"  statuses: {', '.join(statuses)}")
        if term.aliases:
            lines.append(f"  also: {', '.join(term.aliases)}")
        if term.broader:
            lines.append(f"  broader: {', '.join(map(shorten, term.broader))}")
    return "\n".join(lines) + "\n"
