"""A small graph with everything that an export can meet, in the store's own shape."""

import pyoxigraph as ox
from tests.prefixes import PREFIX_LINES

from govgraph.store import EmbeddedStore

SAMPLE = (
    PREFIX_LINES
    + r"""
g:actors {
  person:ana-ruiz a gov:Person ; rdfs:label "Ana Ruiz" ; skos:altLabel "安娜"@zh, "A. Ruiz" ; gov:nameKey "ana ruiz", "安娜" ;
    gov:country "ES" ; owl:sameAs <http://dbpedia.org/resource/Ana_Ruiz_(minister)> .
  person:bo-lind a gov:Person ; rdfs:label "=HYPERLINK(\"http://evil.example\",\"Bo Lind\")" ; gov:nameKey "bo lind" .
  person:cy-oro a gov:Person ; rdfs:label "Cy \u0007<b>Oro</b>\r\n& sons" ; gov:nameKey "cy oro" .
  body:norvik a gov:Company ; rdfs:label "Norvik" ; gov:nameKey "norvik" .
  event:harbour-summit a gov:Event ; rdfs:label "Harbour Summit" ; gov:nameKey "harbour summit" .
  event:pier-talks a gov:Event ; rdfs:label "Pier Talks" ; gov:nameKey "pier talks" .
  place:%E6%B9%8A a gov:Place ; rdfs:label "湊" ; gov:nameKey "湊" .
  <https://w3id.org/govgraph/person/a-ruiz> dcterms:isReplacedBy person:ana-ruiz .
  <https://w3id.org/govgraph/person/c-oro> dcterms:isReplacedBy person:cy-oro .
  post:body.norvik.chief-executive a gov:Post ; rdfs:label "chief executive of Norvik" ; org:postIn body:norvik ;
    org:role role:chief-executive ; gov:holders "one" .
}
g:facts {
  person:ana-ruiz gov:holdsRole body:norvik ; gov:met person:bo-lind ; gov:said "we meet as equals" ; gov:organized event:pier-talks .
  person:bo-lind gov:met person:ana-ruiz .
  event:harbour-summit gov:heldOn "2022-11-09"^^xsd:date .
  person:cy-oro gov:attended event:pier-talks .
}
g:image { <https://w3id.org/govgraph/graph/article/one> gov:imageHash "00" . }
<https://w3id.org/govgraph/graph/article/one> {
  article:one a gov:Article ; schema:headline "Summit opens\n\"late\"" ; schema:publisher "The Herald" ;
    schema:datePublished "2022-11-08"^^xsd:date ; schema:url <https://herald.example/1?a=(b)&c> ; gov:textSha256 "aa" ;
    schema:mentions person:ana-ruiz, person:bo-lind, body:norvik, event:harbour-summit, event:pier-talks, place:%E6%B9%8A .
  g:article\/one prov:wasGeneratedBy activity:one, activity:one\/tagger .
  activity:one a prov:Activity ; prov:used article:one ; prov:wasAssociatedWith annotator:person .
  activity:one\/tagger a prov:Activity ; prov:used article:one ; prov:wasAssociatedWith annotator:tagger .
  mention:1 gov:refersTo person:ana-ruiz ; gov:typedAs gov:Person ; gov:nameAsWorded "Ana Ruiz" ;
    dcterms:replaces <https://w3id.org/govgraph/person/a-ruiz> .
  mention:2 gov:refersTo place:%E6%B9%8A ; gov:typedAs gov:Place ; gov:nameAsWorded "湊" .
  claim:1 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:holdsRole ; rdf:object body:norvik ;
    gov:status status:current ; gov:review review:written ; prov:wasQuotedFrom article:one ; gov:evidence evidence:1 ;
    gov:role role:chief-executive ; gov:titleAsWorded "CEO" .
  evidence:1 a gov:Evidence ; oa:hasSource article:one ; oa:exact "Norvik CEO Ana Ruiz" ; oa:start 0 ; oa:end 19 .
  tenure:1 a gov:Tenure ; org:member person:ana-ruiz ; org:organization body:norvik ; org:role role:chief-executive ;
    gov:titleAsWorded "CEO" ; gov:phase status:current ; gov:fills post:body.norvik.chief-executive ;
    prov:wasDerivedFrom claim:1 .
  claim:2 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:attended ; rdf:object event:harbour-summit ;
    gov:status status:planned ; gov:review review:unreviewed ; gov:confidence 0.83 ; prov:wasGeneratedBy activity:one\/tagger ;
    prov:wasQuotedFrom article:one ; prov:wasAttributedTo body:norvik ; gov:evidence evidence:2, evidence:3 ;
    gov:date "2022-11-09"^^xsd:date ; gov:dateAsWorded "on Wednesday" .
  evidence:2 a gov:Evidence ; oa:hasSource article:one ; oa:exact "she will attend" ; oa:start 120 ; oa:end 135 .
  evidence:3 a gov:Evidence ; oa:hasSource article:one ; oa:exact "Ruiz is expected" ; oa:prefix "a\\b\t" ; oa:start 40 ; oa:end 56 .
  claim:3 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:said ; rdf:object "we meet as equals" ;
    gov:status status:happened ; gov:review review:written ; prov:wasQuotedFrom article:one ; gov:evidence evidence:4 .
  evidence:4 a gov:Evidence ; oa:hasSource article:one ; oa:exact "“we meet as equals”" ; oa:start 60 ; oa:end 79 .
  claim:4 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:organized ; rdf:object event:pier-talks ;
    gov:status status:happened ; gov:review review:rejected ; gov:confidence 0.97 ;
    prov:wasQuotedFrom article:one ; gov:evidence evidence:5 .
  evidence:5 a gov:Evidence ; oa:hasSource article:one ; oa:exact "the Pier Talks" ; oa:start 80 ; oa:end 94 .
  claim:6 a gov:Claim ; rdf:subject person:bo-lind ; rdf:predicate gov:met ; rdf:object person:ana-ruiz ;
    gov:status status:happened ; gov:review review:written ; prov:wasQuotedFrom article:one ; gov:evidence evidence:4 .
  claim:7 a gov:Claim ; rdf:subject event:harbour-summit ; rdf:predicate gov:heldOn ; rdf:object "2022-11-09"^^xsd:date ;
    gov:status status:happened ; gov:review review:unreviewed ; gov:confidence 0.95 ; prov:wasGeneratedBy activity:one\/tagger ;
    prov:wasQuotedFrom article:one ; gov:evidence evidence:4 .
}
<https://w3id.org/govgraph/graph/article/two> {
  article:two a gov:Account ; schema:headline "What the Courier wrote" ; schema:publisher "The Courier" ;
    schema:datePublished "2022-11-01"^^xsd:date ; gov:textSha256 "bb" ;
    prov:wasDerivedFrom <https://courier.example/2> ; schema:mentions person:ana-ruiz, event:harbour-summit .
  <https://courier.example/2> a gov:Article ; schema:publisher "The Courier" .
  g:article\/two prov:wasGeneratedBy activity:two .
  activity:two a prov:Activity ; prov:used article:two ; prov:wasAssociatedWith annotator:person .
  claim:5 a gov:Claim ; rdf:subject person:ana-ruiz ; rdf:predicate gov:attended ; rdf:object event:harbour-summit ;
    gov:status status:denied ; gov:review review:accepted ; gov:confidence 0.5 ; prov:wasQuotedFrom article:two ;
    gov:evidence evidence:6, evidence:7 .
  evidence:6 a gov:Evidence ; oa:hasSource article:two ; oa:exact "Ruiz stays away" ; oa:start 0 ; oa:end 15 .
  evidence:7 a gov:Evidence ; oa:hasSource <https://courier.example/2> ; oa:exact "not coming" .
}
<https://w3id.org/govgraph/graph/article/three> {
  article:three a gov:Article ; schema:headline "Read by nobody" ; gov:textSha256 "cc" ; schema:mentions person:cy-oro, event:pier-talks .
  g:article\/three prov:wasGeneratedBy activity:three .
  activity:three a prov:Activity ; prov:used article:three ; prov:wasAssociatedWith annotator:person .
  mention:3 gov:refersTo person:cy-oro ; gov:typedAs gov:Person ; gov:nameAsWorded "Cy Oro" .
  claim:8 a gov:Claim ; rdf:subject person:cy-oro ; rdf:predicate gov:attended ; rdf:object event:pier-talks ;
    gov:status status:happened ; gov:review review:unreviewed ; gov:confidence 0.99 ; prov:wasQuotedFrom article:three ;
    gov:evidence evidence:8 .
  evidence:8 a gov:Evidence ; oa:hasSource article:three ; oa:exact "Oro was there" ; oa:start 0 ; oa:end 13 .
}
"""
)

MACHINE = r"""
@prefix article: <https://w3id.org/govgraph/article/> .
@prefix schema: <https://schema.org/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
<https://w3id.org/govgraph/graph/article/four> {
  article:four schema:headline "Mine" ; schema:url "file:///home/pat/x.html", "C:\\Users\\pat\\x.html", "\\\\host\\pat\\x" ;
    dcterms:source "/home/pat/x.html", "~pat/x.html", "c:/users/pat", <file:///home/pat/y.html>, <https://herald.example/4>, "doi:10.1/x" ;
    schema:sameAs <FILE:///home/pat/z.html> ; schema:alternativeHeadline "/home or <file:///a>" .
}
"""
"""An article whose addresses lie on its reader's machine, but for two."""


def open_quads(trig: str) -> EmbeddedStore:
    """A store in memory."""
    raw = ox.Store()
    raw.load(trig.encode("utf-8"), format=ox.RdfFormat.TRIG)
    return EmbeddedStore(raw)
