r"""Answers as Python values.

They reach the parent as SPARQL 1.1 TSV, in which every term stands as in N-Triples; numbers and booleans may stand in
their short form.

See SPARQL 1.1 Query Results CSV and TSV Formats, 4.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from govgraph.ontology.prefixes import PREFIXES, shorten

__all__ = ["Result", "Term", "parse_row", "parse_term", "to_cell"]

_XSD = PREFIXES["xsd"]
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SIMPLE = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_SHORT = (
    (re.compile(r"[+-]?[0-9]+"), "integer"),
    (re.compile(r"[+-]?[0-9]*\.[0-9]+"), "decimal"),
    (re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+"), "double"),
    (re.compile("true|false"), "boolean"),
)


class Term(NamedTuple):
    """An RDF term.

    Attributes:
        kind: ``iri``, ``literal`` or ``blank``; ``triple`` for a quoted one.
        value: the IRI without brackets, the literal's words, the blank node's name; a triple as it is written.
        datatype: a literal's datatype, as an IRI; None for a plain string or one with a language.
        language: a literal's language.
    """

    kind: str
    value: str
    datatype: str | None = None
    language: str | None = None


class Result(NamedTuple):
    """The answer to a query.

    Attributes:
        variables: names of the columns, without question marks; none unless rows were asked for.
        rows: a term for each column, None where a row has none.
        boolean: the answer to ASK, otherwise None.
        triples: the answer to CONSTRUCT or DESCRIBE, sorted.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    boolean: bool | None = None
    triples: tuple[tuple[Term, Term, Term], ...] = ()


def parse_row(line: str) -> tuple[Term | None, ...]:
    r"""Read a line of TSV.

    Args:
        line: terms with tabs between them, without the line's end.

    Returns:
        Terms; None for an empty field.

    >>> [term and term.value for term in parse_row('<http://example.org/a>\t\t"b"@en\t1')]
    ['http://example.org/a', None, 'b', '1']
    """
    return tuple(parse_term(field) if field else None for field in line.split("\t"))


def parse_term(field: str) -> Term:
    r"""Read a term.

    Args:
        field: the term as N-Triples or TSV write it.

    Returns:
        The term.

    >>> parse_term(r'"a\tb"@en')
    Term(kind='literal', value='a\tb', datatype=None, language='en')
    """
    if field.startswith('"'):
        words, _, after = field[1:].rpartition('"')
        value = _ESCAPE.sub(_to_character, words) if "\\" in words else words
        if after.startswith("@"):
            return Term("literal", value, None, after[1:])
        return Term("literal", value, after[3:-1] or None)
    if field.startswith("<<"):
        return Term("triple", field)
    if field.startswith("<"):
        return Term("iri", field[1:-1])
    if field.startswith("_:"):
        return Term("blank", field[2:])
    return Term("literal", field, next((_XSD + name for form, name in _SHORT if form.fullmatch(field)), None))


def _to_character(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    return chr(int(number, 16)) if number else _SIMPLE.get(found[3], found[3])


def to_cell(term: Term | None) -> str:
    """Write a term for people.

    Args:
        term: a term, or None.

    Returns:
        An IRI as a CURIE where a known prefix fits, a literal's words, an empty text for None.

    >>> to_cell(Term("iri", "https://w3id.org/govgraph/person/xi-jinping"))
    'person:xi-jinping'
    """
    if term is None:
        return ""
    if term.kind == "iri":
        return shorten(term.value)
    return f"_:{term.value}" if term.kind == "blank" else term.value


def iter_lines(chunks: Iterator[bytes]) -> Iterator[str]:
    """Cut bytes into lines of text.

    Args:
        chunks: UTF-8, cut anywhere.

    Yields:
        Lines without their ends.
    """
    rest = b""
    for chunk in chunks:
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line.decode()
    if rest:
        yield rest.decode()
