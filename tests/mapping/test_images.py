"""What the graph gets from a document, down to the words."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from tests.strategies import _ODD, annotated_documents

from govgraph.deciding import Verdicts
from govgraph.mapping import map_document
from govgraph.mapping.nquads import literal
from govgraph.marked import parse_annotated
from govgraph.ontology import GOV, PREFIXES
from govgraph.resolving import Clusters, Registry

OA = PREFIXES["oa"]


def quads_of(document) -> list[ox.Quad]:
    image = map_document(document, Clusters(Registry()), Verdicts())
    return list(ox.parse(input="".join(image.quads), format=ox.RdfFormat.N_QUADS))


def objects(quads, name: str) -> list[str]:
    return [quad.object.value for quad in quads if quad.predicate.value.endswith(name)]


@given(_ODD)
def test_any_words_survive_as_a_literal(words):
    line = f"<urn:a> <urn:b> {literal(words)} ."
    (triple,) = ox.parse(input=line, format=ox.RdfFormat.N_TRIPLES)
    assert triple.object == ox.Literal(words)


@given(annotated_documents())
def test_every_quotation_stands_where_it_is_said_to_stand(document):
    text = document.document.text
    evidence: dict[str, dict[str, str]] = {}
    for quad in quads_of(document):
        if quad.predicate.value.startswith(OA):
            evidence.setdefault(quad.subject.value, {})[quad.predicate.value.removeprefix(OA)] = quad.object.value
    for found in evidence.values():
        if "start" in found:
            start, end = int(found["start"]), int(found["end"])
            assert text[start:end] == found["exact"]
            assert text[:start].endswith(found.get("prefix", ""))
            assert text[end:].startswith(found.get("suffix", ""))


@given(annotated_documents())
def test_each_claim_has_what_the_shapes_ask_for(document):
    quads = quads_of(document)
    claims = {q.subject.value for q in quads if q.object == ox.NamedNode(GOV + "Claim")}
    for name in ("govgraph/status", "review", "wasQuotedFrom", "#subject", "#predicate", "#object"):
        counted = [q.subject.value for q in quads if q.predicate.value.endswith(name) and q.subject.value in claims]
        assert sorted(counted) == sorted(claims)
    assert len(quads) == len(set(quads))


@given(annotated_documents())
def test_mapping_is_a_function(document):
    clusters = Clusters(Registry())
    assert map_document(document, clusters, Verdicts()) == map_document(document, clusters, Verdicts())


SOURCE = """=== id: a | publisher: Post | date: 2022-11-08 | url: https://example.org/a
TEXT
{p1 Person|Jack Ma}, {r1 Role|co-founder and chairman} of {c1 Company|Alibaba}, left. {e1 Event|The Wuzhen Forum} opens on {d1 Date|Wednesday}.
FACTS
p1 holdsRole c1 role=r1 status=former
e1 heldOn d1 status=planned
"""


def test_two_accounts_of_one_original_share_no_triple():
    text = SOURCE.replace("url: https://example.org/a", "derived-from: https://example.org/o")
    graphs = []
    for name in ("a", "b"):
        document = parse_annotated(
            text.replace("id: a", f"id: {name}").replace("status=former", 'status=former quote="left"')
        )[0]
        graphs.append({(str(q.subject), str(q.predicate), str(q.object)) for q in quads_of(document)})
        assert "https://example.org/o" in objects(quads_of(document), "schema.org/url")
    assert not graphs[0] & graphs[1]


def test_a_title_of_two_roles_gives_two_tenures_and_posts():
    document = parse_annotated(SOURCE)[0]
    image = map_document(document, Clusters(Registry()), Verdicts())
    assert {post.role for post in image.posts} == {"co-founder", "chair"}
    phases = objects(quads_of(document), "/phase")
    assert phases == [GOV + "status/former"] * 2


def test_of_equally_short_evidence_the_one_with_the_title_is_taken():
    text = (
        "=== id: a\nTEXT\n{p1 Person|Jack Ma} left {c1 Company|Alibaba}. {p1|He} was {r1 Role|chairman} of {c1|the firm}.\n"
        "FACTS\np1 holdsRole c1 role=r1 status=former\n"
    )
    assert objects(quads_of(parse_annotated(text)[0]), "oa#exact") == ["He was chairman of the firm."]


def test_a_weekday_is_resolved_and_its_wording_kept():
    quads = quads_of(parse_annotated(SOURCE)[0])
    assert objects(quads, "govgraph/date") == ["2022-11-09"]
    assert objects(quads, "/dateAsWorded") == ["Wednesday"]


@pytest.mark.parametrize("change", ["attributed=c1", "confidence=0.9 by=reader review=rejected"])
def test_attributed_and_rejected_claims_give_no_tenure(change):
    document = parse_annotated(SOURCE.replace("status=former", f"status=former {change}"))[0]
    assert map_document(document, Clusters(Registry()), Verdicts()).posts == set()


def test_facts_of_one_wording_about_two_actors_are_two_claims():
    text = (
        "=== id: a\nTEXT\n{c1 Company|the firm} met {p1 Person|Bo Tan}; {c2 Company|the firm} met {p1|Tan}.\n"
        "FACTS\nc1 met p1 status=happened\nc2 met p1 status=happened\n"
    )
    quads = quads_of(parse_annotated(text)[0])
    subjects = [q for q in quads if q.predicate.value == PREFIXES["rdf"] + "subject"]
    assert len({q.subject for q in subjects}) == len(subjects) == 2
