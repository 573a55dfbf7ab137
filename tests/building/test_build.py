"""Builds: what is published, what merges do, and that a failed build leaves the store as it was."""

from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from govgraph.building import build, remove
from govgraph.errors import (
    AnnotatedDocumentError,
    GovgraphError,
    LedgerError,
    ManySourcesError,
    SourceError,
    StoreError,
)
from govgraph.model import ClaimDecision, MergeDecision
from govgraph.ontology import GOV
from govgraph.store import StoreFolder, lock_folder, open_store

TEXT = (
    "=== id: {id} | publisher: {publisher} | date: 2024-05-06\nTEXT\n"
    "{words}{{p1 Person|Zhang Yi}} met {{p2 Person|Bo Tan}}; {{g1 GovernmentBody|Data Board}} fined {{c1 Company|Aco}}.\n"
    "FACTS\n{facts}\n"
)


def article(name: str, facts: str, publisher: str = "Post", words: str = "") -> str:
    return TEXT.format(id=name, facts=facts, publisher=publisher, words=words)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def add(tmp_path: Path, store: Path):
    def add(*texts: str, **options):
        (tmp_path / "in.ann").write_text("\n".join(texts), encoding="utf-8", newline="\n")
        return build(store, [tmp_path / "in.ann"], **options)

    return add


def facts(store: Path) -> set[str]:
    with open_store(store) as opened:
        quads = opened.iter_quads(GOV + "graph/facts")
        return {" ".join(t.value.rpartition("/")[2] for t in (q.subject, q.predicate, q.object)) for q in quads}


def ask(store: Path, sparql: str) -> bool:
    with open_store(store) as opened:
        answer = opened.query(sparql)
        assert isinstance(answer, ox.QueryBoolean)
        return bool(answer)


MET = "p1 met p2 status={status} {rest}"
FINED = "g1 sanctioned c1 status=happened confidence=0.95 by=reader"


@pytest.mark.parametrize(
    ("status", "rest", "published"),
    [
        ("happened", "", True),
        ("planned", "", False),
        ("denied", "", False),
        ("uncertain", "", False),
        ("cancelled", "", False),
        ("happened", "attributed=g1", False),
        ("happened", "confidence=0.95 by=reader", True),
        ("happened", "confidence=0.9 by=reader", True),
        ("happened", "confidence=0.89 by=reader", False),
        ("happened", "confidence=0.2 by=reader review=accepted", True),
        ("happened", "confidence=0.99 by=reader review=rejected", False),
        ("happened", "by=reader", False),
    ],
)
def test_the_publication_rule(add, store, status, rest, published):
    add(article("a", MET.format(status=status, rest=rest)))
    assert facts(store) == ({"zhang-yi met bo-tan", "bo-tan met zhang-yi"} if published else set())


def test_what_can_harm_needs_two_independent_sources(add, store):
    add(article("a", FINED))
    assert facts(store) == set()
    add(article("b", FINED))  # the same text again: a reprint
    assert facts(store) == set()
    add(article("b", FINED, words="On Monday "))  # the same publisher
    assert facts(store) == set()
    add(article("b", FINED, words="On Monday ", publisher="Herald"))
    assert facts(store) == {"data-board sanctioned aco"}
    remove(store, ["a"])
    assert facts(store) == set()


def test_the_threshold_is_kept_until_it_is_changed(add, store):
    claim = MET.format(status="happened", rest="confidence=0.7 by=reader")
    add(article("a", claim), assert_at=Decimal("0.6"))
    add(article("b", ""))
    assert facts(store) == {"zhang-yi met bo-tan", "bo-tan met zhang-yi"}
    build(store, [StoreFolder(store).archive.document_path("b")], assert_at=Decimal("0.8"))
    assert facts(store) == set()


def test_a_reviewers_rejection_survives_a_rebuild(add, store):
    add(article("a", MET.format(status="happened", rest="confidence=0.95 by=reader")))
    with open_store(store) as opened:
        (claim,) = {
            q.subject.value for q in opened.raw.quads_for_pattern(None, ox.NamedNode(GOV + "status"), None, None)
        }
    add(article("b", ""), decisions=[ClaimDecision("reject", claim.rpartition("/")[2], by="mk")])
    assert facts(store) == set()
    assert ask(store, "ASK { ?claim gov:review review:rejected }")
    add(article("a", MET.format(status="happened", rest="confidence=0.97 by=reader"), words="Again, "))
    assert facts(store) == set()


