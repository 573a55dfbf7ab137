"""What is shipped: the wheel from the tree and the one from the source archive are the same and complete."""

import importlib.util
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import govgraph

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("ontology", "seeds")


def _build(target: Path, *options: str) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), *options, str(ROOT)]
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """A folder with ``tree/*.whl``, ``archive/*.tar.gz`` and the wheel that was made from that."""
    for package in ("build", "hatchling"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} is not installed")
    folder = tmp_path_factory.mktemp("built")
    _build(folder / "archive")
    _build(folder / "tree", "--wheel")
    return folder


@pytest.fixture(scope="module")
def wheel(built) -> dict[str, bytes]:
    """The wheel's files and their bytes."""
    return _read_wheel(next((built / "tree").glob("*.whl")))


def _read_wheel(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_data_are_inside_and_the_same(wheel):
    expected = {
        f"govgraph/_data/{path.relative_to(ROOT).as_posix()}": path.read_bytes()
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert "govgraph/_data/ontology/govgraph.ttl" in expected
    assert "govgraph/_data/seeds/wic-2022.ann" in expected
    assert {name: wheel[name] for name in wheel if name.startswith("govgraph/_data/")} == expected


def test_every_file_of_the_package_is_inside(wheel):
    package = ROOT / "src" / "govgraph"
    files = [path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    missing = [path for path in files if wheel.get(path.relative_to(package.parent).as_posix()) != path.read_bytes()]
    assert not missing
    assert "govgraph/py.typed" in wheel


def test_nothing_else_is_inside(wheel):
    assert {name.split("/")[0] for name in wheel} == {"govgraph", f"govgraph-{govgraph.__version__}.dist-info"}
    assert not [name for name in wheel if "__pycache__" in name or name.endswith(".pyc") or "govgraph.db" in name]


def test_metadata(wheel):
    folder = f"govgraph-{govgraph.__version__}.dist-info"
    metadata = wheel[f"{folder}/METADATA"].decode()
    assert f"\nVersion: {govgraph.__version__}\n" in metadata
    assert "\nLicense-Expression: Apache-2.0\n" in metadata
    assert b"TERMS AND CONDITIONS" in wheel[f"{folder}/licenses/LICENSE"]
    assert "govgraph = govgraph.cli.entrance:main" in wheel[f"{folder}/entry_points.txt"].decode()


def test_the_source_archive_makes_the_same_wheel(built, wheel):
    assert _read_wheel(next((built / "archive").glob("*.whl"))) == wheel


def test_the_source_archive_can_be_tested_and_checked(built):
    with tarfile.open(next((built / "archive").glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"tests/conftest.py", "scripts/test", "scripts/check", "README.md", "CHANGELOG.md", "LICENSE"} <= names
    assert not [name for name in names if name.startswith(("training/", ".git/", "govgraph.db/"))]
