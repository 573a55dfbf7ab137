"""Parameters: values that are bound to a query's variables and never become part of its text.

A value stands as a term in ``VALUES ?name { TERM }``, put first into the outermost group of the query, where the engine
joins everything else to it. That is as fast as writing the term into the patterns, and no value can end its own term.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from govgraph.errors import QueryError
from govgraph.ontology.prefixes import PREFIXES
from govgraph.querying.spelling import suggest
from govgraph.querying.tokens import IRI, NAME, PUNCTUATION, VARIABLE, WORD, Token

__all__ = ["BoundQuery", "bind", "bind_values", "declared_prefixes", "query_form", "to_iri", "to_literal", "to_term"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>\"{}|^`\\\ud800-\udfff]*")
_LOCAL = re.compile(r"[^\x00-\x20<>\"{}|^`\\\ud800-\udfff]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))


class BoundQuery(NamedTuple):
    """A query with its parameters bound.

    Attributes:
        text: SPARQL, as the engine gets it.
        at: where the parameters were put in, in code points.
        length: code points put in.
    """

    text: str
    at: int = 0
    length: int = 0

    def own_offset(self, offset: int) -> int | None:
        """Where a place is in the query as it was before.

        Args:
            offset: code point in `text`, from 0.

        Returns:
            The code point; None if the place is among what was put in.
        """
        if offset < self.at or self.length == 0:
            return offset
        return None if offset < self.at + self.length else offset - self.length


def to_literal(words: str, datatype: str | None = None) -> str:
    r"""Write words as a literal.

    Args:
        words: any text.
        datatype: local name of a datatype of XML Schema; without one it is a plain string.

    Returns:
        A term of SPARQL that stands for exactly these words.

    Raises:
        QueryError: the words hold half a character, which no text can.

    >>> print(to_literal('say "hi"'))
    "say \"hi\""
    """
    if _SURROGATE.search(words):
        raise QueryError("a parameter's value is no valid Unicode", where=ascii(words))
    literal = f'"{words.translate(_ESCAPES)}"'
    return f"{literal}^^<{PREFIXES['xsd']}{datatype}>" if datatype else literal


def to_iri(value: str, prefixes: Mapping[str, str] = PREFIXES) -> str | None:
    """Read a value as an IRI.

    Args:
        value: an IRI in angle brackets, or a CURIE with a known prefix.
        prefixes: namespaces by prefix.

    Returns:
        The IRI in angle brackets; None if the value is neither.

    Raises:
        QueryError: the value stands in angle brackets and is no IRI.

    >>> to_iri("person:xi-jinping")
    '<https://w3id.org/govgraph/person/xi-jinping>'
    """
    if value.startswith("<") and value.endswith(">"):
        if _IRI.fullmatch(value[1:-1]):
            return value
        raise QueryError(f"{value!a} is no absolute IRI", hint="write <https://…>")
    prefix, colon, local = value.partition(":")
    if colon and prefix in prefixes and _LOCAL.fullmatch(local):
        return f"<{prefixes[prefix]}{local}>"
    return None


def to_term(value: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Write a parameter's value as a term.

    Args:
        value: an IRI in angle brackets, a CURIE with a known prefix, or words.
        prefixes: namespaces by prefix.

    Returns:
        A term of SPARQL: an IRI where the value is one, else a plain literal.
    """
    return to_iri(value, prefixes) or to_literal(value)


