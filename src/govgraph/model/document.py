"""A document: an article's canonical text and what is known about where it came from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    r"""One article.

    Attributes:
        id: the name it is known by in a store; two documents of one name are versions of each other.
        text: canonical text, that is Unicode NFC with ``\n`` as the only line end, neither at its start nor its end.
        header: what else its header says (title, publisher, date, url, licence, style …), in the order given.
    """

    id: str
    text: str
    header: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """A hash that agrees with equality."""
        return hash((self.id, self.text))

    @property
    def title(self) -> str | None:
        """The article's headline."""
        return self.header.get("title")

    @property
    def publisher(self) -> str | None:
        """Who published it."""
        return self.header.get("publisher")

    @property
    def date(self) -> str | None:
        """The day it was published, ``YYYY-MM-DD`` (or a month, or a year)."""
        return self.header.get("date")

    @property
    def url(self) -> str | None:
        """Its address."""
        return self.header.get("url")

    @property
    def derived_from(self) -> str | None:
        """The original's address, where the text is an account of an article in other words."""
        return self.header.get("derived-from")


def text_sha256(text: str) -> str:
    """The hash by which a text is known.

    Args:
        text: canonical text.

    Returns:
        SHA-256 of its UTF-8 bytes, 64 hexadecimal digits.
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
