"""The engine's complaints about a query, in words that help."""

import re

from govgraph.errors import QueryError
from govgraph.querying.binding import BoundQuery
from govgraph.querying.spelling import suggest
from govgraph.querying.tokens import WORD, read_tokens

__all__ = ["to_query_error"]

_COMPLAINT = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_KEYWORDS = (
    "SELECT ASK CONSTRUCT DESCRIBE WHERE FILTER OPTIONAL UNION MINUS GRAPH VALUES BIND ORDER GROUP HAVING LIMIT OFFSET"
    " DISTINCT REDUCED PREFIX BASE FROM NAMED EXISTS UNDEF COUNT SAMPLE SEPARATOR"
).split()


def to_query_error(error: SyntaxError, query: str, bound: BoundQuery) -> QueryError:
    """Say what is wrong with a query.

    Args:
        error: what the engine raised.
        query: the query as the user wrote it.
        bound: the query as the engine got it.

    Returns:
        The error, with line and column in `query`.
    """
    found = _COMPLAINT.search(str(error))
    if not found:
        return QueryError(f"the query cannot be understood: {error}")
    place = bound.own_place(int(found[1]), int(found[2]))
    if place is None:
        return QueryError(f"a parameter cannot be bound: {found[3]}")
    line, column = place
    offset = sum(len(text) + 1 for text in query.split("\n")[: line - 1]) + column - 1
    token = next((token for token in read_tokens(query) if token.end > offset), None)
    if token is None:
        return QueryError("the query ends too early", where=f"{line}:{column}", hint="is a closing } missing?")
    hint = suggest(token.text.upper(), _KEYWORDS) if token.kind == WORD else None
    return QueryError(f'the query cannot be understood at "{token.text}"', where=f"{line}:{column}", hint=hint)
