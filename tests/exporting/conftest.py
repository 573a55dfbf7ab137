"""Stores to export from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exporting.sample import SAMPLE, open_quads

from govgraph.store import EmbeddedStore, open_store


@pytest.fixture(scope="session")
def sample() -> EmbeddedStore:
    return open_quads(SAMPLE)


@pytest.fixture
def seeds(seed_store: Path) -> Iterator[EmbeddedStore]:
    with open_store(seed_store) as opened:
        yield opened
