from tests.exporting.sample import open_quads

from govgraph.exporting import export

TWICE = """
<urn:x:1> { <urn:x:s> <urn:x:p> "a" , "a"@en , "a b" . }
<urn:x:2> { <urn:x:s> <urn:x:p> "a" . <urn:x:s/t> <urn:x:p> <urn:x:o> . }
"""


def test_a_triple_of_two_graphs_is_written_once_and_in_order():
    assert b"".join(export(open_quads(TWICE), "ntriples")).decode().splitlines() == [
        "<urn:x:s/t> <urn:x:p> <urn:x:o> .",
        '<urn:x:s> <urn:x:p> "a b" .',
        '<urn:x:s> <urn:x:p> "a" .',
        '<urn:x:s> <urn:x:p> "a"@en .',
    ]


def test_it_is_sorted(sample):
    lines = b"".join(export(sample, "ntriples")).split(b"\n")[:-1]
    assert lines == sorted(set(lines))
