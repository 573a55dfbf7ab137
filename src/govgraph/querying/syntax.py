"""The engine's complaints about a query, in words that help.

The engine compares a keyword with as many characters as it has and reports where those end, so a complaint about a
keyword is about the place before it; and where fewer characters are left it reports the end of the query, so queries
are padded with spaces before it gets them.
"""

import re
from collections.abc import Sequence

from govgraph.errors import QueryError
from govgraph.querying.binding import BoundQuery
from govgraph.querying.spelling import suggest
from govgraph.querying.tokens import PUNCTUATION, WORD, Token, place_of, read_tokens

__all__ = ["to_query_error"]

_COMPLAINT = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_ITEM = re.compile(r'"(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,]+')
_KEYWORD = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SENTENCE = re.compile(r"[A-Z][a-z]+( [\w`'?-]+)+")
_KEYWORDS = (
    "SELECT ASK CONSTRUCT DESCRIBE WHERE FILTER OPTIONAL UNION MINUS GRAPH VALUES BIND ORDER GROUP HAVING LIMIT OFFSET"
    " DISTINCT REDUCED PREFIX BASE FROM NAMED EXISTS UNDEF COUNT SAMPLE SEPARATOR BOUND REGEX STRSTARTS CONTAINS"
    " COALESCE CONCAT"
).split()
_CLOSING = {"{": "}", "(": ")", "[": "]"}


def to_query_error(error: SyntaxError, query: str, bound: BoundQuery) -> QueryError:
    """Say what is wrong with a query.

    Args:
        error: what the engine raised.
        query: the query as the user wrote it.
        bound: the query as the engine got it, the spaces at its end apart.

    Returns:
        The error, with line and column in `query`.
    """
    tokens = read_tokens(query)
    bracket = _find_bracket(query, tokens)
    if bracket is not None:
        return bracket
    found = _COMPLAINT.search(str(error))
    if not found:
        return QueryError(f"the query cannot be understood: {error}")
    expected = [item.strip() for item in _ITEM.findall(found[3]) if item.strip() not in {"", "[_]"}]
    reason = next((item for item in expected if _SENTENCE.fullmatch(item)), None)
    offset = _offset(bound.text, int(found[1]), int(found[2])) - min(map(_overshoot, expected), default=0)
    own = bound.own_offset(offset)
    if own is None:
        return QueryError(f"a parameter cannot be bound there: {found[3]}")
    token = next((token for token in tokens if token.end > own), None)
    where = place_of(query, token.start if token else len(query))
    if reason is not None:
        return QueryError(f"{reason[0].lower()}{reason[1:]}", where=where if token else None)
    if '">"' in expected:
        return QueryError("an IRI is not closed", where=where, hint="write <https://…>")
    if token is None:
        return QueryError("the query ends too early", where=where)
    hint = suggest(token.text, _KEYWORDS) if token.kind == WORD and token.text.upper() not in _KEYWORDS else None
    return QueryError(f'the query cannot be understood from "{token.text}" on', where=where, hint=hint)


def _overshoot(expected: str) -> int:
    """How far behind the place in question the engine reports that something was expected."""
    return len(expected) if _KEYWORD.fullmatch(expected) else 0


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1


def _find_bracket(query: str, tokens: Sequence[Token]) -> QueryError | None:
    """The first bracket without its partner."""
    opened: list[Token] = []
    for token in tokens:
        if token.kind != PUNCTUATION:
            continue
        if token.text in _CLOSING:
            opened.append(token)
        elif token.text in _CLOSING.values():
            if not opened or _CLOSING[opened[-1].text] != token.text:
                hint = f'the last one opened is "{opened[-1].text}"' if opened else "nothing is open here"
                return QueryError(f'"{token.text}" closes nothing', where=place_of(query, token.start), hint=hint)
            opened.pop()
    if opened:
        return QueryError(f'"{opened[-1].text}" is never closed', where=place_of(query, opened[-1].start))
    return None
