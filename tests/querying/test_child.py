"""What the process of a query does, asked without the process."""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from govgraph.errors import QueryError, StoreError
from govgraph.querying.catalogue import iter_queries
from govgraph.querying.child import WHERE, answer, open_graph
from govgraph.querying.running import QueryProcess
from govgraph.querying.tokens import read_tokens
from govgraph.store import open_store

from .conftest import to_request

ROWS = 'SELECT ?name { person:xi-jinping rdfs:label ?name FILTER(LANG(?name) = "") }'
GRAPH = "CONSTRUCT { ?s rdfs:label ?o } WHERE { VALUES ?s { person:xi-jinping } ?s rdfs:label ?o }"


def ask(store: Path, query: str, **changed: object) -> tuple[str, bytes]:
    out = io.BytesIO()
    answer(to_request(store, query, **changed), out)
    kind, _, data = out.getvalue().partition(b"\n")
    return kind.decode(), data


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "xml", "table", "markdown", None])
def test_rows_in_each_format(seed_store: Path, name: str | None) -> None:
    kind, data = ask(seed_store, ROWS, format=name)
    assert kind == "rows"
    assert b"Xi Jinping" in data
    if name == "json":
        assert json.loads(data)["results"]["bindings"][0]["name"]["value"] == "Xi Jinping"
    elif name != "csv":
        parsed = ox.parse_query_results(data, ox.QueryResultsFormat.XML if name == "xml" else ox.QueryResultsFormat.TSV)
        assert [row["name"].value for row in parsed] == ["Xi Jinping"]


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "xml"])
def test_yes_and_no_in_each_format(seed_store: Path, name: str) -> None:
    assert ask(seed_store, "ASK { ?a gov:attended ?b }", format=name)[0] == "boolean"
    assert b"true" in ask(seed_store, "ASK { ?a gov:attended ?b }", format=name)[1]
    assert b"false" in ask(seed_store, "ASK { ?a gov:attended ?a }", format=name)[1]


@pytest.mark.parametrize(
    ("name", "parsed"),
    [
        (None, ox.RdfFormat.TURTLE),
        ("turtle", ox.RdfFormat.TURTLE),
        ("ntriples", ox.RdfFormat.N_TRIPLES),
        ("nquads", ox.RdfFormat.N_QUADS),
        ("trig", ox.RdfFormat.TRIG),
        ("jsonld", ox.RdfFormat.JSON_LD),
        ("rdfxml", ox.RdfFormat.RDF_XML),
        ("n3", ox.RdfFormat.N3),
    ],
)
def test_triples_in_each_format(seed_store: Path, name: str | None, parsed: ox.RdfFormat) -> None:
    kind, data = ask(seed_store, GRAPH, format=name)
    assert kind == "triples"
    (quad,) = ox.parse(data, parsed)
    assert quad.object == ox.Literal("Xi Jinping")


def test_triples_are_sorted_and_each_stands_once(seed_store: Path) -> None:
    query = "CONSTRUCT { ?a gov:attended ?e } WHERE { { ?a gov:attended ?e } UNION { ?a gov:attended ?e } }"
    lines = ask(seed_store, query, format="ntriples")[1].splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) > 5


@pytest.mark.parametrize(("query", "name"), [(ROWS, "turtle"), (GRAPH, "csv"), (GRAPH, "table"), ("ASK { }", "n3")])
def test_a_format_that_cannot_hold_the_answer_is_refused_before_a_byte_is_written(
    seed_store: Path, query: str, name: str
) -> None:
    out = io.BytesIO()
    with pytest.raises(QueryError, match=f"{name} cannot hold"):
        answer(to_request(seed_store, query, format=name), out)
    assert out.getvalue() == b""


def test_named_graphs_are_visible_to_plain_queries(seed_store: Path) -> None:
    query = "ASK { ?claim a gov:Claim ; rdf:subject ?who . ?who rdfs:label 'Jack Ma' }"
    assert ask(seed_store, query, format="csv")[1].strip() == b"true"


def test_a_triple_is_counted_once(seed_store: Path) -> None:
    query = (
        "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?t) AS ?d) { ?s ?p ?o BIND(CONCAT(STR(?s), STR(?p), STR(?o)) AS ?t) }"
    )
    all_of_them, distinct = ask(seed_store, query, format="csv")[1].split()[1].split(b",")
    assert all_of_them == distinct


def test_explain_shows_what_the_engine_would_get(seed_store: Path) -> None:
    bindings = [("who", "any", "person:jack-ma")]
    kind, data = ask(seed_store, "ASK { ?who ?p ?o }", bindings=bindings, explain=True)
    assert kind == "text"
    assert data.decode() == "ASK { VALUES ?who { <https://w3id.org/govgraph/person/jack-ma> } ?who ?p ?o }"


@pytest.mark.parametrize("query", [query.text for query in iter_queries()])
def test_the_quick_place_for_parameters_is_the_tokenizer_s(query: str) -> None:
    at = query.index(WHERE) + len(WHERE)
    before = [token for token in read_tokens(query) if token.end <= at]
    assert before[-1].text == "{"
    assert [token.text for token in before].count("{") == 1


def spoil_by_removing(store: Path) -> None:
    shutil.rmtree(store)


def spoil_graph(store: Path) -> None:
    shutil.rmtree(store / "graph")


def spoil_mark(store: Path) -> None:
    (store / "layout").unlink()


def age(store: Path) -> None:
    (store / "layout").write_text("0\n", encoding="utf-8")


def renew(store: Path) -> None:
    (store / "layout").write_text("999\n", encoding="utf-8")


def garble(store: Path) -> None:
    (store / "layout").write_text("one\n", encoding="utf-8")


def damage(store: Path) -> None:
    for file in (store / "graph").glob("MANIFEST*"):
        file.write_bytes(b"no manifest")


@pytest.mark.parametrize("spoil", [spoil_by_removing, spoil_graph, spoil_mark, age, renew, garble, damage])
def test_a_store_that_cannot_be_opened_is_told_as_open_store_tells_it(
    seed_store: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    store = tmp_path / "govgraph.db"
    shutil.copytree(seed_store, store)
    spoil(store)
    with pytest.raises(StoreError) as expected:
        open_store(store)
    with QueryProcess() as process, pytest.raises(StoreError) as caught:
        process.ask(to_request(store, "ASK { }"))
    assert str(caught.value) == str(expected.value)


def test_an_open_graph_can_be_read(seed_store: Path) -> None:
    assert len(open_graph(str(seed_store))) > 1000


def test_it_is_ready_with_the_triple_store_and_little_else(clean_environment: dict[str, str]) -> None:
    code = f"import sys; sys.path[:] = {sys.path!r}; before = set(sys.modules); import govgraph.querying.child;"
    code += "print(*sorted(set(sys.modules) - before))"
    finished = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, env=clean_environment, check=True
    )
    loaded = set(finished.stdout.split())
    assert "pyoxigraph" in loaded
    assert not loaded & {"typing", "re", "enum", "collections", "json", "subprocess", "pathlib", "govgraph.errors"}
