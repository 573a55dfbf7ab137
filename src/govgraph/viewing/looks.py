"""What classes and statuses look like: a shape and a hue for each class, a line for each status.

Shapes are SVG paths around 0, 0 that reach about 10 units far; canvas and legend draw the same ones. Hues are names of
the style sheet's colours. Nothing is told by colour alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from govgraph.ontology import Ontology

__all__ = ["Line", "Look", "find_line", "find_look", "find_mark"]


class Look(NamedTuple):
    """How nodes of a class look.

    Attributes:
        shape: an SVG path, filled by the even-odd rule.
        hue: a colour's name in the style sheet.
    """

    shape: str
    hue: str


class Line(NamedTuple):
    """How ties of a status look.

    Attributes:
        name: the line's name.
        dash: lengths of dashes and gaps in pixels; none for a solid line.
        mark: ``query``, ``bar`` or ``cross`` in the middle of the line, or nothing.
    """

    name: str
    dash: tuple[int, ...] = ()
    mark: str = ""


_LOOKS = {
    "Person": Look("M0-9A9 9 0 1 1 0 9A9 9 0 1 1 0-9Z", "person"),
    "Organization": Look("M0-11L11 0L0 11L-11 0Z", "organization"),
    "Company": Look(
        "M-7-8.5H7A1.5 1.5 0 0 1 8.5-7V7A1.5 1.5 0 0 1 7 8.5H-7A1.5 1.5 0 0 1-8.5 7V-7A1.5 1.5 0 0 1-7-8.5Z", "company"
    ),
    "GovernmentBody": Look("M0-11L10.5-3V9.5H-10.5V-3Z", "government"),
    "Event": Look("M-5.2-9H5.2L10.4 0L5.2 9H-5.2L-10.4 0Z", "event"),
    "EventSeries": Look(
        "M-6.2-10.8H6.2L12.4 0L6.2 10.8H-6.2L-12.4 0ZM-5.1-8.8L-10.1 0L-5.1 8.8H5.1L10.1 0L5.1-8.8Z"
        "M-3.8-6.5H3.8L7.5 0L3.8 6.5H-3.8L-7.5 0Z",
        "event",
    ),
    "Policy": Look("M-7.5-10H2.5V-4.5H7.5V10H-7.5ZM4-10L7.5-6H4Z", "policy"),
    "Place": Look("M0 11C-2.5 6.5-8 3-8-3A8 8 0 1 1 8-3C8 3 2.5 6.5 0 11ZM0-6A3 3 0 1 0 0 0A3 3 0 1 0 0-6Z", "place"),
}
_OTHER = Look("M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z", "place")

_SOLID, _DASHED, _UNCERTAIN = Line("solid"), Line("dashed", (9, 6)), Line("uncertain", (10, 5, 2, 5), "query")
_LINES = {
    "former": Line("dotted", (2, 5)),
    "planned": _DASHED,
    "incoming": _DASHED,
    "uncertain": _UNCERTAIN,
    "cancelled": Line("cancelled", (4, 4), "bar"),
    "denied": Line("denied", (4, 4), "cross"),
}
_ORDER = ("solid", "dotted", "dashed", "uncertain", "cancelled", "denied")


def find_look(kind: str, ontology: Ontology) -> Look:
    """Say how nodes of a class look.

    Args:
        kind: name of the class.
        ontology: knows its superclasses; a class without a look of its own has the nearest one's.

    Returns:
        The look.
    """
    known = (_LOOKS[name] for name in (kind, *ontology.superclasses.get(kind, ())) if name in _LOOKS)
    return next(known, _OTHER)


def find_line(statuses: Sequence[str], ontology: Ontology) -> Line:
    """Say how a tie is drawn: as the one of its claims that asserts most.

    Args:
        statuses: names of its claims' statuses.
        ontology: knows which statuses assert; a new one that does is drawn like the others that do.

    Returns:
        The line.
    """
    return min((_line(status, ontology) for status in statuses), key=_rank, default=_UNCERTAIN)


def find_mark(statuses: Sequence[str], ontology: Ontology) -> str:
    """Say what stands on the middle of a tie: the gravest doubt among its claims, whatever the others assert.

    Args:
        statuses: names of its claims' statuses.
        ontology: as for ``find_line``.

    Returns:
        The mark's name, or nothing.
    """
    return max((_line(status, ontology) for status in statuses), key=_rank, default=_UNCERTAIN).mark


def _line(status: str, ontology: Ontology) -> Line:
    if status in _LINES:
        return _LINES[status]
    term = ontology.statuses.get(status)
    return _SOLID if term is not None and term.asserts else _UNCERTAIN


def _rank(line: Line) -> int:
    return _ORDER.index(line.name)
