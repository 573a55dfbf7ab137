"""``govgraph query`` from outside."""

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from govgraph.querying.catalogue import query_names

Run = Callable[..., Any]
ATTENDED = "SELECT ?who ?event { ?who gov:attended ?event } ORDER BY ?who ?event"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="only on POSIX")


@pytest.fixture
def ask(run_cli: Run, seed_store: Path) -> Run:
    """Run ``govgraph query …`` on the seeds."""

    def run(*arguments: str | Path, **options: Any) -> Any:
        env = {"GOVGRAPH_STORE": str(seed_store), **options.pop("env", {})}
        return run_cli("query", *arguments, env=env, **options)

    return run


@pytest.fixture(scope="session")
def large_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as large as a corpus: the seeds under many ids."""
    from govgraph._resources import find_resource, read_resource
    from govgraph.building import build

    folder = tmp_path_factory.mktemp("large")
    shutil.copy(find_resource("seeds/actors.ttl"), folder)
    account = read_resource("seeds/wic-2022.ann")
    for number in range(150):
        text = account.replace("id: wic-2022 ", f"id: again-{number:03} ", 1)
        (folder / f"{number}.ann").write_text(text, encoding="utf-8")
    build(folder / "govgraph.db", [folder])
    return folder / "govgraph.db"


def test_a_named_query(ask: Run) -> None:
    done = ask("leaders", "-p", "body=Alibaba")
    assert (done.code, done.stderr) == (0, "")
    head, rule, *rows = done.stdout.splitlines()
    assert head.split() == ["who", "title", "status", "reading", "confidence", "words", "source"]
    assert set(rule) == {"─", " "}
    assert any(row.startswith("Jack Ma") and "former" in row for row in rows)


def test_sparql_with_iris_as_curies(ask: Run) -> None:
    done = ask(ATTENDED)
    assert done.code == 0
    assert "person:xi-jinping" in done.stdout
    assert "https://" not in done.stdout


def test_sparql_from_a_file_and_from_standard_input(ask: Run, tmp_path: Path) -> None:
    file = tmp_path / "question.rq"
    file.write_text("\ufeff" + ATTENDED, encoding="utf-8")
    expected = ask(ATTENDED).stdout
    assert ask(file).stdout == expected
    assert ask("question.rq", cwd=tmp_path).stdout == expected
    assert ask("-", stdin=ATTENDED).stdout == expected


def test_a_file_with_parameters_of_its_own(ask: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(
        "# parameter who (actor): the person; example: Jack Ma\nSELECT ?event { ?who gov:attended ?event }",
        encoding="utf-8",
    )
    assert "event:world-internet-conference" in ask(file, "-p", "who=Jack Ma").stdout
    missing = ask(file)
    assert missing.code == 1
    assert "-p who=" in missing.stderr


def test_parameters_are_bound_and_never_pasted(ask: Run) -> None:
    query = "SELECT ?who { ?who rdfs:label ?name }"
    assert "person:jack-ma" in ask(query, "-p", "name=Jack Ma").stdout
    hostile = ask(query, "-p", 'name=" } } DELETE WHERE { ?a ?b ?c } #')
    assert (hostile.code, hostile.stderr) == (0, "no answers\n")


def test_values_may_hold_an_equals_sign(ask: Run) -> None:
    done = ask("SELECT ?x { FILTER(BOUND(?x)) }", "-p", "x=a=b", "-f", "csv")
    assert done.stdout.split() == ["x", "a=b"]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_table_is_fitted_to_the_terminal(ask: Run, width: int) -> None:
    done = ask("attendance", env={"COLUMNS": str(width)})
    assert max(map(len, done.stdout.splitlines())) <= width


def test_csv_and_json_are_whole(ask: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("attendance", "--format", "csv").stdout)))
    found = json.loads(ask("attendance", "--format", "json").raw)["results"]["bindings"]
    assert len(rows) == len(found) == 13
    assert [row["who"] for row in rows] == [binding["who"]["value"] for binding in found]


def test_markdown(ask: Run) -> None:
    lines = ask(ATTENDED, "-f", "markdown").stdout.splitlines()
    assert lines[:2] == ["| who | event |", "| --- | --- |"]


@pytest.mark.parametrize(("name", "begins"), [("tsv", "?who\t?event"), ("xml", "<?xml")])
def test_other_formats_for_rows(ask: Run, name: str, begins: str) -> None:
    assert ask(ATTENDED, "-f", name).stdout.startswith(begins)


def test_yes_and_no(ask: Run) -> None:
    assert ask("ASK { person:jack-ma gov:attended ?e }").stdout == "yes\n"
    assert ask("ASK { person:jack-ma gov:attended person:jack-ma }").stdout == "no\n"
    assert ask("ASK { }", "-f", "json").stdout == '{"head":{},"boolean":true}'


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ([], "person:jack-ma rdf:type gov:Person"),
        (["-f", "turtle"], "@prefix person:"),
        (["-f", "ntriples"], "<https://w3id.org/govgraph/person/jack-ma> <http://www.w3.org/1999/02/22-rdf"),
        (["-f", "jsonld"], '"@id"'),
        (["-f", "rdfxml"], "<rdf:RDF"),
    ],
)
def test_triples(ask: Run, name: list[str], holds: str) -> None:
    done = ask("CONSTRUCT WHERE { person:jack-ma a ?class }", *name)
    assert done.code == 0
    assert holds in done.stdout.replace(" a ", " rdf:type ")
    assert "DESCRIBE" not in ask("DESCRIBE person:jack-ma", *name).stderr


def test_no_answers_is_no_failure(ask: Run) -> None:
    done = ask("SELECT ?a { ?a gov:met ?a }")
    assert (done.code, done.stderr) == (0, "no answers\n")
    assert done.stdout.startswith("a\n")


def test_a_file_is_written_whole_or_not_at_all(ask: Run, tmp_path: Path) -> None:
    target = tmp_path / "answer.csv"
    assert ask("attendance", "-f", "csv", "-o", target).code == 0
    whole = target.read_bytes()
    assert whole.count(b"\n") == 14
    assert ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "-f", "csv", "-o", target, "--timeout", "0.5").code == 1
    assert target.read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir()] == ["answer.csv"]


def test_explain_shows_sparql_that_can_be_run(ask: Run) -> None:
    done = ask("leaders", "-p", "body=Alibaba", "--explain")
    assert "VALUES ?body { <https://w3id.org/govgraph/body/alibaba-group-holding> }" in done.stdout
    assert ask("-", stdin=done.stdout).stdout == ask("leaders", "-p", "body=Alibaba").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["DELETE WHERE { ?a ?b ?c }"], "1:1: DELETE is refused"),
        (["ASK { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }"], "1:7: SERVICE is refused"),
        ([r"ASK { S\u0045RVICE <http://127.0.0.1:1/> { ?a ?b ?c } }"], "SERVICE is refused"),
        (["ASK { ?a gov:atended ?b }"], '1:10: the ontology has no term gov:atended (did you mean "gov:attended"?)'),
        (["ASK { ?a foaff:name ?b }"], 'did you mean "foaf:"?'),
        (["ASK { ?a ?b }"], "1:7: the query cannot be understood"),
        (["ASK { ?a ?b ?c", "--store", "nowhere"], "there is no store here"),
        (["atendance"], 'no query is called "atendance" (did you mean "attendance"?)'),
        (["leaders"], "-p body="),
        (["leaders", "-p", "bdy=x"], 'did you mean "body"?'),
        (["leaders", "-p", "body=Alibba"], 'did you mean "alibaba"'),
        (["timeline", "-p", "year=last"], "four digits"),
        (["ASK { ?a ?b ?c }", "-p", "x=1"], "no variable x"),
        (["CONSTRUCT WHERE { ?a ?b ?c }", "-f", "csv"], "csv cannot hold"),
        ([RUNAWAY, "--timeout", "0.5"], "ended after 0.5 seconds"),
        (["leaders", "-p", "body=Alibaba", "--store", "nowhere"], "there is no store here"),
        (["leaders", "-p", "body=Alibaba", "-o", "nowhere/x"], "nowhere"),
    ],
)
def test_bad_input_gets_one_clear_line(ask: Run, arguments: list[str], words: str) -> None:
    done = ask(*arguments)
    assert done.code == 1
    assert words in done.stderr
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [[], ["leaders", "-p", "body"], ["leaders", "-p", "body=a", "-p", "body=b"], ["leaders", "-f", "odt"]]
    + [["leaders", "--timeout", seconds] for seconds in ("-1", "soon")],
)
def test_wrong_usage(ask: Run, arguments: list[str]) -> None:
    done = ask(*arguments)
    assert done.code == 2
    assert "Usage: govgraph query" in done.stderr


def test_a_file_that_is_no_text(ask: Run, tmp_path: Path) -> None:
    file = tmp_path / "question.rq"
    file.write_bytes(b"ASK { ?a ?b '\xff' }")
    done = ask(file)
    assert done.code == 1
    assert "no UTF-8" in done.stderr


def test_an_update_leaves_the_store_as_it_was(ask: Run, seed_store: Path) -> None:
    before = {path.name: path.read_bytes() for path in (seed_store / "graph").iterdir()}
    ask("INSERT DATA { <a:a> <a:b> <a:c> }")
    ask("attendance")
    assert {path.name: path.read_bytes() for path in (seed_store / "graph").iterdir()} == before


def test_what_an_article_says_cannot_steer_the_terminal(ask: Run) -> None:
    done = ask("SELECT ?x { BIND('\\u001b[31mred\\u202e' AS ?x) }")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "red" in done.stdout


def test_help_has_examples_that_name_queries_there_are(ask: Run) -> None:
    done = ask("--help")
    assert "Examples" in done.stdout
    named = [line.split()[2] for line in done.stdout.splitlines() if line.strip().startswith("govgraph query ")]
    assert set(named) & set(query_names())


def test_a_runaway_query_on_a_large_store_is_ended_in_time(run_cli: Run, large_store: Path) -> None:
    started = time.monotonic()
    done = run_cli("query", RUNAWAY, "--timeout", "1", "--store", large_store)
    assert done.code == 1
    assert "ended after 1 seconds" in done.stderr
    assert time.monotonic() - started < 3


@pytest.fixture
def runaway(large_store: Path, clean_environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A command whose query runs for ever, alone in its group of processes."""
    process = subprocess.Popen(
        [sys.executable, "-m", "govgraph", "query", RUNAWAY, "--store", str(large_store), "--timeout", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment,
        start_new_session=True,
    )
    time.sleep(1)
    assert process.poll() is None
    yield process
    process.kill()
    process.communicate()


@posix_only
@pytest.mark.parametrize("to_all", [True, False], ids=["from the terminal", "to the command alone"])
def test_an_interrupt_ends_it_at_once(runaway: "subprocess.Popen[bytes]", to_all: bool) -> None:
    started = time.monotonic()
    if to_all:
        os.killpg(runaway.pid, signal.SIGINT)
    else:
        runaway.send_signal(signal.SIGINT)
    assert runaway.wait(timeout=5) == 130
    assert time.monotonic() - started < 1
    assert b"".join(runaway.communicate()).strip() == b""
    with pytest.raises(ProcessLookupError):
        for _ in range(100):
            os.killpg(runaway.pid, 0)
            time.sleep(0.02)


@posix_only
def test_a_reader_that_goes_away_is_no_failure_to_talk_about(
    large_store: Path, clean_environment: dict[str, str]
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "govgraph", "query", "SELECT * { ?a ?b ?c . ?d a gov:Person }", "-f", "csv"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**clean_environment, "GOVGRAPH_STORE": str(large_store)},
    )
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline() == b"a,b,c,d\r\n"
    process.stdout.close()
    assert process.wait(timeout=20) == 141
    assert process.stderr.read() == b""
    process.stderr.close()
