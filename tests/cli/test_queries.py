"""``govgraph queries`` from outside."""

from collections.abc import Callable
from typing import Any

from govgraph.querying.catalogue import iter_queries

Run = Callable[..., Any]


def test_all_are_listed_with_what_they_answer_and_take(run_cli: Run) -> None:
    done = run_cli("queries")
    assert (done.code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()[2:]
    for query, line in zip(iter_queries(), lines, strict=True):
        assert line.startswith(query.name)
        assert query.title in line
        assert all(parameter.name in line for parameter in query.parameters)


def test_a_narrow_terminal(run_cli: Run) -> None:
    done = run_cli("queries", env={"COLUMNS": "60"})
    assert max(map(len, done.stdout.splitlines())) <= 60


def test_markdown(run_cli: Run) -> None:
    assert run_cli("queries", "-f", "markdown").stdout.startswith("| name | parameters | answers |\n| --- |")


def test_one_is_shown_whole(run_cli: Run) -> None:
    for query in iter_queries():
        done = run_cli("queries", query.name)
        assert done.code == 0
        assert done.stdout.startswith(f"{query.name}: {query.title}\n")
        assert query.example in done.stdout
        assert all(f"-p {parameter.name}=" in done.stdout for parameter in query.parameters)
        sparql = query.text[query.text.index("SELECT") :]
        assert done.stdout.endswith(sparql)


def test_an_unknown_name_suggests_the_nearest(run_cli: Run) -> None:
    done = run_cli("queries", "leader")
    assert done.code == 1
    assert 'did you mean "leaders"?' in done.stderr


def test_no_store_is_needed(run_cli: Run, tmp_path: Any) -> None:
    assert run_cli("queries", env={"GOVGRAPH_STORE": str(tmp_path / "nowhere")}).code == 0
