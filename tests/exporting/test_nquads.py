import pyoxigraph as ox

from govgraph.exporting import export
from govgraph.exporting.content import Content
from govgraph.exporting.nquads import render


def test_it_is_sorted_canonical_and_ends_with_a_line_feed(sample):
    data = b"".join(export(sample, "nquads"))
    lines = data.split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(set(lines))
    quads = ox.parse(data, format=ox.RdfFormat.N_QUADS)
    assert sorted(ox.serialize(quads, format=ox.RdfFormat.N_QUADS).split(b"\n")[:-1]) == lines


def test_nothing_is_nothing():
    assert "".join(render(Content([]))) == ""
