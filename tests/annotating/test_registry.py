"""Annotators by name: shipped ones without a search, others through entry points."""

import subprocess
import sys
from importlib import metadata

import pytest

from govgraph.annotating import GazetteerAnnotator, open_annotator
from govgraph.annotating.registry import GROUP
from govgraph.errors import GovgraphError


def test_shipped_annotators_are_opened_with_the_names():
    opened = open_annotator("gazetteer", {"Orbis": "Company"})
    assert isinstance(opened, GazetteerAnnotator)


def test_an_unknown_name_lists_what_there_is():
    with pytest.raises(GovgraphError, match="gazetteer"):
        open_annotator("magic", {})


def test_an_installed_package_brings_its_own(monkeypatch):
    _install(monkeypatch, "house", "govgraph.annotating:GazetteerAnnotator")
    assert open_annotator("house", {"Orbis": "Company"}).name == "gazetteer"


@pytest.mark.parametrize("value", ["no_such_module:Thing", "govgraph.annotating:Missing"])
def test_one_that_cannot_be_loaded_is_told(monkeypatch, value):
    _install(monkeypatch, "broken", value)
    with pytest.raises(GovgraphError, match="cannot be loaded") as caught:
        open_annotator("broken", {})
    assert caught.value.__cause__ is not None


def _install(monkeypatch, name, value):
    points = metadata.EntryPoints([metadata.EntryPoint(name, value, GROUP)])
    monkeypatch.setattr(metadata, "entry_points", points.select)


def test_opening_a_shipped_one_searches_no_packages():
    code = (
        "import sys; from govgraph.annotating import open_annotator; open_annotator('gazetteer', {});"
        "print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
