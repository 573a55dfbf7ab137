"""Whom a name may mean."""

import pyoxigraph as ox
import pytest

from govgraph.errors import QueryError
from govgraph.querying.lookup import find_actors

BASE = "https://w3id.org/govgraph/"


@pytest.mark.parametrize(
    "name",
    [
        "Xi Jinping",
        "  xi   JINPING ",
        "习近平",
        "person:xi-jinping",
        f"{BASE}person/xi-jinping",
        f"<{BASE}person/xi-jinping>",
    ],
)
def test_a_name_in_any_form(raw_seed: ox.Store, name: str) -> None:
    assert find_actors(raw_seed, name) == [f"{BASE}person/xi-jinping"]


def test_a_former_iri_leads_to_the_present_one(raw_seed: ox.Store) -> None:
    assert find_actors(raw_seed, "body:china") == [f"{BASE}body/government-of-china"]


def test_a_country_is_a_place_and_its_government(raw_seed: ox.Store) -> None:
    assert len(find_actors(raw_seed, "China")) == 2


@pytest.mark.parametrize(
    ("name", "near"), [("Xi Jinpin", "xi jinping"), ("Tencent Holding", "tencent holdings"), ("Musk", "elon musk")]
)
def test_a_near_miss_is_suggested(raw_seed: ox.Store, name: str, near: str) -> None:
    with pytest.raises(QueryError, match="no actor goes by") as caught:
        find_actors(raw_seed, name)
    assert f'"{near}"' in str(caught.value.hint)


@pytest.mark.parametrize("name", ["", " ", "…", "zzzzqqq", "<not an iri>", 'x" } #', "\ud800"])
def test_what_is_no_name_is_refused(raw_seed: ox.Store, name: str) -> None:
    with pytest.raises(QueryError):
        find_actors(raw_seed, name)
