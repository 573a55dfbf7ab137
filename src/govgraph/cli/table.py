"""Rows as a table: fitted to a terminal for people, or as Markdown for a page."""

import os
import re
import sys
from collections.abc import Iterator, Sequence

from govgraph.cli.output import is_terminal, to_printable

__all__ = ["find_width", "render_markdown", "render_table", "text_width", "wants_colour"]

_GAP = "  "
_NARROWEST = 8  # a column that has to give way keeps this many cells
_WORD = 12  # cells of the longest word that is worth keeping whole, such as a date
_LINES = 8  # lines a cell may take before the rest becomes …
_NO_CELL = ("Mn", "Me", "Cf")  # general categories of combining and invisible characters
_TWO_CELLS = ("W", "F")  # East Asian Width, UAX 11
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>&|~$])")


def find_width() -> int | None:
    """Tell how wide a table on standard output may be.

    Returns:
        ``COLUMNS`` where set, else the terminal's width in cells; none where the output is no terminal, so that a pipe
        gets whole values, one row a line.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    if not is_terminal(sys.stdout):
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def wants_colour() -> bool:
    """Tell whether standard output is a terminal whose user did not say ``NO_COLOR``."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def text_width(text: str) -> int:
    """Count the cells a text takes on a terminal.

    Args:
        text: text without controls.

    Returns:
        Two for each wide character, none for a combining one, else one.

    >>> text_width("Wuzhen 乌镇")
    11
    """
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(character) in _NO_CELL else 2 if east_asian_width(character) in _TWO_CELLS else 1
        for character in text
    )


def render_table(
    headers: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None, *, colour: bool = False
) -> str:
    """Lay rows out in columns.

    Values that are too long for ``width`` are wrapped, then cut with an ellipsis; where the columns cannot stand side
    by side at all, each row becomes a block of lines. Controls are escaped.

    Args:
        headers: the columns' names.
        rows: as many texts as there are headers, each.
        width: cells to fit into; none for as many as it takes.
        colour: set the headers in bold.

    Returns:
        Lines that each end with a line feed.

    >>> print(render_table(["name", "sources"], [["Jack Ma", "2"], ["Elon Musk", "11"]]), end="")
    name       sources
    ─────────  ───────
    Jack Ma          2
    Elon Musk       11
    """
    head = [to_printable(header) for header in headers]
    body = [[to_printable(cell, keep="" if width is None else "\n") for cell in row] for row in rows]
    if not head:
        return ""
    natural = [max(map(_natural_width, column)) for column in zip(head, *body, strict=True)]
    if width is None:
        return _render_columns(head, body, natural, colour=colour)
    if sum(min(cells, _NARROWEST) for cells in natural) + len(_GAP) * (len(head) - 1) > width:
        return _render_blocks(head, body, max(width, _NARROWEST), colour=colour)
    least = [max(map(_longest_word, column)) for column in zip(head, *body, strict=True)]
    return _render_columns(head, body, _fit(natural, least, width - len(_GAP) * (len(head) - 1)), colour=colour)


def _natural_width(cell: str) -> int:
    """Cells of the longest line."""
    return max(map(text_width, cell.split("\n")))


def _longest_word(cell: str) -> int:
    """Cells of the longest word that is worth keeping whole."""
    return max((cells for cells in map(text_width, cell.split()) if cells <= _WORD), default=0)


