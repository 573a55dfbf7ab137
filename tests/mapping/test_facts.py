"""The publication rule by itself."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from govgraph.mapping import Support, is_published

supports = st.lists(
    st.builds(
        Support,
        st.sampled_from(["post", "herald"]),
        st.sampled_from(["text-1", "text-2"]),
        st.booleans(),
        st.decimals("0", "1", places=2),
    ),
    max_size=5,
)


@given(supports, st.booleans(), st.randoms())
def test_order_and_repetition_do_not_matter(given_supports, sensitive, shuffler):
    before = is_published(given_supports, sensitive=sensitive, assert_at=Decimal("0.9"))
    shuffled = [*given_supports, *given_supports]
    shuffler.shuffle(shuffled)
    assert is_published(shuffled, sensitive=sensitive, assert_at=Decimal("0.9")) is before


@given(supports, supports, st.booleans())
def test_more_support_never_takes_a_fact_back(some, more, sensitive):
    if is_published(some, sensitive=sensitive, assert_at=Decimal("0.9")):
        assert is_published([*some, *more], sensitive=sensitive, assert_at=Decimal("0.9"))


@given(supports)
def test_what_is_sensitive_is_published_no_sooner(some):
    if is_published(some, sensitive=True, assert_at=Decimal("0.9")):
        assert is_published(some, sensitive=False, assert_at=Decimal("0.9"))


def test_nothing_is_published_for_nothing():
    assert not is_published([], sensitive=False, assert_at=Decimal(0))
