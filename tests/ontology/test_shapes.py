"""The shapes let a small sound graph pass and catch each way of breaking it."""

from dataclasses import dataclass

import pytest
from rdflib import RDF, BNode, Graph, Namespace, URIRef

from govgraph._resources import read_resource

pyshacl = pytest.importorskip("pyshacl")

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = "https://w3id.org/govgraph/shape/"

PREFIXES = """
@prefix gov: <https://w3id.org/govgraph/> .
@prefix role: <https://w3id.org/govgraph/role/> .
@prefix status: <https://w3id.org/govgraph/status/> .
@prefix review: <https://w3id.org/govgraph/review/> .
@prefix ex: <https://example.org/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

GOOD = """
ex:ada a gov:Person ; rdfs:label "Ada Holm" ; gov:nameKey "ada holm" .
ex:norvik a gov:Company ; rdfs:label "Norvik Cloud" .
ex:forum a gov:Event ; rdfs:label "Harbour Forum" .
ex:old-ada dcterms:isReplacedBy ex:ada .

ex:article a gov:Account ; schema:headline "A forum" ;
    gov:textSha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" ;
    prov:wasDerivedFrom ex:original ; schema:mentions ex:ada, ex:forum .
ex:original a gov:Article ; gov:sourceSha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" .

ex:mention gov:refersTo ex:norvik ; gov:typedAs gov:Company ; gov:nameAsWorded "Norvik" .

ex:claim a gov:Claim ; rdf:subject ex:ada ; rdf:predicate gov:attended ; rdf:object ex:forum ;
    gov:status status:planned ; gov:review review:unreviewed ; gov:confidence "0.87"^^xsd:decimal ;
    gov:date "2022-11"^^xsd:gYearMonth ;
    prov:wasQuotedFrom ex:article ; prov:wasAttributedTo ex:norvik ; gov:evidence ex:evidence, ex:quote .
ex:evidence a gov:Evidence ; oa:hasSource ex:article ; oa:exact "Ada attends" ; oa:start 4 ; oa:end 15 .
ex:quote a gov:Evidence ; oa:hasSource ex:original ; oa:exact "she will come" .

ex:spoken a gov:Claim ; rdf:subject ex:ada ; rdf:predicate gov:said ; rdf:object "we will see" ;
    gov:status status:happened ; gov:review review:written ; prov:wasQuotedFrom ex:article ; gov:evidence ex:evidence .

ex:role a gov:Claim ; rdf:subject ex:ada ; rdf:predicate gov:holdsRole ; rdf:object ex:norvik ;
    gov:role role:chief-executive ; gov:titleAsWorded "CEO" ;
    gov:status status:former ; gov:review review:written ; prov:wasQuotedFrom ex:article ; gov:evidence ex:evidence .
ex:tenure a gov:Tenure ; org:member ex:ada ; org:organization ex:norvik ; gov:fills ex:post ;
    gov:phase status:former ; prov:wasDerivedFrom ex:role .
ex:post a gov:Post ; rdfs:label "chief executive of Norvik Cloud" ; org:postIn ex:norvik ;
    org:role role:chief-executive ; gov:holders "one" .
