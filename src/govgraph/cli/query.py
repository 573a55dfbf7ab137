"""``govgraph query``."""

from typing import TYPE_CHECKING

import click

from govgraph.cli.examples import ExampleCommand
from govgraph.cli.options import format_option, output_option, store_option

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govgraph.querying.running import Answer

_TABLES = ("table", "markdown")
_FORMATS = (
    *_TABLES, "csv", "tsv", "json", "xml", "turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "n3",
)  # fmt: skip
_SECONDS = 60.0


@click.command(
    "query",
    cls=ExampleCommand,
    examples=[
        'govgraph query attendance -p event="World Internet Conference"',
        "govgraph query 'SELECT ?who WHERE { ?who gov:attended event:world-internet-conference }'",
        "govgraph query 'SELECT ?p ?o WHERE { ?who ?p ?o }' -p who=person:jack-ma --format csv",
        "govgraph query my-question.rq -o answer.json --format json",
        "govgraph query leaders -p body=Alibaba --explain",
    ],
)
@click.argument("query")
@click.option("-p", "parameters", multiple=True, metavar="NAME=VALUE", help="Bind a variable; may be given again.")
@format_option(_FORMATS, purpose="How to write it; rows are a table, triples are Turtle unless told otherwise.")
@output_option
@click.option(
    "--timeout", type=click.FloatRange(min=0, max=1e6), default=_SECONDS, show_default=True, metavar="SECONDS",
    help="End the query after this time; 0 is never.",
)  # fmt: skip
@click.option("--explain", is_flag=True, help="Show the SPARQL that would be sent.")
@store_option
def command(
    query: str,
    parameters: "Sequence[str]",
    format_name: str | None,
    output: str,
    timeout: float,
    explain: bool,
    store: str,
) -> None:
    """Ask the graph a question.

    QUERY is a named query ("govgraph queries" lists them), SPARQL, a file that holds SPARQL, or "-" for standard input.
    The usual prefixes are declared, and all graphs are seen together. Updates and SERVICE are refused.
    """
    from govgraph.cli.entrance import take_process

    _check_seconds(timeout)
    text, bindings, shipped = _read_query(query, _parse_parameters(parameters))
    with take_process() as process:
        request = {
            "query": text,
            "store": store,
            "bindings": bindings,
            "format": format_name,
            "shipped": shipped,
            "explain": explain,
        }
        _write_answer(process.ask(request, timeout), format_name, output)


def _check_seconds(timeout: float) -> None:
    """Refuse what a range lets through.

    Raises:
        click.BadParameter: it is not a number.
    """
    if timeout != timeout:
        raise click.BadParameter("not a number", param_hint="--timeout")


def _parse_parameters(parameters: "Sequence[str]") -> dict[str, str]:
    values: dict[str, str] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals or not name:
            raise click.BadParameter(f'"{parameter}" is not of the form name=value', param_hint="-p")
        if name in values:
            raise click.BadParameter(f'"{name}" is given twice', param_hint="-p")
        values[name] = value
    return values


def _read_query(query: str, given: "Mapping[str, str]") -> tuple[str, list[tuple[str, str, str]], bool]:
    """The SPARQL, what is bound in it, and whether it is one of ours."""
    from govgraph.querying.catalogue import find_query, parse_query, query_names

    text = None if query in query_names() else _read_text(query)
    if text is None:
        named = find_query(query)
        return named.text, named.bindings(given), True
    own = parse_query(text, query)
    if own.parameters:
        return text, own.bindings(given), False
    return text, [(name, "any", value) for name, value in given.items()], False


def _read_text(query: str) -> str | None:
    """SPARQL from where the user says it is; None where the word can only be a name.

    Raises:
        QueryError: it is no text.
    """
    import os
    import sys

    from govgraph.errors import QueryError

    if query != "-" and not os.path.isfile(query):  # noqa: PTH113 - pathlib costs 5 ms
        return query if any(char in query for char in "{ \n") else None
    try:
        if query == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        with open(query, encoding="utf-8-sig") as stream:  # noqa: PTH123
            return stream.read()
    except UnicodeDecodeError as error:
        raise QueryError("the query is no UTF-8", where=query) from error


def _write_answer(answer: "Answer", format_name: str | None, output: str) -> None:
    if answer.kind in {"rows", "boolean"} and (format_name is None or format_name in _TABLES):
        _write_table(answer, format_name or "table", output)
        return
    from govgraph.cli.output import open_output

    with open_output(output) as stream:
        for chunk in answer.iter_bytes():
            stream.write(chunk)


def _write_table(answer: "Answer", format_name: str, output: str) -> None:
    from govgraph.cli.output import open_text_output
    from govgraph.cli.table import find_width, render_markdown, render_table, wants_colour
    from govgraph.querying.results import to_cell

    result = answer.read()
    if result.boolean is not None:
        lines = "yes\n" if result.boolean else "no\n"
    else:
        rows = [[to_cell(term) for term in row] for row in result.rows]
        if format_name == "markdown":
            lines = render_markdown(result.variables, rows)
        else:
            width = find_width() if output == "-" else None
            lines = render_table(result.variables, rows, width, colour=output == "-" and wants_colour())
        if not rows:
            click.echo("no answers", err=True)
    with open_text_output(output) as stream:
        stream.write(lines)
