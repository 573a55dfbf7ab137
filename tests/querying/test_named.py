"""Every named query gives its documented answer on the seeds, and is true to claims the seeds have none of."""

import shlex
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from govgraph.querying.catalogue import NamedQuery, iter_queries
from govgraph.querying.running import QueryProcess

from .conftest import to_request

Ask = Callable[..., list[dict[str, str]]]

EXAMPLES: dict[str, tuple[int, dict[str, str]]] = {
    "attendance": (12, {"who": "Xu Lei", "where": "2022 World Internet Conference", "status": "planned"}),
    "bridges": (1, {"who": "Xi Jinping", "how": "attended", "status": "happened"}),
    "by-status": (0, {}),
    "calls": (1, {"who": "Xi Jinping", "what": "cyberspace community with a shared future"}),
    "changes": (0, {}),
    "classes": (0, {}),
    "company": (6, {"with": "Elon Musk", "where": "World Internet Conference"}),
    "leaders": (3, {"who": "Jack Ma", "title": "chairman", "status": "former"}),
    "members": (0, {}),
    "policies": (
        1,
        {"how": "published", "day": "2022-11-07", "words": "published a four-chapter white paper on Monday"},
    ),
    "positions": (1, {"who": "Government of China", "how": "supports", "reading": "reviewed"}),
    "posts": (4, {"who": "Daniel Zhang Yong", "title": "CEO", "status": "current"}),
    "quotations": (3, {"who": "Zhang Yi", "said": "more impact on the real economy"}),
    "roles": (2, {"title": "co-founder", "where": "Alibaba Group Holding", "status": "current"}),
    "sources": (4, {"how": "founded", "source": "South China Morning Post, 2022-11-08", "confidence": ""}),
    "speakers": (2, {"says": "Zhang Yi", "who": "World Internet Conference", "status": "uncertain"}),
    "support": (4, {"how": "founded", "articles": "1", "publishers": "1", "reviewed": "1"}),
    "timeline": (2, {"day": "2022-11-09", "how": "heldOn", "status": "planned"}),
    "unconfirmed": (3, {"where": "2022 World Internet Conference", "who": "Qu Fang"}),
    "unreviewed": (0, {}),
}
"""For the example of each query: how many rows, and what one of them holds."""


def example_of(query: NamedQuery) -> dict[str, str]:
    words = [word for word in shlex.split(query.example) if "=" in word]
    return dict(word.split("=", 1) for word in words)


def holds(rows: list[dict[str, str]], **expected: str) -> bool:
    return any(expected.items() <= row.items() for row in rows)


@pytest.mark.parametrize("query", list(iter_queries()), ids=lambda query: query.name)
def test_the_example_gives_its_answer_on_the_seeds(seed_store: Path, ask_named: Ask, query: NamedQuery) -> None:
    rows = ask_named(seed_store, query.name, **example_of(query))
    number, expected = EXAMPLES[query.name]
    assert len(rows) == number
    assert not expected or holds(rows, **expected), rows


@pytest.mark.parametrize("query", list(iter_queries()), ids=lambda query: query.name)
def test_twice_the_same_bytes(seed_store: Path, query: NamedQuery) -> None:
    answers = []
    for _ in range(2):
        with QueryProcess() as process:
            request = to_request(seed_store, query.text, query.bindings(example_of(query)), shipped=True, format="csv")
            answers.append(b"".join(process.ask(request).iter_bytes()))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("query", list(iter_queries()), ids=lambda query: query.name)
def test_a_shipped_query_runs_as_any_other_does(seed_store: Path, query: NamedQuery) -> None:
    with QueryProcess() as process:
        bindings = query.bindings(example_of(query))
        result = process.ask(to_request(seed_store, query.text, bindings)).read()
    assert len(result.rows) == EXAMPLES[query.name][0]


def test_editions_and_sessions_belong_to_their_series(seed_store: Path, ask_named: Ask) -> None:
    series = ask_named(seed_store, "attendance", event="World Internet Conference")
    assert holds(series, who="Xi Jinping", where="Opening ceremony of the 2015 World Internet Conference")
    edition = ask_named(seed_store, "attendance", event="2015 World Internet Conference")
    assert {row["where"] for row in edition} == {
        "2015 World Internet Conference",
        "Opening ceremony of the 2015 World Internet Conference",
    }


