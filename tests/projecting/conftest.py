"""A small graph in the store's own shape: two articles, one of them an account, one claim of each reading."""

import pyoxigraph as ox
import pytest
from tests.prefixes import PREFIX_LINES

SAMPLE = (
    PREFIX_LINES
    + """
g:actors {
  person:ana-ruiz a gov:Person ; rdfs:label "Ana Ruiz" ; skos:altLabel "安娜"@zh, "A. Ruiz" ; gov:nameKey "ana ruiz", "安娜" ;
    gov:country "ES" ; owl:sameAs <http://dbpedia.org/resource/Ana_Ruiz> .
  body:norvik a gov:Company ; rdfs:label "Norvik" ; gov:nameKey "norvik" .
  event:harbour-summit a gov:Event ; rdfs:label "Harbour Summit" ; gov:nameKey "harbour summit" .
  event:pier-talks a gov:Event ; rdfs:label "Pier Talks" ; gov:nameKey "pier talks" .
  <https://w3id.org/govgraph/person/a-ruiz> dcterms:isReplacedBy person:ana-ruiz .
  post:body.norvik.chief-executive a gov:Post ; rdfs:label "chief executive of Norvik" ; org:postIn body:norvik .
}
g:facts { person:ana-ruiz gov:holdsRole body:norvik . }
g:image { <https://w3id.org/govgraph/graph/article/one> gov:imageHash "00" . }
<https://w3id.org/govgraph/graph/article/one> {
  article:one a gov:Article ; schema:headline "Summit opens" ; schema:publisher "The Herald" ;
    schema:datePublished "2022-11-08"^^xsd:date ; schema:url <https://herald.example/1> ; gov:textSha256 "aa" .
  mention:1 gov:refersTo person:ana-ruiz ; gov:typedAs gov:Person ; gov:nameAsWorded "Ana Ruiz" .
  claim:1 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:holdsRole ; rdf:object body:norvik ;
    gov:status status:current ; gov:review review:written ; prov:wasQuotedFrom article:one ; gov:evidence evidence:1 ;
    gov:role role:chief-executive ; gov:titleAsWorded "CEO" .
  evidence:1 a gov:Evidence ; oa:hasSource article:one ; oa:exact "Norvik CEO Ana Ruiz" ; oa:start 0 ; oa:end 19 .
  tenure:1 a gov:Tenure ; org:member person:ana-ruiz ; org:organization body:norvik ; org:role role:chief-executive ;
    gov:titleAsWorded "CEO" ; gov:phase status:current ; gov:fills post:body.norvik.chief-executive ;
    prov:wasDerivedFrom claim:1 .
  claim:2 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:attended ; rdf:object event:harbour-summit ;
    gov:status status:planned ; gov:review review:unreviewed ; gov:confidence 0.83 ;
    prov:wasQuotedFrom article:one ; prov:wasAttributedTo body:norvik ; gov:evidence evidence:2, evidence:3 ;
    gov:date "2022-11-09"^^xsd:date ; gov:dateAsWorded "on Wednesday" .
  evidence:2 a gov:Evidence ; oa:hasSource article:one ; oa:exact "she will attend" ; oa:start 120 ; oa:end 135 .
  evidence:3 a gov:Evidence ; oa:hasSource article:one ; oa:exact "Ruiz is expected" ; oa:start 40 ; oa:end 56 .
  claim:3 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:said ; rdf:object "we meet as equals" ;
    gov:status status:happened ; gov:review review:written ; prov:wasQuotedFrom article:one ; gov:evidence evidence:4 .
  evidence:4 a gov:Evidence ; oa:hasSource article:one ; oa:exact "“we meet as equals”" ; oa:start 60 ; oa:end 79 .
  claim:4 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:organized ; rdf:object event:pier-talks ;
    gov:status status:happened ; gov:review review:rejected ; gov:confidence 0.97 ;
    prov:wasQuotedFrom article:one ; gov:evidence evidence:5 .
  evidence:5 a gov:Evidence ; oa:hasSource article:one ; oa:exact "the Pier Talks" ; oa:start 80 ; oa:end 94 .
}
<https://w3id.org/govgraph/graph/article/two> {
  article:two a gov:Account ; schema:headline "What the Courier wrote" ; schema:publisher "The Courier" ;
    schema:datePublished "2022-11-01"^^xsd:date ; schema:url "javascript:alert(1)" ; gov:textSha256 "bb" ;
    prov:wasDerivedFrom <https://courier.example/2> .
  <https://courier.example/2> a gov:Article ; schema:publisher "The Courier" .
  claim:5 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:attended ; rdf:object event:harbour-summit ;
    gov:status status:denied ; gov:review review:accepted ; prov:wasQuotedFrom article:two ; gov:evidence evidence:6, evidence:7 .
  evidence:6 a gov:Evidence ; oa:hasSource article:two ; oa:exact "Ruiz stays away" ; oa:start 0 ; oa:end 15 .
  evidence:7 a gov:Evidence ; oa:hasSource <https://courier.example/2> ; oa:exact "not coming" .
}
"""
)


@pytest.fixture(scope="session")
def quads() -> list[ox.Quad]:
    return list(ox.parse(SAMPLE, format=ox.RdfFormat.TRIG))
