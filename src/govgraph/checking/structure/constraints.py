"""What shapes can demand, as functions from a set of nodes to those that break it.

The names are those of SHACL (W3C, 2017, section 4); only what ``ontology/shapes.ttl`` uses is here.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from govgraph.checking.structure.table import Path, Table
from govgraph.mapping.nquads import term

Breaks = Callable[[Table, set[str]], set[str]]
"""Of some nodes of a table, those that break a demand."""

Test = Callable[[str], bool]
"""Whether one term is as demanded."""

_NO_NODES: set[str] = set()


# ── Demands on a node or a value ────────────────────────────────────────────────────────────────────────────────────


def by_test(test: Test) -> Breaks:
    """A demand that a term meets or breaks by itself."""
    return lambda _table, nodes: {node for node in nodes if not test(node)}


def by_class(class_: str) -> Breaks:
    """sh:class: of this class or one below it."""
    return lambda table, nodes: nodes - table.instances(class_)


def by_one_of(alternatives: list[Breaks]) -> Breaks:
    """sh:or: one of the alternatives is met."""

    def breaks(table: Table, nodes: set[str]) -> set[str]:
        for alternative in alternatives:
            nodes = alternative(table, nodes) if nodes else nodes
        return nodes

    return breaks


def by_all_of(demands: list[Breaks]) -> Breaks:
    """sh:node, sh:property: all demands are met."""
    return lambda table, nodes: _NO_NODES.union(*(demand(table, nodes) for demand in demands))


# ── Demands on the values at the end of a path ──────────────────────────────────────────────────────────────────────


def by_values(demand: Breaks, path: Path) -> Breaks:
    """A demand on every value."""

    def breaks(table: Table, nodes: set[str]) -> set[str]:
        wrong = demand(table, table.distinct(path))
        return {node for node, value in table.follow(path).rows() if value in wrong} & nodes if wrong else _NO_NODES

    return breaks


def by_least(path: Path, least: int) -> Breaks:
    """sh:minCount."""
    if least == 1:
        return lambda table, nodes: nodes - table.follow(path).nodes()
    return lambda table, nodes: {node for node in nodes if len(table.follow(path)[node]) < least}


def by_most(path: Path, most: int) -> Breaks:
    """sh:maxCount."""
    if most == 0:
        return lambda table, nodes: nodes & table.follow(path).nodes()
    return lambda table, nodes: {
        node for node, others in table.follow(path).more.items() if len(others) >= most and node in nodes
    }


def by_presence(path: Path, value: str) -> Breaks:
    """sh:hasValue."""
    return lambda table, nodes: {node for node in nodes if value not in table.follow(path)[node]}


def by_equality(path: Path, predicate: str) -> Breaks:
    """sh:equals: the same values as those of a property."""

    def breaks(table: Table, nodes: set[str]) -> set[str]:
        one, other = table.follow(path), table.column(predicate)
        return {node for node in nodes if set(one[node]) != set(other[node])}

    return breaks


def by_order(path: Path, predicate: str) -> Breaks:
    """sh:lessThan: each value is less than each value of a property."""

    def breaks(table: Table, nodes: set[str]) -> set[str]:
        one, other = table.follow(path), table.column(predicate)
        return {
            node for node in nodes if not all(_is_less(value, bound) for value in one[node] for bound in other[node])
        }

    return breaks


def _is_less(value: str, bound: str) -> bool:
    one, other = to_number(value), to_number(bound)
    return one is not None and other is not None and one < other


# ── Tests of one term ───────────────────────────────────────────────────────────────────────────────────────────────

_LEXICAL = {
    "string": r"(?s:.*)",
    "integer": r"[+-]?\d+",
    "decimal": r"[+-]?(?:\d+\.?\d*|\.\d+)",
    "date": r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
    "gYearMonth": r"\d{4}-(?:0[1-9]|1[0-2])",
    "gYear": r"\d{4}",
}
_LITERAL = re.compile(r'"(.*)"(?:\^\^(<[^>]*>)|@([A-Za-z0-9-]+))?', re.DOTALL)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def to_words(node: str) -> str:
    r"""The words of a literal, or an IRI without its brackets.

    >>> to_words('"so \\"it\\" went"@en')
    'so "it" went'
    """
    if node[0] == '"' and node[-1] == '"' and "\\" not in node:
        return node[1:-1]
    found = _LITERAL.fullmatch(node)
    if not found:
        return node[1:-1] if node.startswith("<") else node
    return _ESCAPE.sub(_unescape, found[1]) if "\\" in found[1] else found[1]


def _unescape(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code[1:], 16)) if code[0] in "uU" and len(code) > 1 else _ESCAPED.get(code, code)


@lru_cache(maxsize=65536)
def to_number(node: str) -> Decimal | None:
    """The number that a literal stands for; None where it stands for none.

    >>> to_number('"12"^^<http://www.w3.org/2001/XMLSchema#integer>')
    Decimal('12')
    """
    found = _LITERAL.fullmatch(node)
    if not found or found[2] not in {term("xsd:integer"), term("xsd:decimal")}:
        return None
    try:
        return Decimal(found[1])
    except InvalidOperation:
        return None


def is_of_kind(kind: str) -> Test:
    """sh:nodeKind."""
    firsts = {"IRI": "<", "Literal": '"', "BlankNode": "_"}
    allowed = {first for name, first in firsts.items() if name in kind.rpartition("#")[2]}
    return lambda node: node[0] in allowed


def is_of_datatype(datatype: str) -> Test:
    """sh:datatype: of the type, and written as the type demands; dates in the forms that govgraph writes."""
    name = datatype[1:-1].rpartition("#")[2]
    lexical = re.compile(_LEXICAL[name], re.ASCII)
    expected = None if name == "string" else datatype

    def test(node: str) -> bool:
        found = _LITERAL.fullmatch(node)
        if not found or found[2] != expected or found[3] or not lexical.fullmatch(to_words(node)):
            return False
        return name != "date" or _is_day(found[1])

    return test


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def is_in(allowed: frozenset[str]) -> Test:
    """sh:in."""
    return lambda node: node in allowed


def is_matching(pattern: str) -> Test:
    """sh:pattern."""
    form = re.compile(pattern)
    return lambda node: form.search(to_words(node)) is not None


def is_long(least: int) -> Test:
    """sh:minLength."""
    return lambda node: len(to_words(node)) >= least


def is_from(least: Decimal) -> Test:
    """sh:minInclusive."""
    return lambda node: (number := to_number(node)) is not None and number >= least


def is_up_to(most: Decimal) -> Test:
    """sh:maxInclusive."""
    return lambda node: (number := to_number(node)) is not None and number <= most
