"""A query's process ends when it should, and says why."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from govgraph.errors import QueryError, QueryTimeout, StoreError
from govgraph.querying.running import QueryProcess, run_query
from govgraph.querying.spawning import ChildProcess

from .conftest import to_request

RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
ENDLESS = [
    RUNAWAY,
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i",
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'x') }",
    "CONSTRUCT { ?a ?b ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'x') }",
]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="only on POSIX")


def test_rows_yes_and_triples(seed_store: Path) -> None:
    rows = run_query(
        seed_store, "SELECT ?who ?none { ?who gov:attended event:world-internet-conference } ORDER BY ?who"
    )
    assert rows.variables == ("who", "none")
    assert ["jack-ma" in str(row) for row in rows.rows].count(True) == 1
    assert all(row[1] is None for row in rows.rows)
    assert run_query(seed_store, "ASK { ?a gov:attended ?a }").boolean is False
    (triple,) = run_query(seed_store, "CONSTRUCT WHERE { person:jack-ma a ?class }").triples
    assert [term.value.rpartition("/")[2] for term in triple][::2] == ["jack-ma", "Person"]


def test_no_rows_still_have_their_columns(seed_store: Path) -> None:
    result = run_query(seed_store, "SELECT ?a ?b { ?a gov:attended ?a }")
    assert (result.variables, result.rows) == (("a", "b"), ())


def test_bindings_of_the_library(seed_store: Path) -> None:
    query = "SELECT ?who { ?who rdfs:label ?name ; a ?class }"
    result = run_query(seed_store, query, bindings={"name": "Jack Ma", "class": "gov:Person"})
    assert [row[0] and row[0].value for row in result.rows] == ["https://w3id.org/govgraph/person/jack-ma"]


@pytest.mark.parametrize("query", ENDLESS)
def test_a_runaway_query_is_ended_in_time(seed_store: Path, query: str) -> None:
    started = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"after 0\.5 seconds"):
        run_query(seed_store, query, timeout=0.5)
    assert 0.5 <= time.monotonic() - started < 1.5


def test_rows_that_came_before_the_end_do_not_hide_it(seed_store: Path) -> None:
    with QueryProcess() as process:
        answer = process.ask(to_request(seed_store, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"), 0.5)
        with pytest.raises(QueryTimeout):
            for _ in answer.iter_bytes():
                pass


def test_no_limit_is_no_limit(seed_store: Path) -> None:
    assert run_query(seed_store, "ASK { }", timeout=0).boolean
    assert run_query(seed_store, "ASK { }", timeout=None).boolean


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT ?a { ?a gov:atended ?b }", 'did you mean "gov:attended"?'),
        ("SELCT ?a { }", 'did you mean "SELECT"?'),
        ("DELETE WHERE { ?a ?b ?c }", "only reads"),
        ("ASK { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }", "SERVICE is refused"),
        ("ASK { ?a ?b 'x }", "no end"),
    ],
)
def test_what_the_process_finds_wrong_arrives_as_our_error(seed_store: Path, query: str, words: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(seed_store, query)
    assert words in str(caught.value)
    assert caught.value.where is not None


def test_a_query_that_breaks_the_engine_is_told(seed_store: Path) -> None:
    with pytest.raises(QueryError, match="nested too deeply"):
        run_query(seed_store, "SELECT * " + "{" * 20000 + "}" * 20000)


def test_no_character_of_a_query_garbles_the_complaint(seed_store: Path) -> None:
    with pytest.raises(QueryError, match=r'from "\\x00" on') as caught:
        run_query(seed_store, "SELECT * {\0}")
    assert caught.value.where == "1:11"


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        run_query(tmp_path / "nowhere", "ASK { }")


def test_a_store_with_any_name(seed_store: Path, tmp_path: Path) -> None:
    odd = tmp_path / "a b'\"é"
    odd.symlink_to(seed_store, target_is_directory=True)
    assert run_query(odd, "ASK { ?a gov:attended ?b }").boolean


def test_an_answer_larger_than_a_pipe_arrives_whole(seed_store: Path) -> None:
    query = "SELECT ?a ?b { ?a gov:nameKey ?x . ?b gov:nameKey ?y . ?c a gov:Person }"
    with QueryProcess() as process:
        data = b"".join(process.ask(to_request(seed_store, query, format="csv")).iter_bytes())
    assert len(data) > 1 << 20
    assert data.endswith(b"\n")


def test_a_process_that_was_never_asked_is_ended() -> None:
    child = ChildProcess()
    child.end()
    assert child.wait() != 0


def test_the_process_is_gone_after_an_answer_that_nobody_read(seed_store: Path) -> None:
    with QueryProcess() as process:
        process.ask(to_request(seed_store, "SELECT * { ?a ?b ?c . ?d ?e ?f }"))
    assert process._child.wait() != 0


def test_bytes_that_are_no_store_do_not_confuse_the_process_that_opens_ahead(seed_store: Path, tmp_path: Path) -> None:
    (tmp_path / "graph").mkdir()
    with QueryProcess(ChildProcess(str(tmp_path))) as process:
        assert process.ask(to_request(seed_store, "ASK { ?a gov:attended ?b }")).read().boolean


def test_without_posix_spawn_the_answer_is_the_same(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "posix_spawn", raising=False)
    monkeypatch.setattr(subprocess, "_USE_POSIX_SPAWN", False)  # as where it never was; Python 3.13 relies on it itself
    assert run_query(seed_store, "ASK { ?a gov:attended ?b }").boolean
    with pytest.raises(QueryTimeout):
        run_query(seed_store, RUNAWAY, timeout=0.3)
    with pytest.raises(QueryError, match="gov:attended"):
        run_query(seed_store, "ASK { ?a gov:atended ?b }")


def test_a_closed_stream_of_our_own_does_no_harm(seed_store: Path, clean_environment: dict[str, str]) -> None:
    code = (
        "import os, sys; os.close(0)\n"
        "from govgraph.querying.running import run_query\n"
        "print(run_query(sys.argv[1], 'ASK { ?a gov:attended ?b }').boolean)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", code, str(seed_store)], capture_output=True, env=clean_environment, check=False
    )
    assert finished.stdout.split() == [b"True"], finished.stderr


def test_the_parent_never_loads_the_triple_store(seed_store: Path, clean_environment: dict[str, str]) -> None:
    code = (
        "import sys\nfrom govgraph.querying.running import run_query\n"
        "assert run_query(sys.argv[1], 'ASK { ?a gov:attended ?b }').boolean\n"
        "print('pyoxigraph' in sys.modules)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", code, str(seed_store)], capture_output=True, env=clean_environment, check=True
    )
    assert finished.stdout.split() == [b"False"]


def start(seed_store: Path, environment: dict[str, str]) -> tuple["subprocess.Popen[bytes]", int]:
    """A parent whose query runs for ever, and the number of its child."""
    code = (
        "import sys\nfrom govgraph.querying.running import QueryProcess\n"
        "with QueryProcess() as process:\n"
        "    print(process._child._pid, flush=True)\n"
        "    request = {'query': sys.argv[2], 'store': sys.argv[1], 'bindings': [], 'format': 'raw', 'shipped': False,"
        " 'explain': False}\n"
        "    process.ask(request, 60).read()\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(seed_store), RUNAWAY],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    time.sleep(0.5)
    return parent, child


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def wait_for_end(process: int, seconds: float) -> bool:
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if not is_alive(process):
            return True
        time.sleep(0.02)
    return False


@posix_only
@pytest.mark.parametrize("blow", [signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGKILL", signal.SIGTERM)])
def test_no_query_outlives_its_parent(
    seed_store: Path, clean_environment: dict[str, str], blow: signal.Signals
) -> None:
    parent, child = start(seed_store, clean_environment)
    assert is_alive(child)
    parent.send_signal(blow)
    parent.wait(timeout=5)
    assert parent.stdout is not None
    parent.stdout.close()
    assert wait_for_end(child, 2)
