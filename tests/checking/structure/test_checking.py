"""Each rule beside the shapes catches a store that was broken on purpose; what is built from documents breaks none."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.checking.sample import ARTICLE, in_memory, of_turtle, rules, update
from tests.ontology.test_shapes import BREAKS, GOOD
from tests.strategies import document_sets

from govgraph.building import build
from govgraph.checking import check_structure
from govgraph.checking.structure import checking
from govgraph.checking.structure.shapes import read_shapes
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH, graph_iri
from govgraph.marked import to_marked
from govgraph.store import EmbeddedStore, open_store

WIC = graph_iri("wic-2022")
EVERYWHERE = [WIC, graph_iri("harbour-1"), ACTORS_GRAPH, FACTS_GRAPH]

# How a sound store is broken, and every rule that notices.
CHANGES = {
    "a claim without evidence": (
        "DELETE { GRAPH ?g { ?c gov:evidence ?e } } WHERE { GRAPH ?g { ?c gov:evidence ?e ; rdf:predicate gov:theme } }",
        {"ClaimEvidence"},
    ),
    "evidence that is gone": (
        "DELETE { GRAPH ?g { ?e ?p ?o } } WHERE { GRAPH ?g { ?e ?p ?o ; a gov:Evidence ; oa:start 0 } }",
        {"ClaimEvidence"},
    ),
    "an actor that is gone": (
        "DELETE WHERE { GRAPH graph:actors { person:xi-jinping ?p ?o } }",
        {"NoDanglingReference", "TenureMember"},
    ),
    "an actor without a label": (
        "DELETE WHERE { GRAPH graph:actors { person:xi-jinping rdfs:label ?o } }",
        {"NoDanglingReference"},
    ),
    "a tenure that fills two posts": (
        ("INSERT { GRAPH ?g { ?t gov:fills ?q } } WHERE { GRAPH ?g { ?t gov:fills ?p ; org:member person:jack-ma } "
        "GRAPH ?h { ?x gov:fills ?q ; org:member person:robin-li } }"),
        {"TenurePost", "TenurePostIsThere"},
    ),
    "a person's confidence": (
        "INSERT { GRAPH ?g { ?c gov:confidence 0.5 } } WHERE { GRAPH ?g { ?c rdf:predicate gov:calledFor ; gov:review review:written } }",
        {"ConfidenceIsAMachines"},
    ),
    "a triple in two graphs": (
        "INSERT { GRAPH graph:facts { ?c ?p ?o } } WHERE { GRAPH ?g { ?c a gov:Claim ; rdf:predicate gov:calledFor ; ?p ?o } }",
        {"TripleIsInOneGraph", "FactIsSupported"},
    ),
    "a name key in two graphs": (
        f"INSERT DATA {{ GRAPH <{WIC}> {{ person:xi-jinping gov:nameKey 'xi jinping' }} }}",
        {"TripleIsInOneGraph"},
    ),
    "a plain triple that nobody states": (
        "INSERT DATA { GRAPH graph:facts { person:xi-jinping gov:met person:jack-ma } }",
        {"FactIsSupported"},
    ),
    "a plain triple of a plan": (
        ("INSERT { GRAPH graph:facts { ?s gov:attended ?o } } WHERE { GRAPH ?g { ?c rdf:predicate gov:attended ; "
        "gov:status status:planned ; rdf:subject ?s ; rdf:object ?o } }"),
        {"FactIsSupported"},
    ),
    "a plain triple that is missing": (
        "DELETE WHERE { GRAPH graph:facts { person:xi-jinping gov:attended ?o } }",
        {"FactIsThere"},
    ),
    "a claim that is rejected meanwhile": (
        ("DELETE { GRAPH ?g { ?c gov:review review:written } } INSERT { GRAPH ?g { ?c gov:review review:rejected } } "
        "WHERE { GRAPH ?g { ?c rdf:predicate gov:calledFor ; gov:review review:written } }"),
        {"FactIsSupported"},
    ),
    "a speaker's claim": (
        "INSERT { GRAPH ?g { ?c prov:wasAttributedTo person:jack-ma } } WHERE { GRAPH ?g { ?c rdf:predicate gov:calledFor } }",
        {"FactIsSupported"},
    ),
    "an actor that nobody mentions": (
        "INSERT DATA { GRAPH graph:actors { person:ghost a gov:Person ; rdfs:label 'Ghost' } }",
        {"ActorIsMentioned"},
    ),
    "a post that nobody fills": (
        "INSERT DATA { GRAPH graph:actors { post:x a gov:Post ; rdfs:label 'x' ; org:postIn person:xi-jinping } }",
        {"PostIsFilled"},
    ),
    "an unknown graph": (
        "INSERT DATA { GRAPH <https://example.org/g> { person:xi-jinping foaf:nick 'Xi' } }",
        {"GraphIsKnown"},
    ),
    "a triple in no graph": ("INSERT DATA { person:xi-jinping foaf:nick 'Xi' }", {"GraphIsKnown"}),
    "a node without an IRI": (
        f"INSERT DATA {{ GRAPH <{WIC}> {{ [] a prov:Activity }} }}",
        {"NodeHasIri"},
    ),
}  # fmt: skip
ONLY_WHOLE = {"an unknown graph", "a triple in no graph"}


def change(store: EmbeddedStore, name: str) -> EmbeddedStore:
    before = set(store.raw)
    update(store, CHANGES[name][0])
    assert set(store.raw) != before
    return store


def test_the_seeds_are_sound(two_documents: Path) -> None:
    with open_store(two_documents) as store:
        assert check_structure(store) == []
        assert check_structure(store, graphs=EVERYWHERE) == []


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_a_broken_store_is_caught(two_documents: Path, name: str) -> None:
    store = change(in_memory(two_documents), name)
    assert rules(check_structure(store)) == CHANGES[name][1]


@pytest.mark.parametrize("name", sorted(CHANGES.keys() - ONLY_WHOLE))
def test_a_broken_store_is_caught_in_the_graphs_that_were_written(two_documents: Path, name: str) -> None:
    store = change(in_memory(two_documents), name)
    assert check_structure(store, graphs=EVERYWHERE) == check_structure(store)


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_a_broken_store_is_caught_in_slices(two_documents: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = change(in_memory(two_documents), name)
    whole = check_structure(store)
    monkeypatch.setattr(checking, "_WHOLE", 0)
    monkeypatch.setattr(checking, "_SLICE", 1)
    assert check_structure(store) == whole


@pytest.mark.parametrize("name", sorted(BREAKS))
def test_parts_find_what_the_whole_finds(name: str) -> None:
    broken = of_turtle(GOOD.replace(BREAKS[name].old, BREAKS[name].new, 1))
    shapes = {shape.name for shape in read_shapes()}
    whole = {(v.rule, v.focus) for v in check_structure(broken) if v.rule in shapes}
    parts = [*check_structure(broken, graphs=[ARTICLE]), *check_structure(broken, graphs=[ACTORS_GRAPH])]
    assert {(v.rule, v.focus) for v in parts if v.rule in shapes} == whole


def test_a_graph_is_judged_alone(two_documents: Path) -> None:
    store = in_memory(two_documents)
    update(store, "INSERT DATA { GRAPH <https://w3id.org/govgraph/graph/article/other> { claim:x a gov:Claim } }")
    assert check_structure(store, graphs=[WIC]) == []
    assert check_structure(store, graphs=[]) == []
    assert "ClaimStatus" in rules(check_structure(store, graphs=[graph_iri("other")]))


MACHINE = """
ex:ada a gov:Person ; rdfs:label "Ada Holm" .
ex:norvik a gov:Company ; rdfs:label "Norvik" .
ex:a a gov:Article ; schema:publisher "Harbour Post" ; gov:textSha256 "TEXT1" .
ex:b a gov:Article ; schema:publisher "PUBLISHER" ; gov:textSha256 "TEXT2" .
ex:m gov:refersTo ex:ada ; gov:typedAs gov:Person ; gov:nameAsWorded "Ada Holm" .
ex:n gov:refersTo ex:norvik ; gov:typedAs gov:Company ; gov:nameAsWorded "Norvik" .
ex:e a gov:Evidence ; oa:exact "x" ; oa:hasSource ex:a .
ex:f a gov:Evidence ; oa:exact "x" ; oa:hasSource ex:b .
ex:c a gov:Claim ; rdf:subject ex:ada ; rdf:predicate gov:PREDICATE ; rdf:object ex:norvik ; gov:status status:happened ;
    gov:review review:unreviewed ; gov:confidence 0.95 ; prov:wasQuotedFrom ex:a ; gov:evidence ex:e .
