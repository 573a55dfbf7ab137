"""The articles' full text, for those who ask for it."""

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from govgraph.archive import Archive
from govgraph.errors import StoreError
from govgraph.exporting.lines import Quad
from govgraph.mapping import article_iri
from govgraph.mapping.nquads import term
from govgraph.model import text_sha256

__all__ = ["iter_text_lines"]


def iter_text_lines(quads: Sequence[Quad], archive: Archive) -> Iterator[str]:
    """Say each article's full text.

    Args:
        quads: what is to be written; only articles in it get their text.
        archive: holds the texts.

    Yields:
        Lines of N-Quads: ``schema:articleBody`` in the graph of the article.

    Raises:
        StoreError: a text is missing, or is not the one that the graph was made from.
    """
    known = {subject: (object_, graph) for subject, p, object_, graph in quads if p == term("gov:textSha256")}
    for document in archive.iter_documents():
        article = f"<{article_iri(document.chunk.document_id() or '')}>"
        if article not in known:
            continue
        hashed, graph = known.pop(article)
        text = document.parse().document.text
        if hashed != str(ox.Literal(text_sha256(text))):
            raise StoreError(_STALE, where=article, hint=_HINT)
        yield f"{article} {term('schema:articleBody')} {ox.Literal(text)} {graph} ."
    if known:
        raise StoreError(_STALE, where=min(known), hint=_HINT)


_STALE = "the archive's text of this article is not the one that the graph was made from"
_HINT = '"govgraph build" renews the graph'
