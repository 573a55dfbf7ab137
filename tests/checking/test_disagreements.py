"""Where articles see an actor differently, that is noted and breaks nothing."""

from pathlib import Path

from govgraph.building import build
from govgraph.checking import find_disagreements
from govgraph.ontology import GOV, PREFIXES
from govgraph.store import StoreFolder, open_store

DOCUMENT = "=== id: {}\nTEXT\n{{c1 {}|Orbis Group}} is in {{l1 Place|Wuzhen}}.\nFACTS\nc1 basedIn l1 status=happened\n"
REGISTRY = """
@prefix gov: <https://w3id.org/govgraph/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://example.org/one> a gov:Company ; rdfs:label "Orbis Group" .
<https://example.org/two> a gov:Organization ; rdfs:label "Orbis Group" .
"""


def notes_of(folder: Path) -> list[tuple[str, str, str]]:
    build(folder / "store", [folder])
    with open_store(folder / "store") as store:
        found = find_disagreements(store, StoreFolder(folder / "store").archive)
    assert all(note.is_note for note in found)
    return [(note.rule, note.focus, note.hint) for note in found]


def write(folder: Path, *kinds: str) -> None:
    for number, kind in enumerate(kinds):
        path = folder / f"d-{number}.ann"
        path.write_text(DOCUMENT.format(f"d-{number}", kind), encoding="utf-8", newline="\n")


def test_articles_that_agree_are_not_noted(tmp_path: Path) -> None:
    write(tmp_path, "Company", "Company")
    assert notes_of(tmp_path) == []


def test_classes_that_differ_are_counted(tmp_path: Path) -> None:
    write(tmp_path, "Company", "Organization", "Company", "GovernmentBody")
    hint = "gov:Company in 2, gov:GovernmentBody in 1, gov:Organization in 1"
    assert notes_of(tmp_path) == [("ClassesAgree", PREFIXES["body"] + "orbis-group", hint)]


def test_a_name_of_two_registered_actors_is_noted(tmp_path: Path) -> None:
    write(tmp_path, "Company")
    (tmp_path / "known.ttl").write_text(REGISTRY, encoding="utf-8", newline="\n")
    hint = '"Orbis Group" may be <https://example.org/one> or <https://example.org/two>'
    assert notes_of(tmp_path) == [("NameIsOfOneActor", f"{GOV}body/orbis-group", hint)]
