"""Names: what counts as the same, and what is too little to tell who is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.resolving import is_full_name, name_key, slug
from govgraph.resolving.names import is_proper


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tencent Holdings Ltd.", "the Tencent Holdings"),
        ("Zoë Müller", "ZOE MULLER"),
        ("Prof. Leila Haddadin", "Leila Haddadin"),
        ("U.S. Senate", "US Senate"),
        ("Yuexin Exhibitions Co., Ltd.", "Yuexin Exhibitions"),
        ("Alibaba's", "Alibaba"),
        ("O’Brien", "O'Brien"),
        ("Jean-Luc  Picard", "Jean Luc Picard"),
        ("習近平", "習近平"),
    ],
)
def test_wordings_of_one_name(one, other):
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("Xi Jinping", "Xi"), ("North Korea", "South Korea"), ("किरण", "करण"), ("Aco 1", "Aco 2")]
)
def test_different_names_stay_apart(one, other):
    assert name_key(one) != name_key(other)


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing_more(name):
    assert name_key(name_key(name)) == name_key(name)


@given(st.text(max_size=20), st.text(max_size=20))
def test_different_keys_give_different_slugs(one, other):
    assert (slug(name_key(one)) == slug(name_key(other))) == (name_key(one) == name_key(other))


@pytest.mark.parametrize(
    ("name", "block", "full"),
    [
        ("Zhang", "person", False),
        ("Mr Zhang", "person", False),
        ("President", "person", False),
        ("Zhang Yi", "person", True),
        ("习近平", "person", True),
        ("he", "person", False),
        ("It", "event", False),
        ("the regulator", "body", False),
        ("The Commission", "body", False),
        ("the National Assembly", "body", False),
        ("ICANN", "body", True),
        ("iiMedia", "body", True),
        ("the Internet Society", "body", True),
        ("the Second Summit", "event", False),
        ("World Internet Conference", "event", True),
        ("NETmundial", "event", True),
        ("the Digital Services Act", "policy", True),
        ("the Act", "policy", False),
        ("Wuzhen", "place", True),
        ("2015", "event", False),
        ("", "body", False),
    ],
)
def test_full_names(name, block, full):
    assert is_full_name(name, block) is full


def test_a_registry_may_know_what_many_could_be_called():
    assert is_proper("the National Assembly", "body")
    assert not is_proper("the national assembly", "body")
