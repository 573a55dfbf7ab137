"""The documents to measure on, and how to have more of them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from govgraph._resources import find_resource
from govgraph.marked import parse_chunk, split_documents, to_marked
from govgraph.model import AnnotatedDocument, Document
from govgraph.resolving import block_of

_TOKEN = re.compile(r"\{[A-Za-z]+[0-9]+(?: +[A-Za-z]+)?\||\\.|\w+")
_SYLLABLES = ("ba", "du", "fi", "go", "ke", "la", "mu", "no", "pi", "ra")


def read_texts(corpus: Path | None, count: int) -> list[str]:
    """Read the documents of a folder, or make as many of the bundled seed.

    Args:
        corpus: a folder of annotated documents; a file that is none is left out.
        count: how many to make where there is no folder.

    Returns:
        Documents in their form, each with an id of its own.
    """
    if corpus is not None and corpus.is_dir():
        texts = [path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.ann"))]
        return [chunk.text for text in texts if text.startswith("=== ") for chunk in split_documents(text, "corpus")]
    seed = find_resource("seeds/wic-2022.ann").read_text(encoding="utf-8")
    return list(repeat([seed], count, varied=True))


def repeat(texts: Sequence[str], times: int, *, varied: bool) -> Iterator[str]:
    """Repeat documents under new ids.

    Args:
        texts: documents in their form.
        times: how often each comes.
        varied: give every copy names of its own, so that its actors are new ones too.

    Yields:
        Documents in their form.
    """
    parsed = [parse_chunk(split_documents(text, "document")[0]) for text in texts]
    for number in range(times):
        for document in parsed:
            copy = to_marked(_renamed(document, f"{document.document.id}-{number}"))
            yield _with_other_names(copy, _names(document), _suffix(number)) if varied else copy


def _renamed(annotated: AnnotatedDocument, name: str) -> AnnotatedDocument:
    header = {key: value for key, value in annotated.document.header.items() if key != "sha256"}
    document = Document(name, annotated.document.text, header)
    return AnnotatedDocument(document, annotated.types, annotated.mentions, annotated.claims)


def _names(annotated: AnnotatedDocument) -> frozenset[str]:
    """The words with a capital in the names of a document's actors."""
    actors = (entity for entity in annotated.entities().values() if block_of(entity.type))
    words = (word for entity in actors for name in entity.surfaces for word in re.findall(r"\w+", name))
    return frozenset(word for word in words if word[0].isupper())


def _suffix(number: int) -> str:
    """A few syllables, others for every number."""
    return "".join(_SYLLABLES[int(digit)] for digit in str(number))


def _with_other_names(text: str, names: frozenset[str], suffix: str) -> str:
    header, marked, facts = _parts(text)
    return header + _TOKEN.sub(lambda token: token[0] + suffix if token[0] in names else token[0], marked) + facts


def _parts(text: str) -> tuple[str, str, str]:
    """A document's header, its marked text, and its facts."""
    start, end = text.index("\nTEXT\n"), text.index("\nFACTS\n")
    return text[:start], text[start:end], text[end:]
