"""The registry of formats. A new one is a module with a function ``render`` and a line here.

Nothing is imported before something is written, so that asking for help stays quick.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from govgraph.errors import GovgraphError

if TYPE_CHECKING:
    from govgraph.exporting.content import Content

__all__ = ["FORMATS", "Format", "find_format", "guess_format"]


class Format(NamedTuple):
    """A way to write the graph.

    Attributes:
        name: what people call it.
        suffixes: endings of file names, the usual one first.
        media_type: what the web calls it.
        module: where its ``render`` stands.
        parts: names of the tables it consists of; empty where it is one text.
        holds_text: whether it has a place for an article's full text.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    module: str
    parts: tuple[str, ...] = ()
    holds_text: bool = True

    @property
    def render(self) -> Callable[..., Iterator[str]]:
        """The function that writes it: content → pieces of text; with parts: content and a part's name."""
        function: Callable[[Content], Iterator[str]] = import_module(f"govgraph.exporting.{self.module}").render
        return function


FORMATS: dict[str, Format] = {
    found.name: found
    for found in (
        Format("turtle", (".ttl", ".turtle"), "text/turtle", "turtle"),
        Format("trig", (".trig",), "application/trig", "trig"),
        Format("nquads", (".nq", ".nquads"), "application/n-quads", "nquads"),
        Format("ntriples", (".nt", ".ntriples"), "application/n-triples", "ntriples"),
        Format("jsonld", (".jsonld",), "application/ld+json", "jsonld"),
        Format("rdfxml", (".rdf", ".owl"), "application/rdf+xml", "rdfxml"),
        Format("graphml", (".graphml",), "application/graphml+xml", "graphml", holds_text=False),
        Format("gexf", (".gexf",), "application/gexf+xml", "gexf", holds_text=False),
        Format("csv", (".csv", ".zip"), "text/csv", "tables", parts=("nodes", "edges", "statements"), holds_text=False),
    )
}
"""All formats, by name."""


def find_format(name: str) -> Format:
    """Look up a format.

    Args:
        name: its name.

    Returns:
        The format.

    Raises:
        GovgraphError: there is none of this name.
    """
    if name not in FORMATS:
        raise GovgraphError(f'no format is called "{name}"', hint=f"there are {', '.join(FORMATS)}")
    return FORMATS[name]


def guess_format(path: str) -> Format | None:
    """Tell a format by a file's name.

    Args:
        path: the file's name.

    Returns:
        The format its ending stands for; None where it stands for none.

    >>> guess_format("out/GRAPH.TTL").name
    'turtle'
    >>> guess_format("graph.docx")
    """
    lowered = path.casefold()
    return next((found for found in FORMATS.values() if lowered.endswith(found.suffixes)), None)
