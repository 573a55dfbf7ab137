"""``govgraph check`` from outside."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.checking.conftest import SECOND, two_documents  # noqa: F401 - a fixture

from govgraph.store import StoreFolder

PREFIXES = "PREFIX gov: <https://w3id.org/govgraph/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
ACCOUNT = """=== id: acc-1 | derived-from: https://example.org/forum
TEXT
{p1 Person|Ada Holm} called it "{t1 Text|a quiet 'old' town}".
FACTS
p1 said t1 status=happened quote="Holm praised the harbour"
"""


@pytest.fixture
def store(two_documents: Path, tmp_path: Path) -> Path:  # noqa: F811
    """A sound store that a test may break."""
    copy = tmp_path / "press.db"
    shutil.copytree(two_documents, copy)
    return copy


@pytest.fixture
def check(run_cli: Callable, store: Path) -> Callable:
    return lambda *arguments, **options: run_cli("check", "--store", store, *arguments, **options)


def break_graph(store: Path) -> None:
    graph = ox.Store(str(store / "graph"))
    graph.update(
        PREFIXES + "DELETE { GRAPH ?g { ?c gov:status ?s } } WHERE { GRAPH ?g { ?c gov:status ?s ; "
        "rdf:predicate gov:opposes } }"
    )
    graph.flush()


def reject(store: Path, claim: str) -> None:
    (store / "archive" / "ledger.jsonl").write_text(
        json.dumps({"decision": "reject", "claim": claim, "by": "mk"}) + "\n", encoding="utf-8"
    )


def test_a_sound_store_gets_one_word(check: Callable, store: Path) -> None:
    done = check()
    assert (done.code, done.stdout) == (0, "")
    assert done.stderr == f"{store}: structure, evidence, ledger checked, nothing is wrong\n"


def test_a_broken_graph_is_told_line_by_line(check: Callable, store: Path) -> None:
    break_graph(store)
    done = check()
    assert done.code == 3
    (line,) = done.stdout.splitlines()
    assert line.startswith("article/harbour-1: claim:")
    assert line.endswith("A claim has exactly one status, of the scheme status:. [ClaimStatus] (found none)")
    assert done.stderr.startswith(f"Error: {store}: 1 violation (delete {store}/graph")


def test_deleting_the_graph_mends_it(check: Callable, run_cli: Callable, store: Path) -> None:
    break_graph(store)
    shutil.rmtree(store / "graph")
    assert run_cli("build", "--store", store).code == 0
    assert check().code == 0


def test_json_is_data(check: Callable, store: Path) -> None:
    assert json.loads(check("--format", "json").stdout) == {
        "sound": True,
        "checked": ["structure", "evidence", "ledger"],
        "violations": [],
        "notes": [],
    }
    break_graph(store)
    done = check("--format", "json", "--only", "structure")
    answer = json.loads(done.stdout)
    assert done.code == 3
    assert (answer["sound"], answer["checked"]) == (False, ["structure"])
    assert answer["violations"][0] == {
        "rule": "ClaimStatus",
        "message": "A claim has exactly one status, of the scheme status:.",
        "graph": "https://w3id.org/govgraph/graph/article/harbour-1",
        "focus": answer["violations"][0]["focus"],
        "hint": "found none",
    }


def test_only_what_is_asked_for_is_checked(check: Callable, store: Path) -> None:
    break_graph(store)
    assert check("--only", "evidence", "--only", "ledger").code == 0
    reject(store, "0" * 20)
    done = check("--only", "ledger")
    assert done.code == 3
    assert "[DecisionHasItsClaim] (decision 1 (reject, mk); " in done.stdout
    assert done.stderr == f"Error: {store}: 1 violation\n"
    assert check("--only", "evidence").code == 0


def test_the_threshold_of_the_archive_counts(check: Callable, store: Path) -> None:
    from decimal import Decimal

    StoreFolder(store).archive.write_assert_at(Decimal("0.98"))
    done = check("--only", "structure")
    assert done.code == 3
    assert "[FactIsSupported]" in done.stdout


def test_disagreements_are_notes(check: Callable, run_cli: Callable, store: Path, tmp_path: Path) -> None:
    other = SECOND.replace("harbour-1", "harbour-2").replace("Organization|Norvik", "Company|Norvik")
    (tmp_path / "other.ann").write_text(other, encoding="utf-8", newline="\n")
    assert run_cli("build", "--store", store, tmp_path / "other.ann").code == 0
    done = check("--disagreements")
    assert done.code == 0
    assert done.stdout == (
        "note: actors: body:norvik-society: Articles agree about an actor's class. [ClassesAgree] "
        "(gov:Company in 1, gov:Organization in 1)\n"
    )
    assert check().stdout == ""


def test_shapes_may_be_checked_by_pyshacl_too(check: Callable, store: Path) -> None:
    pytest.importorskip("pyshacl")
    assert check("--shacl", "--only", "structure").code == 0
    break_graph(store)
    found = [line for line in check("--shacl", "--only", "structure").stdout.splitlines() if "[ClaimStatus]" in line]
    assert len(found) == 1


@pytest.fixture
def account(run_cli: Callable, tmp_path: Path) -> Path:
    (tmp_path / "account.ann").write_text(ACCOUNT, encoding="utf-8", newline="\n")
    assert run_cli("build", "--store", tmp_path / "acc.db", tmp_path / "account.ann").code == 0
    return tmp_path / "acc.db"


def test_quotations_are_compared_with_the_original(run_cli: Callable, account: Path, tmp_path: Path) -> None:
    original = "Holm praised\nthe harbour, a quiet 'old' town."
    (tmp_path / "original.txt").write_text(original, encoding="utf-8")
    done = run_cli("check", "--store", account, "--against", "original.txt")
    assert (done.code, done.stdout, done.stderr) == (0, "", "original.txt: has the 2 quotations of acc-1\n")
    assert run_cli("check", "--store", account, "--against", "-", "--document", "acc-1", stdin=original).code == 0


def test_missing_quotations_are_told(run_cli: Callable, account: Path) -> None:
    done = run_cli(
        "check", "--store", account, "--against", "-", stdin="Holm praised the town. She said a quiet ‘old’ town."
    )
    assert done.code == 3
    assert done.stdout == (
        'missing: "Holm praised the harbour" (nearest is "Holm praised the town.")\n'
        'other quotation marks: "a quiet \'old\' town" (the original has "a quiet ‘old’ town")\n'
    )
    assert done.stderr == "Error: -: 2 of 2 quotations of acc-1 are not there\n"


def test_quotation_marks_may_be_taken_for_the_same(run_cli: Callable, account: Path) -> None:
    original = "Holm praised the harbour: a quiet ‘old’ town."
    done = run_cli("check", "--store", account, "--against", "-", "--any-quotes", stdin=original)
    assert done.code == 0
    assert done.stdout.startswith("note: other quotation marks: ")
    answer = json.loads(
        run_cli("check", "--store", account, "--against", "-", "--format", "json", stdin=original).stdout
    )
    assert (answer["sound"], answer["document"], answer["expected_sha256"]) == (False, "acc-1", None)
    assert [quotation["state"] for quotation in answer["quotations"]] == ["found", "other-marks"]


def test_another_file_than_the_original_is_noted(run_cli: Callable, store: Path) -> None:
    done = run_cli("check", "--store", store, "--against", "-", "--document", "wic-2022", stdin="nothing of it")
    assert done.code == 3
    assert "note: - is not the file that wic-2022 was written from\n" in done.stderr
    assert "(nothing is like it)" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--document", "x"], "go with --against"),
        (["--any-quotes"], "go with --against"),
        (["--against", "x", "--only", "ledger"], "--against goes with none"),
        (["--against", "x", "--shacl"], "--against goes with none"),
        (["--only", "everything"], "everything"),
    ],
)
def test_options_that_do_not_go_together_are_refused(check: Callable, arguments: list[str], message: str) -> None:
    done = check(*arguments)
    assert done.code == 2
    assert message in done.stderr


def test_what_cannot_be_checked_is_an_error(check: Callable, run_cli: Callable, store: Path, tmp_path: Path) -> None:
    done = run_cli("check", "--store", tmp_path / "nowhere")
    assert (done.code, done.stdout) == (1, "")
    assert "there is no store here" in done.stderr
    missing = check("--against", "nowhere.txt")
    assert missing.code == 1
    assert "nowhere.txt: there is no such file" in missing.stderr
    (store / "archive" / "ledger.jsonl").write_text("no json\n", encoding="utf-8")
    assert check().code == 1


@pytest.mark.shared
def test_the_seeds_quote_the_article(run_cli: Callable, seed_store: Path, shared: Path) -> None:
    done = run_cli("check", "--store", seed_store, "--against", shared / "data" / "seed-article.txt")
    assert (done.code, done.stdout) == (0, "")
    assert done.stderr.endswith("has the 49 quotations of wic-2022\n")
