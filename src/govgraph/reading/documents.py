"""Raw text as a document."""

import hashlib
import re
import unicodedata

from govgraph.model import Document, text_sha256
from govgraph.reading.decoding import decode
from govgraph.reading.sources import Source

_NOT_NAME = re.compile(r"[^\w]+")


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
    stem = re.split(r"[\\/]", source.name)[-1].rpartition(".")[0] or source.name
    name = _NOT_NAME.sub("-", stem.casefold()).strip("-")
    header = {"sha256": text_sha256(text), "source-sha256": hashlib.sha256(source.data).hexdigest()}
    return Document(name or header["source-sha256"][:12], text, header)