def test_after_a_merge_the_old_iri_points_to_the_new(add, store):
    add(article("a", MET.format(status="happened", rest="")))
    one, other = f"{GOV}person/zhang-yi", f"{GOV}person/bo-tan"
    add(article("b", ""), decisions=[MergeDecision((one, other), by="mk")])
    assert ask(store, "ASK { person:zhang-yi dcterms:isReplacedBy person:bo-tan }")
    assert not ask(store, "ASK { ?claim rdf:subject person:zhang-yi }")
    assert ask(store, "ASK { ?claim rdf:subject person:bo-tan ; rdf:object person:bo-tan }")


def test_a_registry_that_comes_later_takes_names_over(add, store, tmp_path):
    add(article("a", MET.format(status="happened", rest="")))
    registry = tmp_path / "known.ttl"
    registry.write_text(
        f"<https://example.org/zhang> a <{GOV}Person> ; <http://www.w3.org/2000/01/rdf-schema#label> 'Zhang Yi' .",
        encoding="utf-8",
    )
    build(store, [registry])
    assert ask(store, "ASK { person:zhang-yi dcterms:isReplacedBy <https://example.org/zhang> }")
    assert ask(store, "ASK { ?claim rdf:subject <https://example.org/zhang> }")
    remove(store, ["known.ttl"])
    assert ask(store, "ASK { ?claim rdf:subject person:zhang-yi }")


def test_what_has_not_changed_is_left_alone(add):
    first = add(article("a", ""), article("b", ""))
    assert (first.documents, first.written, first.unchanged) == (2, 2, 0)
    second = add(article("a", ""), article("b", MET.format(status="happened", rest="")))
    assert (second.documents, second.written, second.unchanged) == (2, 1, 1)


def test_a_broken_source_leaves_the_store_as_it_was(add, store, tmp_path):
    add(article("a", ""))
    files = {path: path.read_bytes() for path in sorted(store.rglob("*.ann"))}
    with pytest.raises(AnnotatedDocumentError) as raised:
        add(article("b", ""), article("c", "p1 mett p2 status=happened"), article("d", "p9 met p2 status=happened"))
    assert len(raised.value.problems) == 2
    (tmp_path / "bytes.ann").write_bytes(b"=== id: x\nTEXT\n\xff\nFACTS\n")
    with pytest.raises(SourceError, match="UTF-8"):
        build(store, [tmp_path / "bytes.ann"])
    assert {path: path.read_bytes() for path in sorted(store.rglob("*.ann"))} == files
    assert not ask(store, "ASK { graph graph:article\\/b { ?s ?p ?o } }")


@pytest.mark.parametrize(
    "header",
    ["url: https://example.org/a%zz", "url: https://[bad/", "derived-from: http://a:port/", "source: file:///x"],
)
def test_an_odd_address_is_no_iri_and_breaks_nothing(add, store, header):
    add(article("a", "").replace("=== id: a", f"=== id: a | {header}"))
    assert not ask(store, "ASK { ?article schema:url|dcterms:source ?anything }")


def test_a_name_with_a_variation_selector_gives_an_iri(add, store):
    add(article("a", MET.format(status="happened", rest="")).replace("Zhang Yi", "葛\U000e0100城 太郎"))
    assert ask(store, "ASK { person:葛城-太郎 gov:met person:bo-tan }")


def test_what_does_not_go_together_is_refused_before_it_is_kept(add, store, tmp_path):
    add(article("a", MET.format(status="happened", rest="")))
    known = tmp_path / "known.ttl"
    other = tmp_path / "other.ttl"
    head = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    known.write_text(f"{head}<urn:x> a <{GOV}Person> ; rdfs:label 'Xu Y' .", encoding="utf-8")
    other.write_text(f"{head}<urn:x> a <{GOV}Company> ; rdfs:label 'Xu' .", encoding="utf-8")
    build(store, [known])
    with pytest.raises(SourceError, match="in another"):
        build(store, [other])
    one = f"{GOV}person/zhang-yi"
    for actors in ((one, one), (one, f"{GOV}body/aco")):
        with pytest.raises(LedgerError):
            add(article("a", ""), decisions=[MergeDecision(actors)])
    with pytest.raises(GovgraphError, match="from 0 to 1"):
        add(article("a", ""), assert_at=Decimal("NaN"))
    assert add(article("a", MET.format(status="happened", rest=""))).written == 0


