import json
import re

import pytest


def read_data(path):
    page = path.read_text(encoding="utf-8")
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


def labels(path):
    return {actor["label"] for actor in read_data(path)["actors"]}


def test_it_writes_one_file(run_cli, seed_store, tmp_path):
    done = run_cli("view", "--store", seed_store)
    assert (done.code, done.stdout) == (0, "")
    assert done.stderr == "govgraph.html: 33 names, 37 ties\n"
    assert [path.name for path in tmp_path.iterdir()] == ["govgraph.html"]


def test_title(run_cli, seed_store, tmp_path):
    assert run_cli("view", "--store", seed_store, "-o", "a.html", "--title", "Wuzhen & <b>").code == 0
    assert "<h1>Wuzhen &amp; &lt;b&gt;</h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["Elon Musk", "elon reeve musk", "person:elon-musk", "https://w3id.org/govgraph/person/elon-musk"]
)
def test_about_keeps_the_neighbours(run_cli, seed_store, tmp_path, name):
    assert run_cli("view", "--store", seed_store, "-o", "a.html", "--about", name).code == 0
    assert labels(tmp_path / "a.html") == {"Elon Musk", "Tesla", "World Internet Conference"}
    assert "<h1>Elon Musk</h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_about_by_a_native_name_and_hops(run_cli, seed_store, tmp_path):
    assert run_cli("view", "--store", seed_store, "-o", "0.html", "--about", "马云", "--hops", "0").code == 0
    assert labels(tmp_path / "0.html") == {"Jack Ma"}
    assert run_cli("view", "--store", seed_store, "-o", "2.html", "--about", "马云", "--hops", "2").code == 0
    assert {"Jack Ma", "Alibaba Group Holding", "Daniel Zhang Yong", "Elon Musk", "Wuzhen"} <= labels(
        tmp_path / "2.html"
    )
    assert "Tesla" not in labels(tmp_path / "2.html")


def test_about_nobody(run_cli, seed_store, tmp_path):
    done = run_cli("view", "--store", seed_store, "--about", "Elon Must")
    assert done.code == 1
    assert done.stderr == 'Error: no actor goes by "Elon Must" (did you mean "elon musk"?)\n'
    assert list(tmp_path.iterdir()) == []


def test_a_limit_is_told(run_cli, seed_store, tmp_path):
    done = run_cli("view", "--store", seed_store, "--max-nodes", "12")
    assert done.code == 0
    assert done.stderr.splitlines()[0] == "shows the 12 best connected of 33 names (more with --max-nodes)"
    assert len(labels(tmp_path / "govgraph.html")) == 12
    assert "World Internet Conference" in labels(tmp_path / "govgraph.html")
    assert "the 12 best connected shown, 21 left out" in (tmp_path / "govgraph.html").read_text(encoding="utf-8")


def test_the_actor_asked_for_is_never_left_out(run_cli, seed_store, tmp_path):
    assert run_cli("view", "--store", seed_store, "--about", "Tesla", "--hops", "3", "--max-nodes", "4").code == 0
    assert "Tesla" in labels(tmp_path / "govgraph.html")


def test_standard_output(run_cli, seed_store, tmp_path):
    done = run_cli("view", "--store", seed_store, "-o", "-")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("--hops", "2"), ("--hops", "-1", "--about", "x"), ("--max-nodes", "0"), ("--open", "-o", "-")]
)
def test_options_that_make_no_sense(run_cli, seed_store, tmp_path, arguments):
    assert run_cli("view", "--store", seed_store, *arguments).code == 2
    assert list(tmp_path.iterdir()) == []


def test_without_a_store(run_cli, tmp_path):
    done = run_cli("view")
    assert done.code == 1
    assert "there is no store here" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(run_cli, seed_store):
    done = run_cli("view", "--store", seed_store, "-o", "nowhere/a.html")
    assert done.code == 1
    assert "nowhere" in done.stderr
