"""Calendar dates as far as they are written out, and the article's own date that fills in the rest."""

import re
from datetime import date
from typing import NamedTuple

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
YEAR = "[12][0-9]{3}"
DAY = "[0-9]{1,2}"
ATOM = (
    rf"(?P<d>{DAY})|(?:(?P<d1>{DAY})(?: of)? )?(?P<m1>{MONTH})(?: of)?(?: (?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH}) (?P<d2>{DAY})(?: (?P<y2>{YEAR}))?|(?P<y>{YEAR})"
)
PAST, FUTURE, EITHER = -1, 1, 0

_ATOM = re.compile(ATOM)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FAR = 9  # months: "May", said in April of what happened, is not the May eleven months ago: that would be "last May"
_NEAR = 3  # months: how near a date must be when the claim does not say in which direction it lies
_DIRECTIONS = {"planned": FUTURE, "incoming": FUTURE, "cancelled": EITHER, "denied": EITHER, "uncertain": EITHER}


class Anchor(NamedTuple):
    """When an article was published, and in which direction from there lies what it tells.

    Attributes:
        year: the year.
        month: the month, 1 to 12, where it is known.
        day: the day of the month, where it is known.
        direction: PAST, FUTURE or EITHER.
    """

    year: int
    month: int | None
    day: int | None
    direction: int

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


class Parts(NamedTuple):
    """A calendar date as far as it is written out."""

    year: int | None
    month: int | None = None
    day: int | None = None


def read_anchor(published: str | None, status: str) -> Anchor | None:
    """Read an article's date.

    Args:
        published: YYYY-MM-DD, with a time or without, YYYY-MM or YYYY.
        status: a claim's status; it gives the direction.

    Returns:
        The anchor; None where there is no date, or none that exists.
    """
    found = re.match(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?=\Z|[T ])", published or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or written(Parts(year, month, day)) is None:
        return None
    return Anchor(year, month, day, _DIRECTIONS.get(status, PAST))


def month_number(words: str) -> int:
    """Tell a month's number from its name, 1 to 12."""
    return _MONTHS.index(words[:3]) + 1


def read_parts(words: str) -> Parts | None:
    """Read "9 november 2022", "november 9", "november 2022", "9" or "2022"; None for anything else.

    >>> read_parts("november 9")
    Parts(year=None, month=11, day=9)
    """
    found = _ATOM.fullmatch(words)
    if not found:
        return None
    month = found["m1"] or found["m2"]
    year, day = found["y"] or found["y1"] or found["y2"], found["d"] or found["d1"] or found["d2"]
    return Parts(int(year) if year else None, month_number(month) if month else None, int(day) if day else None)


def written(parts: Parts) -> str | None:
    """Write a date down; None for a day that does not exist, and without a year.

    >>> written(Parts(2022, 11)), written(Parts(2023, 2, 29))
    ('2022-11', None)
    """
    year, month, day = parts
    if not year or month == 0 or day == 0:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return "-".join(f"{part:0{width}}" for part, width in ((year, 4), (month, 2), (day, 2)) if part)


def interval(start: str | None, end: str | None) -> str | None:
    """Join two dates of a kind; None if one is missing, if they are of two kinds or in the wrong order."""
    if not start or not end or len(start) != len(end) or start > end:
        return None
    return start if start == end else f"{start}/{end}"


def nearest(parts: Parts, anchor: Anchor | None) -> str | None:
    """Write down a month or day without a year: the nearest in the claim's direction, unless that is far away.

    >>> nearest(Parts(None, 11, 9), Anchor(2022, 11, 8, FUTURE))
    '2022-11-09'
    """
    if anchor is None or anchor.month is None or parts.month is None:
        return None
    with_day = bool(parts.day and anchor.day)
    here = anchor.month * 32 + (anchor.day or 0) * with_day
    there = parts.month * 32 + (parts.day or 0) * with_day
    choices = {PAST: anchor.year - (there > here), FUTURE: anchor.year + (there < here)}
    limit = _FAR if anchor.direction else _NEAR
    years = {
        year
        for direction, year in choices.items()
        if anchor.direction in {direction, EITHER} and _months_between(anchor, year, parts.month) <= limit
    }
    return written(parts._replace(year=years.pop())) if len(years) == 1 else None


def _months_between(anchor: Anchor, year: int, month: int) -> int:
    """Count the months between the article's and another one."""
    return abs((year - anchor.year) * 12 + month - (anchor.month or 1))
