"""The annotators' contract: it catches those who break it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from govgraph.annotating import GazetteerAnnotator
from govgraph.model import AnnotatedDocument, Claim, Mention
from govgraph.testing.annotator import check_annotator

TEXT = "Li Wei met Ana Ruiz.\nOrbis"
GOOD = GazetteerAnnotator({"Li Wei": "Person", "Ana Ruiz": "Person"})


class Broken:
    """A gazetteer whose result is spoilt."""

    name = "gazetteer"

    def __init__(self, spoil):
        self._spoil = spoil
        self._calls = 0

    def annotate(self, document):
        self._calls += 1
        return self._spoil(GOOD.annotate(document), self._calls)


def with_mentions(*mentions):
    return lambda found, _: replace(found, mentions=tuple(sorted((*found.mentions, *mentions))))


def with_claim(**changes):
    return lambda found, _: replace(found, claims=(replace(found.claims[0], **changes),))


BROKEN = {
    "it changed the document": lambda found, _: replace(found, document=replace(found.document, text="other")),
    "differently": lambda found, calls: found if calls == 1 else replace(found, claims=()),
    "out of order": lambda found, _: replace(found, mentions=found.mentions[::-1]),
    "leaves the text": with_mentions(Mention(20, 99, "p1")),
    "leaves the text: empty": with_mentions(Mention(7, 7, "p1")),
    "line break": with_mentions(Mention(19, 22, "p1")),
    "has no type": with_mentions(Mention(7, 10, "p9")),
    "does not name its annotator": with_claim(by=None),
    "has no confidence": with_claim(confidence=None),
    "no confidence from 0 to 1": with_claim(confidence=Decimal(2)),
    "names what is not marked": with_claim(object="p9"),
    "a person has looked": with_claim(review="accepted"),
    "does not parse: ": with_claim(predicate="liked"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_every_fault_is_caught(fault):
    with pytest.raises(AssertionError, match=fault.partition(":")[0]):
        check_annotator(Broken(BROKEN[fault]), TEXT)


def test_a_sound_annotator_passes():
    found = check_annotator(GOOD, TEXT)
    assert isinstance(found, AnnotatedDocument)
    assert [type(claim) for claim in found.claims] == [Claim]
