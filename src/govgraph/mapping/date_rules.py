"""Dates with digits or names of months: ISO, numbers, ranges, with the day of the week, decades, feasts."""

from datetime import date, timedelta

from govgraph.mapping.date_parts import FUTURE, Anchor, Parts, interval, nearest, read_parts, written

WEEKDAY = "(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
Found = dict[str, str]

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "new year's eve": (12, 31), "new year's day": (1, 1)}


def weekday_number(words: str) -> int:
    """Tell a weekday's number from its name, Monday 0."""
    return _WEEKDAYS.index(words[:3])


def from_written(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "9 november 2022" and "november 9", the year from the article where none is written."""
    parts = read_parts(found["all"])
    if parts is None or not (parts.year or parts.month):
        return None
    return written(parts) if parts.year else nearest(parts, anchor)


def from_weekday_and_date(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "friday 17 may": the day of the week must agree, and finds the year where none is written."""
    parts = read_parts(found["rest"])
    if parts is None or not (parts.month and parts.day):
        return None
    years = [parts.year] if parts.year else [anchor.year + step for step in (-1, 0, 1)] if anchor else []
    days = [written(parts._replace(year=year)) for year in years]
    agreeing = [day for day in days if day and date.fromisoformat(day).weekday() == weekday_number(found["weekday"])]
    return agreeing[0] if len(agreeing) == 1 else None


def from_range(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "18–21 september", "november 4 to 9", "30 december 2022 to 2 january 2023", "2014–2018", "2019–20"."""
    start, end = read_parts(found["start"]), read_parts(found["end"])
    if start is None or end is None:
        return None
    if start.year and not start.month and end.day and not (end.year or end.month):
        return _from_short_years(start.year, end.day, "-" in found["to"])
    if start.day and not (start.month or start.year):
        start = start._replace(month=end.month)
    if end.day and not (end.month or end.year):
        end = end._replace(month=start.month)
    if (start.day is None) != (end.day is None) or (start.month is None) != (end.month is None):
        return None
    start, end = _share_year(start, end, anchor)
    period = interval(written(start), written(end))
    listed = found["to"] == " and " and "between" not in found
    return None if period is None or (listed and not _adjoin(start, end)) else period


def _from_short_years(year: int, short: int, hyphen: bool) -> str | None:
    """Resolve "2019–20"; "2011-12" with a hyphen may be a month."""
    end = year // 100 * 100 + short
    return None if (hyphen and short <= 12) or end <= year else interval(f"{year}", f"{end}")


def _share_year(start: Parts, end: Parts, anchor: Anchor | None) -> tuple[Parts, Parts]:
    """Give both ends of a range a year: each other's, else the one that the claim's direction asks for."""
    turn = int(bool(start.month and end.month and start.month > end.month))
    year = start.year
    if year is None and end.year:
        year = end.year - turn
    if year is None:
        ahead = anchor is not None and anchor.direction == FUTURE
        chosen = nearest(end if ahead else start, anchor)
        if chosen is None:
            return start, end
        year = int(chosen[:4]) - (turn if ahead else 0)
    return start._replace(year=year), end if end.year else end._replace(year=year + turn)


def _adjoin(start: Parts, end: Parts) -> bool:
    """Whether "5 and 6 may" is one period: two days, months or years next to each other."""
    if start.day and end.day:
        first, last = written(start), written(end)
        return bool(first and last) and date.fromisoformat(f"{last}") - date.fromisoformat(f"{first}") == timedelta(1)
    months = ((end.year or 0) - (start.year or 0)) * 12 + (end.month or 1) - (start.month or 1)
    return months == (1 if start.month else 12)


def from_iso(found: Found, _: Anchor | None) -> str | None:
    """Resolve "2022-11-09"."""
    return written(Parts(int(found["y"]), int(found["m"]), int(found["d"])))


def from_iso_month(found: Found, _: Anchor | None) -> str | None:
    """Resolve "2022-11", but not "2011-12", which may be two years; "2019-20" is two years."""
    year, number = int(found["y"]), int(found["m"])
    if number > 12:
        return _from_short_years(year, number, hyphen=True)
    return written(Parts(year, number)) if year % 100 >= number and number else None


def from_iso_interval(found: Found, _: Anchor | None) -> str | None:
    """Resolve "2022-11-09/2022-11-12" and "2022-11-09 to 2022-11-12"."""
    ends = [written(Parts(*map(int, found[end].split("-")))) for end in ("start", "end")]
    return interval(*ends)


def from_numbers(found: Found, _: Anchor | None) -> str | None:
    """Resolve "13/11/2022": only where day and month cannot be taken for each other."""
    first, second, year = int(found["a"]), int(found["b"]), int(found["y"])
    if first > 12 or first == second:
        return written(Parts(year, second, first)) if second else None
    return written(Parts(year, first, second)) if second > 12 else None


def from_decade(found: Found, _: Anchor | None) -> str | None:
    """Resolve "1990s" to its ten years; "2000s" and "1900s" may be centuries."""
    return None if found["y"].endswith("0") else interval(f"{found['y']}0", f"{found['y']}9")


def from_feast(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve feasts that fall on the same day every year."""
    parts = Parts(int(found["y"]) if "y" in found else None, *_FEASTS[found["feast"]])
    return written(parts) if parts.year else nearest(parts, anchor)
