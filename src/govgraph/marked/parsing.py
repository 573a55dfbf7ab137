"""Annotated documents from text; one run reports everything that is wrong."""

import re
import unicodedata
from collections import Counter

from govgraph.errors import AnnotatedDocumentError, Problem
from govgraph.marked.facts import FactReader
from govgraph.marked.header import parse_header
from govgraph.marked.marks import MarkReader
from govgraph.marked.rules import ClaimRules
from govgraph.marked.splitting import Chunk, split_documents
from govgraph.model import AnnotatedDocument, Document, text_sha256
from govgraph.ontology import load_ontology

_TEXT_LINE = re.compile(r"[^\n]*\n(TEXT\n)?")
_FACTS_LINE = re.compile(r"^FACTS$", re.MULTILINE)


def parse_annotated(text: str, name: str = "<text>") -> list[AnnotatedDocument]:
    r"""Parse all documents of a file.

    Args:
        text: the file's text.
        name: the file's name, for messages.

    Returns:
        Its documents, at least one.

    Raises:
        AnnotatedDocumentError: something in it is wrong; carries every problem.

    >>> source = "=== id: a\nTEXT\n{p1 Person|Li Wei} leads {c1 Company|Aco} as {r1 Role|chair}.\nFACTS\n"
    >>> parse_annotated(source + "p1 holdsRole c1 role=r1 status=current\n")[0].claims[0].predicate
    'holdsRole'
    """
    problems: list[Problem] = []
    documents = []
    seen: set[str] = set()
    for chunk in split_documents(text, name):
        document = _parse_chunk(chunk, problems)
        if document.document.id in seen:
            problems.append(chunk.problem(0, f'the id "{document.document.id}" stands here twice', "give each its own"))
        seen.add(document.document.id)
        documents.append(document)
    if problems:
        raise AnnotatedDocumentError(name, sorted(problems, key=lambda problem: problem[:2]))
    return documents


def parse_chunk(chunk: Chunk) -> AnnotatedDocument:
    """Parse one document.

    Args:
        chunk: the document as cut from its file.

    Returns:
        The document.

    Raises:
        AnnotatedDocumentError: something in it is wrong; carries every problem.
    """
    problems: list[Problem] = []
    document = _parse_chunk(chunk, problems)
    if problems:
        raise AnnotatedDocumentError(chunk.name, sorted(problems, key=lambda problem: problem[:2]))
    return document


def _parse_chunk(chunk: Chunk, problems: list[Problem]) -> AnnotatedDocument:
    header = parse_header(chunk, problems)
    start, end, facts = _find_parts(chunk, problems)
    ontology = load_ontology()
    marks = MarkReader(chunk, ontology, problems)
    text = marks.read(start, end)
    if not text.strip():
        problems.append(chunk.problem(start, "the text is empty", "expected the article under TEXT"))
    elif header.get("sha256", "") not in {"", text_sha256(text)}:
        problems.append(
            chunk.problem(0, "the text is not the one its sha256 was taken of", "drop sha256 if you changed the text")
        )
    elif not unicodedata.is_normalized("NFC", text):
        problems.append(chunk.problem(start, "a mark parts a letter from its accent", "put both on one side of it"))
    counts = Counter(mention.entity for mention in marks.mentions)
    claims = FactReader(chunk, ClaimRules(ontology, marks.types), counts, problems).read(facts)
    document = Document(header.pop("id", ""), text, header)
    return AnnotatedDocument(document, marks.types, tuple(marks.mentions), claims)


def _find_parts(chunk: Chunk, problems: list[Problem]) -> tuple[int, int, int]:
    """Where the marked text starts and ends, and where the facts start."""
    found = _TEXT_LINE.match(chunk.text)
    start = found.end() if found else len(chunk.text)
    if not found or found[1] is None:
        problems.append(chunk.problem(min(start, len(chunk.text) - 1), "expected the line TEXT after the header"))
    line = _FACTS_LINE.search(chunk.text, start)
    if line is None:
        problems.append(chunk.problem(len(chunk.text) - 1, "expected the line FACTS after the text"))
    end, facts = (line.start(), line.end() + 1) if line else (len(chunk.text), len(chunk.text))
    while start < end and chunk.text[start] == "\n":
        start += 1
    while start < end and chunk.text[end - 1] == "\n":
        end -= 1
    return start, end, facts
