"""Writing a store's graph in a format."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from govgraph.errors import GovgraphError
from govgraph.exporting.formats import Format, find_format

if TYPE_CHECKING:
    from govgraph.archive import Archive
    from govgraph.exporting.content import Content, HasQuads

__all__ = ["check_request", "export", "render"]


def export(
    store: "HasQuads",
    format_name: str,
    *,
    reviewed_only: bool = False,
    with_text: "Archive | None" = None,
    part: str | None = None,
) -> Iterator[bytes]:
    """Write a store's graph.

    The store's own bookkeeping is left out, as are links to files and addresses that lie on the user's machine. The
    same graph gives the same bytes.

    Args:
        store: an open store.
        format_name: a name in `FORMATS`.
        reviewed_only: only claims that a person wrote or accepted, and what belongs to them.
        with_text: an archive whose articles' full text is written too; without it no text leaves the archive but the
            quotations that are evidence.
        part: one table of a format that consists of several; without it these come together as a zip archive.

    Returns:
        Pieces of the output, UTF-8 where it is text.

    Raises:
        GovgraphError: no such format or part, or the format has no place for a full text.
        StoreError: an article's archived text is not the one that the graph was made from.
    """
    from govgraph.exporting.content import read_content

    found = check_request(format_name, part=part, with_text=with_text is not None)
    content = read_content(store, reviewed_only=reviewed_only, with_text=with_text)
    return render(found, content, part)


def check_request(format_name: str, *, part: str | None = None, with_text: bool = False) -> Format:
    """Look up a format and see whether it can do what is asked of it.

    Args:
        format_name: a name in `FORMATS`.
        part: a table of it.
        with_text: whether the articles' full text is wanted.

    Returns:
        The format.

    Raises:
        GovgraphError: no such format or part, or it has no place for a full text.
    """
    found = find_format(format_name)
    if part is not None and part not in found.parts:
        raise GovgraphError(f'{found.name} has no part "{part}"', hint=_list_parts(found.parts))
    if with_text and not found.holds_text:
        raise GovgraphError(f"{found.name} has no place for an article's text", hint="turtle, for one, has")
    return found


def render(found: Format, content: "Content", part: str | None = None) -> Iterator[bytes]:
    """Write content that has been read.

    Args:
        found: the format.
        content: what to write.
        part: one table of a format that consists of several; without it they come as a zip archive.

    Returns:
        Pieces of the output.
    """
    if found.parts and part is None:
        from govgraph.exporting.packing import pack_tables

        return iter([pack_tables(found, content)])
    pieces = found.render(content, part) if found.parts else found.render(content)
    return (piece.encode("utf-8") for piece in pieces)


def _list_parts(parts: tuple[str, ...]) -> str:
    return f"there are {', '.join(parts)}" if parts else "it is one text"
