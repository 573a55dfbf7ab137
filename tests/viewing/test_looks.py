from dataclasses import replace

import pytest

from govgraph.ontology import load_ontology
from govgraph.viewing.looks import find_line, find_look, find_mark

ONTOLOGY = load_ontology()
KINDS = ["Person", "Organization", "Company", "GovernmentBody", "Event", "EventSeries", "Policy", "Place"]


def test_every_class_has_a_shape_of_its_own():
    assert len({find_look(kind, ONTOLOGY).shape for kind in KINDS}) == len(KINDS)


def test_a_new_class_looks_like_its_superclass():
    grown = replace(ONTOLOGY, superclasses={**ONTOLOGY.superclasses, "Startup": ("Company", "Organization", "Actor")})
    assert find_look("Startup", grown) == find_look("Company", ONTOLOGY)
    assert find_look("Comet", grown).shape


def test_lines_tell_the_statuses_apart_without_colour():
    groups = [
        ["happened", "current", "acting"],
        ["planned", "incoming"],
        ["former"],
        ["uncertain"],
        ["denied"],
        ["cancelled"],
    ]
    lines = [{find_line([status], ONTOLOGY) for status in group} for group in groups]
    assert [len(line) for line in lines] == [1] * len(groups)
    assert len({(line.dash, line.mark) for (line,) in lines}) == len(groups)


def test_every_status_of_the_ontology_has_a_line():
    assert all(find_line([status], ONTOLOGY).name for status in ONTOLOGY.statuses)


@pytest.mark.parametrize(
    ("statuses", "line", "mark"),
    [
        (["planned", "happened"], "solid", ""),
        (["former", "planned"], "dotted", ""),
        (["happened", "denied"], "solid", "cross"),
        (["uncertain", "cancelled"], "uncertain", "bar"),
        ([], "uncertain", "query"),
        (["foretold"], "uncertain", "query"),
    ],
)
def test_the_line_is_what_asserts_most_and_the_mark_the_gravest_doubt(statuses, line, mark):
    assert find_line(statuses, ONTOLOGY).name == line
    assert find_mark(statuses, ONTOLOGY) == mark
