"""The form's own conformance cases: another implementation can run them too.

``valid/NAME.ann`` parses to ``NAME.json``; ``invalid/NAME.ann`` has the problems of ``NAME.error``, all of them, in the
order of the file.
"""

import json
from pathlib import Path

import pytest

from govgraph.errors import AnnotatedDocumentError
from govgraph.marked import parse_annotated, to_marked
from govgraph.model import AnnotatedDocument, Claim

CASES = Path(__file__).parent / "ann"


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _to_json(annotated: AnnotatedDocument) -> dict[str, object]:
    document = annotated.document
    return {
        "id": document.id,
        "header": dict(document.header),
        "text": document.text,
        "types": dict(annotated.types),
        "mentions": [list(mention) for mention in annotated.mentions],
        "claims": [_claim_to_json(claim) for claim in annotated.claims],
    }


def _claim_to_json(claim: Claim) -> dict[str, object]:
    values = {key: getattr(claim, key) for key in Claim.__slots__}
    values["mentions"] = [f"{entity}.{number}" for entity, number in claim.mentions]
    values["confidence"] = None if claim.confidence is None else str(claim.confidence)
    return {key: value for key, value in values.items() if value not in (None, [])}


@pytest.mark.parametrize("path", sorted((CASES / "valid").glob("*.ann")), ids=lambda path: path.stem)
def test_valid(path: Path):
    documents = parse_annotated(_read(path), path.name)
    assert [_to_json(document) for document in documents] == json.loads(_read(path.with_suffix(".json")))
    for document in documents:
        assert parse_annotated(to_marked(document)) == [document]


@pytest.mark.parametrize("path", sorted((CASES / "invalid").glob("*.ann")), ids=lambda path: path.stem)
def test_invalid(path: Path):
    with pytest.raises(AnnotatedDocumentError) as raised:
        parse_annotated(_read(path), path.name)
    found = "".join(f"{p.line}:{p.column}: {p.what}{f' ({p.hint})' if p.hint else ''}\n" for p in raised.value.problems)
    assert found == _read(path.with_suffix(".error"))


def test_the_cases_are_there():
    assert len(list((CASES / "valid").glob("*.ann"))) >= 25
    assert len(list((CASES / "invalid").glob("*.ann"))) >= 50
