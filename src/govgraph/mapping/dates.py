"""What day, month, year or period the words of a date mean.

"on Monday" in an article of 8 November 2022 is a day; "the end of 2026" is known to the year; "18–21 September" is an
interval. What the words and the article's own date do not settle stays None: a wrong date is worse than none. Results
follow EDTF level 0 (Library of Congress, 2019): YYYY, YYYY-MM, YYYY-MM-DD, or two of a kind with a slash between them.

A period is said as closely as the words allow and no closer: weeks are Monday to Sunday, "two years ago" is a year.
Each form of wording is one line of a table, tried in order.
"""

import re
import unicodedata
from collections.abc import Callable

from govgraph.mapping import date_rules as rules
from govgraph.mapping import date_steps as steps
from govgraph.mapping.date_parts import ATOM, DAY, MONTH, YEAR, Anchor, interval, read_anchor
from govgraph.mapping.date_rules import WEEKDAY, Found

__all__ = ["resolve_date"]

_LONGEST = 100
_ORDINALS = {"first": 1, "1": 1, "second": 2, "2": 2, "third": 3, "3": 3, "fourth": 4, "4": 4}


def resolve_date(words: str, *, published: str | None, status: str = "happened") -> str | None:
    """Resolve a date or period as worded.

    Args:
        words: the words of the mention, such as "on Monday" or "9 November 2022".
        published: when the article appeared, YYYY-MM-DD, YYYY-MM or YYYY; None leaves only complete dates.
        status: the claim's status. What is planned lies ahead of the article, what happened or holds lies behind it;
            a claim that is cancelled, denied or uncertain says neither, and then only a near date is taken.

    Returns:
        "YYYY-MM-DD", "YYYY-MM", "YYYY" or an interval "A/B"; None where the words do not settle it.

    >>> resolve_date("Wednesday", published="2022-11-08", status="planned")
    '2022-11-09'
    >>> resolve_date("18–21 September", published="2023-09-01", status="planned")
    '2023-09-18/2023-09-21'
    >>> resolve_date("recently", published="2022-11-08") is None
    True
    """
    if len(words) > _LONGEST:
        return None
    try:
        return _resolve(_plain(words), read_anchor(published, status))
    except OverflowError:  # a day before the year 1 or after 9999
        return None


