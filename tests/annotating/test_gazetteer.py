"""The gazetteer: exact names, longest first, and only what its patterns say."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.annotating import GazetteerAnnotator
from govgraph.model import Document
from govgraph.testing.annotator import ODD_TEXTS, check_annotator

NAMES = {
    "Li Wei": "Person",
    "Ana Ruiz": "Person",
    "Ana Ruiz Soto": "Person",
    "Orbis": "Company",
    "Orbis Cloud": "Company",
    "Harbour Forum": "Event",
    "Harbour Forum series": "EventSeries",
    "Digital Ministry": "GovernmentBody",
    "Busan": "Place",
    "Data Act": "Policy",
    "習近平": "Person",
    "Café Net": "Organization",
}


@pytest.fixture(scope="module")
def gazetteer():
    return GazetteerAnnotator(NAMES)


def surfaces(found):
    return [(found.document.text[start:end], found.types[entity]) for start, end, entity in found.mentions]


def claims(found):
    """Claims with words in place of short names."""
    words = {}
    for start, end, entity in found.mentions:
        words.setdefault(entity, found.document.text[start:end])
    return [(words[c.subject], c.predicate, words[c.object], c.status, words.get(c.role)) for c in found.claims]


def test_names_are_whole_words_and_the_longest_wins(gazetteer):
    text = "Ana Ruiz Soto met Orbis Cloud's Li Wei; Orbiston, Li Weiss and aOrbis did not. “Orbis”"
    assert surfaces(check_annotator(gazetteer, text)) == [
        ("Ana Ruiz Soto", "Person"),
        ("Orbis Cloud", "Company"),
        ("Li Wei", "Person"),
        ("Orbis", "Company"),
    ]


def test_equal_names_are_one_entity_and_series_are_events(gazetteer):
    found = check_annotator(gazetteer, "Orbis, Orbis and Harbour Forum series.")
    assert [mention.entity for mention in found.mentions] == ["c1", "c1", "e1"]
    assert found.types == {"c1": "Company", "e1": "Event"}


def test_names_are_found_in_either_unicode_form():
    found = check_annotator(GazetteerAnnotator({"Cafe\u0301 Net": "Organization"}), "The Café Net said so.")
    assert surfaces(found) == [("Café Net", "Organization")]


SAYS = [
    ("Li Wei, CEO of Orbis, spoke.", ("Li Wei", "holdsRole", "Orbis", "current", "CEO")),
    ("Li Wei, the former chairman of Orbis, left.", ("Li Wei", "holdsRole", "Orbis", "former", "chairman")),
    ("Li Wei, ex-chairman of Orbis.", ("Li Wei", "holdsRole", "Orbis", "former", "chairman")),
    ("Li Wei, executive director of Orbis.", ("Li Wei", "holdsRole", "Orbis", "current", "executive director")),
    (
        "Li Wei, acting director at the Digital Ministry",
        ("Li Wei", "holdsRole", "Digital Ministry", "acting", "director"),
    ),
    ("Li Wei, incoming chairman of Orbis", ("Li Wei", "holdsRole", "Orbis", "incoming", "chairman")),
    ("Orbis chairman Li Wei", ("Li Wei", "holdsRole", "Orbis", "current", "chairman")),
    ("Orbis’s former chief executive, Li Wei", ("Li Wei", "holdsRole", "Orbis", "former", "chief executive")),
    ("Orbis's acting chief executive Li Wei", ("Li Wei", "holdsRole", "Orbis", "acting", "chief executive")),
    ("Li Wei attended the Harbour Forum.", ("Li Wei", "attended", "Harbour Forum", "happened", None)),
    ("Orbis is expected to attend Harbour Forum.", ("Orbis", "attended", "Harbour Forum", "planned", None)),
    ("Li Wei will attend the Harbour Forum.", ("Li Wei", "attended", "Harbour Forum", "planned", None)),
    ("Li Wei did not attend the Harbour Forum.", ("Li Wei", "attended", "Harbour Forum", "denied", None)),
    ("Li Wei spoke at the Harbour Forum.", ("Li Wei", "spokeAt", "Harbour Forum", "happened", None)),
    ("Orbis hosted the Harbour Forum.", ("Orbis", "organized", "Harbour Forum", "happened", None)),
    ("Ana Ruiz co-founded Orbis.", ("Ana Ruiz", "founded", "Orbis", "happened", None)),
    ("Ana Ruiz met Li Wei.", ("Ana Ruiz", "met", "Li Wei", "happened", None)),
    ("Harbour Forum will be held in Busan.", ("Harbour Forum", "heldIn", "Busan", "planned", None)),
    ("Harbour Forum will open in Busan.", ("Harbour Forum", "heldIn", "Busan", "planned", None)),
    ("Harbour Forum took place in Busan.", ("Harbour Forum", "heldIn", "Busan", "happened", None)),
]

SAYS_NOTHING = [
    "Li Wei of Orbis.",
    "Li Wei, wife of the chairman of Orbis.",
    "Li Wei, who met the chairman of Orbis.",
    "Li Wei, then chairman of Orbis.",
    "Li Wei, a friend of Orbis.",
    "Li Wei, gardener of Orbis.",
    "Li Wei.\nOrbis attended",
    "Li Wei attended a dinner. The Harbour Forum was over.",
    "Li Wei attended\nHarbour Forum",
    "Orbis attended Orbis.",
    "Busan attended the Harbour Forum.",
    "Li Wei denied that Ana Ruiz, a guest, met nobody at Orbis.",
    "Li Wei met Li Wei.",
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_patterns_state_what_they_say(gazetteer, text, expected):
    found = check_annotator(gazetteer, text)
    assert claims(found) == [expected]
    assert found.claims[0].is_machine_read
    assert (found.claims[0].by, found.claims[0].confidence) == ("gazetteer", Decimal("0.8"))


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_nothing_else_is_stated(gazetteer, text):
    assert claims(check_annotator(gazetteer, text)) == []


@pytest.mark.parametrize("names", [{}, {"": "Person", " ": "Person", "Orbis": "Date", "Li\nWei": "Person"}])
def test_without_usable_names_nothing_is_found(names):
    found = check_annotator(GazetteerAnnotator(names), "Orbis and Li\nWei")
    assert found.mentions == found.claims == ()


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_do_no_harm(gazetteer, text):
    check_annotator(gazetteer, text)


PIECES = st.sampled_from(
    [*NAMES, " ", " attended the ", ", CEO of ", "'s former chairman ", "\n", "{", "|", "é", "FACTS"]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.permutations(list(NAMES.items())))
def test_the_contract_holds_for_any_text_and_any_order_of_names(text, items):
    text = text.strip("\n")
    found = check_annotator(GazetteerAnnotator(dict(items)), text)
    assert found == GazetteerAnnotator(NAMES).annotate(Document("contract", text))


def test_time_does_not_depend_on_how_many_names_are_known():
    many = GazetteerAnnotator({f"Name{number} Family": "Person" for number in range(50_000)} | NAMES)
    text = "Li Wei, CEO of Orbis, spoke of many things that day. " * 5_000
    began = time.process_time()
    found = many.annotate(Document("huge", text))
    assert time.process_time() - began < 5
    assert len(found.mentions) == 15_000
    assert len(found.claims) == 1
