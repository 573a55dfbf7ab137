"""TriG: Turtle's blocks inside their named graphs."""

from collections.abc import Iterator

from govgraph.exporting.content import Content
from govgraph.exporting.nodes import group_by_graph
from govgraph.exporting.turtle import TurtleWriter, iter_prefixes

__all__ = ["render"]


def render(content: Content) -> Iterator[str]:
    """Write TriG.

    Args:
        content: what to write.

    Yields:
        Prefixes, then graphs.
    """
    writer = TurtleWriter()
    blocks: list[str] = []
    for graph, nodes in group_by_graph(content.quads).items():
        blocks += (f"\n\n{writer.shortener.shorten(graph)} {{\n", *writer.iter_blocks(graph, nodes), "\n}\n")
    yield from iter_prefixes(writer.shortener)
    yield from blocks
