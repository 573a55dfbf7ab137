"""Evidence is cut out of the archive's texts again; what does not stand there is told."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checking.conftest import SECOND
from tests.checking.sample import in_memory, rules, update
from tests.strategies import annotated_documents

from govgraph.archive import Archive, open_archive
from govgraph.building import build
from govgraph.checking import check_evidence, evidence
from govgraph.checking.evidence import find_words, shorten_words
from govgraph.errors import GovgraphError
from govgraph.mapping import graph_iri
from govgraph.marked import to_marked
from govgraph.store import StoreFolder, open_store

HARBOUR = graph_iri("harbour-1")

# How evidence is falsified, and the rule that notices.
CHANGES = {
    "other words": (
        ('DELETE { GRAPH ?g { ?e oa:exact ?x } } INSERT { GRAPH ?g { ?e oa:exact "Nobody said so" } } '
        "WHERE { GRAPH ?g { ?e oa:start 0 ; oa:exact ?x } }"),
        {"EvidenceIsInTheText"},
    ),
    "another place": (
        ("DELETE { GRAPH ?g { ?e oa:start ?s ; oa:end ?n } } INSERT { GRAPH ?g { ?e oa:start ?t ; oa:end ?m } } "
        "WHERE { GRAPH ?g { ?e oa:start ?s ; oa:end ?n } BIND (?s + 1 AS ?t) BIND (?n + 1 AS ?m) }"),
        {"EvidenceIsInTheText"},
    ),
    "a place behind the end": (
        ("DELETE { GRAPH ?g { ?e oa:end ?n } } INSERT { GRAPH ?g { ?e oa:end 99999 } } "
        "WHERE { GRAPH ?g { ?e oa:end ?n } }"),
        {"EvidenceIsInTheText"},
    ),
    "another prefix": (
        ('DELETE { GRAPH ?g { ?e oa:prefix ?x } } INSERT { GRAPH ?g { ?e oa:prefix "Once upon a time" } } '
        "WHERE { GRAPH ?g { ?e oa:prefix ?x } }"),
        {"ContextIsInTheText"},
    ),
    "another suffix": (
        ('DELETE { GRAPH ?g { ?e oa:suffix ?x } } INSERT { GRAPH ?g { ?e oa:suffix "the end" } } '
        "WHERE { GRAPH ?g { ?e oa:suffix ?x } }"),
        {"ContextIsInTheText"},
    ),
    "another text": (
        ('DELETE { GRAPH ?g { ?a gov:textSha256 ?x } } INSERT { GRAPH ?g { ?a gov:textSha256 "0" } } '
        "WHERE { GRAPH ?g { ?a gov:textSha256 ?x } }"),
        {"TextIsTheArchives"},
    ),
    "an article from nowhere": (
        "INSERT DATA { GRAPH <https://w3id.org/govgraph/graph/article/ghost> { article:ghost a gov:Article } }",
        {"DocumentIsInArchive"},
    ),
    "an article that is gone": (f"DROP GRAPH <{HARBOUR}>", {"DocumentIsInGraph"}),
}  # fmt: skip


def archive_of(path: Path) -> Archive:
    return StoreFolder(path).archive


def test_what_was_built_is_where_it_is_said_to_be(two_documents: Path) -> None:
    with open_store(two_documents) as store:
        assert check_evidence(store, archive_of(two_documents)) == []


@pytest.mark.parametrize("in_slices", [False, True])
@pytest.mark.parametrize("name", sorted(CHANGES))
def test_falsified_evidence_is_caught(
    two_documents: Path, name: str, in_slices: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if in_slices:
        monkeypatch.setattr(evidence, "_SLICE", 1)
    store = update(in_memory(two_documents), CHANGES[name][0])
    assert rules(check_evidence(store, archive_of(two_documents))) == CHANGES[name][1]


def test_a_text_that_was_edited_behind_the_graph_is_caught(two_documents: Path, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "archive")
    shutil.copytree(archive_of(two_documents).folder, archive.folder)
    archive.write_document("harbour-1", SECOND.replace(", met {", ", meets {"))
    with open_store(two_documents) as store:
        found = check_evidence(store, archive)
    assert rules(found) >= {"TextIsTheArchives", "EvidenceIsInTheText"}
    assert {violation.graph for violation in found} == {HARBOUR}
    assert any('at 0 to 57 stands "Ada Holm, chair of Norvik Society, meets' in v.hint for v in found)


def test_a_quotation_must_stand_in_its_own_article(tmp_path: Path) -> None:
    there = SECOND.replace("review=accepted", 'quote="Openness  is a duty"')
    (tmp_path / "a.ann").write_text(there, encoding="utf-8", newline="\n")
    elsewhere = there.replace('is a duty"\n', 'is a right"\n').replace("harbour-1", "harbour-2")
    (tmp_path / "b.ann").write_text(elsewhere, encoding="utf-8", newline="\n")
    build(tmp_path / "store", [tmp_path])
    with open_store(tmp_path / "store") as store:
        (violation,) = check_evidence(store, archive_of(tmp_path / "store"))
    assert violation.rule == "QuotationIsInTheText"
    assert violation.graph == graph_iri("harbour-2")
    assert violation.hint == '"Openness is a right" is not in it'


def test_a_damaged_archive_is_an_error_and_no_violation(two_documents: Path, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "archive")
    archive.write_document("harbour-1", "=== id: harbour-1\nTEXT\n{p1 Person|Ada\nFACTS\n")
    with open_store(two_documents) as store, pytest.raises(GovgraphError):
        check_evidence(store, archive)


@settings(max_examples=25)
@given(annotated_documents())
def test_whatever_is_built_is_where_it_is_said_to_be(tmp_path_factory: pytest.TempPathFactory, document) -> None:
    folder = tmp_path_factory.mktemp("built")
    (folder / "a.ann").write_text(to_marked(document), encoding="utf-8", newline="\n")
    build(folder / "store", [folder / "a.ann"])
    with open_store(folder / "store") as store:
        found = check_evidence(store, archive_of(folder / "store"))
    quotes = {claim.quote for claim in document.claims if claim.quote}
    absent = {quote for quote in quotes if not find_words(quote, document.document.text)}
    assert rules(found) <= {"QuotationIsInTheText"}
    assert len(found) == len(absent)


@given(
    st.lists(st.text("ab.(*", min_size=1, max_size=4), min_size=1, max_size=4),
    st.sampled_from([" ", "\n", "\t \n", "\u00a0"]),
)
def test_words_are_found_whatever_stands_between_them(words: list[str], between: str) -> None:
    text = f"x {between.join(words)} y"
    found = find_words(" ".join(words), text)
    assert found
    assert found[0].split() == words


@pytest.mark.parametrize("text", ["Ada spoke", "ada Spoke here", "Ada-spoke here", ""])
def test_words_are_not_found_where_they_are_not(text: str) -> None:
    assert find_words("Ada spoke here", text) is None


def test_no_words_are_nowhere() -> None:
    assert find_words(" ", "a text") is None


def test_shortened_words_keep_to_their_length() -> None:
    assert shorten_words("a\n b", 9) == "a b"
    assert len(shorten_words("word " * 99)) <= 60
