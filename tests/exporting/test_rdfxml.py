import pytest
import rdflib
from tests.exporting.read_back import read_rdflib
from tests.exporting.sample import open_quads

from govgraph.errors import GovgraphError
from govgraph.exporting import export


def _write(triple):
    return b"".join(export(open_quads(f"<urn:x:g> {{ {triple} }}"), "rdfxml"))


@pytest.mark.parametrize(
    "predicate", ["urn:x:p", "https://x.example/a#b", "https://x.example/1b", "https://x.example/ü-b.c"]
)
def test_predicates_of_other_vocabularies_get_a_name(predicate):
    assert read_rdflib("rdfxml", _write(f'<urn:x:s> <{predicate}> "o"')) == {
        (rdflib.URIRef("urn:x:s"), rdflib.URIRef(predicate), rdflib.Literal("o"), None)
    }


@pytest.mark.parametrize("predicate", ["https://x.example/1", "https://x.example/ü", "https://x.example/a/"])
def test_a_predicate_that_xml_has_no_name_for_is_refused(predicate):
    with pytest.raises(GovgraphError, match="RDF/XML cannot write this predicate"):
        _write(f'<urn:x:s> <{predicate}> "o"')


def test_words_stay_words():
    data = _write('<urn:x:s?a&b> <urn:x:p> "</rdf:RDF> & \\r\\n\\t \\"x\\" ]]>"')
    assert {str(o) for _, _, o, _ in read_rdflib("rdfxml", data)} == {'</rdf:RDF> & \r\n\t "x" ]]>'}


def test_characters_that_xml_cannot_hold_are_replaced():
    assert {str(o) for _, _, o, _ in read_rdflib("rdfxml", _write('<urn:x:s> <urn:x:p> "a\\u0007b"'))} == {"a\ufffdb"}
