"""Everything govgraph raises, as one tree.

    GovgraphError
      SourceError                a source cannot be read
        AnnotatedDocumentError   an annotated document is broken; carries every problem found
        ManySourcesError         several sources are broken; carries the error of each
      OntologyError              unknown term, wrong signature
      LedgerError                a decision that cannot be understood, or two that contradict each other
      StoreError                 absent, locked, of another layout, damaged
      QueryError                 syntax, refused, unknown name, missing parameter
        QueryTimeout             the time limit was reached
      CheckFailed                the data break a shape
      EvidenceError              a quotation is not where it is said to be
      MissingExtra               a feature's packages are absent

Where, what and what to do are fields; how an error looks on a terminal and which exit code it gets is the CLI's affair.
"""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = [
    "AnnotatedDocumentError",
    "CheckFailed",
    "EvidenceError",
    "GovgraphError",
    "LedgerError",
    "ManySourcesError",
    "MissingExtra",
    "OntologyError",
    "Problem",
    "QueryError",
    "QueryTimeout",
    "SourceError",
    "StoreError",
]


class GovgraphError(Exception):
    """Something went wrong that a user can understand.

    Args:
        what: what is wrong, one sentence without a full stop.
        where: file, line, column, term or name it concerns.
        hint: what to do about it.

    >>> str(GovgraphError("unknown predicate", where="wic.ann:41:12", hint='did you mean "attended"?'))
    'wic.ann:41:12: unknown predicate (did you mean "attended"?)'
    """

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what, where, hint)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """The error in one line."""
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line} ({self.hint})" if self.hint else line


class SourceError(GovgraphError):
    """A source cannot be read."""


class Problem(NamedTuple):
    """One thing that is wrong in a source.

    Attributes:
        line: line in the file, from 1.
        column: code point in the line, from 1.
        what: what is wrong.
        hint: what was expected, or the nearest right word.
    """

    line: int
    column: int
    what: str
    hint: str | None = None


class AnnotatedDocumentError(SourceError):
    """An annotated document is broken.

    Args:
        name: the file's name.
        problems: all that was found, in the order of the file; at least one.
    """

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        first = problems[0]
        super().__init__(first.what, where=f"{name}:{first.line}:{first.column}", hint=first.hint)
        self.name = name
        self.problems = tuple(problems)


class ManySourcesError(SourceError):
    """Several sources are broken.

    Args:
        errors: the error of each, in the order they were read; at least two.
    """

    def __init__(self, errors: Sequence[SourceError]) -> None:
        super().__init__(f"{errors[0].what}; {len(errors)} sources are broken", where=errors[0].where)
        self.errors = tuple(errors)


class OntologyError(GovgraphError):
    """A term is unknown or used against its signature."""


class LedgerError(GovgraphError):
    """A decision cannot be understood, or two contradict each other."""


class StoreError(GovgraphError):
    """A store is absent, locked, of another layout, or damaged."""


class QueryError(GovgraphError):
    """A query cannot be understood, is refused, or lacks a parameter."""


class QueryTimeout(QueryError):
    """A query reached its time limit and was ended."""


class CheckFailed(GovgraphError):
    """The data break a shape."""


class EvidenceError(GovgraphError):
    """A quotation is not where it is said to be."""


class MissingExtra(GovgraphError):
    """A feature was asked for whose packages are not installed.

    Args:
        feature: the feature, as a user would name it.
        extra: the extra that brings the packages.
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(
            f"{feature} needs packages that are not installed", hint=f"pip install 'govgraph[{extra}]' brings them"
        )
        self.extra = extra