def bind_values(query: str, tokens: Sequence[Token], values: Mapping[str, str]) -> BoundQuery:
    """Bind parameters of a query.

    Args:
        query: SPARQL.
        tokens: its tokens.
        values: values by the names of variables, as `to_term` takes them.

    Returns:
        The query with its parameters bound.

    Raises:
        QueryError: there is no such variable, or no group to bind it in.

    >>> from govgraph.querying.tokens import read_tokens
    >>> query = "ASK { ?a gov:met ?b }"
    >>> bind_values(query, read_tokens(query), {"a": "person:xi-jinping"}).text
    'ASK { VALUES ?a { <https://w3id.org/govgraph/person/xi-jinping> } ?a gov:met ?b }'
    """
    if not values:
        return BoundQuery(query)
    prefixes = {**PREFIXES, **declared_prefixes(tokens)}
    known = {token.text[1:] for token in tokens if token.kind == VARIABLE}
    for name in values:
        if not _NAME.fullmatch(name) or name not in known:
            raise QueryError(f"the query has no variable {ascii(name)[1:-1]} to bind", hint=suggest(name, known))
    return bind(query, tokens, (f"VALUES ?{name} {{ {to_term(values[name], prefixes)} }}" for name in values))


def bind(query: str, tokens: Sequence[Token], patterns: Iterable[str]) -> BoundQuery:
    """Put patterns first into the outermost group of a query.

    Args:
        query: SPARQL.
        tokens: its tokens.
        patterns: graph patterns, each able to stand before any other.

    Returns:
        The query with the patterns.

    Raises:
        QueryError: there is no group.
    """
    inserted = "".join(f" {pattern}" for pattern in patterns)
    if not inserted:
        return BoundQuery(query)
    at = _find_group(tokens)
    return BoundQuery(f"{query[:at]}{inserted}{query[at:]}", at, len(inserted))


def query_form(tokens: Sequence[Token]) -> str:
    """Tell what a query asks for.

    Args:
        tokens: its tokens.

    Returns:
        SELECT, ASK, CONSTRUCT or DESCRIBE; the empty string where there is none of these words.
    """
    return next((t.text.upper() for t in tokens if t.kind == WORD and t.text.upper() in _FORMS), "")


def declared_prefixes(tokens: Sequence[Token]) -> dict[str, str]:
    """Read the prefixes that a query declares.

    Args:
        tokens: its tokens.

    Returns:
        Namespaces by prefix.

    >>> from govgraph.querying.tokens import read_tokens
    >>> declared_prefixes(read_tokens("PREFIX ex: <http://example.org/> ASK { ?a ex:b ?c }"))
    {'ex': 'http://example.org/'}
    """
    return {
        name.text[:-1]: iri.text[1:-1]
        for word, name, iri in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if word.text.upper() == "PREFIX" and word.kind == WORD and name.kind == NAME and iri.kind == IRI
    }


def _find_group(tokens: Sequence[Token]) -> int:
    """Where the outermost group begins: the code point after its brace.

    Raises:
        QueryError: there is none that takes other patterns.
    """
    construct = query_form(tokens) == "CONSTRUCT"
    index = next((i for i, t in enumerate(tokens) if t.kind == WORD and t.text.upper() in _FORMS), len(tokens)) + 1
    if construct and index < len(tokens) and tokens[index].text == "{":
        index = _skip_group(tokens, index)
    elif construct:
        raise QueryError("CONSTRUCT WHERE takes no parameters", hint="write CONSTRUCT { … } WHERE { … }")
    while True:
        index = _next_group(tokens, index)
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if follows is None or follows.kind != WORD or follows.text.upper() != "SELECT":
            return tokens[index].end
        index += 2


def _next_group(tokens: Sequence[Token], index: int) -> int:
    """The next opening brace that stands outside of parentheses.

    Raises:
        QueryError: there is none.
    """
    depth = 0
    for place in range(index, len(tokens)):
        token = tokens[place]
        if token.kind != PUNCTUATION:
            continue
        if token.text == "{" and depth == 0:
            return place
        depth += (token.text == "(") - (token.text == ")")
    raise QueryError("the query has no group { … } in which parameters could be bound")


def _skip_group(tokens: Sequence[Token], index: int) -> int:
    """The place after a group's closing brace."""
    depth = 0
    for place in range(index, len(tokens)):
        if tokens[place].kind == PUNCTUATION:
            depth += (tokens[place].text == "{") - (tokens[place].text == "}")
            if depth == 0:
                return place + 1
    return len(tokens)
