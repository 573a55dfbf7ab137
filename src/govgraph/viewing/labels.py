"""Names under nodes: where they break, and how much room they need whatever the font.

Widths are estimates for common system fonts, on the wide side: the page measures the real ones and leaves out a label
that would lie on another.
"""

from unicodedata import east_asian_width

__all__ = ["LINE_HEIGHT", "estimate_width", "wrap_label"]

LINE_HEIGHT = 15
"""Pixels from line to line."""

_FONT_SIZE = 12.5
_WIDE, _WIDEST = 124.0, 160.0
_MOST_LINES = 3
_EM = {**dict.fromkeys("iljtfrI.,:;'’|!()[]- ", 0.34), **dict.fromkeys("mwMW@%—", 0.92)}


def estimate_width(text: str) -> float:
    """Estimate how wide a line is.

    Args:
        text: one line.

    Returns:
        Pixels.

    >>> estimate_width("中国") > estimate_width("in")
    True
    """
    width = 0.0
    for character in text:
        width += _FONT_SIZE * _width_in_em(character)
    return width


def _width_in_em(character: str) -> float:
    if character in _EM:
        return _EM[character]
    if east_asian_width(character) in "WF":
        return 1.0
    return 0.7 if character.isupper() else 0.58


def wrap_label(text: str) -> list[str]:
    """Break a name into lines of about equal width.

    Args:
        text: the name.

    Returns:
        One to three lines; what does not fit is cut off with an ellipsis.

    >>> wrap_label("State Council Information Office")
    ['State Council', 'Information Office']
    """
    words = text.split() or [text]
    for limit in (_WIDE, _WIDEST):
        for count in range(1, _MOST_LINES + 1):
            lines = _break(words, estimate_width(text) / count, limit, count)
            if len(lines) <= count and max(map(estimate_width, lines)) <= limit:
                return lines
    lines = _fill(words, _WIDEST)
    return [_cut(line) for line in [*lines[: _MOST_LINES - 1], " ".join(lines[_MOST_LINES - 1 :])] if line]


def _break(words: list[str], width: float, limit: float, count: int) -> list[str]:
    """The narrowest filling with as many lines."""
    lines = _fill(words, width)
    while len(lines) > count and width < limit:
        width += 4
        lines = _fill(words, width)
    return lines


def _fill(words: list[str], width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else ""
        if lines and estimate_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(line: str) -> str:
    if estimate_width(line) <= _WIDEST:
        return line
    while line and estimate_width(line) > _WIDEST - _FONT_SIZE:
        line = line[:-1]
    return line.rstrip() + "…"
