import random
import time
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from govgraph.projecting import project_actors

ANA, NORVIK = "https://w3id.org/govgraph/person/ana-ruiz", "https://w3id.org/govgraph/body/norvik"
SUMMIT, PIER = "https://w3id.org/govgraph/event/harbour-summit", "https://w3id.org/govgraph/event/pier-talks"


def snapshot(graph):
    return list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))


def test_actors_are_the_nodes_in_the_order_of_their_iris(quads):
    graph = project_actors(quads)
    assert list(graph) == [NORVIK, SUMMIT, PIER, ANA]
    assert graph.nodes[ANA]["label"] == "Ana Ruiz"
    assert graph.nodes[ANA]["kind"] == "Person"
    assert graph.nodes[ANA]["names"] == [{"text": "A. Ruiz", "language": ""}, {"text": "安娜", "language": "zh"}]
    assert graph.nodes[ANA]["country"] == "ES"
    assert graph.nodes[ANA]["same_as"] == ["http://dbpedia.org/resource/Ana_Ruiz"]


def test_offices_come_from_tenures(quads):
    office = {"title": "CEO", "organization": NORVIK, "phase": "current", "date": ""}
    assert project_actors(quads).nodes[ANA]["roles"] == [office]


def test_an_edge_gathers_all_claims_of_one_fact_in_the_order_of_publication(quads):
    edge = project_actors(quads).edges[ANA, SUMMIT, "attended"]
    assert [claim["status"] for claim in edge["claims"]] == ["denied", "planned"]
    assert edge["statuses"] == ["planned", "denied"]
    assert edge["readings"] == ["machine-read", "reviewed"]
    assert edge["sources"] == 2
    assert edge["published"] is False
    assert edge["label"] == "attended"


def test_a_claim_keeps_what_the_article_says_of_it(quads):
    claim = project_actors(quads).edges[ANA, SUMMIT, "attended"]["claims"][1]
    assert (claim["reading"], claim["confidence"]) == ("machine-read", 0.83)
    assert (claim["date"], claim["date_as_worded"]) == ("2022-11-09", "on Wednesday")
    assert claim["attributed_to"] == NORVIK
    assert [quotation["exact"] for quotation in claim["quotations"]] == ["Ruiz is expected", "she will attend"]
    assert {quotation["publisher"] for quotation in claim["quotations"]} == {"The Herald"}


def test_a_quotation_says_whether_it_is_the_originals(quads):
    claim = project_actors(quads).edges[ANA, SUMMIT, "attended"]["claims"][0]
    found = {quotation["kind"]: quotation for quotation in claim["quotations"]}
    assert set(found) == {"account", "original"}
    assert found["original"]["url"] == "https://courier.example/2"
    assert found["original"]["date"] == "2022-11-01", "what the original does not say of itself its account says"
    assert found["account"]["url"] == "", "an address that is no IRI is not followed"


def test_published_edges_are_those_with_a_plain_triple(quads):
    graph = project_actors(quads)
    assert [key for _, _, key, published in graph.edges(keys=True, data="published") if published] == ["holdsRole"]


def test_a_rejected_claim_stays_and_neither_asserts_nor_counts(quads):
    edge = project_actors(quads).edges[ANA, PIER, "organized"]
    assert edge["readings"] == ["rejected"]
    assert (edge["statuses"], edge["sources"]) == ([], 0)


def test_claims_with_words_for_an_object_are_statements(quads):
    (statement,) = project_actors(quads).nodes[ANA]["statements"]
    assert (statement["predicate"], statement["text"]) == ("said", "we meet as equals")
    assert [claim["status"] for claim in statement["claims"]] == ["happened"]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_quads_does_not_matter(quads, seed):
    shuffled = random.Random(seed).sample(quads, len(quads))
    assert snapshot(project_actors(shuffled)) == snapshot(project_actors(quads))


def test_an_empty_store_gives_an_empty_graph():
    assert len(project_actors([])) == 0


def test_statements_about_statements_are_passed_over(quads):
    odd = ox.Quad(ox.NamedNode(ANA), ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), quads[0].triple)
    assert snapshot(project_actors([*quads, odd])) == snapshot(project_actors(quads))


def test_the_seeds_tell_expected_from_past_guests(seed_store: Path):
    from govgraph.store import open_store

    with open_store(seed_store) as store:
        graph = project_actors(store)
    guests = Counter(
        (data["statuses"][0], other.rpartition("/")[2])
        for _, other, key, data in graph.edges(keys=True, data=True)
        if key == "attended"
    )
    assert guests["planned", "world-internet-conference-2022"] == 3
    assert guests["happened", "world-internet-conference"] == 6
    assert guests["happened", "world-internet-conference-2022"] == 0


@pytest.mark.slow
def test_many_quads_are_projected_in_seconds(quads):
    article = [quad for quad in quads if "article/one" in str(quad.graph_name)]
    many = [_rename(quad, number) for number in range(180_000 // len(article)) for quad in article]
    many += [quad for quad in quads if "graph/actors" in str(quad.graph_name)]
    start = time.perf_counter()
    graph = project_actors(many)
    assert time.perf_counter() - start < 6, "twice what is promised, for machines that are busy"
    assert graph.edges[ANA, NORVIK, "holdsRole"]["sources"] == 180_000 // len(article)


def _rename(quad, number):
    """The same of another article."""
    nodes = (quad.subject, quad.object)
    own = ("/claim/", "/evidence/", "/tenure/", "/article/", "/mention/")
    subject, object_ = (
        ox.NamedNode(f"{node.value}.{number}")
        if isinstance(node, ox.NamedNode) and any(o in node.value for o in own)
        else node
        for node in nodes
    )
    return ox.Quad(subject, quad.predicate, object_, quad.graph_name)
