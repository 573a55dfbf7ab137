"""CSV, for spreadsheets: nodes, edges, and statements, which are claims whose object is words."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govgraph.exporting.content import Content
from govgraph.exporting.literals import is_iri, parse_literal
from govgraph.exporting.network import NODE_FIELDS, iter_nodes, join_words, speaks_for_triple
from govgraph.mapping import FACTS_GRAPH
from govgraph.ontology import GOV

if TYPE_CHECKING:
    import networkx as nx

    from govgraph.projecting import ClaimRecord

__all__ = ["guard_cell", "render", "unguard_cell"]

_CLAIM_FIELDS = (
    "status", "reading", "confidence", "plain_triple", "attributed_to", "title", "roles", "date", "date_as_worded",
    "amount", "quotation", "headline", "publisher", "published_on", "url", "article", "claim",
)  # fmt: skip
_HEADERS = {
    "nodes": ("id", "label", *NODE_FIELDS),
    "edges": ("source", "target", "source_label", "predicate", "target_label", *_CLAIM_FIELDS),
    "statements": ("source", "source_label", "predicate", "words", *_CLAIM_FIELDS),
}
_FORMULA = re.compile(r"[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|['\s]*[\t\r]")
"""What a spreadsheet could take for a formula, or for a cell that continues in the next."""


def render(content: Content, part: str) -> Iterator[str]:
    """Write a table.

    Args:
        content: what to write.
        part: nodes, edges or statements.

    Yields:
        Lines of CSV, every cell in quotes and none of them a formula.
    """
    rows = {"nodes": _iter_nodes, "edges": _iter_edges, "statements": _iter_statements}[part]
    yield _line(_HEADERS[part])
    for row in rows(content):
        yield _line(map(guard_cell, row))


def guard_cell(words: str) -> str:
    """Put an apostrophe before words that a spreadsheet would take for a formula.

    Args:
        words: a cell.

    Returns:
        The cell; `unguard_cell` gives the words back.

    >>> guard_cell('=HYPERLINK("http://evil.example")')[:3]
    "'=H"
    >>> guard_cell("2022-11-08")
    '2022-11-08'
    """
    return f"'{words}" if _FORMULA.match(words) else words


def unguard_cell(cell: str) -> str:
    """Take the apostrophe off again.

    >>> unguard_cell(guard_cell("'=1")) == "'=1"
    True
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _line(cells: Iterable[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(cells)
    return stream.getvalue()


def _iter_nodes(content: Content) -> Iterator[list[str]]:
    for node in iter_nodes(content.network):
        yield [node.id, node.label, *map(str, node.values.values())]


def _iter_edges(content: Content) -> Iterator[list[str]]:
    graph = content.network
    for source, target, predicate, data in graph.edges(keys=True, data=True):
        labels = [graph.nodes[source]["label"], predicate, graph.nodes[target]["label"]]
        for claim in data["claims"]:
            yield [source, target, *labels, *_claim(claim, graph, published=data["published"])]


def _iter_statements(content: Content) -> Iterator[list[str]]:
    graph, facts = content.network, _worded_facts(content)
    for source, data in graph.nodes(data=True):
        for statement in data["statements"]:
            published = (source, GOV + statement["predicate"], statement["text"]) in facts
            for claim in statement["claims"]:
                row = [source, data["label"], statement["predicate"], statement["text"]]
                yield [*row, *_claim(claim, graph, published=published)]


def _worded_facts(content: Content) -> set[tuple[str, str, str]]:
    """The plain triples whose object is words."""
    return {
        (subject[1:-1], predicate[1:-1], parse_literal(object_).value)
        for subject, predicate, object_, graph in content.quads
        if graph == f"<{FACTS_GRAPH}>" and not is_iri(object_)
    }


def _claim(claim: "ClaimRecord", graph: "nx.MultiDiGraph[str]", *, published: bool) -> list[str]:
    speaker, confidence = claim["attributed_to"], claim["confidence"]
    return [
        claim["status"],
        claim["reading"],
        "" if confidence is None else str(confidence),
        "yes" if published and speaks_for_triple(claim) else "no",
        graph.nodes[speaker]["label"] if speaker in graph else speaker,
        claim["title"],
        join_words(claim["roles"]),
        claim["date"],
        claim["date_as_worded"],
        claim["amount"],
        *_source(claim),
        claim["article"],
        claim["iri"],
    ]


def _source(claim: "ClaimRecord") -> list[str]:
    """Quotation, headline, publisher, day and address; an account has the address of its original."""
    quotations = claim["quotations"]
    own = sorted(quotations, key=lambda quotation: quotation["source"] != claim["article"])
    named = [own[0][name] if own else "" for name in ("headline", "publisher", "date")]
    address = next(filter(None, (quotation["url"] for quotation in own)), "")
    return [join_words((quotation["exact"] for quotation in quotations), " | "), *named, address]
