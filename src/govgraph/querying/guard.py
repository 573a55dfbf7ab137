r"""What a query may not do: change the graph, or reach for another machine.

The engine carries out ``SERVICE`` by asking the network and has no switch for it, so such queries are refused before
they are sent. A query is refused if any reading of it holds the word: as it stands, or with ``\uXXXX`` escapes replaced
first, as the standard has it.
"""

from collections.abc import Sequence

from govgraph.errors import QueryError
from govgraph.querying.tokens import NAME, PUNCTUATION, WORD, Token, place_of, read_tokens, unescape_codepoints

__all__ = ["check_harmless", "read_harmless"]

_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"))
_NAMES_A_GRAPH = frozenset(("GRAPH", "FROM", "NAMED"))


def read_harmless(query: str) -> list[Token]:
    r"""Split a query into tokens, and refuse it where it would do more than read the store.

    Args:
        query: SPARQL.

    Returns:
        Its tokens.

    Raises:
        QueryError: it is an update, asks another server, or has a string without an end.

    >>> read_harmless("ASK { ?a ?b ?c . SERVICE <http://example.org/> { ?a ?b ?c } }")
    Traceback (most recent call last):
    ...
    govgraph.errors.QueryError: 1:18: SERVICE is refused: queries never leave this machine
    """
    tokens = read_tokens(query)
    check_harmless(query, tokens)
    reading = query
    while "\\" in reading:
        unescaped = unescape_codepoints(reading)
        if unescaped == reading:
            break
        reading = unescaped
        try:
            check_harmless(reading, read_tokens(reading))
        except QueryError as error:
            raise QueryError(f"{error.what} (as it reads with its \\u escapes replaced)", where=error.where) from error
    return tokens


def check_harmless(query: str, tokens: Sequence[Token]) -> None:
    """Refuse a query that would do more than read the store.

    Args:
        query: SPARQL.
        tokens: its tokens.

    Raises:
        QueryError: it is an update or asks another server.
    """
    for index, token in enumerate(tokens):
        word = token.text.upper()
        if token.kind == WORD and word in _UPDATES:
            raise QueryError(
                f"{word} is refused: a query only reads the graph",
                where=place_of(query, token.start),
                hint='"govgraph build" and "govgraph remove" change it',
            )
        if "SERVICE" in word and _may_be_service(tokens, index):
            where = token.start + word.index("SERVICE")
            raise QueryError("SERVICE is refused: queries never leave this machine", where=place_of(query, where))


def _may_be_service(tokens: Sequence[Token], index: int) -> bool:
    """Whether the engine could read a token that holds the word as the keyword.

    Words need no space between them, so ``trueSERVICE`` is two; and ``SERVICE:x {`` may be the keyword before a name
    without a prefix, while elsewhere it is just a name.
    """
    token = tokens[index]
    if token.kind == WORD:
        return True
    if token.kind != NAME or not token.text.upper().partition(":")[0].endswith(("SERVICE", "SERVICESILENT")):
        return False
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    names_a_graph = before is not None and before.kind == WORD and before.text.upper() in _NAMES_A_GRAPH
    return not names_a_graph and after is not None and after.kind == PUNCTUATION and after.text == "{"
