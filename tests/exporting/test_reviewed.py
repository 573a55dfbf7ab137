import pytest
from tests.exporting.sample import SAMPLE, open_quads

from govgraph.exporting.content import read_content
from govgraph.ontology import expand, shorten


@pytest.fixture(scope="module")
def reviewed():
    return read_content(open_quads(SAMPLE), reviewed_only=True)


def _nodes(content, prefix):
    start = expand(f"{prefix}:")
    return {shorten(s[1:-1]) for s, _, _, _ in content.quads if s[1:].startswith(start)}


@pytest.mark.parametrize(
    ("prefix", "kept"),
    {
        "claim": "claim:1 claim:3 claim:5 claim:6",
        "evidence": "evidence:1 evidence:4 evidence:6 evidence:7",
        "tenure": "tenure:1",
        "post": "post:body.norvik.chief-executive",
        "person": "person:ana-ruiz person:bo-lind person:a-ruiz",
        "body": "body:norvik",
        "event": "event:harbour-summit",
        "place": "",
        "article": "article:one article:two",
        "mention": "mention:1",
        "activity": "activity:one activity:two",
    }.items(),
)
def test_what_rests_on_reviewed_claims_stays_and_nothing_else(prefix, kept, reviewed):
    assert _nodes(reviewed, prefix) == set(kept.split())


def test_plain_triples_stay_where_a_reviewed_claim_supports_them(reviewed):
    facts = {
        (shorten(s[1:-1]), shorten(p[1:-1]), o if o.startswith('"') else shorten(o[1:-1]))
        for s, p, o, g in reviewed.quads
        if g.endswith("graph/facts>")
    }
    assert facts == {
        ("person:ana-ruiz", "gov:holdsRole", "body:norvik"),
        ("person:ana-ruiz", "gov:said", '"we meet as equals"'),
        ("person:ana-ruiz", "gov:met", "person:bo-lind"),
        ("person:bo-lind", "gov:met", "person:ana-ruiz"),
    }


@pytest.mark.parametrize(
    "change", ["gov:status status:planned", "prov:wasAttributedTo body:norvik ; gov:status status:happened"]
)
def test_a_reviewed_claim_that_does_not_assert_supports_no_plain_triple(change):
    claim = SAMPLE.index("claim:3 a")
    trig = SAMPLE[:claim] + SAMPLE[claim:].replace("gov:status status:happened", change, 1)
    quads = read_content(open_quads(trig), reviewed_only=True).quads
    assert not [quad for quad in quads if quad[1] == f"<{expand('gov:said')}>"]
    assert [quad for quad in quads if quad[0] == f"<{expand('claim:3')}>"]


def test_nothing_points_to_what_is_left_out(reviewed):
    whole = {subject for subject, _, _, _ in read_content(open_quads(SAMPLE)).quads}
    kept = {subject for subject, _, _, _ in reviewed.quads}
    assert {object_ for _, _, object_, _ in reviewed.quads} & whole <= kept


def test_articles_without_a_reviewed_claim_leave_no_trace(reviewed):
    assert not [line for line in reviewed.lines if "three" in line or "Read by nobody" in line]


def test_an_accepted_reading_brings_the_machine_that_made_it():
    claim = SAMPLE.index("claim:2 a")
    trig = SAMPLE[:claim] + SAMPLE[claim:].replace("review:unreviewed", "review:accepted", 1)
    content = read_content(open_quads(trig), reviewed_only=True)
    machines = {s for s, _, o, _ in content.quads if o == f"<{expand('annotator:tagger')}>"}
    assert machines == {f"<{expand('activity:one')}/tagger>"}


def test_a_graph_that_a_person_wrote_is_kept_but_for_unnamed_actors(seeds):
    whole, reviewed = read_content(seeds), read_content(seeds, reviewed_only=True)
    claims = {line for line in whole.lines if "/claim/" in line.split(" ", 1)[0]}
    assert claims and claims <= set(reviewed.lines) <= set(whole.lines)


def test_a_graph_without_reviewed_claims_gives_nothing():
    trig = SAMPLE.replace("review:written", "review:unreviewed").replace("review:accepted", "review:unreviewed")
    assert not read_content(open_quads(trig), reviewed_only=True).lines