def _fit(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Share the room out: the narrow keep their width, words stay whole, the wide get the rest in equal parts."""
    floors = [min(cells, max(word, _NARROWEST)) for cells, word in zip(natural, least, strict=True)]
    for index in sorted(range(len(floors)), key=lambda index: -floors[index]):
        if sum(floors) > room:
            floors[index] = min(natural[index], _NARROWEST)

    def widths_at(level: int) -> list[int]:
        return [min(cells, max(floor, level)) for cells, floor in zip(natural, floors, strict=True)]

    level = next(level for level in range(max(natural), -1, -1) if sum(widths_at(level)) <= room)
    widths = widths_at(level)
    for index, cells in enumerate(natural):
        widths[index] += sum(widths) < room and widths[index] < cells
    return widths


def _render_columns(head: list[str], body: list[list[str]], widths: list[int], *, colour: bool) -> str:
    """Columns side by side; a blank line between rows as soon as one of them takes several lines."""
    right = [_is_numeric(column) for column in zip(*body, strict=True)] or [False] * len(head)
    blocks = [_render_row(row, widths, right) for row in body]
    top = _render_row(head, widths, right)
    if colour:
        top = [f"\x1b[1m{line}\x1b[0m" for line in top]
    top.append(_GAP.join("─" * cells for cells in widths))
    apart = "\n\n" if any(len(block) > 1 for block in blocks) else "\n"
    return "\n".join(top) + "\n" + apart.join("\n".join(block) for block in blocks) + ("\n" if blocks else "")


def _is_numeric(column: Sequence[str]) -> bool:
    """Tell whether a column holds numbers and gaps only."""
    cells = [cell for cell in column if cell]
    return bool(cells) and all(map(_NUMBER.fullmatch, cells))


def _render_row(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    """The lines of one row."""
    cells = [wrap_cell(cell, width) for cell, width in zip(row, widths, strict=True)]
    lines = []
    for number in range(max(map(len, cells))):
        parts = [
            _pad(cell[number] if number < len(cell) else "", width, right=side)
            for cell, width, side in zip(cells, widths, right, strict=True)
        ]
        lines.append(_GAP.join(parts).rstrip())
    return lines


def _pad(text: str, width: int, *, right: bool) -> str:
    """Fill a text up to a width."""
    filling = " " * (width - text_width(text))
    return filling + text if right else text + filling


def _render_blocks(head: list[str], body: list[list[str]], width: int, *, colour: bool) -> str:
    """One block a row, one value below the other, gaps left out."""
    on, off = ("\x1b[1m", "\x1b[0m") if colour else ("", "")
    blocks = []
    for row in body:
        lines: list[str] = []
        for name, cell in zip(head, row, strict=True):
            if not cell:
                continue
            lines += [f"{on}{line}{off}" for line in wrap_cell(name, width)]
            lines += [f"  {line}" for line in wrap_cell(cell, width - 2)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def wrap_cell(text: str, width: int) -> list[str]:
    """Break a text into lines.

    Args:
        text: printable text, maybe with line feeds.
        width: cells a line may take, at least 2.

    Returns:
        At least one line; the last ends with … where something was left out.

    >>> wrap_cell("the World Internet Conference", 10)
    ['the World', 'Internet', 'Conference']
    """
    lines = [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, width)]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], _cut(lines[_LINES - 1] + "…", width, lines[_LINES - 1])]
    return lines


def _cut(text: str, width: int, line: str) -> str:
    """Make a line end with an ellipsis inside its width."""
    if text_width(text) <= width:
        return text
    while line and text_width(line) >= width:
        line = line[:-1]
    return line + "…"


def _wrap_paragraph(text: str, width: int) -> Iterator[str]:
    """Fill lines word by word; a word longer than a line is broken."""
    line, used = "", 0
    for word in re.findall(r"\S+\s*|\s+", text):
        if used + text_width(word.rstrip()) > width and line:
            yield line.rstrip()
            line, used = "", 0
        for character in word:
            cells = text_width(character)
            if used + cells > width and not character.isspace():
                yield line.rstrip()
                line, used = "", 0
            line += character
            used += cells
    yield line.rstrip()


def render_markdown(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    r"""Write rows as a Markdown table in which no value can act as markup.

    Args:
        headers: the columns' names.
        rows: as many texts as there are headers, each.

    Returns:
        Lines that each end with a line feed.

    >>> print(render_markdown(["name", "said"], [["Jack Ma", "a|b"]]), end="")
    | name | said |
    | --- | --- |
    | Jack Ma | a\|b |
    """
    if not headers:
        return ""
    lines = [_markdown_row(headers), _markdown_row(["---"] * len(headers)), *map(_markdown_row, rows)]
    return "".join(lines)


def _markdown_row(cells: Sequence[str]) -> str:
    """One line of a Markdown table."""
    return "| " + " | ".join(map(_escape_markdown, cells)) + " |\n"


def _escape_markdown(text: str) -> str:
    """Take the meaning from what Markdown or HTML would read as markup."""
    escaped = _MARKDOWN.sub(r"\\\1", text)
    return to_printable("<br>".join(escaped.splitlines()))
