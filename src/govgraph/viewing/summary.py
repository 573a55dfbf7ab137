"""The line below the title: what the graph covers, and how far it can be trusted."""

from govgraph.ontology import Ontology
from govgraph.viewing.payload import Payload

__all__ = ["name_page", "render_date", "render_summary"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def name_page(payload: Payload) -> str:
    """Find a title for a page.

    Args:
        payload: the page's data.

    Returns:
        The headline of the only article, or one that fits all.
    """
    headlines = [source["headline"] for source in payload["sources"] if source["kind"] != "original"]
    return (
        headlines[0] if len(headlines) == 1 and headlines[0] else "Internet governance: who does what, and who says so"
    )


def render_summary(payload: Payload, ontology: Ontology, left_out: int = 0) -> str:
    """Say what a page covers.

    Args:
        payload: the page's data.
        ontology: tells actors from events, policies and places.
        left_out: how many actors are not shown.

    Returns:
        One line.
    """
    parts = [
        _count(sum(source["kind"] != "original" for source in payload["sources"]), "article"),
        _kinds(payload, ontology),
        _count(len(payload["claims"]), "claim"),
        _dates(sorted({source["date"] for source in payload["sources"] if source["date"]})),
        _trust(payload),
    ]
    if left_out:
        parts.append(f"the {len(payload['actors']):,} best connected shown, {left_out:,} left out")
    return " · ".join(filter(None, parts))


def _count(number: int, noun: str) -> str:
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else many}"


def _kinds(payload: Payload, ontology: Ontology) -> str:
    groups = ("Actor", "Event", "Policy", "Place")
    counts = dict.fromkeys(groups, 0)
    for actor in payload["actors"]:
        related = (actor["kind"], *ontology.superclasses.get(actor["kind"], ()))
        for group in groups:
            counts[group] += group in related
    return ", ".join(_count(number, group.lower()) for group, number in counts.items() if number)


def _dates(days: list[str]) -> str:
    if not days:
        return ""
    first, last = render_date(days[0]), render_date(days[-1])
    return f"published {first}" if first == last else f"published {first} to {last}"


def render_date(date: str) -> str:
    """Write a date out.

    Args:
        date: a day, month or year as in XML Schema.

    Returns:
        The same for people.

    >>> render_date("2022-11-09"), render_date("2022-11"), render_date("2022")
    ('9 November 2022', 'November 2022', '2022')
    """
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return date
    numbers = [int(part) for part in parts]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return date
    words = [str(numbers[0]), *(_MONTHS[number - 1] for number in numbers[1:2]), *(str(n) for n in numbers[2:])]
    return " ".join(reversed(words))


def _trust(payload: Payload) -> str:
    total = len(payload["claims"])
    machine = sum(claim["reading"] == "machine-read" for claim in payload["claims"])
    if not total:
        return ""
    if not machine:
        return "all reviewed by people"
    share = "all" if machine == total else f"{max(round(100 * machine / total), 1)}%"
    return f"{share} machine-read and not reviewed"
