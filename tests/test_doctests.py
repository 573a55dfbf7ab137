"""Every example in a docstring says what happens."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import govgraph

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(govgraph.__path__, "govgraph.")
    if not module.name.endswith(".__main__") and not module.name.startswith("govgraph._data")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_of(name):
    result = doctest.testmod(import_module(name))
    assert result.failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = sum(bool(test.examples) for name in MODULES for test in finder.find(import_module(name)))
    assert found >= 20
