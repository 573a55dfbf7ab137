"""What is public is what `govgraph.__all__` lists: it resolves, is documented, and costs nothing until it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

import govgraph

REFERENCE = Path(__file__).parent.parent / "docs" / "reference" / "python.md"


@pytest.mark.parametrize("name", govgraph.__all__)
def test_public_names_resolve_and_are_documented(name):
    assert getattr(govgraph, name).__doc__, f"{name} has no docstring"
    assert f"`{name}`" in REFERENCE.read_text(encoding="utf-8"), f"{name} is not in docs/reference/python.md"


def test_the_list_is_sorted_and_nothing_else_is_found():
    assert govgraph.__all__ == sorted(govgraph.__all__)
    with pytest.raises(AttributeError):
        govgraph.read_everything  # noqa: B018


def test_importing_the_package_imports_no_room():
    code = "import sys, govgraph; print(*sorted(name for name in sys.modules if name.startswith('govgraph')))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["govgraph"]