def _plain(words: str) -> str:
    """Bring a date's wording to one form: small letters, one kind of dash, no ordinals, articles, commas or hours."""
    plain = unicodedata.normalize("NFKC", words).casefold().replace("’", "'")
    plain = re.sub("[\u2012\u2014\u2015\u2212]", "–", re.sub("[\u2010\u2011]", "-", plain))
    plain = re.sub(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b", r"\1", plain)
    plain = re.sub(rf"\b({MONTH}|{WEEKDAY})\.", r"\1 ", plain)
    plain = re.sub(r"(?<=-[0-9]{2})[t ][0-9]{2}:[0-9]{2}.*", "", plain)
    plain = re.sub(r",? (?:at )?[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\b\.?|,? (?:at )?[0-9]{1,2}:[0-9]{2}\b", "", plain)
    plain = " ".join(re.sub(r"\bthe\b|,", " ", plain).split()).strip(" .;:()[]'\"“”")
    plain = re.sub(r"^(?:on|during|at) ", "", plain)
    return re.sub(rf"^in (?={MONTH}\b|{YEAR}\b|course of|early|late|mid|[a-z0-9]+ (?:quarter|half)\b)", "", plain)


def _resolve(plain: str, anchor: Anchor | None) -> str | None:
    """Apply the first rule whose form the words have; if that one declines, nothing else is tried."""
    for form, rule in _FORMS:
        found = form.fullmatch(plain)
        if found:
            return rule({"all": plain} | {name: part for name, part in found.groupdict().items() if part}, anchor)
    return None


def _from_part(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "early 2019", "the end of October", "later this year" to the year, month or week it is part of."""
    whole = found["whole"]
    return _resolve(f"this {whole}" if whole in {"year", "month", "week"} else whole, anchor)


def _from_fraction(found: Found, anchor: Anchor | None) -> str | None:
    """Resolve "the second quarter of 2023", "q3 2024", "the first half of next year" to their months."""
    whole = _from_part(found, anchor)
    length, count = (3, 4) if found["unit"].startswith("q") else (6, 2)
    number = _ORDINALS.get(found["number"], count)  # the last one
    if whole is None or number > count or not re.fullmatch(YEAR, whole):
        return whole if found["unit"] == "half" and whole and len(whole) == len("2022-11") else None
    return interval(f"{whole}-{(number - 1) * length + 1:02}", f"{whole}-{number * length:02}")


_ISO = rf"{YEAR}-[0-9]{{2}}-[0-9]{{2}}"
_TO = r"(?P<to> ?[-–] ?| (?:to|until|till|through|and) )"
_SIDE = rf"(?:{DAY} (?:of )?)?{MONTH}(?: {DAY})?(?: (?:of )?{YEAR})?|{DAY}|{YEAR}"
_HOURS = "(?:early |late |mid-)?(?:morning|afternoon|evening|night|midday|noon|lunchtime)"
_COUNT = rf"(?P<count>{DAY}|{'|'.join(steps.CARDINALS)}) (?P<unit>day|week|fortnight|month|year)"
_NEAR_DAY = "today|tonight|day (?:before yesterday|after tomorrow)"
_WHICH = "(?P<which>last|next|this past|this coming|coming|this|past)"
_SOME = "first|second|third|fourth|last|final|[1-4]"
_TABLE: tuple[tuple[str, Callable[[Found, Anchor | None], str | None]], ...] = (
    (r"(?P<y>[0-9]{4})[-/](?P<m>[0-9]{2})[-/](?P<d>[0-9]{2})", rules.from_iso),
    (rf"(?P<y>{YEAR})-(?P<m>[0-9]{{2}})", rules.from_iso_month),
    (rf"(?P<start>{_ISO})(?:/|{_TO})(?P<end>{_ISO})", rules.from_iso_interval),
    (rf"(?P<a>{DAY})(?P<sep>[./-])(?P<b>{DAY})(?P=sep)(?P<y>{YEAR})", rules.from_numbers),
    (r"(?P<y>[12][0-9]{2})0'?s", rules.from_decade),
    (ATOM, rules.from_written),
    (rf"(?:{_HOURS} (?:of|on) )?(?P<weekday>{WEEKDAY}) (?P<rest>.*{MONTH}.*)", rules.from_weekday_and_date),
    (rf"(?:(?P<between>between )|from )?(?P<start>{_SIDE}){_TO}(?P<end>{_SIDE})", rules.from_range),
    (rf"(?P<feast>(?:christmas|new year's) (?:eve|day))(?: (?P<y>{YEAR}))?", rules.from_feast),
    (rf"{_NEAR_DAY}|this {_HOURS}|(?:yesterday|tomorrow)(?: {_HOURS})?|last night", steps.from_near_day),
    (rf"(?:(?:late|early)(?: on)? )?(?:{_WHICH} )?(?P<weekday>{WEEKDAY})(?: {_HOURS})?", steps.from_weekday),
    (rf"{_HOURS} (?:of|on) (?P<weekday>{WEEKDAY})", steps.from_weekday),
    (rf"(?:from )?(?P<start>{WEEKDAY}){_TO}(?P<end>{WEEKDAY})", steps.from_weekdays),
    (r"(?P<which>this|last) weekend", steps.from_weekend),
    (r"(?P<which>this|last|next) (?P<unit>week|month|year)", steps.from_unit),
    (rf"{_COUNT}s? (?P<ago>ago)", steps.from_distance),
    (rf"in {_COUNT}(?:s|s'|'s)?(?: time)?", steps.from_distance),
    (rf"{_COUNT}s? from (?:now|today)", steps.from_distance),
    (rf"(?P<which>this|last|next) (?P<month>{MONTH})", steps.from_month),
    (rf"(?:(?P<day>{DAY}) )?(?P<month>{MONTH}) (?:of )?(?P<which>this|last|next) (?P<year>year)", steps.from_month),
    (rf"(?P<number>{_SOME}) (?P<unit>quarter|half)(?: of| in)? (?P<whole>.+)", _from_fraction),
    (rf"(?P<unit>q|h)(?P<number>[1-4])(?: of)? (?P<whole>{YEAR})", _from_fraction),
    (rf"(?:spring|summer|autumn|fall)(?: of)? (?P<whole>{YEAR})", _from_part),
    (r"(?:early|earlier|late|later|mid)(?: in)?[ -](?P<whole>.+)", _from_part),
    (r"(?:very )?(?:end|start|beginning|middle|close|course)(?: of |-)(?P<whole>.+)", _from_part),
    (rf"(?:{_SOME}|opening|closing) (?:days?|weeks?|weekend|months?) (?:of|in) (?P<whole>.+)", _from_part),
)
_FORMS = tuple((re.compile(form), rule) for form, rule in _TABLE)
