import csv
import io

import pytest
from hypothesis import given
from tests.exporting.read_back import read_table
from tests.exporting.strategies import texts

from govgraph.exporting import FORMATS, export
from govgraph.exporting.tables import guard_cell, unguard_cell

CLAIMS = """
SELECT ?c ?status ?review ?confidence ?title ?words {
  ?c rdf:object ?o ; gov:status ?status ; gov:review ?review
  OPTIONAL { ?c gov:confidence ?confidence } OPTIONAL { ?c gov:titleAsWorded ?title }
  FILTER(isIRI(?o) = %s)
}
"""


def _read(store, part):
    return read_table(b"".join(export(store, "csv", part=part)))


@given(texts())
def test_a_guarded_cell_is_no_formula_and_gives_its_words_back(words):
    cell = guard_cell(words)
    assert unguard_cell(cell) == words
    assert not cell.strip(" \n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\xa0").startswith(
        ("=", "+", "-", "@", "\t", "|", "%")
    )


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|calc", "%x", "＝1", "'=1", "''=1"]
)
def test_what_a_spreadsheet_runs_gets_an_apostrophe(words):
    assert guard_cell(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "Ana Ruiz", "2022-11-08", "'Ana", "a=b", "https://x.example/?a=b", "“=1”"])
def test_other_cells_are_left_alone(words):
    assert guard_cell(words) == words


def test_no_cell_of_a_table_is_a_formula(sample):
    data = b"".join(export(sample, "csv", part="nodes")).decode()
    labels = [row[1] for row in csv.reader(io.StringIO(data, newline=""))]
    assert labels[1:][labels[1:].index("Ana Ruiz") + 1] == '\'=HYPERLINK("http://evil.example","Bo Lind")'


@pytest.mark.parametrize(("part", "is_iri"), [("edges", "true"), ("statements", "false")])
def test_every_claim_is_a_row(part, is_iri, sample, seeds):
    readings = {"written": "reviewed", "accepted": "reviewed", "unreviewed": "machine-read", "rejected": "rejected"}
    for store in (sample, seeds):
        expected = {
            (
                row["c"].value,
                row["status"].value.rpartition("/")[2],
                readings[row["review"].value.rpartition("/")[2]],
                row["confidence"].value if row["confidence"] else "",
                row["title"].value if row["title"] else "",
            )
            for row in store.query(CLAIMS % is_iri)
        }
        rows = _read(store, part)
        assert {(r["claim"], r["status"], r["reading"], r["confidence"], r["title"]) for r in rows} == expected
        assert len(rows) == len(expected)


def test_a_row_says_whether_its_claim_makes_a_plain_triple(sample):
    rows = {
        row["claim"].rpartition("/")[2]: row["plain_triple"]
        for part in ("edges", "statements")
        for row in _read(sample, part)
    }
    assert rows == {"1": "yes", "2": "no", "3": "yes", "4": "no", "5": "no", "6": "yes", "7": "yes", "8": "yes"}


def test_a_row_has_the_words_and_where_they_stand(sample):
    row = next(row for row in _read(sample, "edges") if row["claim"].endswith("/5"))
    assert row["quotation"] == "not coming | Ruiz stays away"
    assert row["headline"] == "What the Courier wrote"
    assert row["publisher"] == "The Courier"
    assert row["published_on"] == "2022-11-01"
    assert row["url"] == "https://courier.example/2"


@pytest.mark.parametrize("part", FORMATS["csv"].parts)
def test_every_row_has_every_column_and_unix_line_ends(part, sample):
    data = b"".join(export(sample, "csv", part=part)).decode()
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert data.endswith('"\n')
