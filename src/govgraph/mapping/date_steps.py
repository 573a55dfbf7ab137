"""Dates counted from the article's own: today, Wednesday, last month, two years ago, May next year."""

from datetime import date, timedelta

from govgraph.mapping.date_parts import FUTURE, PAST, Anchor, Parts, interval, month_number, written
from govgraph.mapping.date_rules import Found, weekday_number

CARDINALS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {"a": 1, "an": 1}

_STEPS = {"last": -1, "this": 0, "next": 1}
_NEAR_DAYS = {"day before": -2, "yesterday": -1, "last": -1, "tomorrow": 1, "day after": 2}
_ROUND = {"day": 31, "week": 8, "month": 11, "year": 9}  # beyond these, numbers are round ones


def from_near_day(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "today", "yesterday", "tomorrow", "this morning", "last night", "the day before yesterday"."""
    step = next((days for words, days in _NEAR_DAYS.items() if found["all"].startswith(words)), 0)
    return shifted(anchor, "day", step)


def from_weekday(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "wednesday": the next or the last one; "last friday", "next tuesday" where both ways to read it agree."""
    today = anchor.date if anchor else None
    if anchor is None or today is None:
        return None
    distance = weekday_number(found["weekday"]) - today.weekday()
    days = _days_to(distance, found.get("which", "").removeprefix("this ") or None, anchor.direction)
    return None if days is None else (today + timedelta(days)).isoformat()


def _days_to(distance: int, which: str | None, direction: int) -> int | None:
    """Count the days to a weekday.

    Args:
        distance: days to that day of the running week, below zero before today.
        which: the word before it.
        direction: the claim's.

    Returns:
        Days from today; None where a reader could count differently.
    """
    match which:
        case None if direction == FUTURE:
            return distance % 7
        case None if direction == PAST:
            return -(-distance % 7)
        case "this" if distance == 0 or (distance > 0) == (direction >= 0):
            return distance
        case "coming" if distance > 0:
            return distance
        case "last" | "past" if distance >= 0:  # of the week before, and also the most recent one
            return distance - 7
        case "next" if distance <= 0:
            return distance + 7
    return None


def from_weekdays(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "wednesday to friday"; None where it may be the days that run as well as those of another week."""
    today = anchor.date if anchor else None
    start = weekday_number(found["start"])
    length = (weekday_number(found["end"]) - start) % 7
    if anchor is None or today is None or not anchor.direction or (found["to"] == " and " and length != 1):
        return None
    back = today - timedelta((today.weekday() - start) % 7)
    first = back + timedelta(7) if anchor.direction == FUTURE and back < today else back
    runs = back < today <= back + timedelta(length - (anchor.direction == PAST))
    return None if runs else _days(first, length)


def from_weekend(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "this weekend" where it lies ahead, and "last weekend" in the middle of a week."""
    today = anchor.date if anchor else None
    if anchor is None or today is None or today.weekday() > 4:
        return None
    saturday = today + timedelta(5 - today.weekday())
    if found["which"] == "last":
        return _days(saturday - timedelta(7), 1)
    return _days(saturday, 1) if anchor.direction == FUTURE else None


def _days(first: date, more: int) -> str | None:
    """Write down a run of days: the first and so many more."""
    return interval(first.isoformat(), (first + timedelta(more)).isoformat())


def from_unit(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "this week", "last month", "next year"."""
    return shifted(anchor, found["unit"], _STEPS[found["which"]])


def from_distance(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "two days ago", "six months ago", "in three weeks", "a year from now"."""
    words = found["count"]
    count, unit = int(words) if words.isdigit() else CARDINALS[words], found["unit"]
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    if count > _ROUND[unit]:
        return None
    return shifted(anchor, unit, -count if "ago" in found else count)


def shifted(anchor: Anchor | None, unit: str, step: int) -> str | None:
    """Write down the day, week, month or year so many steps from the article's.

    Args:
        anchor: the article's date.
        unit: day, week, month or year.
        step: how many, below zero for the past.

    Returns:
        A date or, for a week, Monday to Sunday; None where the article's own date is not known that closely.
    """
    if anchor is None:
        return None
    if unit == "year":
        return written(Parts(anchor.year + step))
    if unit == "month":
        months = anchor.year * 12 + (anchor.month or 0) - 1 + step
        return written(Parts(months // 12, months % 12 + 1)) if anchor.month else None
    today = anchor.date
    if today is None or (unit == "week" and today.weekday() == 6):  # on a Sunday it may be the week that begins
        return None
    return (today + timedelta(step)).isoformat() if unit == "day" else _days(_monday(today, step), 6)


def _monday(today: date, weeks: int) -> date:
    """Find the Monday of the week so many weeks from today's."""
    return today + timedelta(7 * weeks - today.weekday())


def from_month(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "last june", "next march", "this may" where both ways to read it agree, and "4 may next year"."""
    if anchor is None:
        return None
    month, which = month_number(found["month"]), found["which"]
    here = anchor.month or 0
    agreed = {"last": month >= here, "this": True, "next": month <= here}[which] and here > 0
    parts = Parts(anchor.year + _STEPS[which], month, int(found["day"]) if "day" in found else None)
    return written(parts) if agreed or "year" in found else None
