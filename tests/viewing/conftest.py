"""Graphs to view: the seeds', and one in which every text means harm."""

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from govgraph.ontology import PREFIXES
from govgraph.projecting import project_actors

EVIL = (
    "</script><script>globalThis.hit = 1</script>",
    '"><img src=x onerror="globalThis.hit = 2">',
    "<svg onload=globalThis.hit=3>",
    "two\u2028lines\u2029of it",
    "{{ data }} {{ script }} <!-- ]]> &lt;b&gt; \\u003c",
)
ADDRESSES = (
    "javascript:globalThis.hit=4",
    "data:text/html,1",
    "https://example.org/?a='onclick='globalThis.hit=5",
    "https://example.org/",
    "HTTP://example.org/",
)


class Quads:
    """Writes quads in the store's own shape, by short names."""

    def __init__(self) -> None:
        self.quads: list[ox.Quad] = []

    def say(self, subject: str, predicate: str, value: str | ox.Literal) -> None:
        term = value if isinstance(value, ox.Literal) else ox.NamedNode(expand(value))
        graph = ox.NamedNode(f"{PREFIXES['graph']}one")
        self.quads.append(ox.Quad(ox.NamedNode(expand(subject)), ox.NamedNode(expand(predicate)), term, graph))

    def actor(self, name: str, kind: str, label: str, *others: str) -> None:
        self.say(name, "rdf:type", f"gov:{kind}")
        self.say(name, "rdfs:label", ox.Literal(label))
        for other in others:
            self.say(name, "skos:altLabel", ox.Literal(other))

    def claim(self, name: str, subject: str, predicate: str, object_: str | ox.Literal, **more: str) -> None:
        claim, evidence = f"claim:{name}", f"evidence:{name}"
        self.say(claim, "rdf:type", "gov:Claim")
        self.say(claim, "rdf:subject", subject)
        self.say(claim, "rdf:predicate", f"gov:{predicate}")
        self.say(claim, "rdf:object", object_)
        self.say(claim, "gov:status", f"status:{more.get('status', 'happened')}")
        self.say(claim, "gov:review", f"review:{more.get('review', 'written')}")
        self.say(claim, "prov:wasQuotedFrom", f"article:{more.get('article', 'one')}")
        self.say(claim, "gov:evidence", evidence)
        self.say(evidence, "rdf:type", "gov:Evidence")
        self.say(evidence, "oa:hasSource", f"article:{more.get('article', 'one')}")
        self.say(evidence, "oa:exact", ox.Literal(more.get("exact", f"words of {name}")))
        for key, predicate_ in {
            "title": "gov:titleAsWorded",
            "worded": "gov:dateAsWorded",
            "confidence": "gov:confidence",
        }.items():
            if key in more:
                self.say(claim, predicate_, ox.Literal(more[key]))
        if "by" in more:
            self.say(claim, "prov:wasAttributedTo", more["by"])

    def article(self, name: str, headline: str, publisher: str, date: str, url: str | ox.Literal) -> None:
        self.say(f"article:{name}", "rdf:type", "gov:Article")
        self.say(f"article:{name}", "schema:headline", ox.Literal(headline))
        self.say(f"article:{name}", "schema:publisher", ox.Literal(publisher))
        self.say(f"article:{name}", "schema:datePublished", ox.Literal(date))
        self.say(f"article:{name}", "schema:url", url)


def expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return name if prefix in ("http", "https", "HTTP", "javascript", "data") else PREFIXES[prefix] + local


@pytest.fixture
def quads() -> Quads:
    return Quads()


@pytest.fixture(scope="session")
def small_graph() -> Any:
    """Every class, every status, every reading, two articles, aliases in several scripts."""
    quads = Quads()
    quads.article("one", "Summit opens", "The Herald", "2022-11-08", "https://herald.example/1")
    quads.article("two", "Summit closes", "The Courier", "2022-12-01", "https://courier.example/2")
    quads.actor("person:ana-ruiz", "Person", "Ana Ruíz", "安娜", "Ана Руис")
    quads.actor("person:bo-lind", "Person", "Bo Lind")
    quads.actor("body:norvik", "Company", "Norvik")
    quads.actor("body:ripe", "Organization", "RIPE")
    quads.actor("body:ministry", "GovernmentBody", "Ministry of Harbours")
    quads.actor("event:summit", "EventSeries", "Harbour Summit")
    quads.actor("event:summit-22", "Event", "Harbour Summit 2022")
    quads.actor("policy:charter", "Policy", "Harbour Charter")
    quads.actor("place:port", "Place", "Port")
    quads.claim(
        "c1", "person:ana-ruiz", "holdsRole", "body:norvik", status="current", title="CEO", exact="Norvik CEO Ana Ruíz"
    )
    quads.claim(
        "c2", "person:ana-ruiz", "attended", "event:summit-22", status="planned", review="unreviewed", confidence="0.83"
    )
    quads.claim(
        "c3", "person:ana-ruiz", "attended", "event:summit-22", status="denied", article="two", by="body:norvik"
    )
    quads.claim("c4", "person:bo-lind", "holdsRole", "body:norvik", status="former", title="chair")
    quads.claim("c5", "person:bo-lind", "attended", "event:summit-22", status="cancelled")
    quads.claim("c6", "body:ministry", "opposes", "policy:charter", status="uncertain")
    quads.claim("c7", "body:ripe", "supports", "policy:charter", review="unreviewed", confidence="0.6")
    quads.claim("c8", "event:summit-22", "partOf", "event:summit")
    quads.claim("c9", "event:summit-22", "heldIn", "place:port")
    quads.claim(
        "c10", "person:ana-ruiz", "said", ox.Literal("we meet as equals"), exact="“we meet as equals”, she said"
    )
    quads.claim("c11", "event:summit-22", "heldOn", ox.Literal("2022-11-09"), worded="on Wednesday")
    quads.claim("c12", "body:ripe", "opposes", "policy:charter", review="rejected")
    quads.claim("c13", "body:norvik", "opposes", "policy:charter", status="denied")
    return project_actors(quads.quads)


@pytest.fixture(scope="session")
def evil_graph() -> Any:
    quads = Quads()
    for number, (evil, url) in enumerate(zip(EVIL, ADDRESSES, strict=True)):
        article = f"a{number}"
        quads.article(article, evil, evil, evil, url)
        quads.actor(f"person:p{number}", "Person", evil, evil + "!", "x" * 300)
        quads.actor(f"event:e{number}", "Event", f"{evil} {evil} {evil}")
        quads.say(f"person:p{number}", "gov:country", ox.Literal(evil))
        quads.say(f"person:p{number}", "owl:sameAs", url)
        more = {"article": article, "exact": evil, "title": evil, "worded": evil}
        quads.claim(f"c{number}", f"person:p{number}", "attended", f"event:e{number}", by=f"person:p{number}", **more)
        quads.claim(f"d{number}", f"person:p{number}", "holdsRole", f"event:e{number}", status="current", **more)
        quads.claim(f"s{number}", f"person:p{number}", "said", ox.Literal(evil), **more)
    return project_actors(quads.quads)


@pytest.fixture(scope="session")
def seed_graph(seed_store: Path) -> Any:
    from govgraph.store import open_store

    with open_store(seed_store) as store:
        return project_actors(store)
