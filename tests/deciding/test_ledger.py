"""The ledger's lines, and which decision is in force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.deciding import Verdicts, parse_ledger, review_of, to_ledger_line
from govgraph.errors import LedgerError
from govgraph.model import Claim, ClaimDecision, MergeDecision

KEY = "0123456789abcdef0123"
words = st.text(max_size=20)
decisions = st.one_of(
    st.builds(ClaimDecision, st.sampled_from(["accept", "reject"]), st.just(KEY), words, words, words),
    st.builds(MergeDecision, st.just(("https://example.org/a", "https://example.org/b")), words, words, words),
)


@given(st.lists(decisions, max_size=5))
def test_lines_come_back_as_they_were(taken):
    assert parse_ledger("".join(f"{to_ledger_line(d)}\n" for d in taken)) == taken


@pytest.mark.parametrize(
    "line",
    [
        "not json", "[]", "{}", '{"decision": "maybe"}', '{"decision": "accept"}', '{"decision": "accept", "claim": "x"}',
        '{"decision": "merge", "actors": ["https://example.org/a"]}', '{"decision": "merge", "actors": [1, 2]}',
        '{"decision": "merge", "actors": ["<script>", "b c"]}', "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_decision_is_named_by_its_line(line):
    with pytest.raises(LedgerError) as raised:
        parse_ledger(f"\n{line}\n", "ledger.jsonl")
    assert raised.value.where == "ledger.jsonl:2"


def test_short_forms_are_understood():
    assert parse_ledger(f'{{"decision": "reject", "claim": "c:{KEY}"}}')[0] == ClaimDecision("reject", KEY)
    (merge,) = parse_ledger('{"decision": "merge", "actors": ["body:icann", "body:icann-org"]}')
    assert merge.actors[0].startswith("https://w3id.org/govgraph/body/")


def test_the_later_decision_is_in_force():
    taken = [ClaimDecision("accept", KEY), ClaimDecision("reject", KEY)]
    assert Verdicts(taken).claims == {KEY: "rejected"}
    assert Verdicts(taken[::-1]).claims == {KEY: "accepted"}


def test_an_actor_is_not_merged_with_itself():
    with pytest.raises(LedgerError):
        Verdicts([MergeDecision(("https://example.org/a", "https://example.org/a"))])


def test_reviews():
    written = Claim("p1", "met", "p2", "happened")
    machine = Claim("p1", "met", "p2", "happened", by="reader")
    marked = Claim("p1", "met", "p2", "happened", by="reader", review="accepted")
    assert [review_of(claim, None) for claim in (written, machine, marked)] == ["written", "unreviewed", "accepted"]
    assert review_of(marked, "rejected") == review_of(written, "rejected") == "rejected"
