"""N-Quads: sorted and canonical, so that two graphs are equal if their files are."""

from collections.abc import Iterator

from govgraph.exporting.content import Content, iter_batches

__all__ = ["render"]


def render(content: Content) -> Iterator[str]:
    """Write N-Quads.

    Args:
        content: what to write.

    Yields:
        Lines, many at a time.
    """
    for batch in iter_batches(content.lines):
        yield "\n".join((*batch, ""))
