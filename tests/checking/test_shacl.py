"""pySHACL runs over batches and needs its extra."""

import sys
from pathlib import Path

import pytest
from tests.checking.sample import in_memory, update

from govgraph.checking import check_shacl, shacl
from govgraph.errors import MissingExtra
from govgraph.mapping import graph_iri
from govgraph.store import open_store


def test_the_seeds_conform(two_documents: Path) -> None:
    pytest.importorskip("pyshacl")
    seen: list[tuple[int, int, str]] = []
    with open_store(two_documents) as store:
        assert check_shacl(store, progress=lambda *step: seen.append(step)) == []
    assert seen == [(0, 2, "batches"), (1, 2, "batches"), (2, 2, "batches")]


def test_a_batch_sees_the_actors_it_refers_to(two_documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyshacl")
    monkeypatch.setattr(shacl, "_BATCH", 1)
    store = in_memory(two_documents)
    update(store, "DELETE WHERE { GRAPH graph:actors { person:ada-holm rdfs:label ?label } }")
    (violation,) = check_shacl(store)
    assert violation.rule == "NoDanglingReference"
    assert violation.focus.endswith("person/ada-holm")


def test_a_node_that_is_nowhere_is_told_where_it_is_referred_to(two_documents: Path) -> None:
    pytest.importorskip("pyshacl")
    store = in_memory(two_documents)
    update(store, "DELETE WHERE { GRAPH graph:actors { policy:harbour-act ?p ?o } }")
    (violation,) = check_shacl(store)
    assert violation.graph == graph_iri("harbour-1")


def test_without_the_extra_it_says_so(two_documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with open_store(two_documents) as store, pytest.raises(MissingExtra, match="govgraph\\[shacl\\]"):
        check_shacl(store)
