"""GraphML, for Cytoscape, yEd, igraph and networkx."""

from collections.abc import Iterator, Mapping

from govgraph.exporting.content import Content
from govgraph.exporting.markup import HEADER, escape
from govgraph.exporting.network import EDGE_FIELDS, NODE_FIELDS, Value, iter_edges, iter_nodes, to_words

__all__ = ["render"]

_TYPES: dict[type[Value], str] = {str: "string", int: "int", bool: "boolean"}
_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def render(content: Content) -> Iterator[str]:
    """Write GraphML.

    Args:
        content: what to write.

    Yields:
        Elements.
    """
    yield f'{HEADER}<graphml xmlns="{_NAMESPACE}">\n'
    yield from _iter_keys("node", {"label": str, **NODE_FIELDS})
    yield from _iter_keys("edge", {"label": str, "weight": int, **EDGE_FIELDS})
    yield '  <graph id="govgraph" edgedefault="directed">\n'
    for node in iter_nodes(content.network):
        yield f'    <node id="{escape(node.id)}">{_data("node", {"label": node.label, **node.values})}</node>\n'
    for edge in iter_edges(content.network):
        ends = f'source="{escape(edge.source)}" target="{escape(edge.target)}"'
        data = _data("edge", {"label": edge.label, "weight": edge.weight, **edge.values})
        yield f'    <edge id="{edge.id}" {ends}>{data}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _iter_keys(owner: str, fields: Mapping[str, type[Value]]) -> Iterator[str]:
    for name, kind in fields.items():
        yield f'  <key id="{owner}.{name}" for="{owner}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>\n'


def _data(owner: str, values: Mapping[str, Value]) -> str:
    found = ((name, escape(to_words(value))) for name, value in values.items() if value != "")
    return "".join(f'<data key="{owner}.{name}">{words}</data>' for name, words in found)
