"""A build that is killed leaves a store that opens, holds each document whole or not at all, and can be finished."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.building.test_build import MET, article
from tests.building.test_laws import dump

from govgraph.building import build
from govgraph.ontology import GOV
from govgraph.store import open_store

NUMBER = 60
CHANGED = 25
"""Few enough that they are changed in place."""


def _write(folder: Path, words: str, changed: range) -> None:
    folder.mkdir(exist_ok=True)
    for number in changed:
        text = article(f"doc-{number}", MET.format(status="happened", rest=""), words=f"{words} {number}: ")
        (folder / f"{number}.ann").write_text(text, encoding="utf-8", newline="\n")


def _kill_build(store: Path, sources: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "govgraph", "build", str(sources), "--store", str(store)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait()


@pytest.mark.slow
@pytest.mark.parametrize("first", [True, False], ids=["first", "incremental"])
def test_killed_builds(tmp_path: Path, first: bool):
    _write(tmp_path / "old", "Old", range(NUMBER))
    _write(tmp_path / "new", "Now", range(NUMBER if first else CHANGED))
    build(tmp_path / "fresh", [tmp_path / ("new" if first else "old")])
    build(tmp_path / "fresh", [tmp_path / "new"])
    whole = dump(tmp_path / "fresh")
    with open_store(tmp_path / "fresh") as store:
        sizes = {graph: sum(1 for _ in store.iter_quads(graph)) for graph in store.graphs() if "/article/" in graph}
    for attempt in range(8):
        store_path = tmp_path / f"store-{attempt}"
        if not first:
            build(store_path, [tmp_path / "old"])
        _kill_build(store_path, tmp_path / "new", 0.08 + 0.05 * attempt)
        if (store_path / "layout").exists():
            with open_store(store_path) as store:
                for graph in store.graphs():
                    if "/article/" in graph:
                        assert sum(1 for _ in store.iter_quads(graph)) == sizes[graph]
                assert len(store.image_hashes()) == NUMBER
        build(store_path, [tmp_path / "new"])
        assert dump(store_path) == whole
        assert not list(store_path.glob("graph.*")) and not list(store_path.rglob("*.new"))
    assert sizes[f"{GOV}graph/article/doc-0"] > 10
