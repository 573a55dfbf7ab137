import xml.etree.ElementTree as ET

from govgraph.exporting import export


def test_no_day_is_written(sample):
    root = ET.fromstring(b"".join(export(sample, "gexf")))
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert "meta" not in names
    assert root.get("version") == "1.2"
    assert names.count("node") == 7
