"""Raw text as a document."""

import hashlib
import unicodedata

from govgraph.model import Document, text_sha256
from govgraph.reading.decoding import decode
from govgraph.reading.sources import Source


def to_document(source: Source) -> Document:
    """Make a document of a source's text.

    Args:
        source: plain text.

    Returns:
        The document, named by its file; its header has the hashes of text and bytes.

    Raises:
        SourceError: it is empty or no UTF-8.

    >>> to_document(Source("in/My article.txt", b"Xi spoke.")).id
    'my-article'
    """
    text = unicodedata.normalize("NFC", decode(source)).strip("\n")
    last = source.name.replace("\\", "/").rpartition("/")[2]
    name = _to_name(last.rpartition(".")[0] or last)
    header = {"sha256": text_sha256(text), "source-sha256": hashlib.sha256(source.data).hexdigest()}
    return Document(name or header["source-sha256"][:12], text, header)


def _to_name(words: str) -> str:
    """Make an id of a file's name: letters, their marks and digits of any script, the same however they are encoded."""
    plain = unicodedata.normalize("NFC", words.casefold())
    kept = (char if char.isalnum() or char == "_" or unicodedata.category(char)[0] == "M" else " " for char in plain)
    return "-".join("".join(kept).split())
