"""``govgraph build`` and ``govgraph remove`` from outside: words on stderr, exit codes, nothing half done."""

from pathlib import Path

import pytest

GOOD = "=== id: a\nTEXT\n{p1 Person|Zhang Yi} met {p2 Person|Bo Tan}.\nFACTS\np1 met p2 status=happened\n"


def files(folder: Path) -> dict[Path, bytes]:
    return {
        path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and "graph" not in path.parts
    }


def test_the_bundled_seeds_without_sources(run_cli, tmp_path):
    done = run_cli("build")
    assert (done.code, done.stdout) == (0, "")
    assert done.stderr == "./govgraph.db: 1 document (1 written)\n"
    assert run_cli("build").stderr == "./govgraph.db: 1 document (nothing changed)\n"
    assert (tmp_path / "govgraph.db" / "archive").is_dir()


def test_files_folders_standard_input_and_the_environment(run_cli, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a b 'ü.ann").write_text(GOOD, encoding="utf-8")
    store = {"GOVGRAPH_STORE": str(tmp_path / "press.db")}
    assert run_cli("build", "in", env=store).code == 0
    assert "2 documents" in run_cli("build", "-", stdin=GOOD.replace("id: a", "id: b"), env=store).stderr
    assert (tmp_path / "press.db" / "graph").is_dir()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        (
            "bad.ann",
            GOOD.replace("met p2", "mett p2").encode(),
            'bad.ann:5:4: unknown predicate "mett" (did you mean "met"?',
        ),
        ("bad.ann", GOOD.replace("p1 met p2", "p1 heldIn p2").encode(), "Person heldIn Person makes no sense"),
        ("brat.ann", b"T1\tPerson 0 5\tZhang\n", "brat stand-off"),
        ("bytes.ann", b"=== id: a\nTEXT\n\xff\xfe\nFACTS\n", "UTF-8"),
        ("empty.ann", b"", "empty"),
        ("raw.txt", b"Zhang met Bo.", "raw text"),
        ("bad.ttl", b"<urn:a> a", "no Turtle"),
    ],
)
def test_bad_input_is_one_line_and_leaves_the_store_as_it_was(run_cli, tmp_path, name, content, complaint):
    (tmp_path / "good.ann").write_text(GOOD, encoding="utf-8")
    assert run_cli("build", "good.ann").code == 0
    before = files(tmp_path / "govgraph.db")
    (tmp_path / name).write_bytes(content)
    done = run_cli("build", name)
    assert done.code == 1
    assert complaint in done.stderr and done.stderr.count("\n") == 1 and name in done.stderr
    assert files(tmp_path / "govgraph.db") == before


def test_a_missing_file_and_a_folder_without_documents(run_cli, tmp_path):
    (tmp_path / "nothing").mkdir()
    assert "no such file" in run_cli("build", "absent.ann").stderr
    done = run_cli("build", "nothing")
    assert done.code == 1 and "holds no documents" in done.stderr
    assert not (tmp_path / "govgraph.db").exists()


def test_an_unknown_annotator_is_named(run_cli, tmp_path):
    (tmp_path / "raw.txt").write_text("Xi Jinping attended World Internet Conference.", encoding="utf-8")
    assert "gazetteer" in run_cli("build", "raw.txt", "--annotator", "oracle").stderr
    assert run_cli("build", "raw.txt", "--annotator", "gazetteer").code == 0


def test_decisions_are_taken_over(run_cli, tmp_path):
    (tmp_path / "a.ann").write_text(GOOD, encoding="utf-8")
    (tmp_path / "ledger.jsonl").write_text(
        '{"decision": "merge", "actors": ["person:zhang-yi", "person:bo-tan"], "by": "mk"}\n', encoding="utf-8"
    )
    assert run_cli("build", "a.ann", "--decisions", "ledger.jsonl").code == 0
    assert "Bo Tan" in run_cli("show", "person:zhang-yi").stdout
    (tmp_path / "ledger.jsonl").write_text("nonsense\n", encoding="utf-8")
    done = run_cli("build", "a.ann", "--decisions", "ledger.jsonl")
    assert done.code == 1 and "ledger.jsonl:1" in done.stderr


def test_removing(run_cli):
    assert run_cli("build").code == 0
    done = run_cli("remove", "wic-2202")
    assert done.code == 1 and 'did you mean "wic-2022"?' in done.stderr
    assert run_cli("remove", "wic-2022").stderr == "./govgraph.db: 1 removed, 0 documents left\n"
    assert run_cli("show", "Jack Ma").code == 1


def test_no_store(run_cli):
    for command in (["remove", "x"], ["show", "x"], ["stats"]):
        done = run_cli(*command)
        assert done.code == 1 and '"govgraph build" makes one' in done.stderr and done.stderr.count("\n") == 1
