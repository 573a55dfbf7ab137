"""Which words support a claim."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from govgraph.errors import EvidenceError
from govgraph.mapping.nquads import literal, node, term, typed
from govgraph.mapping.sentences import sentence_spans, shortest_run
from govgraph.model import AnnotatedDocument, Claim

CONTEXT = 32
"""Code points kept on either side of a quotation, to find its place again."""

_ENOUGH_PAIRS = 16

Span = tuple[int, int]


class EvidenceFinder:
    """Finds the words of one document that support its claims.

    Args:
        annotated: the document.
    """

    def __init__(self, annotated: AnnotatedDocument) -> None:
        self._sentences = sentence_spans(annotated.document.text)
        self._starts = [start for start, _ in self._sentences]
        self._mentions: dict[str, list[Span]] = {}
        self._runs: dict[str, list[Span]] = {}
        for start, end, entity in annotated.mentions:
            self._mentions.setdefault(entity, []).append((start, end))

    def find_span(self, claim: Claim) -> Span:
        """Find the words that support a claim.

        Args:
            claim: a claim of the document.

        Returns:
            The shortest run of whole sentences (start, end) that holds its mentions: those it names, otherwise the
            subject and the object where they stand closest together. Of runs of equally many sentences the one is taken
            that holds more of the claim's role, date, sum and speaker, then the one with fewer words.
        """
        if claim.mentions:
            spans = [self._mentions[entity][number - 1] for entity, number in claim.mentions]
            return shortest_run(self._sentences, min(spans), max(spans, key=lambda span: span[1]))
        pairs = _closest(self._find_runs(claim.subject), self._find_runs(claim.object))
        runs = {(min(one[0], other[0]), max(one[1], other[1])) for one, other in pairs}
        if len(runs) == 1:
            return runs.pop()
        others = [e for e in (claim.role, claim.date, claim.amount, claim.attributed) if e]
        return min(runs, key=lambda run: (self._count(run), -self._held(run, others), run[1] - run[0], run))

    def _find_runs(self, entity: str) -> list[Span]:
        """The sentences that an entity is mentioned in, each once, in the order of the text."""
        runs = self._runs.get(entity)
        if runs is None:
            mentions = self._mentions[entity]
            runs = self._runs[entity] = sorted({shortest_run(self._sentences, one, one) for one in mentions})
        return runs

    def _count(self, run: Span) -> int:
        """How many sentences a run has."""
        return bisect_left(self._starts, run[1]) - bisect_left(self._starts, run[0])

    def _held(self, run: Span, entities: Sequence[str]) -> int:
        """How many of some entities are mentioned in a run."""
        return sum(any(run[0] <= start < run[1] for start, _ in self._mentions[entity]) for entity in entities)


def _closest(subjects: Sequence[Span], objects: Sequence[Span]) -> Iterable[tuple[Span, Span]]:
    """The pairs worth trying: where there are many, neighbours with the fewest words between them."""
    if len(subjects) * len(objects) <= _ENOUGH_PAIRS:
        return product(subjects, objects)
    places = ((one, bisect_left(objects, one)) for one in subjects)
    pairs = {(one, other) for one, place in places for other in objects[max(0, place - 1) : place + 1]}
    return sorted(pairs, key=lambda pair: (abs(pair[0][0] - pair[1][0]), pair))[:_ENOUGH_PAIRS]


def slice_evidence(text: str, start: int, end: int, *, context: int = CONTEXT) -> tuple[str, str, str]:
    """Cut the words that support a claim out of a text.

    Args:
        text: the document's canonical text.
        start: first code point of the quotation, from 0.
        end: the code point after its last.
        context: code points kept on either side to find the place again.

    Returns:
        The words before, the words themselves, the words behind.

    Raises:
        EvidenceError: the span is empty or leaves the text.

    See the Web Annotation Data Model, 4.2.4 and 4.2.5.

    >>> slice_evidence("Xi spoke in Wuzhen.", 12, 18)
    ('Xi spoke in ', 'Wuzhen', '.')
    """
    if not 0 <= start < end <= len(text):
        raise EvidenceError(f"no words stand at {start} to {end}", where=f"a text of {len(text)} code points")
    return text[max(0, start - context) : start], text[start:end], text[end : end + context]


def iter_evidence_quads(evidence: str, article: str, text: str, span: Span, graph: str) -> Iterator[str]:
    """Say where in an article the supporting words stand.

    Args:
        evidence: the evidence's IRI, as N-Triples.
        article: the article's IRI, as N-Triples.
        text: the article's text.
        span: where the words stand.
        graph: end of the line: graph and full stop.

    Yields:
        Quads.
    """
    prefix, exact, suffix = slice_evidence(text, *span)
    yield f"{evidence} {term('rdf:type')} {term('gov:Evidence')} {graph}"
    yield f"{evidence} {term('oa:hasSource')} {article} {graph}"
    yield f"{evidence} {term('oa:exact')} {literal(exact)} {graph}"
    if prefix:
        yield f"{evidence} {term('oa:prefix')} {literal(prefix)} {graph}"
    if suffix:
        yield f"{evidence} {term('oa:suffix')} {literal(suffix)} {graph}"
    yield f"{evidence} {term('oa:start')} {typed(str(span[0]), 'integer')} {graph}"
    yield f"{evidence} {term('oa:end')} {typed(str(span[1]), 'integer')} {graph}"


def iter_quotation_quads(evidence: str, original: str, quote: str, graph: str) -> Iterator[str]:
    """Say which words of the original an account rests on.

    Args:
        evidence: the evidence's IRI, as N-Triples.
        original: the original's IRI, as N-Triples.
        quote: the words.
        graph: end of the line: graph and full stop.

    Yields:
        Quads.
    """
    yield f"{evidence} {term('rdf:type')} {term('gov:Evidence')} {graph}"
    yield f"{evidence} {term('oa:hasSource')} {original} {graph}"
    yield f"{evidence} {term('oa:exact')} {literal(quote)} {graph}"


def evidence_node(document_id: str, span: Span) -> str:
    """The IRI of the evidence at a place of a document, as N-Triples."""
    return node("evidence", document_id, str(span[0]), str(span[1]))
