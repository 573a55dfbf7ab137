"""What a projected graph holds beside networkx's own: plain dictionaries, ready to be written as JSON."""

from typing import TypedDict

__all__ = ["READINGS", "ClaimRecord", "Name", "Quotation", "RoleLine", "Statement"]

READINGS = {"written": "reviewed", "accepted": "reviewed", "unreviewed": "machine-read", "rejected": "rejected"}
"""How far a claim can be trusted, by the last part of its ``gov:review``."""


class Name(TypedDict):
    """Another name of an actor.

    Attributes:
        text: the name.
        language: its language tag, empty where none is known.
    """

    text: str
    language: str


class Quotation(TypedDict):
    """Words that support a claim.

    Attributes:
        exact: the words.
        source: IRI of the article they stand in.
        headline: its headline, empty where unknown.
        publisher: who published it, empty where unknown.
        date: the day it was published, empty where unknown.
        url: its address (http or https), empty where unknown.
        kind: ``article``; ``account``, an article told in other words; ``original``, the article so told.
    """

    exact: str
    source: str
    headline: str
    publisher: str
    date: str
    url: str
    kind: str


class ClaimRecord(TypedDict):
    """What one article says.

    Attributes:
        iri: the claim's IRI.
        status: happened, planned, denied … (a name of the ontology's).
        reading: ``reviewed``, ``machine-read`` or ``rejected``.
        confidence: how sure the machine is, 0 to 1; None where a person wrote it.
        title: the title as worded, empty where there is none.
        roles: names of the roles it is mapped to.
        date: the resolved day, month or year, empty where unknown.
        date_until: the end of a period that begins at ``date``, empty where unknown.
        date_as_worded: the date in the article's words, empty where there is none.
        amount: a sum in the article's words, empty where there is none.
        attributed_to: IRI of the actor who says so, empty where it is the article's own voice.
        article: IRI of the article it was read from.
        quotations: the words that support it.
    """

    iri: str
    status: str
    reading: str
    confidence: float | None
    title: str
    roles: list[str]
    date: str
    date_until: str
    date_as_worded: str
    amount: str
    attributed_to: str
    article: str
    quotations: list[Quotation]


class Statement(TypedDict):
    """A claim whose object is words: what was said, called for, on what theme, on which day.

    Attributes:
        predicate: name of the predicate.
        text: the words.
        claims: who says so.
    """

    predicate: str
    text: str
    claims: list[ClaimRecord]


class RoleLine(TypedDict):
    """An office held, in short.

    Attributes:
        title: the title as worded, else the role's label.
        organization: IRI of the actor it is held at.
        phase: current, former, incoming or acting.
        date: when, empty where unknown.
    """

    title: str
    organization: str
    phase: str
    date: str
