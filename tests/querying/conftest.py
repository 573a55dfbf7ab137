"""A small graph of claims that the seed has none of, and the triple stores behind the folders."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from govgraph.querying.running import QueryProcess

NEWS = """\
=== id: news-1 | title: Ministers gather | publisher: Harbour Post | date: 2031-03-04
TEXT
{p1 Person|Ada Brook}, {r1 Role|chief executive} of {c1 Company|Quillnet}, met {p2 Person|Tomas Vale} at the \
{e1 Event|Harbour Forum} on {d1 Date|3 March 2031}. {p2|Vale} expects that {c1|Quillnet} will attend the \
{e2 Event|2032 Harbour Forum}. {c1|Quillnet} opposes the {y1 Policy|Cable Act}.
FACTS
p1 holdsRole c1 role=r1 status=current confidence=0.95 by=model
p1 met p2 status=happened confidence=0.55 by=model date=d1
p1 attended e1 status=happened confidence=0.97 by=model review=accepted
p2 attended e1 status=happened confidence=0.61 by=model review=rejected
c1 attended e2 status=planned attributed=p2 confidence=0.8 by=model
e2 partOf e1 status=happened confidence=0.9 by=model
c1 opposes y1 status=happened confidence=0.4 by=model
=== id: news-2 | title: Brook steps down | publisher: Tidal Wire | date: 2031-06-01
TEXT
{p1 Person|Ada Brook}, until May {r1 Role|chief executive} of {c1 Organization|Quillnet}, will not attend the \
{e2 Event|2032 Harbour Forum}. {c1|Quillnet} opposes the {y1 Policy|Cable Act}.
FACTS
p1 holdsRole c1 role=r1 status=former
p1 attended e2 status=denied
c1 opposes y1 status=happened
"""
"""Two invented articles: machine-read, accepted, rejected and attributed claims; two sources for one of them."""


@pytest.fixture(scope="session")
def news_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two invented articles, for reading only."""
    from govgraph.building import build

    folder = tmp_path_factory.mktemp("news")
    (folder / "news.ann").write_text(NEWS, encoding="utf-8")
    build(folder / "govgraph.db", [folder / "news.ann"])
    return folder / "govgraph.db"


@pytest.fixture
def raw_seed(seed_store: Path) -> ox.Store:
    """The triple store of the seeds."""
    return ox.Store.read_only(str(seed_store / "graph"))


@pytest.fixture
def process() -> Iterator[QueryProcess]:
    """A process that waits for a query."""
    with QueryProcess() as waiting:
        yield waiting


@pytest.fixture
def ask_named() -> Callable[..., list[dict[str, str]]]:
    """Ask a named query of a store, and give its rows as texts by column."""
    from govgraph.querying.catalogue import find_query
    from govgraph.querying.results import to_cell

    def ask(store: Path, name: str, **given: str) -> list[dict[str, str]]:
        query = find_query(name)
        with QueryProcess() as waiting:
            result = waiting.ask(to_request(store, query.text, query.bindings(given), shipped=True), 60).read()
        return [dict(zip(result.variables, map(to_cell, row), strict=True)) for row in result.rows]

    return ask


def to_request(store: Path, query: str, bindings: object = (), **changed: object) -> Mapping[str, Any]:
    """A request as the process takes it, for rows that can be read back."""
    request = {
        "query": query,
        "store": str(store),
        "bindings": list(bindings),  # type: ignore[call-overload]
        "format": "raw",
        "shipped": False,
        "explain": False,
    }
    return {**request, **changed}
