"""Tables fit their width whatever is in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.cli.table import find_width, render_markdown, render_table, text_width, wants_colour, wrap_cell

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(["12", "马云 Ma Yun", "é" * 9])
TABLES = st.integers(1, 6).flatmap(
    lambda columns: st.tuples(
        st.lists(CELLS.filter(bool), min_size=columns, max_size=columns),
        st.lists(st.lists(CELLS, min_size=columns, max_size=columns), max_size=5),
    )
)


@given(TABLES, st.integers(8, 120))
def test_no_line_is_wider_than_asked(table, width):
    shown = render_table(*table, width)
    assert max((text_width(line) for line in shown.split("\n")), default=0) <= width
    assert "\x1b" not in shown and "\t" not in shown


@given(TABLES)
def test_without_a_width_each_row_is_one_line_and_nothing_is_cut(table):
    headers, rows = table
    lines = render_table(headers, rows).split("\n")
    assert len(lines) == len(rows) + 3
    for line, row in zip(lines[2:], rows, strict=False):
        assert all(cell.strip() in line for cell in row if cell.isprintable())


@given(st.text(st.characters(categories=["L", "N", "Zs"]), max_size=60), st.integers(2, 20))
def test_wrapping_loses_no_word_unless_it_says_so(text, width):
    lines = wrap_cell(text, width)
    shown = "".join("".join(lines).split())
    assert shown == "".join(text.split()) or (shown.endswith("…") and "".join(text.split()).startswith(shown[:-1]))
    assert all(text_width(line) <= width for line in lines)


def test_columns_align_and_numbers_stand_right():
    assert render_table(["name", "n"], [["马云", "2"], ["Xi", "11"], ["Qu", ""]], 40) == (
        "name   n\n────  ──\n马云   2\nXi    11\nQu\n"
    )


def test_a_long_value_is_wrapped_at_words_and_rows_are_set_apart():
    rows = [["Xi", "called for respect for sovereignty"], ["Ma", "came"]]
    assert render_table(["who", "what"], rows, 24) == (
        "who  what\n───  ───────────────────\nXi   called for respect\n     for sovereignty\n\nMa   came\n"
    )


def test_dates_and_short_words_stay_whole_while_there_is_room():
    row = ["the World Internet Conference", "2022-11-08", "a house of many words that has to be wrapped", "x" * 60]
    lines = render_table(["where", "day", "what", "key"], [row], 54).splitlines()
    assert any("2022-11-08" in line for line in lines)
    assert any("Conference" in line for line in lines)


def test_a_very_long_value_ends_with_an_ellipsis():
    shown = render_table(["what"], [["word " * 200]], 20)
    assert shown.endswith("…\n")
    assert len(shown.split("\n")) < 14


def test_too_many_columns_become_blocks_without_gaps():
    shown = render_table(["first", "second", "third"], [["alpha", "", "gamma gamma"], ["a", "b", "c"]], 14)
    assert shown == "first\n  alpha\nthird\n  gamma gamma\n\nfirst\n  a\nsecond\n  b\nthird\n  c\n"


def test_no_rows_and_no_columns():
    assert render_table(["a"], []) == "a\n─\n"
    assert render_table(["a"], [], 10) == "a\n─\n"
    assert render_table([], [[]]) == ""
    assert render_markdown([], []) == ""


def test_colour_is_in_the_headers_only():
    plain, coloured = render_table(["a"], [["x"]]), render_table(["a"], [["x"]], colour=True)
    assert coloured == plain.replace("a", "\x1b[1ma\x1b[0m", 1)


def test_a_row_of_another_length_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        render_table(["a", "b"], [["x"]])


@given(TABLES)
def test_markdown_has_one_line_a_row_and_no_live_markup(table):
    headers, rows = table
    shown = render_markdown(headers, rows)
    lines = shown.split("\n")
    assert len(lines) == len(rows) + 3
    for line in [lines[0], *lines[2:-1]]:
        bare = line.replace("\\\\", "")
        assert bare.count("|") - bare.count("\\|") == len(headers) + 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("<img src=x>", r"\<img src=x\>"),
        ("two\nlines", "two<br>lines"),
        ("a|b\\", r"a\|b\\"),
        ("\x1b[1m", r"\x1b\[1m"),
    ],
)
def test_markdown_is_escaped(value, shown):
    assert render_markdown(["v"], [[value]]).split("\n")[2] == f"| {shown} |"


def test_width_and_colour_follow_the_environment(monkeypatch):
    monkeypatch.setenv("COLUMNS", "33")
    assert find_width() == 33
    monkeypatch.setenv("COLUMNS", "many")
    assert find_width() is None
    monkeypatch.delenv("COLUMNS")
    assert find_width() is None
    assert not wants_colour()
