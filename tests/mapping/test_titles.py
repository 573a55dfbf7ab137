"""Titles as worded, to roles."""

import pytest

from govgraph.mapping.titles import map_title
from govgraph.ontology import load_ontology


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("CEO", ("chief-executive",)),
        ("chief executive officer", ("chief-executive",)),
        ("former chairman", ("chair",)),
        ("co-founder and former chairman", ("co-founder", "chair")),
        ("CEO and founder", ("chief-executive", "founder")),
        ("chief executive of Norvik Cloud", ("chief-executive",)),
        ("Founder", ("founder",)),
        ("deputy xyzzy chief executive", ()),
        ("lamplighter", ()),
        ("", ()),
    ],
)
def test_titles(title, roles):
    assert map_title(title) == roles


def test_every_label_maps_to_its_own_role():
    wrong = {
        label: map_title(label)
        for role in load_ontology().roles.values()
        for label in (role.label, *role.aliases)
        if map_title(label) != (role.name,)
    }
    assert wrong == {}
