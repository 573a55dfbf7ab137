"""Whether the words that support a claim stand where the graph says, in the archive's own texts."""

import re
from collections.abc import Iterator, Mapping

from govgraph.archive import Archive
from govgraph.checking.structure.columns import Columns
from govgraph.checking.structure.constraints import to_number, to_words
from govgraph.checking.violations import Violation
from govgraph.mapping import article_iri, graph_iri, is_article_graph
from govgraph.mapping.nquads import term
from govgraph.model import Document, text_sha256
from govgraph.store import EmbeddedStore

_SLICE = 500
"""Documents whose texts are in memory at a time."""

_SOURCE, _TEXT_HASH = term("oa:hasSource"), term("gov:textSha256")
_EXACT, _PREFIX, _SUFFIX, _START, _END = map(term, ("oa:exact", "oa:prefix", "oa:suffix", "oa:start", "oa:end"))
_BUILD = '"govgraph build" makes the graph the image of the archive'


def check_evidence(store: EmbeddedStore, archive: Archive) -> list[Violation]:
    """Cut every piece of evidence out of its text again.

    Evidence with positions has to be what stands there, with the words before and behind it; a quotation without
    positions has to stand somewhere in its article, whatever the spaces and line ends between its words. Quotations
    of an original that is not in the archive are the affair of
    :func:`govgraph.checking.quotations.check_against`.

    Args:
        store: the graph.
        archive: the archive it was made from.

    Returns:
        What is not where it is said to be, and documents that only one of the two has; sorted.

    Raises:
        GovgraphError: an archived document is damaged.
    """
    found: list[Violation] = []
    missing: set[str] = set()
    graphs = {graph for graph in store.graphs() if is_article_graph(graph)}
    for documents in _iter_slices(archive):
        known = {graph_iri(document.id): document for document in documents}
        found += _check_documents(store, known)
        missing |= known.keys() - graphs
        graphs -= known.keys()
    message = "Every archived document is in the graph."
    found += (_violation(graph, graph, "DocumentIsInGraph", message) for graph in missing)
    message = "Every article of the graph is in the archive."
    found += (_violation(graph, graph, "DocumentIsInArchive", message) for graph in graphs)
    return sorted(set(found))


def _iter_slices(archive: Archive) -> Iterator[list[Document]]:
    documents: list[Document] = []
    for archived in archive.iter_documents():
        documents.append(archived.parse().document)
        if len(documents) == _SLICE:
            yield documents
            documents = []
    yield documents


def _check_documents(store: EmbeddedStore, documents: Mapping[str, Document]) -> Iterator[Violation]:
    columns = Columns(store.raw, sorted(documents))
    articles = {f"<{article_iri(document.id)}>": document for document in documents.values()}
    for article, digest in columns[_TEXT_HASH].rows():
        document = articles.get(article)
        if document is not None and to_words(digest) != text_sha256(document.text):
            message = "The graph is made from the text in the archive."
            yield _violation(graph_iri(document.id), article.strip("<>"), "TextIsTheArchives", message)
    for evidence, article in columns[_SOURCE].rows():
        if article in articles:
            yield from _check_piece(columns, evidence, articles[article])


def _check_piece(columns: Columns, evidence: str, document: Document) -> Iterator[Violation]:
    exact, prefix, suffix = (to_words(columns[name].first.get(evidence, '""')) for name in (_EXACT, _PREFIX, _SUFFIX))
    start, end = (to_number(columns[name].first.get(evidence, '""')) for name in (_START, _END))
    where = (graph_iri(document.id), evidence.strip("<>"))
    if start is None or end is None:
        if not find_words(exact, document.text):
            message = "A quotation stands in its article."
            yield Violation(*where, "QuotationIsInTheText", message, f'"{shorten_words(exact)}" is not in it')
        return
    first, last = int(start), int(end)
    if not 0 <= first < last <= len(document.text) or document.text[first:last] != exact:
        stands = document.text[max(first, 0) : max(last, 0)]
        hint = f'at {first} to {last} stands "{shorten_words(stands)}", not "{shorten_words(exact)}"'
        yield Violation(*where, "EvidenceIsInTheText", "Evidence is what stands in the text at its positions.", hint)
    elif not (document.text[:first].endswith(prefix) and document.text.startswith(suffix, last)):
        hint = f'"{shorten_words(prefix)}" or "{shorten_words(suffix)}" is not'
        message = "The words before and behind evidence are those of the text."
        yield Violation(*where, "ContextIsInTheText", message, hint)


def _violation(graph: str, focus: str, rule: str, message: str) -> Violation:
    return Violation(graph, focus, rule, message, _BUILD)


def find_words(words: str, text: str) -> re.Match[str] | None:
    r"""Find words in a text, whatever the spaces and line ends between them.

    Args:
        words: the words; without any, nothing is found.
        text: where to look.

    Returns:
        Their first place.

    >>> find_words("in the town", "opens in\n  the town").span()
    (6, 19)
    """
    parts = words.split()
    return re.search(r"\s+".join(map(re.escape, parts)), text) if parts else None


def shorten_words(words: str, most: int = 60) -> str:
    """Words in one line, cut where they are many.

    >>> shorten_words("one two three", 8)
    'one two…'
    """
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
