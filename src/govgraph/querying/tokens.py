r"""A tokenizer for SPARQL 1.1 queries (and what 1.2 adds to it).

It exists so that words can be found where they are words: not within strings, IRIs, comments or names. Parsing is the
engine's affair. The engine has no lexer of its own: to it a ``<`` in an expression is an operator wherever an operand
stands before it, and ``trueSERVICE`` is two words. Guessing otherwise would let a query hide a keyword in what looks
like an IRI, so brackets are tracked to tell expressions from lists.

See SPARQL 1.1 Query Language, 19.8 (grammar, terminals).
"""

import re
from typing import NamedTuple

from govgraph.errors import QueryError

__all__ = ["BLANK", "IRI", "LANGUAGE", "NAME", "NUMBER", "PUNCTUATION", "STRING", "VARIABLE", "WORD", "Token"]
__all__ += ["place_of", "read_tokens", "unescape_codepoints"]

WORD, NAME, VARIABLE, IRI, STRING = "word", "name", "variable", "iri", "string"
BLANK, LANGUAGE, NUMBER, PUNCTUATION = "blank", "language", "number", "punctuation"


class Token(NamedTuple):
    """A piece of a query.

    Attributes:
        kind: WORD (keyword or function), NAME (prefixed name), VARIABLE, IRI, STRING, BLANK, LANGUAGE, NUMBER or
            PUNCTUATION.
        text: as it stands in the query.
        start: its first code point in the query, from 0.
    """

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The code point after its last."""
        return self.start + len(self.text)


# What may begin a name, and what may go on with it. All beyond ASCII counts, although the grammar leaves some out:
# those characters are errors wherever a name could stand, and listing the rest would cost 25 ms at each start.
_LETTER = r"[^\x00-\x40\x5b-\x60\x7b-\x7f]"
_DIGIT_OR_LETTER = r"[^\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]"
_INNER = r"[^\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]"
_DOTTED = r"[^\x00-\x2c\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f]"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_PREFIX = rf"{_LETTER}(?:{_DOTTED}*{_INNER})?"
_LOCAL = rf"(?:{_DIGIT_OR_LETTER}|:|{_ESCAPED})(?:(?:{_DOTTED}|:|{_ESCAPED})*(?:{_INNER}|:|{_ESCAPED}))?"

_TOKEN = re.compile(
    rf"""(?P<skipped>[ \t\r\n]+|\#[^\r\n]*)
    |(?P<iri><(?:[^\x00-\x20<>"{{}}|^`\\]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*>)
    |(?P<string>\"\"\"(?:(?:\"|\"\")?(?:[^\"\\]|\\.))*\"\"\"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''
      |\"(?!\"\")(?:[^\"\\\r\n]|\\.)*\"|'(?!'')(?:[^'\\\r\n]|\\.)*')
    |(?P<variable>[?$]{_DIGIT_OR_LETTER}+)
    |(?P<blank>_:{_DIGIT_OR_LETTER}(?:{_DOTTED}*{_INNER})?)
    |(?P<name>(?:{_PREFIX})?:(?:{_LOCAL})?)
    |(?P<word>[A-Za-z_][A-Za-z_0-9]*)
    |(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[A-Za-z]+)?)
    |(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+)
    |(?P<punctuation><<|<=|>>|>=|!=|&&|\|\||\^\^|.)""",
    re.VERBOSE | re.DOTALL,
)

_OPERANDS = frozenset((VARIABLE, IRI, STRING, NAME, NUMBER, LANGUAGE, BLANK))
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class _Brackets:
    """Which brackets are open, and whether the innermost holds an expression."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._clause = [""]
        self._before: tuple[Token | None, Token | None] = (None, None)

    @property
    def operator_may_follow(self) -> bool:
        """Whether a ``<`` here can only be an operator: within an expression, after an operand."""
        last = self._before[1]
        if last is None or not self._open or self._open[-1] != "expression":
            return False
        return last.kind in _OPERANDS or last.text in {")", "]", "}", ">>"} or last.text.lower() in {"true", "false"}

    def add(self, token: Token) -> None:
        """Take note of the next token."""
        if token.kind == WORD:
            self._read_word(token.text.upper())
        elif token.text == "(" and token.kind == PUNCTUATION:
            self._open.append(self._classify())
        elif token.text in {"{", "["}:
            self._open.append("rows" if self._clause[-1] == "VALUES" and token.text == "{" else token.text)
            self._clause.append("")
        elif token.text in {"}", "]", ")"} and self._open and self._open.pop() not in {"expression", "list"}:
            self._clause.pop()
            if token.text == "}":
                self._clause[-1] = ""
        self._before = (self._before[1], token)

    def _read_word(self, word: str) -> None:
        if word in {"SELECT", "GROUP", "HAVING", "ORDER", "VALUES", "WHERE"}:
            self._clause[-1] = word

    def _classify(self) -> str:
        """Whether an opening parenthesis begins an expression, or a list of terms or paths."""
        around = self._open[-1] if self._open else "top"
        if around in {"expression", "list"}:
            return around
        if around == "rows":
            return "list"
        if self._clause[-1] in {"SELECT", "GROUP", "HAVING", "ORDER"}:
            return "expression"
        earlier, last = self._before
        if last is not None and last.kind in {IRI, NAME}:
            last = earlier
        return "expression" if last is not None and last.kind == WORD and last.text not in {"a", "VALUES"} else "list"


def read_tokens(query: str) -> list[Token]:
    """Split a query into its tokens, without white space and comments.

    Args:
        query: SPARQL.

    Returns:
        The tokens in their order.

    Raises:
        QueryError: a string has no end.

    >>> [token.text for token in read_tokens("SELECT ?n { ?n gov:met 'INSERT' } # LOAD")]
    ['SELECT', '?n', '{', '?n', 'gov:met', "'INSERT'", '}']
    """
    tokens: list[Token] = []
    brackets = _Brackets()
    at = 0
    while found := _TOKEN.match(query, at):
        kind, text = str(found.lastgroup), found[0]
        if text[0] == "<" and brackets.operator_may_follow:
            kind, text = PUNCTUATION, "<=" if query.startswith("<=", at) else "<"
        if kind == PUNCTUATION and text in "\"'":
            raise QueryError("this string has no end", where=place_of(query, at), hint=f"close it with {text}")
        if kind != "skipped":
            tokens.append(Token(kind, text, at))
            brackets.add(tokens[-1])
        at += len(text)
    return tokens


def place_of(query: str, offset: int) -> str:
    r"""Name a place in a query.

    Args:
        query: SPARQL.
        offset: a code point, from 0.

    Returns:
        ``line:column``, both from 1.

    >>> place_of("ASK {\n  ?a", 8)
    '2:3'
    """
    return f"{query.count(chr(10), 0, offset) + 1}:{offset - query.rfind(chr(10), 0, offset)}"


def unescape_codepoints(query: str) -> str:
    r"""Replace ``\uXXXX`` and ``\UXXXXXXXX`` by what they stand for.

    The standard has this done to the whole query before it is parsed, so a keyword can be written with them.

    Args:
        query: SPARQL.

    Returns:
        The query without codepoint escapes; one that stands for no character is left as it is.

    See SPARQL 1.1 Query Language, 19.2.

    >>> unescape_codepoints("S\\u0045LECT")
    'SELECT'
    """
    return _CODEPOINT.sub(_to_character, query)


def _to_character(found: re.Match[str]) -> str:
    number = int(found[1] or found[2], 16)
    return chr(number) if number <= 0x10FFFF else found[0]
