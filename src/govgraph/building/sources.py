"""What a user hands over, sorted into documents and registry files; nothing is kept until all of it is sound."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from govgraph._resources import read_resource
from govgraph.annotating import Annotator
from govgraph.archive import Archive
from govgraph.errors import AnnotatedDocumentError, ManySourcesError, Problem, SourceError
from govgraph.marked import Chunk, parse_chunk, split_documents, to_marked
from govgraph.reading import Source, decode, sniff, to_document
from govgraph.resolving import parse_registry


@dataclass
class Intake:
    """Sound input, ready to be kept.

    Attributes:
        documents: the form's text of each new or changed document, by id.
        registries: Turtle by file name.
    """

    documents: dict[str, Chunk] = field(default_factory=dict)
    registries: dict[str, str] = field(default_factory=dict)


def read_intake(sources: Iterator[Source], archive: Archive, annotator: Annotator | None) -> Intake:
    """Read and check all sources.

    Args:
        sources: what the user named.
        archive: tells which documents are there already, so that they need not be parsed.
        annotator: reads raw text; without one, raw text is refused.

    Returns:
        The sound input.

    Raises:
        SourceError: one of them is broken.
        ManySourcesError: several are; each is named with all its problems.
    """
    intake = Intake()
    origins: dict[str, Chunk] = {}
    errors: list[SourceError] = []
    for source in sources:
        try:
            _take(source, archive, annotator, intake, origins)
        except SourceError as error:
            errors.append(error)
    if errors:
        raise errors[0] if len(errors) == 1 else ManySourcesError(errors)
    return intake


def _take(
    source: Source, archive: Archive, annotator: Annotator | None, intake: Intake, origins: dict[str, Chunk]
) -> None:
    text = decode(source)
    match sniff(source.name, text):
        case "registry":
            parse_registry(text, source.name)
            if intake.registries.setdefault(_last_part(source.name), text) != text:
                raise SourceError(
                    "another registry of this name says other things", where=source.name, hint="give it another name"
                )
        case "annotated" | "standoff":
            _take_documents(split_documents(text, source.name), archive, intake, origins)
        case _:
            _take_documents([_annotate(source, annotator)], archive, intake, origins)


def _take_documents(chunks: Sequence[Chunk], archive: Archive, intake: Intake, origins: dict[str, Chunk]) -> None:
    problems: list[Problem] = []
    for chunk in chunks:
        try:
            _take_document(chunk, archive, intake, origins)
        except AnnotatedDocumentError as error:
            problems.extend(error.problems)
    if problems:
        raise AnnotatedDocumentError(chunks[0].name, problems)


def _take_document(chunk: Chunk, archive: Archive, intake: Intake, origins: dict[str, Chunk]) -> None:
    document_id = chunk.document_id() or ""
    earlier = origins.get(document_id)
    if document_id and earlier is not None and earlier.text != chunk.text:
        what = f'two documents have the id "{document_id}"'
        other = chunk.problem(0, what, f"the other is at {earlier.name}:{earlier.line}")
        raise AnnotatedDocumentError(chunk.name, [other])
    if not document_id or not archive.holds_document(document_id, chunk.text):
        parse_chunk(chunk)
        intake.documents[document_id] = chunk
    origins[document_id] = chunk


def _annotate(source: Source, annotator: Annotator | None) -> Chunk:
    if annotator is None:
        raise SourceError(
            "this is raw text and no annotated document",
            where=source.name,
            hint="name an annotator such as --annotator gazetteer, or mark it up (docs/annotated-documents.md)",
        )
    marked = to_marked(annotator.annotate(to_document(source)))
    return split_documents(marked, source.name)[0]


def _last_part(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2]


def keep_intake(intake: Intake, archive: Archive) -> None:
    """Put sound input into the archive, and let go of the texts, which the build would carry along.

    Args:
        intake: the input; its documents are gone afterwards.
        archive: where it goes.
    """
    for name, text in intake.registries.items():
        archive.write_registry(name, text)
    while intake.documents:
        document_id, chunk = intake.documents.popitem()
        archive.write_document(document_id, chunk.text)


def names_for_annotator(archive: Archive) -> dict[str, str]:
    """The names of registered actors, with their classes, for annotators that know names by heart.

    Args:
        archive: the archive; the bundled registry stands in where it has none.

    Returns:
        Class by name.
    """
    registries = archive.read_registry() or {"actors.ttl": read_resource("seeds/actors.ttl")}
    return {
        name: actor.kind
        for file, text in sorted(registries.items())
        for actor in parse_registry(text, file)
        for name in actor.names
    }
