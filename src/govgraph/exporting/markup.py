"""Text inside XML."""

import re

__all__ = ["HEADER", "escape"]

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'

_SPECIAL = re.compile('[&<>"\r\n\t\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}


def escape(words: str) -> str:
    r"""Write words so that they can stand in an element or an attribute.

    Args:
        words: any text.

    Returns:
        The words; characters that XML 1.0 cannot hold at all become U+FFFD.

    >>> escape('R&D "<b>"')
    'R&amp;D &quot;&lt;b&gt;&quot;'
    >>> escape("a\x07b") == "a\ufffdb"
    True
    """
    return _SPECIAL.sub(lambda found: _WRITTEN.get(found[0], "\ufffd"), words)
