"""Claims with their evidence, from the records of one pass."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govgraph.ontology import GOV
from govgraph.projecting.collecting import Record
from govgraph.projecting.records import READINGS, ClaimRecord, Quotation

__all__ = ["ReadClaim", "iter_claims"]

_CLAIM, _ACCOUNT = f"{GOV}Claim", f"{GOV}Account"


class ReadClaim(NamedTuple):
    """A claim and what it relates.

    Attributes:
        subject: IRI of its subject.
        predicate: name of its predicate.
        object: IRI of its object, or words.
        is_literal: whether the object is words.
        record: what the claim says of it.
    """

    subject: str
    predicate: str
    object: str
    is_literal: bool
    record: ClaimRecord


def iter_claims(records: Mapping[str, Record]) -> Iterator[ReadClaim]:
    """Read the claims.

    Args:
        records: by IRI, from ``collect_records``.

    Yields:
        Every claim that has subject, predicate and object, in the order of publication and then of their IRIs.
    """
    sources = _Sources(records)
    found = [(_date_of(records, record), iri) for iri, record in records.items() if _CLAIM in record.get("type", ())]
    for _, iri in sorted(found):
        record = records[iri]
        linked, literal = record.get("objectIri"), record.get("object")
        if "subject" in record and "predicate" in record and (linked or literal):
            yield ReadClaim(
                record["subject"][0],
                _local(record["predicate"][0]),
                (linked or literal or [""])[0],
                linked is None,
                _claim(iri, record, records, sources),
            )


def _date_of(records: Mapping[str, Record], claim: Record) -> str:
    return _first(records.get(_first(claim, "wasQuotedFrom"), {}), "datePublished")


def _claim(iri: str, claim: Record, records: Mapping[str, Record], sources: "_Sources") -> ClaimRecord:
    article = _first(claim, "wasQuotedFrom")
    confidence = _first(claim, "confidence")
    evidence = [records[e] for e in claim.get("evidence", ()) if e in records]
    evidence.sort(key=lambda e: (int(_first(e, "start") or -1), _first(e, "exact"), _first(e, "hasSource")))
    return ClaimRecord(
        iri=iri,
        status=_local(_first(claim, "status")),
        reading=READINGS.get(_local(_first(claim, "review")), "machine-read"),
        confidence=float(confidence) if confidence else None,
        title=", ".join(claim.get("titleAsWorded", ())),
        roles=[_local(role) for role in claim.get("role", ())],
        date=_first(claim, "date"),
        date_until=_first(claim, "dateUntil"),
        date_as_worded=_first(claim, "dateAsWorded"),
        amount=_first(claim, "amount"),
        attributed_to=_first(claim, "wasAttributedTo"),
        article=article,
        quotations=[_quotation(e, article, sources) for e in evidence if "exact" in e],
    )


def _quotation(evidence: Record, article: str, sources: "_Sources") -> Quotation:
    source = _first(evidence, "hasSource") or article
    return sources.describe(source, article, evidence["exact"][0])


class _Sources:
    """Articles as a reader wants to see them named.

    Args:
        records: by IRI.
    """

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records = records
        self._known: dict[tuple[str, str], Quotation] = {}

    def describe(self, source: str, article: str, exact: str) -> Quotation:
        """Name the source of a quotation; what an original does not say of itself, its account says."""
        key = (source, article)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._describe(source, article)
        return Quotation(**{**known, "exact": exact})

    def _describe(self, source: str, article: str) -> Quotation:
        own, account = self._records.get(source, {}), self._records.get(article, {})
        is_original = source != article
        kind = "original" if is_original else "account" if _ACCOUNT in own.get("type", ()) else "article"
        return Quotation(
            exact="",
            source=source,
            headline=_first(own, "headline"),
            publisher=_first(own, "publisher") or _first(account, "publisher"),
            date=_first(own, "datePublished") or _first(account, "datePublished"),
            url=_web_address(_first(own, "urlIri")) or ("" if source.startswith(GOV) else _web_address(source)),
            kind=kind,
        )


def _web_address(iri: str) -> str:
    return iri if iri.lower().startswith(("https://", "http://")) else ""


def _first(record: Record, name: str) -> str:
    values = record.get(name)
    return values[0] if values else ""


def _local(iri: str) -> str:
    return iri.rpartition("/")[2]
