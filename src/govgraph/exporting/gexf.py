"""GEXF 1.2, for Gephi."""

from collections.abc import Iterator, Mapping

from govgraph.exporting.content import Content
from govgraph.exporting.markup import HEADER, escape
from govgraph.exporting.network import EDGE_FIELDS, NODE_FIELDS, Value, iter_edges, iter_nodes, to_words

__all__ = ["render"]

_TYPES: dict[type[Value], str] = {str: "string", int: "integer", bool: "boolean"}
_NAMESPACE = "http://www.gexf.net/1.2draft"


def render(content: Content) -> Iterator[str]:
    """Write GEXF. Its ``meta`` element is left out, for it would name the day.

    Args:
        content: what to write.

    Yields:
        Elements.
    """
    yield f'{HEADER}<gexf xmlns="{_NAMESPACE}" version="1.2">\n  <graph mode="static" defaultedgetype="directed">\n'
    yield from _iter_attributes("node", NODE_FIELDS)
    yield from _iter_attributes("edge", EDGE_FIELDS)
    yield "    <nodes>\n"
    for node in iter_nodes(content.network):
        drawn = f'label="{escape(node.label)}"'
        yield f'      <node id="{escape(node.id)}" {drawn}>{_values(node.values, NODE_FIELDS)}</node>\n'
    yield "    </nodes>\n    <edges>\n"
    for edge in iter_edges(content.network):
        ends = f'source="{escape(edge.source)}" target="{escape(edge.target)}"'
        drawn = f'label="{escape(edge.label)}" weight="{edge.weight}"'
        yield f'      <edge id="{edge.id}" {ends} {drawn}>{_values(edge.values, EDGE_FIELDS)}</edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _iter_attributes(owner: str, fields: Mapping[str, type[Value]]) -> Iterator[str]:
    yield f'    <attributes class="{owner}" mode="static">\n'
    for number, (name, kind) in enumerate(fields.items()):
        yield f'      <attribute id="{number}" title="{name}" type="{_TYPES[kind]}"/>\n'
    yield "    </attributes>\n"


def _values(values: Mapping[str, Value], fields: Mapping[str, type[Value]]) -> str:
    numbers = {name: number for number, name in enumerate(fields)}
    found = (
        f'<attvalue for="{numbers[name]}" value="{escape(to_words(value))}"/>'
        for name, value in values.items()
        if value != ""
    )
    return f"<attvalues>{''.join(found)}</attvalues>"
