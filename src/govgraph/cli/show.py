"""``govgraph show``."""

from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, name_argument, output_option, store_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govgraph.projecting.dossiers import Dossier


@click.command(
    "show",
    cls=ExampleCommand,
    examples=['govgraph show "Jack Ma"', "govgraph show person:xi-jinping --format json", "govgraph show 马云"],
)
@name_argument
@format_option(["text", "json"], "text")
@output_option
@store_option
def command(name: str, format_name: str, output: str, store: str) -> None:
    """Show all that is known about one actor, with sources.

    NAME is any name of a person, body, event, policy or place, or its IRI. Every line tells how the fact stands,
    whether a person has reviewed it, which words say so, and where they were published.
    """
    from govgraph.cli.output import open_text_output
    from govgraph.projecting.dossiers import read_dossier
    from govgraph.querying.lookup import find_actors
    from govgraph.store import open_store

    with open_store(store) as opened:
        dossiers = [read_dossier(opened, iri) for iri in find_actors(opened.raw, name)]
    with open_text_output(output) as stream:
        stream.write(_to_json(dossiers) if format_name == "json" else _to_text(dossiers))


def _to_text(dossiers: "Sequence[Dossier]") -> str:
    from govgraph.cli.dossier_text import render_dossier
    from govgraph.cli.table import find_width

    return "\n".join(render_dossier(dossier, find_width()) for dossier in dossiers)


def _to_json(dossiers: "Sequence[Dossier]") -> str:
    import json

    values = [
        {
            "iri": dossier.iri,
            "label": dossier.label,
            "class": dossier.kind,
            "names": dossier.names,
            "country": dossier.country,
            "links": dossier.links,
            "claims": [
                {
                    "subject": dossier.label_of(claim.subject),
                    "predicate": claim.predicate,
                    "object": dossier.label_of(claim.object),
                    **claim.record,
                }
                for claim in dossier.claims
            ],
        }
        for dossier in dossiers
    ]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
