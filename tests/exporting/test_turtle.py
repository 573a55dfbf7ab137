from tests.exporting.sample import open_quads

from govgraph.exporting import export

PREFIXES = """
@prefix gov: <https://w3id.org/govgraph/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def _write(store):
    return b"".join(export(store, "turtle")).decode()


def _write_trig(body):
    return _write(open_quads(f"{PREFIXES} <https://w3id.org/govgraph/graph/actors> {{ {body} }}"))


def test_an_actor_as_people_read_it(sample):
    assert """
# ── Person ────────────────────────────────────────────────────────────────────────────────────────────────────────────

person:bo-lind a gov:Person ;
    rdfs:label "=HYPERLINK(\\"http://evil.example\\",\\"Bo Lind\\")" ;
    gov:met person:ana-ruiz ;
    gov:nameKey "bo lind" .

person:ana-ruiz a gov:Person ;
    rdfs:label "Ana Ruiz" ;
    skos:altLabel "A. Ruiz", "安娜"@zh ;
    gov:country "ES" ;
    owl:sameAs <http://dbpedia.org/resource/Ana_Ruiz_(minister)> ;
""" in _write(sample)


def test_a_claim_and_its_evidence_as_people_read_them(sample):
    assert """
claim:5 a gov:Claim ;
    rdf:subject person:ana-ruiz ;
    rdf:predicate gov:attended ;
    rdf:object event:harbour-summit ;
    gov:status status:denied ;
    gov:review review:accepted ;
    gov:confidence 0.5 ;
    gov:evidence evidence:6, evidence:7 ;
    prov:wasQuotedFrom article:two .

evidence:7 a gov:Evidence ;
    oa:hasSource <https://courier.example/2> ;
    oa:exact "not coming" .

evidence:6 a gov:Evidence ;
    oa:hasSource article:two ;
    oa:exact "Ruiz stays away" ;
    oa:start 0 ;
    oa:end 15 .
""" in _write(sample)


def test_only_prefixes_in_use_are_declared():
    lines = _write_trig('gov:a rdfs:label "b"').splitlines()
    assert lines[:2] == [
        "@prefix gov:  <https://w3id.org/govgraph/> .",
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
    ]
    assert sum(line.startswith("@prefix") for line in lines) == 2


def test_a_heading_stays_on_its_line_whatever_a_headline_holds(sample):
    headings = [line for line in _write(sample).splitlines() if line.startswith("# ")]
    assert '# ── Article: Summit opens\\n"late", The Herald, 2022-11-08 ' in " ".join(headings)
    assert {len(line) for line in headings} == {120}


def test_a_long_headline_is_cut_in_the_heading_only():
    graph = "<https://w3id.org/govgraph/graph/article/1>"
    text = _write(open_quads(f'{graph} {{ <urn:x:a> <https://schema.org/headline> "{"x" * 300}" ; gov:textSha256 "aa" }}'
                             .replace("gov:textSha256", "<https://w3id.org/govgraph/textSha256>")))  # fmt: skip
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    assert len(heading) == 120
    assert "x…" in heading
    assert "x" * 300 in text


def test_many_objects_stand_one_a_line():
    text = _write_trig("gov:a gov:b " + ", ".join(f"gov:object-with-a-long-name-{n}" for n in range(9)))
    assert "gov:a gov:b\n        gov:object-with-a-long-name-0,\n        gov:object-with-a-long-name-1,\n" in text


def test_numbers_are_bare_only_as_turtle_writes_them():
    text = _write_trig('gov:a gov:b 12, -0.5, true, "1"^^xsd:token, "x"^^xsd:integer, "x"^^xsd:decimal')
    assert '\ngov:a gov:b -0.5, "1"^^xsd:token, 12, true, "x"^^xsd:decimal, "x"^^xsd:integer .' in text
    assert "# ── Other ─" in text


def test_a_long_text_keeps_its_lines():
    text = _write_trig(f'gov:a gov:b "{"word " * 99}\\n\\\\n\\"\\"\\"\\r\\nend\\\\"')
    assert f'"""{"word " * 99}\n\\\\n\\"\\"\\"\\r\nend\\\\"""' in text
