import pytest
from tests.exporting.sample import MACHINE, SAMPLE, open_quads

from govgraph.exporting.content import Content, iter_batches, read_content
from govgraph.exporting.lines import split_line


def test_lines_are_sorted_and_cut_into_their_terms(sample):
    content = read_content(sample)
    assert list(content.lines) == sorted(content.lines)
    assert [f"{s} {p} {o} {g} ." for s, p, o, g in content.quads] == list(content.lines)
    assert content.quads == sorted(content.quads)


def test_addresses_on_the_readers_machine_are_left_out_and_others_are_not():
    left = {object_ for _, _, object_, _ in read_content(open_quads(MACHINE)).quads}
    assert left == {'"Mine"', '"/home or <file:///a>"', "<https://herald.example/4>", '"doi:10.1/x"'}


def test_without_such_addresses_every_quad_is_read(sample):
    assert len(read_content(sample).lines) == len(list(sample.iter_quads()))


def test_the_network_is_that_of_the_selected_quads():
    content = read_content(open_quads(SAMPLE), reviewed_only=True)
    assert "https://w3id.org/govgraph/person/cy-oro" not in content.network
    assert "https://w3id.org/govgraph/person/ana-ruiz" in content.network
    assert len(Content([]).network) == 0


@pytest.mark.parametrize("object_", ['"a . b <c> "', '"a"@en', '"1"^^<urn:t>', "<urn:o>"])
def test_a_line_is_cut_whatever_its_object_holds(object_):
    assert split_line(f"<urn:s> <urn:p> {object_} <urn:g> .")[2] == object_


def test_batches_hold_every_line_once():
    assert [list(batch) for batch in iter_batches(["a", "b", "c"], 2)] == [["a", "b"], ["c"]]
    assert list(iter_batches([])) == []
