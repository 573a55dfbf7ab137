"""The marks in a text: ``{p1 Person|Xi Jinping}``, later ``{p1|he}``."""

import re
from collections.abc import Mapping

from govgraph.errors import Problem
from govgraph.marked.splitting import Chunk
from govgraph.model import Mention
from govgraph.ontology import Ontology

_TOKEN = re.compile(r"\\(.)|\{([A-Za-z]+[0-9]+)(?: +([A-Za-z]+))?\||(\})|([{|\\\n])")
_LINE_MARKS = re.compile(r"^(?====(?: |$)|FACTS$)", re.MULTILINE)
_SPECIAL = str.maketrans({"{": "\\{", "}": "\\}", "|": "\\|", "\\": "\\\\"})


class MarkReader:
    """Reads one document's marked text.

    Args:
        chunk: the document, for the places of problems.
        ontology: knows the types a mention may have.
        problems: grows by what is wrong.
    """

    def __init__(self, chunk: Chunk, ontology: Ontology, problems: list[Problem]) -> None:
        self.types: dict[str, str] = {}
        self.mentions: list[Mention] = []
        self._chunk = chunk
        self._ontology = ontology
        self._problems = problems
        self._open: list[tuple[int, str, int, int]] = []  # start in text, entity, slot, offset in chunk

    def read(self, start: int, end: int) -> str:
        """Read the marks.

        Args:
            start: where in the chunk the marked text begins.
            end: where it ends.

        Returns:
            The text without its marks; `types` and `mentions` are filled.
        """
        parts: list[str] = []
        length, position, marked = 0, start, self._chunk.text
        for token in _TOKEN.finditer(marked, start, end):
            at = token.start()
            if at > position:
                parts.append(marked[position:at])
                length += at - position
            position = token.end()
            escaped, entity, kind, close, other = token.groups()
            if entity is not None:
                self._open_mark(length, entity, kind, at)
            elif close is not None:
                self._close_mark(length, at)
            else:
                parts.append(escaped or self._plain(other, at))
                length += 1
        parts.append(marked[position:end])
        for _, entity, _, at in self._open:
            self._problem(at, f"the mention of {entity} is never closed", "expected a }")
        self.mentions = [mention for mention in self.mentions if mention.end >= 0]
        return "".join(parts)

    def _open_mark(self, length: int, entity: str, kind: str | None, at: int) -> None:
        holder = self._open[-1][1] if self._open else None
        if len(self._open) > 1 or (holder and self.types.get(holder) != "Text"):
            self._problem(
                at, f"the mention of {entity} lies inside that of {holder}", "only a Text mention may hold others"
            )
        self._note_type(entity, kind, at)
        self._open.append((length, entity, len(self.mentions), at))
        self.mentions.append(Mention(length, -1, entity))

    def _note_type(self, entity: str, kind: str | None, at: int) -> None:
        known = self.types.get(entity)
        if kind is None and known is None:
            self._problem(
                at, f"{entity} is used before it has a type", f"expected {{{entity} Type|…}} at its first mention"
            )
            self.types[entity] = "?"
        elif kind is not None and known not in {None, "?", kind}:
            self._problem(at, f"{entity} is a {known} and cannot become a {kind}", "use another name for it")
        elif kind is not None and known is None:
            if kind not in self._ontology.mention_types:
                self._problem(at, f'unknown type "{kind}"', _type_hint(kind, self._ontology))
            self.types[entity] = kind

    def _close_mark(self, length: int, at: int) -> None:
        if not self._open:
            self._problem(at, "this } closes nothing", "a brace that belongs to the text is written \\}")
            return
        start, entity, slot, opened = self._open.pop()
        if start == length:
            self._problem(opened, f"the mention of {entity} has no words")
        self.mentions[slot] = Mention(start, length, entity)

    def _plain(self, char: str, at: int) -> str:
        if char == "\n":
            if self._open:
                self._problem(at, f"the mention of {self._open[-1][1]} holds a line break", "expected a } before it")
        elif char == "\\":
            self._problem(at, "this backslash escapes nothing", "a backslash that belongs to the text is written \\\\")
        else:
            what = "opens no mention" if char == "{" else "stands alone"
            self._problem(at, f"this {char} {what}", f"expected {{p1 Person|words}}; a plain one is written \\{char}")
        return char

    def _problem(self, at: int, what: str, hint: str | None = None) -> None:
        self._problems.append(self._chunk.problem(at, what, hint))


def _type_hint(kind: str, ontology: Ontology) -> str:
    known = sorted(ontology.mention_types)
    near = ontology.nearest(kind, (t for t in ontology.terms() if t.name in ontology.mention_types))
    return f'did you mean "{near}"?' if near else f"known are {', '.join(known)}"


def to_marks(text: str, types: Mapping[str, str], mentions: tuple[Mention, ...]) -> str:
    r"""Write a text with its marks.

    Args:
        text: canonical text.
        types: each entity's type.
        mentions: ordered by start, holders before what they hold.

    Returns:
        The marked text.

    >>> to_marks("Xi {sic} spoke.", {"p1": "Person"}, (Mention(0, 2, "p1"),))
    '{p1 Person|Xi} \\{sic\\} spoke.'
    """
    parts: list[str] = []
    seen: set[str] = set()
    ends: list[int] = []
    position = 0

    def write_to(place: int) -> int:
        piece = text[position:place].translate(_SPECIAL)
        at_line_start = position == 0 or text[position - 1] == "\n"
        if at_line_start or "\n" in piece:
            piece = _protect_lines(piece, at_line_start)
        parts.append(piece)
        return place

    for start, end, entity in mentions:
        while ends and ends[-1] <= start:
            position = write_to(ends.pop())
            parts.append("}")
        position = write_to(start)
        parts.append(f"{{{entity}|" if entity in seen else f"{{{entity} {types[entity]}|")
        seen.add(entity)
        ends.append(end)
    while ends:
        position = write_to(ends.pop())
        parts.append("}")
    write_to(len(text))
    return "".join(parts)


def _protect_lines(piece: str, at_line_start: bool) -> str:
    """Escape what would be read as a header or as the line FACTS."""
    if at_line_start:
        return _LINE_MARKS.sub(r"\\", piece)
    head, newline, rest = piece.partition("\n")
    return head + newline + _LINE_MARKS.sub(r"\\", rest)
