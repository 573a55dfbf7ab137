"""Answers come back as they were: every term survives the way through TSV and N-Triples."""

import io

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from govgraph.querying.results import Term, iter_lines, parse_row, parse_term, to_cell

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
XSD = "http://www.w3.org/2001/XMLSchema#"
LITERALS = st.one_of(
    TEXT.map(ox.Literal),
    st.tuples(TEXT, st.sampled_from(["en", "zh-hans", "ar"])).map(lambda t: ox.Literal(t[0], language=t[1])),
    st.tuples(TEXT, st.sampled_from([XSD + "date", XSD + "integer", XSD + "decimal", "http://x/y"])).map(
        lambda t: ox.Literal(t[0], datatype=ox.NamedNode(t[1]))
    ),
    st.integers().map(ox.Literal),
    st.booleans().map(ox.Literal),
    st.floats(allow_nan=False).map(ox.Literal),
)
NODES = st.sampled_from(["http://a/b", "https://w3id.org/govgraph/x%20y", "urn:é"]).map(ox.NamedNode)


def expect(term: ox.NamedNode | ox.Literal) -> Term:
    if isinstance(term, ox.NamedNode):
        return Term("iri", term.value)
    datatype = None if term.language or term.datatype.value == XSD + "string" else term.datatype.value
    return Term("literal", term.value, datatype, term.language)


@given(LITERALS | NODES)
def test_a_term_survives_n_triples(term: ox.NamedNode | ox.Literal) -> None:
    triple = ox.Triple(ox.NamedNode("a:s"), ox.NamedNode("a:p"), term)
    line = ox.serialize([triple], format=ox.RdfFormat.N_TRIPLES).decode()
    assert parse_term(line.split(" ", 2)[2].removesuffix(" .\n")) == expect(term)


@given(st.lists(LITERALS | NODES, min_size=1, max_size=4))
def test_terms_survive_tsv(terms: list[ox.NamedNode | ox.Literal]) -> None:
    store = ox.Store()
    store.extend(ox.Quad(ox.NamedNode(f"a:{number}"), ox.NamedNode("a:p"), term) for number, term in enumerate(terms))
    out = io.BytesIO()
    store.query("SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?s").serialize(out, ox.QueryResultsFormat.TSV)
    head, *rows = iter_lines(iter([out.getvalue()]))
    assert head == "?s\t?o\t?none"
    assert [parse_row(row)[1] for row in rows] == [expect(term) for term in terms]
    assert all(parse_row(row)[2] is None for row in rows)


@given(TEXT, st.integers(1, 7))
def test_lines_do_not_depend_on_where_bytes_are_cut(text: str, size: int) -> None:
    data = text.encode()
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    assert list(iter_lines(iter(chunks))) == (text.removesuffix("\n").split("\n") if text else [])


def test_cells_for_people() -> None:
    assert to_cell(None) == ""
    assert to_cell(Term("iri", "https://w3id.org/govgraph/attended")) == "gov:attended"
    assert to_cell(Term("iri", "https://example.org/x")) == "<https://example.org/x>"
    assert to_cell(Term("literal", "2022-11-09", XSD + "date")) == "2022-11-09"
    assert to_cell(Term("blank", "b0")) == "_:b0"
