"""The lines under FACTS: ``p1 holdsRole c1 role=r1 status=current``."""

import difflib
import re
from collections.abc import Mapping
from decimal import Decimal

from govgraph.errors import Problem
from govgraph.marked.rules import ClaimRules
from govgraph.marked.splitting import Chunk
from govgraph.model import Claim

_TOKEN = re.compile(r'([a-z]+)=(?:"((?:[^"\\\n]|\\.)*)"(?=\s|$)|(\S*))|\S+')
_ESCAPE = re.compile(r"\\(.)")
_NUMBER = re.compile(r"[01](?:\.[0-9]+)?", re.ASCII)
_NEEDS_QUOTES = re.compile(r'"|.*\s')
_REFERENCE = re.compile(r"([A-Za-z]+[0-9]+)\.([1-9][0-9]*)", re.ASCII)

KEYS = ("role", "date", "amount", "status", "mentions", "quote", "attributed", "confidence", "by", "review")


class FactReader:
    """Reads one document's facts.

    Args:
        chunk: the document, for the places of problems.
        rules: knows what a claim may say.
        counts: how many mentions each entity has.
        problems: grows by what is wrong.
    """

    def __init__(self, chunk: Chunk, rules: ClaimRules, counts: Mapping[str, int], problems: list[Problem]) -> None:
        self._chunk = chunk
        self._rules = rules
        self._counts = counts
        self._problems = problems

    def read(self, start: int) -> tuple[Claim, ...]:
        """Read all lines.

        Args:
            start: where in the chunk they begin.

        Returns:
            The claims, in the order of the lines; a broken line gives none.
        """
        claims: dict[Claim, None] = {}
        text = self._chunk.text
        while start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            claim = self._read_line(start, end)
            if claim is not None:
                if claim in claims:
                    self._problem(start, "this fact stands here twice", "keep one")
                claims[claim] = None
            start = end + 1
        return tuple(claims)

    def _read_line(self, start: int, end: int) -> Claim | None:
        tokens = list(_TOKEN.finditer(self._chunk.text, start, end))
        if not tokens:
            return None
        before = len(self._problems)
        words, places = [token[0] for token in tokens[:3]], [token.start() for token in tokens[:3]]
        if len(words) < 3 or any("=" in word for word in words):
            self._problem(start, "this is no fact", "expected subject predicate object status=…")
            return None
        values, key_places = self._read_keys(tokens[3:])
        for place, problem in self._rules.iter_problems(words, values):
            at = places[place] if isinstance(place, int) else key_places.get(place, start)
            self._problem(at, *problem)
        claim = self._to_claim(words, values, key_places)
        return claim if len(self._problems) == before else None

    def _read_keys(self, tokens: list[re.Match[str]]) -> tuple[dict[str, str], dict[str, int]]:
        values: dict[str, str] = {}
        places: dict[str, int] = {}
        for token in tokens:
            key, quoted, plain = token.groups()
            problem = self._key_problem(key, quoted, plain, token[0], values)
            if problem:
                self._problem(token.start(), *problem)
                if quoted is None and (plain or "").startswith('"'):
                    break  # the rest of the line is the quotation
            elif key:
                values[key] = _ESCAPE.sub(r"\1", quoted) if quoted is not None else plain
                places[key] = token.start()
        return values, places

    @staticmethod
    def _key_problem(
        key: str | None, quoted: str | None, plain: str | None, token: str, values: Mapping[str, str]
    ) -> tuple[str, str] | None:
        if key is None:
            return f'"{token}" is no key=value', "words with spaces stand in double quotes"
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, n=1)
            return f'unknown key "{key}"', f'did you mean "{near[0]}"?' if near else f"known are {', '.join(KEYS)}"
        if key in values:
            return f'the key "{key}" stands here twice', "keep one"
        if not (quoted or plain):
            return f'"{key}" has no value', f"expected {key}=…"
        if quoted is None and plain is not None and plain.startswith('"'):
            return f"the quotation mark of {key}= is never closed", 'expected a closing "; one inside is written \\"'
        return None

    def _to_claim(self, words: list[str], values: dict[str, str], places: dict[str, int]) -> Claim:
        return Claim(
            subject=words[0],
            predicate=words[1],
            object=words[2],
            status=values.get("status", ""),
            role=values.get("role"),
            date=values.get("date"),
            amount=values.get("amount"),
            mentions=self._references(values, places),
            quote=values.get("quote"),
            attributed=values.get("attributed"),
            confidence=self._confidence(values, places),
            by=values.get("by"),
            review=values.get("review"),
        )

    def _references(self, values: dict[str, str], places: dict[str, int]) -> tuple[tuple[str, int], ...]:
        references = []
        for word in filter(None, values.get("mentions", "").split(",")):
            found = _REFERENCE.fullmatch(word)
            if not found or int(found[2]) > self._counts.get(found[1], 0):
                self._problem(places["mentions"], f'there is no mention "{word}"', "p1.2 is the second mention of p1")
            else:
                references.append((found[1], int(found[2])))
        return tuple(references)

    def _confidence(self, values: dict[str, str], places: dict[str, int]) -> Decimal | None:
        word = values.get("confidence")
        if word is None:
            return None
        confidence = Decimal(word) if _NUMBER.fullmatch(word) else None
        if confidence is None or confidence > 1:
            self._problem(places["confidence"], f'"{word}" is no confidence', "expected a number from 0 to 1")
        return confidence

    def _problem(self, at: int, what: str, hint: str | None = None) -> None:
        self._problems.append(self._chunk.problem(at, what, hint))


def to_fact(claim: Claim) -> str:
    r"""Write a claim as a line.

    Args:
        claim: the claim.

    Returns:
        The line, without its line feed.

    >>> to_fact(Claim("p1", "said", "t1", "happened", quote='so "it" goes'))
    'p1 said t1 status=happened quote="so \\"it\\" goes"'
    """
    values = {
        "role": claim.role,
        "date": claim.date,
        "amount": claim.amount,
        "status": claim.status,
        "mentions": ",".join(f"{entity}.{number}" for entity, number in claim.mentions),
        "quote": claim.quote and _quoted(claim.quote),
        "attributed": claim.attributed,
        "confidence": None if claim.confidence is None else f"{claim.confidence:f}",
        "by": claim.by and (_quoted(claim.by) if _NEEDS_QUOTES.match(claim.by) else claim.by),
        "review": claim.review,
    }
    keys = " ".join(f"{key}={value}" for key, value in values.items() if value)
    return f"{claim.subject} {claim.predicate} {claim.object} {keys}"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
