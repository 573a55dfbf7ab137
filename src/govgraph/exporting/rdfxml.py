"""RDF/XML, for programs that read nothing newer."""

import re
from collections.abc import Iterator, Sequence

from govgraph.errors import GovgraphError
from govgraph.exporting.content import Content
from govgraph.exporting.lines import Quad
from govgraph.exporting.literals import is_iri, parse_literal
from govgraph.exporting.markup import HEADER, escape
from govgraph.exporting.nodes import Node, group_without_graphs
from govgraph.exporting.sections import iter_sections
from govgraph.ontology import PREFIXES

__all__ = ["render"]

_NAME = re.compile(r"<(.+?)([A-Za-z_][A-Za-z0-9_.-]*)>")
_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def render(content: Content) -> Iterator[str]:
    """Write RDF/XML.

    Args:
        content: what to write.

    Yields:
        Elements, one a subject.
    """
    names = _Names(content.quads)
    yield f"{HEADER}<rdf:RDF"
    for prefix, namespace in names.prefixes.items():
        yield f'\n    xmlns:{prefix}="{escape(namespace)}"'
    yield ">\n"
    for graph, nodes in group_without_graphs(content.quads).items():
        for section in iter_sections(graph, nodes):
            for subject, node in section.nodes:
                yield f'  <rdf:Description rdf:about="{escape(subject[1:-1])}">\n'
                yield from _iter_properties(node, names)
                yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


class _Names:
    """Names of the predicates' elements.

    Args:
        quads: what is written.
    """

    def __init__(self, quads: Sequence[Quad]) -> None:
        cuts = {predicate: _cut(predicate) for predicate in sorted({quad[1] for quad in quads})}
        foreign = sorted({namespace for namespace, _ in cuts.values()} - set(_BY_NAMESPACE))
        prefixes = {**_BY_NAMESPACE, **{namespace: f"ns{number}" for number, namespace in enumerate(foreign, 1)}}
        used = {PREFIXES["rdf"], *(namespace for namespace, _ in cuts.values())}
        self.prefixes = {prefixes[namespace]: namespace for namespace in sorted(used)}
        self._names = {predicate: f"{prefixes[namespace]}:{local}" for predicate, (namespace, local) in cuts.items()}

    def name(self, predicate: str) -> str:
        """The element's name."""
        return self._names[predicate]


def _cut(predicate: str) -> tuple[str, str]:
    """Cut a predicate into namespace and local name.

    Raises:
        GovgraphError: XML has no name for it.
    """
    end = max(predicate.rfind("/"), predicate.rfind("#")) + 1
    found = _NAME.fullmatch(predicate)
    if predicate[1:end] in _BY_NAMESPACE and re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.-]*", predicate[end:-1]):
        return predicate[1:end], predicate[end:-1]
    if found is None:
        raise GovgraphError("RDF/XML cannot write this predicate", where=predicate, hint="turtle, for one, can")
    return found[1], found[2]


def _iter_properties(node: Node, names: _Names) -> Iterator[str]:
    for predicate, objects in node.items():
        name = names.name(predicate)
        for object_ in objects:
            yield f"    {_property(name, object_)}\n"


def _property(name: str, object_: str) -> str:
    if is_iri(object_):
        return f'<{name} rdf:resource="{escape(object_[1:-1])}"/>'
    literal = parse_literal(object_)
    extra = f' xml:lang="{literal.language}"' if literal.language else ""
    if literal.datatype:
        extra = f' rdf:datatype="{escape(literal.datatype[1:-1])}"'
    return f"<{name}{extra}>{escape(literal.value)}</{name}>"
