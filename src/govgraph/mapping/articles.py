"""What a document's graph says of the article itself and of how its claims came about."""

import re
from collections.abc import Iterable, Iterator

from govgraph.mapping.graphs import article_iri, graph_iri
from govgraph.mapping.nquads import address, date_literal, find_address, literal, term
from govgraph.model import Document, text_sha256
from govgraph.ontology import GOV
from govgraph.resolving import iri_part

_PERSON = "person"
_ON_MACHINE = re.compile(r"file:|[/~\\]|[A-Za-z]:[\\/]", re.IGNORECASE)


def original_iri(document: Document) -> str:
    """The source that quotations come from, as N-Triples: the article itself, or the original that it retells.

    An original is a node of its own in each account's graph, since two accounts of one original would otherwise state
    the same triples in two graphs; its address tells that it is the same.
    """
    article = article_iri(document.id)
    return f"<{article}>" if document.derived_from is None else f"<{article}/original>"


def iter_article_quads(document: Document, graph: str) -> Iterator[str]:
    """Describe an article.

    Args:
        document: the article.
        graph: end of the line: graph and full stop.

    Yields:
        Quads. Publisher and date of an account are those of the article it retells.
    """
    article = f"<{article_iri(document.id)}>"
    kind = "gov:Article" if document.derived_from is None else "gov:Account"
    values = {
        "rdf:type": term(kind),
        "schema:headline": document.title and literal(document.title),
        "schema:author": literal(document.header["author"]) if "author" in document.header else None,
        "schema:publisher": document.publisher and literal(document.publisher),
        "schema:datePublished": document.date and date_literal(document.date),
        "schema:url": document.url and find_address(document.url),
        "dcterms:license": literal(document.header["licence"]) if "licence" in document.header else None,
        "dcterms:source": _source(document.header.get("source", "")),
        "gov:style": literal(document.header["style"]) if "style" in document.header else None,
        "gov:textSha256": literal(text_sha256(document.text)),
    }
    for curie, value in values.items():
        if value:
            yield f"{article} {term(curie)} {value} {graph}"
    yield from _iter_original_quads(document, article, graph)


def _source(words: str) -> str | None:
    """Where an article was found, unless that is a place on somebody's machine."""
    return address(words) if words and not _ON_MACHINE.match(words) else None


def _iter_original_quads(document: Document, article: str, graph: str) -> Iterator[str]:
    hashed = document.header.get("source-sha256")
    original = original_iri(document)
    if original != article:
        yield f"{article} {term('prov:wasDerivedFrom')} {original} {graph}"
        yield f"{original} {term('rdf:type')} {term('gov:Article')} {graph}"
        retold = find_address(document.derived_from or "")
        if retold:
            yield f"{original} {term('schema:url')} {retold} {graph}"
        if document.publisher:
            yield f"{original} {term('schema:publisher')} {literal(document.publisher)} {graph}"
    if hashed:
        yield f"{original} {term('gov:sourceSha256')} {literal(hashed)} {graph}"


def activity_iri(document_id: str, annotator: str | None) -> str:
    """The reading of a document by an annotator, as N-Triples; None stands for a person."""
    by = f"/{iri_part(annotator)}" if annotator else ""
    return f"<{GOV}activity/{iri_part(document_id)}{by}>"


def iter_provenance_quads(document_id: str, annotators: Iterable[str | None], graph: str) -> Iterator[str]:
    """Say who read the article, once for each reader.

    Args:
        document_id: the article's id.
        annotators: names of machine annotators; None stands for a person.
        graph: end of the line: graph and full stop.

    Yields:
        Quads.
    """
    article, named = f"<{article_iri(document_id)}>", f"<{graph_iri(document_id)}>"
    for annotator in annotators:
        activity = activity_iri(document_id, annotator)
        agent = f"<{GOV}annotator/{iri_part(annotator or _PERSON)}>"
        yield f"{named} {term('prov:wasGeneratedBy')} {activity} {graph}"
        yield f"{activity} {term('rdf:type')} {term('prov:Activity')} {graph}"
        yield f"{activity} {term('prov:used')} {article} {graph}"
        yield f"{activity} {term('prov:wasAssociatedWith')} {agent} {graph}"
