import xml.etree.ElementTree as ET

from hypothesis import given
from tests.exporting.strategies import texts, xml_texts

from govgraph.exporting.markup import HEADER, escape


@given(xml_texts())
def test_words_survive_in_elements_and_attributes(words):
    element = ET.fromstring(f'{HEADER}<a b="{escape(words)}">{escape(words)}</a>')
    assert element.get("b") == words
    assert (element.text or "") == words


@given(texts())
def test_anything_can_be_written(words):
    element = ET.fromstring(f"{HEADER}<a>{escape(words)}</a>")
    assert len(element.text or "") == len(words)
