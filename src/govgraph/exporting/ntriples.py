"""N-Triples: sorted and canonical, without named graphs."""

from collections.abc import Iterator

from govgraph.exporting.content import Content, iter_batches

__all__ = ["render"]


def render(content: Content) -> Iterator[str]:
    """Write N-Triples.

    Args:
        content: what to write.

    Yields:
        Lines, many at a time.
    """
    triples = dict.fromkeys(line[: line.rfind(" ", 0, -2)] for line in content.lines)  # as sorted as the lines
    for batch in iter_batches(list(triples)):
        yield " .\n".join((*batch, ""))
