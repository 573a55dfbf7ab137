"""What is to be written: a store's quads or a part of them, as sorted lines of canonical N-Quads.

A line of N-Quads is the cheapest form of a quad that can be sorted, compared, cut into terms and written again; every
format starts from it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from govgraph.exporting.lines import Quad, split_line
from govgraph.mapping.nquads import term

if TYPE_CHECKING:
    import networkx as nx

    from govgraph.archive import Archive

__all__ = ["Content", "HasQuads", "iter_batches", "read_content"]


class HasQuads(Protocol):
    """What a store offers."""

    def iter_quads(self) -> Iterator[ox.Quad]:
        """Iterate over all quads but the store's own bookkeeping."""
        ...


class Content:
    """Quads to be written.

    Args:
        lines: canonical N-Quads, each once, in any order.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines: Sequence[str] = sorted(lines)
        """Sorted, without line ends."""

    @cached_property
    def quads(self) -> list[Quad]:
        """The quads, in the order of the lines."""
        return [split_line(line) for line in self.lines]

    @cached_property
    def network(self) -> "nx.MultiDiGraph[str]":
        """Actors and what relates them."""
        from govgraph.projecting import project_actors

        text = "\n".join(self.lines).encode("utf-8")
        return project_actors(ox.parse(text, format=ox.RdfFormat.N_QUADS))


def read_content(store: HasQuads, *, reviewed_only: bool = False, with_text: "Archive | None" = None) -> Content:
    """Read what is to be written.

    Args:
        store: an open store.
        reviewed_only: only what a person wrote or accepted.
        with_text: where to take the articles' full text from.

    Returns:
        The content.

    Raises:
        StoreError: an article's archived text is not the one that the graph was made from.
    """
    text = (ox.serialize(store.iter_quads(), format=ox.RdfFormat.N_QUADS) or b"").decode("utf-8")
    lines = text.removesuffix("\n").split("\n") if text else []
    if any(needle in text for needle in _SUSPICIOUS):
        lines = [line for line in lines if not _names_machine(line)]
    content = Content(lines)
    if reviewed_only:
        from govgraph.exporting.reviewed import select_reviewed

        content = Content(select_reviewed(content.quads))
    if with_text is not None:
        from govgraph.exporting.texts import iter_text_lines

        content = Content([*content.lines, *iter_text_lines(content.quads, with_text)])
    return content


def iter_batches(lines: Sequence[str], size: int = 2_000) -> Iterator[Sequence[str]]:
    """Cut lines into batches, for writing one line at a time is slow.

    Args:
        lines: any lines.
        size: lines a batch.

    Yields:
        Batches.
    """
    for start in range(0, len(lines), size):
        yield lines[start : start + size]


_ADDRESSES = tuple(f" {term(curie)} " for curie in ("schema:url", "dcterms:source"))
_SUSPICIOUS = ("<file:", "<FILE:", *(f'{address}"' for address in _ADDRESSES))
"""What some line holds wherever one of them names a machine; most graphs hold none and need no second look."""
_ON_MACHINE = re.compile(r'"(?:file:|/|~|[A-Za-z]:(?:\\|/(?!/))|\\\\)', re.IGNORECASE)


def _names_machine(line: str) -> bool:
    """Whether a quad links to a file, or says that an article comes from a place on somebody's machine."""
    subject, _, object_, _ = split_line(line)
    if subject[:6].lower() == "<file:" or object_[:6].lower() == "<file:":
        return True
    return any(address in line for address in _ADDRESSES) and _ON_MACHINE.match(object_) is not None