def test_the_original_is_quoted_where_there_is_a_quotation(seed_store: Path, ask_named: Ask) -> None:
    (row,) = ask_named(seed_store, "roles", person="Pony Ma")
    assert row["words"] == "Tencent Holdings CEO Pony Ma"


def test_how_sure_a_row_is(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "attendance")
    assert holds(rows, who="Ada Brook", status="happened", reading="reviewed", confidence="0.97")
    assert holds(rows, who="Tomas Vale", status="happened", reading="rejected", confidence="0.61")
    assert holds(rows, who="Ada Brook", status="denied", reading="reviewed", confidence="")
    assert holds(rows, who="Quillnet", status="planned", reading="machine-read", confidence="0.8")


def test_who_in_the_text_says_so_stands_in_the_source(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "attendance", event="2032 Harbour Forum")
    assert holds(rows, who="Quillnet", source="Tomas Vale, in Harbour Post, 2031-03-04")
    assert holds(rows, who="Ada Brook", source="Tidal Wire, 2031-06-01")


def test_who_was_absent_was_in_nobody_s_company(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "company", person="Ada Brook")
    assert holds(rows, **{"with": "Tomas Vale", "where": "a meeting"})
    assert not holds(rows, **{"with": "Quillnet"})
    assert ask_named(news_store, "bridges", first="2032 Harbour Forum", second="Harbour Forum") == []


def test_what_changed(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "changes", first="news-1", second="news-2")
    assert holds(rows, only_in="news-1", how="holdsRole", status="current")
    assert holds(rows, only_in="news-2", how="holdsRole", status="former")
    assert not holds(rows, how="opposes")
    assert sorted(map(str, rows)) == sorted(map(str, ask_named(news_store, "changes", first="news-2", second="news-1")))


def test_support_counts_articles_and_no_rejected_claim(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "support")
    assert (
        rows[0] | {"who": "Quillnet", "how": "opposes", "articles": "2", "publishers": "2", "reviewed": "1"} == rows[0]
    )
    assert not holds(rows, who="Tomas Vale")


def test_the_least_certain_come_first_and_what_was_seen_does_not_come(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "unreviewed", below="0.9")
    assert [row["confidence"] for row in rows] == ["0.4", "0.55", "0.8"]
    assert [row["confidence"] for row in ask_named(news_store, "unreviewed", below="0.5")] == ["0.4"]


def test_classes_that_articles_disagree_on(news_store: Path, ask_named: Ask) -> None:
    rows = ask_named(news_store, "classes")
    assert [(row["who"], row["class"], row["article"]) for row in rows] == [
        ("Quillnet", "Company", "news-1"),
        ("Quillnet", "Organization", "news-2"),
    ]


def test_words_and_actors_both_show_as_what(seed_store: Path, ask_named: Ask) -> None:
    rows = ask_named(seed_store, "sources", actor="Zhang Yi")
    assert holds(rows, how="said", what="more impact on the real economy")
    assert holds(rows, how="holdsRole", what="iiMedia")


@pytest.mark.slow
@pytest.mark.shared
def test_bound_queries_stay_fast_on_a_large_store(shared: Path, tmp_path: Path) -> None:
    from govgraph._resources import find_resource
    from govgraph.building import build

    corpus = [p for p in sorted((shared / "corpus").glob("*.ann")) if p.read_text("utf-8").startswith("=== ")]
    store = tmp_path / "govgraph.db"
    build(store, [find_resource("seeds"), *corpus])
    for query in iter_queries():
        if not query.parameters or query.name == "changes":  # the engine compares two articles in half a second
            continue
        best = min(time_of(store, query) for _ in range(3))
        assert best < 1.0, f"{query.name} took {best:.2f} s"


def time_of(store: Path, query: NamedQuery) -> float:
    with QueryProcess() as process:
        started = time.perf_counter()
        process.ask(to_request(store, query.text, query.bindings(example_of(query)), shipped=True), 60).read()
        return time.perf_counter() - started
