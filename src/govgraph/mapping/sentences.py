"""Where the sentences of a news text begin and end.

A sentence is the smallest thing that can be shown as evidence. Splitting is by rule: a full stop ends a sentence unless
it belongs to an abbreviation, an initial, a list number, or is followed by a small letter. Every line break ends one.
Each run of stops is visited once, so the time needed grows with the length of the text and with nothing else.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["sentence_spans", "shortest_run"]

Span = tuple[int, int]

_CLOSING = r"""["'”’»›)\]}）」』】〉》]"""
_OPENING = "\"'“‘„«‹([{（「『【〈《¿¡"
_BREAKS = re.compile(
    r"(?P<line>[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++)"  # what str.splitlines splits at
    r"|(?P<wide>[。！？｡؟۔।॥።။។]++)" + _CLOSING + "*+"
    r"|(?P<stop>[.!?…]++)(?:" + _CLOSING + r"|\[[0-9]{1,3}\])*+"  # with footnote marks: "said.[12]"
)
_WORD = re.compile(r"[\w.’'-]*\Z")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"[(\[]?(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})(?:\.[0-9]{1,3})*")
_LOOK_BACK = 24


def _words(listed: str) -> frozenset[str]:
    """Read a list of words set apart by spaces."""
    return frozenset(listed.split())


_NEVER_LAST = _words("mr mrs ms mx dr prof messrs mme mlle viz cf incl approx")
_NEVER_LAST_SMALL = _words("v vs eg e.g ie i.e ca")  # "IE" or "chapter V" may end a sentence
_BEFORE_NUMBER = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts sec sect ch p pp vol para paras tel est"
)
_MAYBE_LAST = _words(
    "rev hon gen gov sen rep reps sens lt col capt cpt sgt maj adm cmdr brig cllr amb insp supt fig figs "
    "inc ltd co corp bros plc llc s.a s.p.a n.v b.v st ave rd mt ft jr sr esq etc al dept univ assn intl govt "
    "u.s u.s.a u.k u.n e.u d.c p.r.c r.o.c u.a.e a.m p.m ph.d m.d b.a m.a yahoo"
)
_STARTERS = _words(
    "the a an it its he she they we i you his her their our this that these those there here in on at as but and or "
    "so if when while after before since for from with by to of one some many most no not both also however "
    "meanwhile yet still then now who what why how where whether although though because despite under during "
    "according another other such each every earlier later last next today yesterday"
)


def sentence_spans(text: str) -> list[Span]:
    """Find the sentences of a text.

    Args:
        text: a document's canonical text.

    Returns:
        Spans (start, end) in code points, in order and disjoint, without white space at their ends. Every character
        that is no white space lies in one of them, and none holds a line break.

    >>> text = "Dr. Li of Orbis Inc. spoke. “No!” he said."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['Dr. Li of Orbis Inc. spoke.', '“No!” he said.']
    """
    spans: list[Span] = []
    start = 0
    for found in _BREAKS.finditer(text):
        end = found.end()
        if found.lastgroup == "line":
            _add_trimmed(spans, text, start, found.start())
            start = end
        elif found.lastgroup == "wide" or _ends_sentence(text, start, found):
            _add_trimmed(spans, text, start, end)
            start = end
    _add_trimmed(spans, text, start, len(text))
    return spans


def shortest_run(spans: Sequence[Span], first: Span, second: Span) -> Span:
    """Find the shortest run of sentences that holds two mentions.

    Args:
        spans: the sentences, from `sentence_spans`.
        first: one mention (start, end), in code points.
        second: the other, before or after it.

    Returns:
        From the start of the first sentence to the end of the last; both mentions lie inside, always.

    >>> shortest_run([(0, 5), (6, 9), (10, 20)], (7, 9), (1, 3))
    (0, 9)
    """
    start, end = min(first[0], second[0]), max(first[1], second[1])
    before = _span_at(spans, start)
    after = _span_at(spans, max(start, end - 1))
    return min(start, before[0]) if before else start, max(end, after[1]) if after else end


def _span_at(spans: Sequence[Span], place: int) -> Span | None:
    """Find the sentence that holds a place; None where only white space is."""
    index = bisect_right(spans, place, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and place < spans[index][1] else None


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add a span without the white space around it, if anything is left."""
    piece = text[start:end]
    bare = piece.lstrip()
    if bare:
        begin = end - len(bare)
        spans.append((begin, begin + len(bare.rstrip())))


def _ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a run of stops, with the quotes and brackets after it, ends the sentence that began at start."""
    end = found.end()
    if end < len(text) and not text[end].isspace():
        return False
    following = _following(text, end)
    if not following:
        return True
    if following.islower() or following[0] in ",;:.!?…)]}%":
        return False
    stop = found["stop"]
    if stop == "." and found.end("stop") == end:
        return _full_stop_ends(text, start, found.start(), following)
    return not (stop == "!" and text[max(0, found.start() - 5) : found.start()] == "Yahoo") or _starts(following)


def _following(text: str, end: int) -> str:
    """Read the first word or character of what follows on the same line, quotes and brackets left off."""
    place, limit = end, min(len(text), end + 40)
    while place < limit and (text[place].isspace() or text[place] in _OPENING):
        if text[place] in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
            return ""
        place += 1
    if place >= limit:
        return ""
    word = _NEXT_WORD.match(text, place, place + 20)
    return word[0] if word else text[place]


def _full_stop_ends(text: str, start: int, stop: int, following: str) -> bool:
    """Whether a single full stop ends a sentence, judged by the word before it and the one after."""
    if stop - start < _LOOK_BACK and _BULLET.fullmatch(text[start:stop].strip()):
        return False
    found = _WORD.search(text, max(start, stop - _LOOK_BACK), stop)
    written = found[0].strip("'’-") if found else ""
    word = written.lower()
    if word in _NEVER_LAST or written in _NEVER_LAST_SMALL:
        return False
    if word in _BEFORE_NUMBER:
        return not following[0].isdigit()
    if word in _MAYBE_LAST or _is_initial(word, text[stop - 1 : stop]):
        return _starts(following)
    return True


def _is_initial(word: str, last: str) -> bool:
    """Whether a word before a stop is an initial ("J", "J.R") or a dotted acronym ("N.A.S.A")."""
    return last.isupper() and all(len(part) <= 1 for part in word.split("."))


def _starts(following: str) -> bool:
    """Whether a word usually begins a sentence when it is written with a capital."""
    return following.lower() in _STARTERS
