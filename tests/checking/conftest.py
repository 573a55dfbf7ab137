"""A store of two documents, one told by a person and one read by a machine."""

from pathlib import Path

import pytest

from govgraph._resources import find_resource
from govgraph.building import build

SECOND = """=== id: harbour-1 | title: Harbour notes | publisher: Harbour Post | date: 2023-03-02
TEXT
{p1 Person|Ada Holm}, {r1 Role|chair} of {o1 Organization|Norvik Society}, met {p2 Person|Bo Lind} in {l1 Place|Wuzhen}. "{t1 Text|Openness is a duty}," {p1|she} said. {o1|The society} opposes {y1 Policy|the Harbour Act}.
FACTS
p1 holdsRole o1 role=r1 status=current confidence=0.97 by=reader-1
p1 met p2 status=happened confidence=0.93 by=reader-1
p1 said t1 status=happened confidence=0.6 by=reader-1
o1 opposes y1 status=happened confidence=0.99 by=reader-1
p1 calledFor t1 status=happened attributed=p2 confidence=0.95 by=reader-1 review=accepted
"""


@pytest.fixture(scope="session")
def two_documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the seeds and a second document, for reading only."""
    folder = tmp_path_factory.mktemp("two")
    (folder / "harbour-1.ann").write_text(SECOND, encoding="utf-8", newline="\n")
    build(folder / "store", [find_resource("seeds"), folder / "harbour-1.ann"])
    return folder / "store"
