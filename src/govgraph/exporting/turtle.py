"""Turtle for people to read: under headings, actors first, each claim with the words that support it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from govgraph.exporting.content import Content
from govgraph.exporting.curies import Shortener
from govgraph.exporting.literals import is_iri, parse_literal
from govgraph.exporting.nodes import Node, group_without_graphs
from govgraph.exporting.sections import iter_sections
from govgraph.mapping.nquads import term

__all__ = ["TurtleWriter", "iter_prefixes", "render"]

_WIDTH = 120
_INDENT = "    "
_NEXT_STATEMENT = f" ;\n{_INDENT}"
_NEXT_OBJECT = f",\n{_INDENT * 2}"
_TYPE = term("rdf:type")
_SHORTHAND = {
    term("xsd:integer"): re.compile(r"[+-]?[0-9]+"),
    term("xsd:decimal"): re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    term("xsd:boolean"): re.compile(r"true|false"),
}
"""Literals that Turtle can write without quotes and datatype."""
_LONG = 400
"""Characters from which a literal's line breaks are written as such."""
_ESCAPED = re.compile(r"\\(.)")


def render(content: Content) -> Iterator[str]:
    """Write Turtle.

    Args:
        content: what to write.

    Yields:
        Prefixes, then blocks, one a subject.
    """
    writer = TurtleWriter()
    graphs = group_without_graphs(content.quads)
    blocks = [block for graph, nodes in graphs.items() for block in writer.iter_blocks(graph, nodes)]
    yield from iter_prefixes(writer.shortener)
    yield from blocks


def iter_prefixes(shortener: Shortener) -> Iterator[str]:
    """Declare the prefixes that were used.

    Args:
        shortener: knows them.

    Yields:
        Lines.
    """
    prefixes = shortener.prefixes()
    width = max(map(len, prefixes), default=0) + 1
    for prefix, namespace in prefixes.items():
        yield f"@prefix {prefix + ':':{width}} <{namespace}> .\n"


class TurtleWriter:
    """Writes blocks of Turtle and remembers the prefixes they need."""

    def __init__(self) -> None:
        self.shortener = Shortener()
        self._shorten = self.shortener.shorten

    def iter_blocks(self, graph: str, nodes: Mapping[str, Node]) -> Iterator[str]:
        """Write the nodes of a graph.

        Args:
            graph: its IRI in angle brackets.
            nodes: by subject.

        Yields:
            Headings and blocks, each after an empty line.
        """
        for section in iter_sections(graph, nodes):
            yield f"\n\n{_heading(section.title)}\n"
            for subject, node in section.nodes:
                yield self._block(subject, node)

    def _block(self, subject: str, node: Node) -> str:
        statements = (self._statement(predicate, objects) for predicate, objects in node.items())
        return f"\n{self._shorten(subject)} {_NEXT_STATEMENT.join(statements)} .\n"

    def _statement(self, predicate: str, objects: Iterable[str]) -> str:
        verb = "a" if predicate == _TYPE else self._shorten(predicate)
        words = [self._shorten(o) if is_iri(o) else self._literal(o) for o in objects]
        line = f"{verb} {', '.join(words)}"
        if len(words) > 1 and len(line) > _WIDTH - len(_INDENT):
            return f"{verb}\n{_INDENT * 2}{_NEXT_OBJECT.join(words)}"
        return line

    def _literal(self, words: str) -> str:
        if words.endswith('"') and len(words) < _LONG:
            return words
        lexical, language, datatype = parse_literal(words)
        if datatype in _SHORTHAND and _SHORTHAND[datatype].fullmatch(lexical):
            return lexical
        is_long = len(lexical) >= _LONG and "\\n" in lexical
        quoted = f'"""{_ESCAPED.sub(_break_line, lexical)}"""' if is_long else f'"{lexical}"'
        if datatype:
            return f"{quoted}^^{self._shorten(datatype)}"
        return f"{quoted}@{language}" if language else quoted


def _heading(title: str) -> str:
    """A comment as wide as the text; the title has its line breaks escaped already."""
    fits = title if len(title) <= _WIDTH - 8 else f"{title[: _WIDTH - 9]}…"
    return f"# ── {fits} ".ljust(_WIDTH, "─")


def _break_line(escape: re.Match[str]) -> str:
    return "\n" if escape[1] == "n" else escape[0]
