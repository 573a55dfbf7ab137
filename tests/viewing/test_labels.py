import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.viewing.labels import estimate_width, wrap_label


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Tesla", ["Tesla"]),
        ("", [""]),
        ("2015 World Internet Conference", ["2015 World Internet", "Conference"]),
        (
            "20th National Congress of the Chinese Communist Party",
            ["20th National Congress", "of the Chinese", "Communist Party"],
        ),
    ],
)
def test_names_break_between_words_into_lines_of_like_width(name, lines):
    assert wrap_label(name) == lines


def test_what_does_not_fit_is_cut_off():
    lines = wrap_label("Regulation " * 20)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


@given(st.text(max_size=200))
def test_no_label_is_wide_or_high(name):
    lines = wrap_label(name)
    assert 1 <= len(lines) <= 3
    assert all(estimate_width(line) <= 175 for line in lines)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=6))
def test_short_names_lose_nothing(words):
    assert " ".join(wrap_label(" ".join(words))) == " ".join(words)
