"""An account's quotations compared with the original article, which is not ours to keep."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from govgraph.archive import Archive
from govgraph.checking.evidence import find_words
from govgraph.errors import SourceError, StoreError
from govgraph.model import AnnotatedDocument
from govgraph.reading import iter_sources, to_document

FOUND, OTHER_MARKS, MISSING = "found", "other-marks", "missing"
"""Where a quotation is: there; there but for curly or straight quotation marks; nowhere."""

_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_PAIRS = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "‹": "›", "「": "」", "『": "』"}
_CLOSED_BY = ",.;:!?…"
"""What may stand between quoted words and the closing mark without belonging to them."""


@dataclass(frozen=True)
class Quotation:
    """A quotation, and whether the original has it.

    Attributes:
        words: what the account quotes.
        state: ``found``, ``other-marks`` or ``missing``.
        passage: the original's own words: where it was found with other marks, or what is nearest to it.
    """

    words: str
    state: str
    passage: str = ""


@dataclass(frozen=True)
class Comparison:
    """An account beside its original.

    Attributes:
        document: the account's id.
        quotations: each quotation once, in the order of the account: those of its facts, then those of its text.
        sha256: hash of the file's bytes.
        expected_sha256: what the account says its original's hash is; None where it says nothing.
    """

    document: str
    quotations: tuple[Quotation, ...]
    sha256: str
    expected_sha256: str | None

    @property
    def missing(self) -> tuple[Quotation, ...]:
        """The quotations that the original does not have."""
        return tuple(quotation for quotation in self.quotations if quotation.state == MISSING)

    @property
    def is_same_file(self) -> bool | None:
        """Whether the file is the one the account was written from; None where that is not known."""
        return None if self.expected_sha256 is None else self.expected_sha256 == self.sha256


def check_against(
    archive: Archive, file: str | Path, document_id: str | None = None, *, stdin: BinaryIO | None = None
) -> Comparison:
    """Look up an account's quotations in the original.

    Spaces and line ends between words do not count, nor does the Unicode form; everything else does.

    Args:
        archive: holds the account.
        file: the original, as text; ``-`` for `stdin`.
        document_id: the account; without it, the one whose original has the file's hash, else the only account.
        stdin: where ``-`` reads from.

    Returns:
        Which quotations are there.

    Raises:
        SourceError: the file cannot be read.
        StoreError: it is not clear which account is meant.
    """
    if str(file) != "-" and Path(file).is_dir():
        raise SourceError("this is a folder", where=str(file), hint="name the original's file")
    (source,) = iter_sources([file], stdin=stdin)
    original = to_document(source)
    sha256 = original.header["source-sha256"]
    account = find_account(archive, sha256, document_id)
    text = unicodedata.normalize("NFC", original.text)
    quotations = tuple(look_up(words, text) for words in dict.fromkeys(iter_quotations(account)))
    return Comparison(account.document.id, quotations, sha256, account.document.header.get("source-sha256"))


def find_account(archive: Archive, sha256: str, document_id: str | None) -> AnnotatedDocument:
    """Tell which account is compared.

    Args:
        archive: the archive.
        sha256: the hash of the original's bytes.
        document_id: the account, if it was named.

    Returns:
        The account.

    Raises:
        StoreError: there is no such document, no account at all, or several of which none has that hash.
    """
    if document_id is not None:
        archived = archive.read_document(document_id)
        if archived is None:
            hint = '"govgraph stats --documents" lists them'
            raise StoreError(f'the store holds no document "{document_id}"', hint=hint)
        return archived.parse()
    accounts = [account for account in _iter_accounts(archive) if account.document.derived_from is not None]
    same = [account for account in _iter_accounts(archive) if account.document.header.get("source-sha256") == sha256]
    candidates = same or accounts
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise StoreError("the store holds no account of another article", hint="name a document with --document")
    ids = ", ".join(account.document.id for account in candidates[:5])
    raise StoreError("several documents could be meant", hint=f"name one with --document: {ids}")


def _iter_accounts(archive: Archive) -> Iterator[AnnotatedDocument]:
    """Documents whose header tells of an original."""
    for archived in archive.iter_documents():
        header = archived.chunk.text.partition("\n")[0]
        if "derived-from:" in header or "source-sha256:" in header:
            yield archived.parse()


def iter_quotations(account: AnnotatedDocument) -> Iterator[str]:
    """The words that an account takes from its original.

    Args:
        account: the account.

    Yields:
        The quotations of its facts, then the Text mentions that stand in quotation marks.
    """
    yield from (claim.quote for claim in account.claims if claim.quote)
    text = account.document.text
    for start, end, entity in account.mentions:
        if account.types[entity] == "Text" and _is_quoted(text, start, end):
            yield text[start:end]


def _is_quoted(text: str, start: int, end: int) -> bool:
    closing = _PAIRS.get(text[start - 1 : start], "")
    behind = text[end:].lstrip(_CLOSED_BY)
    return bool(closing) and behind.startswith(closing)


def look_up(words: str, text: str) -> Quotation:
    r"""Look for one quotation.

    Args:
        words: what is quoted.
        text: the original's canonical text.

    Returns:
        Whether it is there.

    >>> look_up("the 'open' town", "in the “open”\ntown; the ‘open’ town").state
    'other-marks'
    """
    words = unicodedata.normalize("NFC", words)
    if find_words(words, text):
        return Quotation(words, FOUND)
    like = find_words(words.translate(_STRAIGHT), text.translate(_STRAIGHT))
    if like:
        return Quotation(words, OTHER_MARKS, " ".join(text[like.start() : like.end()].split()))
    return Quotation(words, MISSING, find_nearest(words, text))


def find_nearest(words: str, text: str) -> str:
    """The passage of a text that shares most words with a quotation.

    Args:
        words: the quotation.
        text: where to look.

    Returns:
        A passage of as many words; empty where not even a third of them is shared.

    >>> find_nearest("the quiet old town", "It met in the quiet new town.")
    'the quiet new town.'
    """
    wanted = Counter(map(_to_key, words.split()))
    spoken = text.split()
    length = sum(wanted.values())
    best, best_start = 0, 0
    window: Counter[str] = Counter()
    for number, word in enumerate(spoken):
        window[_to_key(word)] += 1
        if number >= length:
            window[_to_key(spoken[number - length])] -= 1
        shared = sum(min(count, window[key]) for key, count in wanted.items())
        if shared > best:
            best, best_start = shared, max(0, number - length + 1)
    return " ".join(spoken[best_start : best_start + length]) if best * 3 >= length and best else ""


def _to_key(word: str) -> str:
    return word.casefold().strip(".,;:!?…\"'“”‘’()[]")