"""


@dataclass(frozen=True)
class Break:
    """One way of breaking the sound graph: what is replaced, by what, and the shape that notices."""

    old: str
    new: str
    shape: str


BREAKS = {
    "no evidence": Break("gov:evidence ex:evidence, ex:quote", "gov:style ''", "ClaimEvidence"),
    "evidence of no type": Break("ex:evidence a gov:Evidence ;", "ex:evidence", "ClaimEvidence"),
    "two statuses": Break("gov:status status:planned", "gov:status status:planned, status:denied", "ClaimStatus"),
    "no status": Break("gov:status status:planned ;", "", "ClaimStatus"),
    "a status of no scheme": Break("gov:status status:planned", "gov:status status:maybe", "ClaimStatus"),
    "a status of the other group": Break("status:planned", "status:current", "StatusFitsPredicate"),
    "a role that happened": Break("status:former ; gov:review", "status:happened ; gov:review", "StatusFitsPredicate"),
    "no review": Break("gov:review review:unreviewed ;", "", "ClaimReview"),
    "no subject": Break(
        "rdf:subject ex:ada ; rdf:predicate gov:attended", "rdf:predicate gov:attended", "ClaimSubject"
    ),
    "an unknown predicate": Break("rdf:predicate gov:attended", "rdf:predicate gov:atended", "ClaimPredicate"),
    "a property that is no predicate": Break("rdf:predicate gov:attended", "rdf:predicate gov:date", "ClaimPredicate"),
    "no object": Break("rdf:object ex:forum ;", "", "ClaimObject"),
    "no source": Break("prov:wasQuotedFrom ex:article ; prov:wasAttributedTo", "prov:wasAttributedTo", "ClaimSource"),
    "confidence above one": Break('"0.87"', '"1.2"', "ClaimConfidence"),
    "confidence as a word": Break('"0.87"^^xsd:decimal', '"high"', "ClaimConfidence"),
    "confidence of a person": Break("review:unreviewed", "review:written", "ConfidenceIsAMachines"),
    "a date in words": Break('"2022-11"^^xsd:gYearMonth', '"last month"', "ClaimDate"),
    "a role of no scheme": Break("gov:role role:chief-executive", "gov:role role:chief-wizard", "ClaimRole"),
    "no role": Break('gov:role role:chief-executive ; gov:titleAsWorded "CEO" ;', "", "ClaimTellsWhatIsRequired"),
    "evidence of another article": Break(
        "prov:wasDerivedFrom ex:original", "prov:wasDerivedFrom ex:third", "EvidenceIsOfTheClaimsSource"
    ),
    "no exact text": Break('oa:exact "she will come"', "oa:prefix ''", "EvidenceExact"),
    "an empty text": Break('"she will come"', '""', "EvidenceExact"),
    "two sources": Break("oa:hasSource ex:original", "oa:hasSource ex:original, ex:article", "EvidenceSource"),
    "positions that run backwards": Break("oa:start 4 ; oa:end 15", "oa:start 15 ; oa:end 4", "EvidenceStart"),
    "an end without a start": Break("oa:start 4 ; oa:end 15", "oa:end 15", "Evidence"),
    "a start without an end": Break("oa:start 4 ; oa:end 15", "oa:start 4", "Evidence"),
    "positions that do not fit the text": Break("oa:end 15", "oa:end 16", "EvidenceLength"),
    "a tenure of nobody": Break("org:member ex:ada ;", "", "TenureMember"),
    "a tenure of two": Break("org:member ex:ada", "org:member ex:ada, ex:bo", "TenureMember"),
    "a tenure nowhere": Break("org:organization ex:norvik ;", "", "TenureOrganization"),
    "a tenure without a post": Break("gov:fills ex:post ;", "", "TenurePost"),
    "a tenure without a phase": Break("gov:phase status:former ;", "", "TenurePhase"),
    "a tenure that is planned": Break("gov:phase status:former", "gov:phase status:planned", "TenurePhase"),
    "a tenure from nowhere": Break("prov:wasDerivedFrom ex:role", "gov:style ''", "TenureClaim"),
    "a post elsewhere": Break("org:postIn ex:norvik", "org:postIn ex:forum", "TenurePostIsThere"),
    "a post nowhere": Break("org:postIn ex:norvik ;", "", "PostIn"),
    "a post with two roles": Break("org:role role:chief-executive", "org:role role:chair, role:founder", "PostRole"),
    "a post for three": Break('gov:holders "one"', 'gov:holders "three"', "PostHolders"),
    "a post for how many": Break('; gov:holders "one"', "", "PostTellsHolders"),
    "a mention of nothing": Break("gov:refersTo ex:norvik ;", "", "MentionRefersTo"),
    "a mention of no type": Break("gov:typedAs gov:Company ;", "", "MentionType"),
    "a mention typed as a span": Break("gov:typedAs gov:Company", "gov:typedAs gov:Money", "MentionType"),
    "a mention without words": Break('; gov:nameAsWorded "Norvik"', "", "MentionName"),
    "an article without a hash": Break("gov:textSha256", "gov:style", "Article"),
    "a hash that is none": Break('gov:textSha256 "0', 'gov:textSha256 "x', "TextHash"),
    "an account of nothing": Break("prov:wasDerivedFrom ex:original ;", "", "AccountOriginal"),
    "a subject without a label": Break('rdfs:label "Ada Holm" ;', "", "NoDanglingReference"),
    "an object that is not there": Break("rdf:object ex:forum", "rdf:object ex:fair", "NoDanglingReference"),
    "a speaker that is not there": Break(
        "prov:wasAttributedTo ex:norvik", "prov:wasAttributedTo ex:x", "NoDanglingReference"
    ),
    "a mention of somebody gone": Break("gov:refersTo ex:norvik", "gov:refersTo ex:gone", "NoDanglingReference"),
    "a replacement that is not there": Break("isReplacedBy ex:ada", "isReplacedBy ex:nobody", "NoDanglingReference"),
}


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=read_resource("ontology/shapes.ttl"), format="turtle")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for name in ("govgraph.ttl", "roles.ttl"):
        graph.parse(data=read_resource(f"ontology/{name}"), format="turtle")
    return graph


def broken_shapes(data: str, shapes: Graph, ontology: Graph) -> set[str]:
    """Names of the shapes that some node of the data breaks."""
    graph = ontology + Graph().parse(data=PREFIXES + data, format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    return {str(s).removeprefix(SHAPE) for s in report.objects(None, SH.sourceShape)}


def test_a_sound_graph_conforms(shapes: Graph, ontology: Graph) -> None:
    assert broken_shapes(GOOD, shapes, ontology) == set()


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_a_broken_graph_is_caught(name: str, shapes: Graph, ontology: Graph) -> None:
    change = BREAKS[name]
    assert change.old in GOOD
    broken = GOOD.replace(change.old, change.new, 1)
    assert change.shape in broken_shapes(broken, shapes, ontology)


def test_every_shape_breaks_in_some_test(shapes: Graph) -> None:
    reporting = {str(s).removeprefix(SHAPE) for s in shapes.subjects(SH.message) if isinstance(s, URIRef)}
    reached = {change.shape for change in BREAKS.values()}
    by_others = {"Label", "Type", "EvidenceEnd", "SourceHash"}
    assert reporting == reached | by_others


def test_every_shape_has_message_and_severity(shapes: Graph) -> None:
    grouping = {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.property, RDF.type}
    for shape in {*shapes.subjects(RDF.type, SH.NodeShape), *shapes.subjects(RDF.type, SH.PropertyShape)}:
        if set(shapes.predicates(shape)) <= grouping:
            continue
        assert (shape, SH.severity, None) in shapes, shape
        assert (shape, SH.message, None) in shapes, shape
    for nested in (o for o in shapes.objects(None, SH.property) if isinstance(o, BNode)):
        assert (nested, SH.severity, None) in shapes
        assert (nested, SH.message, None) in shapes
    for constraint in shapes.objects(None, SH.sparql):
        assert (constraint, SH.message, None) in shapes
