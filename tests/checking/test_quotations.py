"""An account's quotations are looked up in the original."""

import io
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.archive import Archive, open_archive
from govgraph.checking import check_against
from govgraph.checking.quotations import find_nearest, iter_quotations, look_up
from govgraph.errors import SourceError, StoreError
from govgraph.marked import parse_annotated
from govgraph.store import StoreFolder

ACCOUNT = """=== id: acc-1 | derived-from: https://example.org/forum{extra}
TEXT
{{p1 Person|Ada Holm}} called it "{{t1 Text|a quiet old town}}." {{p1|She}} wants “{{t2 Text|more light}}”, but not {{t3 Text|more noise}}.
FACTS
p1 said t1 status=happened quote="Holm praised the harbour"
p1 calledFor t2 status=happened quote="Holm praised the harbour"
"""
ORIGINAL = (
    "The forum\n\nHolm praised   the\nharbour. It is a quiet\u00a0old town, she said. She asked for more light.\n"
)


def archive_with(folder: Path, *documents: str) -> Archive:
    archive = open_archive(folder / "archive")
    for text in documents:
        document_id = text.partition("id: ")[2].partition(" ")[0]
        archive.write_document(document_id, text)
    return archive


def account(extra: str = "", name: str = "acc-1") -> str:
    return ACCOUNT.format(extra=extra).replace("acc-1", name)


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original.txt"
    path.write_text(ORIGINAL, encoding="utf-8")
    return path


def test_quotations_of_facts_and_text_are_found(tmp_path: Path, original: Path) -> None:
    comparison = check_against(archive_with(tmp_path, account()), original)
    assert [(q.words, q.state) for q in comparison.quotations] == [
        ("Holm praised the harbour", "found"),
        ("a quiet old town", "found"),
        ("more light", "found"),
    ]
    assert comparison.document == "acc-1"
    assert comparison.missing == ()
    assert comparison.is_same_file is None


def test_what_is_not_there_is_told_with_the_nearest_passage(tmp_path: Path, original: Path) -> None:
    changed = account().replace("more light", "much more light").replace("a quiet old town", "zebras")
    comparison = check_against(archive_with(tmp_path, changed), original)
    assert [(q.words, q.passage) for q in comparison.missing] == [
        ("zebras", ""),
        ("much more light", "for more light."),
    ]


def test_the_hash_of_the_file_is_compared(tmp_path: Path, original: Path) -> None:
    import hashlib

    digest = hashlib.sha256(original.read_bytes()).hexdigest()
    same = check_against(archive_with(tmp_path / "a", account(f" | source-sha256: {digest}")), original)
    assert same.is_same_file is True
    other = check_against(archive_with(tmp_path / "b", account(f" | source-sha256: {'0' * 64}")), original)
    assert other.is_same_file is False
    assert other.sha256 == digest
    assert other.missing == ()


def test_the_account_is_the_one_of_the_file(tmp_path: Path, original: Path) -> None:
    import hashlib

    digest = hashlib.sha256(original.read_bytes()).hexdigest()
    archive = archive_with(
        tmp_path, account(name="one"), account(f" | source-sha256: {digest}", "two"), account(name="three")
    )
    assert check_against(archive, original).document == "two"
    assert check_against(archive, original, "three").document == "three"


def test_a_document_is_the_one_of_the_file_even_if_it_retells_nothing(tmp_path: Path, original: Path) -> None:
    import hashlib

    digest = hashlib.sha256(original.read_bytes()).hexdigest()
    own = account(f" | source-sha256: {digest}", "own").replace(" | derived-from: https://example.org/forum", "")
    assert check_against(archive_with(tmp_path, own, account(name="other")), original).document == "own"


def test_it_must_be_clear_which_account_is_meant(tmp_path: Path, original: Path) -> None:
    archive = archive_with(tmp_path, account(name="one"), account(name="two"))
    with pytest.raises(StoreError, match="name one with --document: one, two"):
        check_against(archive, original)
    with pytest.raises(StoreError, match='no document "three"'):
        check_against(archive, original, "three")
    with pytest.raises(StoreError, match="no account"):
        check_against(archive_with(tmp_path / "empty"), original)


