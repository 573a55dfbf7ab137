"""The archive's folder.

documents/ab/wic-2022-1f0c….ann   one document a file, as it was written, named by its id
registry/actors-77de….ttl         registered actors, as they were written
ledger.jsonl                      decisions, append-only
settings.json                     what the graph depends on beside these
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from govgraph.archive.writing import write_beside
from govgraph.deciding import parse_ledger, to_ledger_line
from govgraph.errors import StoreError
from govgraph.marked import Chunk, parse_chunk, split_documents
from govgraph.model import AnnotatedDocument, ClaimDecision, Decision

_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_SETTINGS = {"assert-at": "0.9"}


class ArchivedDocument(NamedTuple):
    """A document's file.

    Attributes:
        path: where it lies.
        sha256: hash of its bytes.
        chunk: its content, not yet parsed.
    """

    path: Path
    sha256: str
    chunk: Chunk

    def parse(self) -> AnnotatedDocument:
        """Parse it.

        Raises:
            AnnotatedDocumentError: somebody damaged the file.
        """
        return parse_chunk(self.chunk)


class Archive:
    """An archive on disk.

    Args:
        folder: its folder, which need not exist yet.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._documents = folder / "documents"
        self._registry = folder / "registry"
        self._ledger = folder / "ledger.jsonl"
        self._settings = folder / "settings.json"

    def document_path(self, document_id: str) -> Path:
        """Where a document of this id lies or would lie."""
        name = _file_name(document_id)
        return self._documents / name[-2:] / f"{name}.ann"

    def write_document(self, document_id: str, text: str) -> bool:
        """Keep a document, in place of an earlier one of its id.

        Args:
            document_id: its id.
            text: its form's text.

        Returns:
            Whether that changed anything.
        """
        return _write_changed(self.document_path(document_id), text.encode("utf-8"))

    def remove_document(self, document_id: str) -> bool:
        """Forget a document; says whether it was there."""
        return _remove(self.document_path(document_id))

    def iter_documents(self) -> Iterator[ArchivedDocument]:
        """All documents in the order of their file names, without parsing them.

        Yields:
            The documents.
        """
        yield from map(read_archived, sorted(self._documents.glob("*/*.ann")))

    def read_document(self, document_id: str) -> ArchivedDocument | None:
        """One document, if it is here."""
        path = self.document_path(document_id)
        return read_archived(path) if path.exists() else None

    def registry_path(self, name: str) -> Path:
        """Where a file of registered actors lies or would lie."""
        return self._registry / f"{_file_name(name)}.ttl"

    def holds_document(self, document_id: str, text: str) -> bool:
        """Whether a document of this id is here, with exactly this text; a damaged one is not."""
        path = self.document_path(document_id)
        return path.is_file() and path.read_bytes() == text.encode("utf-8")

    def write_registry(self, name: str, text: str) -> bool:
        """Keep a file of registered actors, in place of an earlier one; says whether that changed anything."""
        return _write_changed(self.registry_path(name), text.encode("utf-8"))

    def remove_registry(self, name: str) -> bool:
        """Forget a file of registered actors; says whether it was there."""
        return _remove(self.registry_path(name))

    def read_registry(self) -> dict[str, str]:
        """All files of registered actors, by file name, sorted."""
        return {path.name: path.read_text(encoding="utf-8") for path in sorted(self._registry.glob("*.ttl"))}

    def read_decisions(self) -> list[Decision]:
        """All decisions, in order."""
        if not self._ledger.exists():
            return []
        return parse_ledger(self._ledger.read_text(encoding="utf-8"), self._ledger.name)

    def append_decisions(self, decisions: Sequence[Decision]) -> int:
        """Add decisions that are not the latest word already.

        Args:
            decisions: in the order they were taken.

        Returns:
            How many were new.
        """
        taken = self.read_decisions()
        before = len(taken)
        latest = {_subject(decision): decision for decision in taken}
        for decision in decisions:
            if latest.get(_subject(decision)) != decision:
                taken.append(decision)
                latest[_subject(decision)] = decision
        if len(taken) > before:
            write_beside(self._ledger, "".join(f"{to_ledger_line(one)}\n" for one in taken).encode("utf-8"))
        return len(taken) - before

    @property
    def assert_at(self) -> Decimal:
        """Confidence from which a machine's claim becomes a plain triple.

        Raises:
            StoreError: somebody damaged the settings.
        """
        settings = dict(_SETTINGS)
        try:
            if self._settings.exists():
                settings = {**settings, **json.loads(self._settings.read_text(encoding="utf-8"))}
            value = Decimal(str(settings["assert-at"]))
            return value if value.is_finite() else Decimal("")
        except (ValueError, TypeError, InvalidOperation) as error:
            raise StoreError(
                "the settings cannot be read", where=self._settings.name, hint="delete the file"
            ) from error

    def write_assert_at(self, value: Decimal) -> bool:
        """Keep another confidence for plain triples; says whether that changed anything."""
        content = json.dumps({"assert-at": str(value.normalize())}) + "\n"
        return value != self.assert_at and _write_changed(self._settings, content.encode("utf-8"))


def read_archived(path: Path) -> ArchivedDocument:
    """Read an archived document.

    Args:
        path: its file.

    Returns:
        The document, not yet parsed.

    Raises:
        StoreError: somebody damaged the file.
    """
    content = path.read_bytes()
    try:
        chunks = split_documents(content.decode("utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise StoreError("an archived document is damaged", where=path.name, hint="it is not UTF-8") from error
    return ArchivedDocument(path, hashlib.sha256(content).hexdigest(), chunks[0])


def open_archive(folder: Path) -> Archive:
    """Open an archive.

    Args:
        folder: its folder; made when something is first kept.

    Returns:
        The archive.
    """
    return Archive(folder)


def _subject(decision: Decision) -> str | tuple[str, ...]:
    """What a decision is about."""
    return decision.claim if isinstance(decision, ClaimDecision) else tuple(sorted(decision.actors))


def _file_name(name: str) -> str:
    """A file name that people recognise and every file system takes, different for different names."""
    readable = _UNSAFE.sub("-", name).strip("-").lower()[:60]
    return f"{readable}-{hashlib.sha256(name.encode('utf-8')).hexdigest()[:12]}".lstrip("-")


def _write_changed(path: Path, content: bytes) -> bool:
    if path.exists() and path.read_bytes() == content:
        return False
    write_beside(path, content)
    return True


def _remove(path: Path) -> bool:
    if not path.exists():
        return False
    path.unlink()
    return True
