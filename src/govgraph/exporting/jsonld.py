"""JSON-LD: a context, then the named graphs, one node a line."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from govgraph.exporting.content import Content
from govgraph.exporting.curies import Shortener
from govgraph.exporting.lines import Quad
from govgraph.exporting.literals import is_iri, parse_literal
from govgraph.exporting.nodes import Node, group_by_graph
from govgraph.exporting.sections import iter_sections
from govgraph.mapping.nquads import term
from govgraph.ontology import PREFIXES

__all__ = ["render"]

_TYPE = term("rdf:type")


def render(content: Content) -> Iterator[str]:
    """Write JSON-LD.

    Args:
        content: what to write.

    Yields:
        Lines of one JSON object.
    """
    writer = _NodeWriter(content.quads)
    lines = list(_join(writer.iter_graphs()))
    yield f'{{"@context": {_dump(writer.context())},\n"@graph": [\n'
    yield from lines
    yield "\n]}\n"


def _join(lines: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """Put a comma between two lines unless the first opens a list or the second closes one."""
    opened = True
    for line, opens in lines:
        closes = line.startswith("]")
        yield ("" if opened else "\n" if closes else ",\n") + line + ("\n" if opens else "")
        opened = opens


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class _NodeWriter:
    """Writes nodes, and the context that tells what their keys and values mean.

    A predicate whose values are all IRIs, or all of one datatype, says so in the context, and the values are written
    bare. A prefix that is also the scheme of some IRI is not used, for that IRI would be taken for a prefixed name.
    """

    def __init__(self, quads: Sequence[Quad]) -> None:
        schemes = {t[1 : t.find(":")].casefold() for quad in quads for t in (quad[0], quad[2]) if is_iri(t)}
        self._shortener = Shortener(without=frozenset(PREFIXES).intersection(schemes))
        self._coercions = _find_coercions(quads)
        self._quads = quads

    def iter_graphs(self) -> Iterator[tuple[str, bool]]:
        """Write the graphs: lines, and whether each opens a list."""
        for graph, nodes in group_by_graph(self._quads).items():
            yield f'{{"@id": {_dump(self._short(graph))}, "@graph": [', True
            for section in iter_sections(graph, nodes):
                for subject, node in section.nodes:
                    yield _dump({"@id": self._short(subject), **self._node(node)}), False
            yield "]}", False

    def context(self) -> dict[str, Any]:
        """The context of what was written."""
        terms = {
            self._short(predicate): {"@id": self._short(predicate), "@type": self._short(kind)}
            for predicate, kind in sorted(self._coercions.items())
            if kind and predicate != _TYPE
        }
        return {**self._shortener.prefixes(), **terms}

    def _node(self, node: Node) -> dict[str, Any]:
        return {
            "@type" if predicate == _TYPE else self._short(predicate): self._values(predicate, objects)
            for predicate, objects in node.items()
        }

    def _values(self, predicate: str, objects: Sequence[str]) -> Any:
        coerced = bool(self._coercions[predicate])
        found = [self._value(object_, coerced=coerced) for object_ in objects]
        return found[0] if len(found) == 1 else found

    def _value(self, object_: str, *, coerced: bool) -> Any:
        if is_iri(object_):
            return self._short(object_) if coerced else {"@id": self._short(object_)}
        literal = parse_literal(object_)
        if literal.language:
            return {"@value": literal.value, "@language": literal.language}
        if literal.datatype and not coerced:
            return {"@value": literal.value, "@type": self._short(literal.datatype)}
        return literal.value

    def _short(self, iri: str) -> str:
        return self._shortener.shorten(iri).removeprefix("<").removesuffix(">")


def _find_coercions(quads: Sequence[Quad]) -> dict[str, str]:
    """What all values of a predicate are: ``@id``, a datatype, or nothing in common."""
    found: dict[str, str] = {}
    for _, predicate, object_, _ in quads:
        kind = "@id" if is_iri(object_) else parse_literal(object_).datatype
        if found.setdefault(predicate, kind) != kind:
            found[predicate] = ""
    return found
