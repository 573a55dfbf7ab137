"""Decisions are held against the graph and against one another."""

import json
from pathlib import Path

import pytest
from tests.checking.sample import rules

from govgraph.building import build
from govgraph.checking import Violation, check_ledger
from govgraph.errors import LedgerError
from govgraph.model import ClaimDecision, Decision, MergeDecision
from govgraph.ontology import PREFIXES
from govgraph.store import StoreFolder, open_store

PERSON, BODY, PLACE = (PREFIXES[name] for name in ("person", "body", "place"))
DOCUMENT = """=== id: d-1
TEXT
{p1 Person|Ada Holm} of {o1 Organization|Norvik Society} met {p2 Person|Bo Lind} of {c1 Company|Norvik Cloud} in {l1 Place|Norvik City}. {g1 GovernmentBody|The regulator} looked on.
FACTS
p1 met p2 status=happened confidence=0.5 by=reader-1
"""
REGISTRY = """
@prefix gov: <https://w3id.org/govgraph/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://example.org/society> a gov:Organization ; rdfs:label "Norvik Society" .
<https://example.org/cloud> a gov:Company ; rdfs:label "Norvik Cloud" .
<https://example.org/cloud-two> a gov:Company ; rdfs:label "Other Cloud" .
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "d.ann").write_text(DOCUMENT, encoding="utf-8", newline="\n")
    (folder / "known.ttl").write_text(REGISTRY, encoding="utf-8", newline="\n")
    build(folder / "store", [folder])
    return folder / "store"


@pytest.fixture
def claim(store: Path) -> str:
    with open_store(store) as opened:
        (row,) = opened.query("SELECT ?c WHERE { ?c a gov:Claim }")
    return row["c"].value.removeprefix(PREFIXES["claim"])


def check(store: Path, *decisions: Decision) -> list[Violation]:
    """What is wrong with decisions taken after the build."""
    archive = StoreFolder(store).archive
    ledger = archive.folder / "ledger.jsonl"
    ledger.unlink(missing_ok=True)
    archive.append_decisions(decisions)
    try:
        with open_store(store) as opened:
            return check_ledger(opened, archive)
    finally:
        ledger.unlink(missing_ok=True)


def merge(one: str, other: str) -> MergeDecision:
    return MergeDecision((one, other), "mk")


def test_no_decision_is_no_fault(store: Path) -> None:
    assert check(store) == []


def test_sound_decisions_are_no_fault(store: Path, claim: str) -> None:
    decisions = [
        ClaimDecision("reject", claim, "mk"),
        ClaimDecision("accept", claim, "mk"),
        merge(PERSON + "ada-holm", PERSON + "bo-lind"),
        merge("https://example.org/society", BODY + "d-1.regulator"),
        merge("https://example.org/cloud", BODY + "norvik-society"),
    ]
    assert check(store, *decisions) == []


def test_a_claim_that_is_not_there_is_told(store: Path, claim: str) -> None:
    found = check(store, ClaimDecision("accept", claim), ClaimDecision("reject", "0" * 20, "mk", "2026-03-02"))
    (violation,) = found
    assert violation.rule == "DecisionHasItsClaim"
    assert violation.focus == PREFIXES["claim"] + "0" * 20
    assert violation.hint.startswith("decision 2 (reject, mk, 2026-03-02); ")
    assert not violation.is_note


@pytest.mark.parametrize(
    ("verdicts", "noted"),
    [
        ([("reject", "a"), ("accept", "b")], True),
        ([("accept", "a"), ("reject", "b")], True),
        ([("reject", "a"), ("accept", "a")], False),
        ([("reject", "a"), ("reject", "b")], False),
        ([("reject", "a"), ("accept", "a"), ("accept", "b")], False),
    ],
)
def test_people_who_disagree_are_noted(store: Path, claim: str, verdicts, noted: bool) -> None:
    found = check(store, *(ClaimDecision(verdict, claim, by) for verdict, by in verdicts))
    assert rules(found) == ({"DecisionsAgree"} if noted else set())
    assert all(violation.is_note for violation in found)


@pytest.mark.parametrize("unknown", [PERSON + "nobody", "https://example.org/nobody", BODY + "d-1.council"])
def test_an_actor_that_is_not_there_is_told(store: Path, unknown: str) -> None:
    other = PERSON + "ada-holm" if unknown.startswith(PERSON) else "https://example.org/cloud"
    (violation,) = check(store, merge(unknown, other))
    assert violation.rule == "DecisionHasItsActors"
    assert violation.focus == unknown


def test_an_actor_that_the_registry_renamed_is_known(store: Path) -> None:
    assert check(store, merge(BODY + "norvik-society", BODY + "d-1.regulator")) == []


def test_an_actor_that_a_merge_replaced_is_known(tmp_path: Path) -> None:
    (tmp_path / "d.ann").write_text(DOCUMENT, encoding="utf-8", newline="\n")
    decision = merge(PERSON + "ada-holm", PERSON + "bo-lind")
    build(tmp_path / "store", [tmp_path / "d.ann"], decisions=[decision])
    archive = StoreFolder(tmp_path / "store").archive
    with open_store(tmp_path / "store") as opened:
        assert check_ledger(opened, archive) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PERSON + "ada-holm", BODY + "d-1.regulator"),
        (PERSON + "ada-holm", "https://example.org/society"),
        (PLACE + "norvik-city", "https://example.org/cloud"),
    ],
)
def test_actors_of_different_blocks_are_not_one(store: Path, one: str, other: str) -> None:
    assert rules(check(store, merge(one, other))) == {"MergeIsInOneBlock"}


def test_registered_actors_are_not_one(store: Path) -> None:
    (violation,) = check(store, merge("https://example.org/cloud", "https://example.org/cloud-two"))
    assert violation.rule == "MergeIsOfOneRegisteredActor"
    assert "<https://example.org/cloud-two>" in violation.hint


def test_registered_actors_are_not_one_by_a_detour_either(store: Path) -> None:
    detour = [
        merge("https://example.org/cloud", BODY + "d-1.regulator"),
        merge(BODY + "d-1.regulator", "https://example.org/society"),
        merge("https://example.org/society", "https://example.org/cloud"),
    ]
    (violation,) = check(store, *detour)
    assert violation.rule == "MergeIsOfOneRegisteredActor"
    assert violation.hint.startswith("decision 2 ")


def test_a_ledger_that_cannot_be_read_is_an_error(store: Path) -> None:
    archive = StoreFolder(store).archive
    ledger = archive.folder / "ledger.jsonl"
    ledger.write_text(json.dumps({"decision": "perhaps"}), encoding="utf-8")
    try:
        with open_store(store) as opened, pytest.raises(LedgerError, match=r"ledger\.jsonl:1"):
            check_ledger(opened, archive)
    finally:
        ledger.unlink()