def test_the_original_may_come_from_standard_input(tmp_path: Path) -> None:
    archive = archive_with(tmp_path, account())
    assert check_against(archive, "-", stdin=io.BytesIO(ORIGINAL.encode())).missing == ()


@pytest.mark.parametrize(
    ("content", "message"), [(b"\xff\xfe", "no UTF-8"), (b"  \n", "empty"), (None, "no such file")]
)
def test_an_original_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "original.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SourceError, match=message):
        check_against(archive_with(tmp_path, account()), path)


def test_a_folder_is_refused(tmp_path: Path, original: Path) -> None:
    with pytest.raises(SourceError, match="folder"):
        check_against(archive_with(tmp_path, account()), tmp_path)


@pytest.mark.parametrize(
    ("marks", "quoted"),
    [
        ('"{}"', True), ("“{}”", True), ("‘{}’", True), ("'{}'", True), ("«{}»", True), ("„{}“", True), ("「{}」", True),
        ('"{},"', True), ("“{}.”", True), ('"{}', False), ('{}"', False), ("“{}“", False), ("{}", False),
        ('"so {}"', False), ('"{} so"', False),
    ],
)  # fmt: skip
def test_quotation_marks_are_known(marks: str, quoted: bool) -> None:
    text = f"=== id: a\nTEXT\n{{p1 Person|Ada}} said {marks.format('{t1 Text|less noise}')}\nFACTS\np1 said t1 status=happened\n"
    (document,) = parse_annotated(text)
    assert list(iter_quotations(document)) == (["less noise"] if quoted else [])


@pytest.mark.parametrize(
    ("words", "text", "state"),
    [
        ("the town", "in the\r\n\ttown", "found"),
        ("the town", "in The town", "missing"),
        ("the town", "in the, town", "missing"),
        ("it's", "it’s", "other-marks"),
        ('a "big" town', "a “big” town", "other-marks"),
        ("re\u0301sume\u0301", "résumé", "found"),
        ("a.c", "abc", "missing"),
        ("up-to-date", "up–to–date", "missing"),
        ("town", "", "missing"),
    ],
)
def test_only_spaces_and_unicode_forms_do_not_count(words: str, text: str, state: str) -> None:
    assert look_up(words, text).state == state


def test_what_has_other_marks_is_shown_as_it_stands() -> None:
    assert look_up("it's so", "it’s\n so").passage == "it’s so"


@given(
    st.lists(st.sampled_from("a b c d town".split()), max_size=30),
    st.lists(st.sampled_from("a b z".split()), min_size=1, max_size=5),
)
def test_the_nearest_passage_is_a_passage(text: list[str], words: list[str]) -> None:
    nearest = find_nearest(" ".join(words), " ".join(text))
    assert nearest in " ".join(text)
    assert len(nearest.split()) <= len(words)
    if " ".join(words) in " ".join(text):
        assert sorted(nearest.split()) == sorted(words)


@pytest.mark.shared
def test_the_seed_quotes_the_article_word_for_word(shared: Path, seed_store: Path) -> None:
    comparison = check_against(StoreFolder(seed_store).archive, shared / "data" / "seed-article.txt")
    assert comparison.is_same_file
    assert len(comparison.quotations) > 40
    assert {quotation.state for quotation in comparison.quotations} == {"found"}


@pytest.mark.shared
def test_a_changed_article_no_longer_has_them(shared: Path, seed_store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "changed.txt"
    shutil.copy(shared / "data" / "seed-article.txt", copy)
    copy.write_text(copy.read_text(encoding="utf-8").replace("no longer", "not"), encoding="utf-8")
    comparison = check_against(StoreFolder(seed_store).archive, copy)
    assert comparison.is_same_file is False
    assert [q.words for q in comparison.missing] == [
        "no longer a pure virtual economy thing as in some Western countries",
        "no longer a pure virtual economy thing",
    ]
    assert all("a pure virtual economy" in quotation.passage for quotation in comparison.missing)
