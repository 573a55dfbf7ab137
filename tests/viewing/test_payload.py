from govgraph.ontology import load_ontology
from govgraph.viewing.payload import to_payload


def find_tie(payload, subject, predicate):
    names = [actor["label"] for actor in payload["actors"]]
    (tie,) = (t for t in payload["ties"] if names[t["from"]] == subject and t["predicate"] == predicate)
    return tie


def test_rejected_claims_are_not_in_the_page(small_graph):
    payload = to_payload(small_graph, load_ontology())
    assert not [
        t for t in payload["ties"] if t["predicate"] == "opposes" and payload["actors"][t["from"]]["label"] == "RIPE"
    ]
    assert {claim["reading"] for claim in payload["claims"]} == {"reviewed", "machine-read"}
    assert "words of c12" not in [text for text, _ in payload["quotations"]]


def test_a_tie_is_machine_read_only_where_nobody_has_reviewed_any_of_its_claims(small_graph):
    payload = to_payload(small_graph, load_ontology())
    assert find_tie(payload, "RIPE", "supports")["machine"] is True
    assert find_tie(payload, "Ana Ruíz", "attended")["machine"] is False


def test_a_tie_that_is_denied_somewhere_shows_it(small_graph):
    tie = find_tie(to_payload(small_graph, load_ontology()), "Ana Ruíz", "attended")
    assert (tie["line"], tie["mark"], tie["sources"]) == ("dashed", "cross", 2)


def test_speakers_are_told(small_graph):
    payload = to_payload(small_graph, load_ontology())
    (claim,) = (c for c in payload["claims"] if "by" in c)
    assert payload["actors"][claim["by"]]["label"] == "Norvik"


def test_a_speaker_outside_the_picture_is_named_by_its_iri(small_graph):
    part = small_graph.subgraph([node for node in small_graph if not node.endswith("norvik")])
    (claim,) = (c for c in to_payload(part, load_ontology())["claims"] if "speaker" in c)
    assert claim["speaker"] == "body:norvik"
    assert "by" not in claim


def test_only_addresses_of_the_web_become_links(evil_graph):
    payload = to_payload(evil_graph, load_ontology())
    addresses = [link for actor in payload["actors"] for link in actor["links"]]
    addresses += [source["url"] for source in payload["sources"] if source["url"]]
    assert len(addresses) == 6
    assert all(address.lower().startswith(("https://", "http://")) for address in addresses)


def test_sources_and_quotations_stand_once(seed_graph):
    payload = to_payload(seed_graph, load_ontology())
    assert len({text for text, _ in payload["quotations"]}) == len(payload["quotations"])
    assert len(payload["sources"]) == 2


def test_classes_and_statuses_are_in_the_ontologys_order(small_graph):
    payload = to_payload(small_graph, load_ontology())
    assert next(iter(payload["classes"])) == "Person"
    assert list(payload["statuses"]) == list(load_ontology().statuses)
