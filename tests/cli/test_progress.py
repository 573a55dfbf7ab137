"""The bar is drawn for people only."""

import io
import sys

from govgraph.cli.progress import render_bar, show_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_drawn_where_nobody_looks(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with show_progress() as progress:
        progress(1, 2, "mapping")
    assert sys.stderr.getvalue() == ""


def test_a_terminal_sees_the_bar_and_then_a_clean_line(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with show_progress() as progress:
        progress(1, 2, "mapping")
        progress(2, 2, "\x1b[31mred")
    shown = sys.stderr.getvalue()
    assert "1/2 mapping" in shown
    assert "2/2 \\x1b[31mred" in shown
    assert shown.endswith("\r\x1b[K")


def test_drawing_is_rare_enough_to_cost_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with show_progress() as progress:
        for done in range(10_000):
            progress(done, 20_000, "mapping")
    assert sys.stderr.getvalue().count("mapping") < 100


def test_bar_of_unknown_total_and_beyond_it():
    assert render_bar(3, 0, "reading") == f"[{' ' * 24}] 3/0 reading"
    assert render_bar(9, 3, "x" * 99).startswith(f"[{'#' * 24}] 9/3 xxx")
    assert render_bar(9, 3, "x" * 99).endswith("x…")