ex:d a gov:Claim ; rdf:subject ex:ada ; rdf:predicate gov:PREDICATE ; rdf:object ex:norvik ; gov:status status:happened ;
    gov:review review:unreviewed ; gov:confidence 0.9 ; prov:wasQuotedFrom ex:b ; gov:evidence ex:f .
"""


def machine(predicate: str, publisher: str = "Tide Wire", *, reprint: bool = False) -> EmbeddedStore:
    data = MACHINE.replace("PREDICATE", predicate).replace("PUBLISHER", publisher)
    data = data.replace("TEXT1", "0" * 64).replace("TEXT2", ("0" if reprint else "1") * 64)
    return of_turtle(data, facts=f"ex:ada gov:{predicate} ex:norvik .")


@pytest.mark.parametrize("graphs", [None, [ARTICLE], [FACTS_GRAPH]])
@pytest.mark.parametrize(
    ("store", "assert_at", "expected"),
    [
        (machine("founded"), "0.95", set()),
        (machine("founded"), "0.96", {"FactIsSupported"}),
        (machine("opposes"), "0.9", set()),
        (machine("opposes"), "0.91", {"FactIsSupported"}),
        (machine("opposes", "The Harbour Post"), "0.9", {"FactIsSupported"}),
        (machine("opposes", reprint=True), "0.9", {"FactIsSupported"}),
    ],
)
def test_the_publication_rule_is_held(store, assert_at: str, expected: set[str], graphs) -> None:
    assert rules(check_structure(store, assert_at=Decimal(assert_at), graphs=graphs)) == expected


def test_a_symmetric_fact_stands_in_both_directions() -> None:
    store = of_turtle(MACHINE.replace("PREDICATE", "met").replace("TEXT1", "0" * 64).replace("TEXT2", "1" * 64))
    update(store, "DELETE WHERE { GRAPH ?g { ?b a gov:Company } }; INSERT DATA { GRAPH graph:actors { "
           "<https://example.org/norvik> a gov:Person } GRAPH graph:facts { "
           "<https://example.org/ada> gov:met <https://example.org/norvik> } }")  # fmt: skip
    (violation,) = check_structure(store)
    assert violation.rule == "FactIsThere"
    assert violation.focus == "https://example.org/norvik"
    assert check_structure(store, graphs=[ARTICLE]) == [violation]


def test_many_facts_are_looked_up_as_well_as_few(two_documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from govgraph.checking.structure import facts

    store = change(in_memory(two_documents), "a claim that is rejected meanwhile")
    few = check_structure(store, graphs=[FACTS_GRAPH])
    monkeypatch.setattr(facts, "_FEW", 0)
    assert few
    assert check_structure(store, graphs=[FACTS_GRAPH]) == few


@settings(max_examples=25)
@given(document_sets())
def test_whatever_is_built_is_sound(tmp_path_factory: pytest.TempPathFactory, documents) -> None:
    folder = tmp_path_factory.mktemp("built")
    for document in documents:
        path = folder / f"{document.document.id}.ann"
        path.write_text(to_marked(document), encoding="utf-8", newline="\n")
    build(folder / "store", [folder])
    with open_store(folder / "store") as store:
        assert check_structure(store) == []
        assert check_structure(store, graphs=store.graphs()) == []


@pytest.mark.shared
def test_the_corpus_is_sound(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "corpus").glob("*.ann"))[:8]:
        if path.read_text(encoding="utf-8").startswith("=== "):
            build(tmp_path / "store", [path])
    with open_store(tmp_path / "store") as store:
        assert check_structure(store) == []
        assert len(list(store.iter_quads())) > 1000


@pytest.mark.parametrize(
    "name", ["rdf:subject", "rdf:predicate", "rdf:object", "gov:status", "gov:review", "prov:wasQuotedFrom"]
)
def test_a_claim_needs_each_of_its_statements(two_documents: Path, name: str) -> None:
    store = in_memory(two_documents)
    update(
        store,
        f"DELETE {{ GRAPH ?g {{ ?c {name} ?v }} }} WHERE {{ GRAPH ?g {{ ?c {name} ?v ; gov:titleAsWorded 'CEO' }} }}",
    )
    claims = {v.focus for v in check_structure(store) if v.rule.startswith("Claim")}
    assert len(claims) == 5
