"""Sentences: every character that is no white space lies in exactly one, and none crosses a line."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govgraph.mapping.sentences import sentence_spans, shortest_run


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


SPLITS = [
    ("One. Two.", ["One.", "Two."]),
    ("Line one\nline two", ["Line one", "line two"]),
    ("Line one\r\n\r\n  line two \u2028 three", ["Line one", "line two", "three"]),
    ("Is it? Yes! It is.", ["Is it?", "Yes!", "It is."]),
    ("He said: “We go.” Then he left.", ["He said: “We go.”", "Then he left."]),
    ('"We go." "Where?" She smiled.', ['"We go."', '"Where?"', "She smiled."]),
    ("‘We go.’ She did.", ["‘We go.’", "She did."]),
    ("(They met.) [It rained.] Nobody came.", ["(They met.)", "[It rained.]", "Nobody came."]),
    ("It was signed.[12] Few read it.[3][4] Fine.", ["It was signed.[12]", "Few read it.[3][4]", "Fine."]),
    ("He paused ... Then he spoke. Well… Yes.", ["He paused ...", "Then he spoke.", "Well…", "Yes."]),
    ("He lives in the U.S. The firm does not.", ["He lives in the U.S.", "The firm does not."]),
    ("She leads Orbis Inc. She founded it.", ["She leads Orbis Inc.", "She founded it."]),
    ("It begins at 9 a.m. Everyone is welcome at 10 a.m. The end.", 2),
    ("It read version B. It failed.", ["It read version B.", "It failed."]),
    ("It was in May. It was in Nov. It rained.", ["It was in May.", "It was in Nov.", "It rained."]),
    ("He said no. 400 people left.", 1),
    ("A newer IE. Its goal.", ["A newer IE.", "Its goal."]),
    ("互联网大会开幕。习近平出席了会议！真的？是。", ["互联网大会开幕。", "习近平出席了会议！", "真的？", "是。"]),
    ("「行く。」彼は言った。", ["「行く。」", "彼は言った。"]),
    ("هل جاء؟ نعم۔ انتهى", ["هل جاء؟", "نعم۔", "انتهى"]),
    ("वह आया। वह गया॥ ठीक", ["वह आया।", "वह गया॥", "ठीक"]),
    ("Das Treffen endet. Über alles sprach er. Émile auch.", 3),
    ("The fee fell. €3m was paid. 12 voted. #Done. @all.", 5),
]

WHOLE = [
    "Mr. Li, Ms. Qu, Dr. Ma, Prof. Wu and Mrs. Xu met.",
    "Gen. Shaw, Gov. Lee, Sen. Park and Rep. Cruz met in St. Gallen.",
    "J. R. Smith and George H. W. Bush met Donald J. Trump.",
    "Orbis Inc. Chairman Wu, of Orbis Ltd. Asia, Bros. Kim and Acme Corp. Europe spoke.",
    "The U.S. President and the U.K. Prime Minister spoke to U.N. Secretary-General Guterres.",
    "It came on Nov. 9 and Sept. 10 as No. 12, Art. 5, pp. 3 and approx. 7.",
    "It rose 3.5 percent to 1.234 points at icann.org and www.example.com.",
    "Take some, e.g. Tencent, i.e. China's, in Roe v. Wade or Us vs. Them.",
    "“Will it?” he asked, “or not!” and left.",
    "Well ... maybe … perhaps.",
    "1. The first point.",
    "(iv) A point.",
    "a. Another point",
    "Yahoo! Japan spoke.",
    "The list (see No. 5) etc. is long.",
    "no stop at all",
    "“Quoted.”",
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_sentences_end_where_a_reader_would_end_them(text, expected):
    found = sentences(text)
    assert found == expected if isinstance(expected, list) else len(found) == expected, found


@pytest.mark.parametrize("text", WHOLE)
def test_abbreviations_and_initials_do_not_end_a_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000\x85\u2029"])
def test_blank_text_has_no_sentences(text):
    assert sentence_spans(text) == []


ODD_TEXT = st.text(
    st.one_of(
        st.sampled_from("AaBb. .!?…\n\r\u2028“”\"'()[]1。؟। \u3000\u200b\u00a0é😀"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)


@given(ODD_TEXT)
@example("U.S.\u00a0. “")
@example("A. [1] B.")
def test_sentences_are_ordered_disjoint_trimmed_and_cover_every_letter(text):
    spans = sentence_spans(text)
    covered = set()
    last = 0
    for start, end in spans:
        piece = text[start:end]
        assert last <= start < end
        assert piece == piece.strip()
        assert piece.splitlines() == [piece]
        covered.update(range(start, end))
        last = end
    assert all(place in covered for place, char in enumerate(text) if not char.isspace())


@given(ODD_TEXT, st.data())
def test_the_shortest_run_holds_both_and_no_sentence_too_many(text, data):
    spans = sentence_spans(text)
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: tuple(sorted(pair)))
    first, second = data.draw(places), data.draw(places)
    start, end = shortest_run(spans, first, second)
    assert start <= min(first[0], second[0])
    assert end >= max(first[1], second[1])
    assert shortest_run(spans, second, first) == (start, end)
    touched = [span for span in spans if span[0] < max(first[1], second[1]) and span[1] > min(first[0], second[0])]
    if touched:
        assert start == min(first[0], second[0], touched[0][0]) or start >= touched[0][0]
        assert end <= max(first[1], second[1], touched[-1][1])


def test_shortest_run_of_neighbours_and_of_one():
    spans = sentence_spans("Li spoke. Ma left. Qu came.")
    assert shortest_run(spans, (0, 2), (3, 8)) == (0, 9)
    assert shortest_run(spans, (19, 21), (10, 12)) == (10, 27)
    assert shortest_run([], (1, 2), (4, 5)) == (1, 5)


@pytest.mark.parametrize("piece", [".", "…", "a.", "A. ", '"', ".”", "[1]", "!\n", "( ", "。"])
def test_time_grows_with_the_length_of_the_text_only(piece):
    began = time.process_time()
    sentence_spans(piece * 200_000)
    assert time.process_time() - began < 5


@pytest.mark.shared
def test_the_whole_corpus_takes_a_fraction_of_a_second(shared):
    texts = [path.read_text(encoding="utf-8") for path in sorted((shared / "corpus").glob("*.ann"))]
    assert texts
    sentence_spans(texts[0])
    began = time.process_time()
    count = sum(len(sentence_spans(text)) for text in texts)
    assert count > 5_000
    assert time.process_time() - began < 0.5
