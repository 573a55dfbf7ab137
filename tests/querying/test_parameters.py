"""Kinds of parameters."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.errors import QueryError
from govgraph.querying.child import WHERE
from govgraph.querying.parameters import KINDS, to_values


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("actor", "Xi Jinping", "VALUES ?x { <https://w3id.org/govgraph/person/xi-jinping> }"),
        ("article", "wic-2022", "VALUES ?x { <https://w3id.org/govgraph/article/wic-2022> }"),
        ("article", "article:wic-2022", "VALUES ?x { <https://w3id.org/govgraph/article/wic-2022> }"),
        ("status", "planned", "VALUES ?x { <https://w3id.org/govgraph/status/planned> }"),
        ("year", "2022", 'VALUES ?x { "2022" }'),
        ("text", 'a "b"', 'VALUES ?x { "a \\"b\\"" }'),
        ("number", "0.7", 'VALUES ?x { "0.7"^^<http://www.w3.org/2001/XMLSchema#decimal> }'),
    ],
)
def test_each_kind(raw_seed: ox.Store, kind: str, value: str, expected: str) -> None:
    assert kind in KINDS
    assert to_values(raw_seed, "x", kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("actor", "Xi Jinpin", "xi jinping"),
        ("article", "wic-2023", "wic-2022"),
        ("article", "bad iri>", "no article"),
        ("status", "plannd", "planned"),
        ("year", "22", "four digits"),
        ("year", "２０２２", "four digits"),
        ("number", "much", "no number"),
        ("number", "1e9", "no number"),
    ],
)
def test_what_does_not_fit_is_told(raw_seed: ox.Store, kind: str, value: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        to_values(raw_seed, "x", kind, value)


@given(kind=st.sampled_from(KINDS), value=st.text(max_size=12))
def test_no_value_of_any_kind_can_leave_its_place(kind: str, value: str) -> None:
    store = ox.Store()
    try:
        values = to_values(store, "x", kind, value)
    except QueryError:
        return
    (row,) = store.query(f"SELECT * {WHERE} {values} }}")
    assert list(row) == [row["x"]]