def test_a_decision_stays_with_its_fact_when_lines_move(add, store):
    text = (
        "=== id: a\nTEXT\n{p1 Person|Zhang Yi} founded {c1 Company|the firm} and {c2 Company|the firm}.\nFACTS\n"
        "p1 founded c1 status=happened\np1 founded c2 status=happened\n"
    )
    add(text)
    with open_store(store) as opened:
        row = next(iter(opened.query("SELECT ?c WHERE { ?c rdf:object body:a.firm }")))
    add(text, decisions=[ClaimDecision("reject", row["c"].value.rpartition("/")[2])])
    assert facts(store) == {"zhang-yi founded a.firm.2"}
    first, second = text.splitlines()[-2:]
    add(text.replace(first, "@").replace(second, first).replace("@", second))
    assert facts(store) == {"zhang-yi founded a.firm.2"}
    add(text.replace(first + "\n", ""))
    assert facts(store) == {"zhang-yi founded a.firm.2"}


def test_the_id_is_read_the_same_way_by_archive_and_parser(add, store):
    add(article("good", ""))
    report = add(article("real", "").replace("=== id: real", "=== title: A \\| id: good | id: real"))
    assert report.documents == 2


def test_a_damaged_archived_document_is_healed_by_building_it_again(add, store):
    add(article("a", ""))
    path = StoreFolder(store).archive.document_path("a")
    path.write_bytes(b"\xff\xfe")
    add(article("a", ""))
    assert path.read_bytes().startswith(b"=== id: a")


def test_one_run_names_every_broken_source(tmp_path, store):
    (tmp_path / "a.ann").write_text(article("a", "p1 mett p2 status=happened"), encoding="utf-8")
    (tmp_path / "b.ann").write_bytes(b"=== id: b\nTEXT\n\xff\nFACTS\n")
    (tmp_path / "c.ttl").write_text("no turtle", encoding="utf-8")
    (tmp_path / "d.ann").write_text(article("d", ""), encoding="utf-8")
    with pytest.raises(ManySourcesError) as raised:
        build(store, [tmp_path])
    assert [str(error.where).partition(".")[2][:3] for error in raised.value.errors] == ["ann", "ann", "ttl"]
    assert not store.exists()


def test_two_sources_of_one_id_are_refused_unless_they_are_equal(add, tmp_path, store):
    other = tmp_path / "other.ann"
    other.write_text(article("a", "", words="Not "), encoding="utf-8", newline="\n")
    add(article("a", ""))
    with pytest.raises(SourceError, match='two documents have the id "a"'):
        build(store, [tmp_path / "in.ann", other])
    other.write_text(article("a", ""), encoding="utf-8", newline="\n")
    assert build(store, [tmp_path / "in.ann", other]).documents == 1


def test_raw_text_needs_an_annotator(tmp_path, store):
    (tmp_path / "raw.txt").write_text("Xi spoke.", encoding="utf-8")
    with pytest.raises(SourceError, match="raw text"):
        build(store, [tmp_path / "raw.txt"])


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.doc").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="no store"):
        build(tmp_path)


def test_a_second_writer_waits_outside(add, store):
    add(article("a", ""))
    with lock_folder(store / "lock"), pytest.raises(StoreError, match="another govgraph"):
        add(article("b", ""))


def test_a_newer_store_is_refused_and_an_older_one_is_made_anew(add, store):
    add(article("a", MET.format(status="happened", rest="")))
    (store / "layout").write_text("0\n", encoding="utf-8")
    with pytest.raises(StoreError, match="older layout"):
        open_store(store)
    assert add(article("a", MET.format(status="happened", rest=""))).rebuilt
    assert facts(store)
    (store / "layout").write_text("999\n", encoding="utf-8")
    with pytest.raises(StoreError, match="newer govgraph"):
        add(article("b", ""))


def test_a_damaged_graph_is_made_anew_from_the_archive(add, store):
    add(article("a", MET.format(status="happened", rest="")))
    for path in (store / "graph").iterdir():
        path.write_bytes(b"\x00damaged\xff" * 50)
    with pytest.raises(GovgraphError):
        open_store(store).image_hashes()
    assert add(article("a", MET.format(status="happened", rest=""))).rebuilt
    assert facts(store)


def test_removing_what_is_not_there_names_the_nearest(add, store):
    add(article("wic-2022", ""))
    with pytest.raises(StoreError, match="wic-2022"):
        remove(store, ["wic-2002"])
