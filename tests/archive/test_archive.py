"""The archive's files: readable names, one for each id, whole or not there."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.archive import open_archive
from govgraph.archive.archive import _file_name
from govgraph.errors import StoreError
from govgraph.model import ClaimDecision

DOCUMENT = "=== id: {id}\nTEXT\nWords.\nFACTS\n"


@given(st.text(max_size=300), st.text(max_size=300))
def test_every_id_has_a_file_name_of_its_own_that_any_system_takes(one, other):
    name = _file_name(one)
    assert name.isascii() and 0 < len(name) < 100 and not set(name) & set('/\\:*?"<>| .')
    assert (name == _file_name(other)) == (one == other)


@pytest.mark.parametrize(
    "name", ["plain", "with space", "../../etc/passwd", "CON", "ü" * 200, "a\\b", "a/b", '"quoted"']
)
def test_documents_come_back(tmp_path, name):
    archive = open_archive(tmp_path / "archive")
    text = DOCUMENT.format(id=name.replace("\\", "\\\\"))
    assert archive.write_document(name, text)
    assert not archive.write_document(name, text)
    (found,) = archive.iter_documents()
    assert found.path.is_relative_to(tmp_path)
    assert found.parse().document.id == name
    assert archive.read_document(name) == found
    assert archive.remove_document(name) and not archive.remove_document(name)
    assert list(archive.iter_documents()) == []


def test_decisions_are_added_once(tmp_path):
    archive = open_archive(tmp_path)
    taken = [ClaimDecision("accept", "0" * 20), ClaimDecision("reject", "1" * 20)]
    assert archive.append_decisions(taken) == 2
    assert archive.append_decisions(taken) == 0
    assert archive.read_decisions() == taken
    back = [ClaimDecision("reject", "0" * 20), ClaimDecision("accept", "0" * 20)]
    assert archive.append_decisions(back) == 2
    assert archive.read_decisions() == [*taken, *back]


def test_settings_are_kept_and_damage_is_named(tmp_path):
    archive = open_archive(tmp_path)
    assert archive.assert_at == Decimal("0.9")
    assert archive.write_assert_at(Decimal("0.75")) and not archive.write_assert_at(Decimal("0.75"))
    assert archive.assert_at == Decimal("0.75")
    for damage in ("", "{", "[]", '{"assert-at": "much"}'):
        (tmp_path / "settings.json").write_text(damage, encoding="utf-8")
        with pytest.raises(StoreError):
            assert archive.assert_at


def test_no_draft_is_left_where_writing_fails(tmp_path):
    archive = open_archive(tmp_path)
    path = archive.document_path("a")
    path.mkdir(parents=True)  # a folder where the file should go
    with pytest.raises(OSError):
        archive.write_document("a", DOCUMENT)
    assert not list(tmp_path.rglob("*.new"))
