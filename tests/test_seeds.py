"""The bundled seeds: every fact of the seed article is there, in our own words, and the actors' registry is sound."""

import hashlib
import re
from collections import defaultdict
from pathlib import Path

import pyoxigraph
import pytest

from govgraph._resources import find_resource, read_resource
from govgraph.marked import parse_annotated, to_marked
from govgraph.model import AnnotatedDocument
from govgraph.ontology import GOV, PREFIXES, load_ontology

WIC = "World Internet Conference"
WIC_2015 = "2015 World Internet Conference"
WIC_2022 = "2022 World Internet Conference"
CEREMONY = "2015 WIC opening ceremony"
CONGRESS = "20th Communist Party Congress"
OFFICE = "State Council Information Office"
PAPER = "2022 white paper on Chinese internet governance"
VISION = "China's vision of internet governance"
ALIBABA = "Alibaba Group Holding"
SHARED_FUTURE = "cyberspace community with a shared future"

# Subject, predicate, object, status, role.
CHECKLIST = [
    # the conference: annual, place, opening day, theme
    (WIC, "heldOn", "every year", "happened", None),
    (WIC, "heldIn", "Wuzhen", "happened", None),
    (WIC_2022, "partOf", WIC, "happened", None),
    (WIC_2022, "heldOn", "Wednesday 9 November 2022", "planned", None),
    (WIC_2022, "heldIn", "Wuzhen", "planned", None),
    (WIC_2022, "theme", "building a community with a shared future in cyberspace", "planned", None),
    # past and present character
    ("the Chinese internet elite", "attended", WIC, "happened", None),
    ("the US internet elite", "attended", WIC, "happened", None),
    ("the Chinese internet elite", "met", "the US internet elite", "happened", None),
    ("Beijing", "spokeAt", WIC, "happened", None),
    # who promotes what through it
    ("China", "organized", WIC_2022, "planned", None),
    ("China", "supports", VISION, "happened", None),
    (WIC_2022, "theme", f"promoting {VISION}", "happened", None),
    # the party congress
    ("Xi Jinping", "attended", CONGRESS, "happened", None),
    ("Xi Jinping", "holdsRole", "China", "current", "leader"),
    # Zhang Yi
    ("Zhang Yi", "holdsRole", "iiMedia", "current", "chief executive"),
    ("Zhang Yi", "said", f"to build a {SHARED_FUTURE}", "happened", None),
    ("Zhang Yi", "said", "no longer a pure virtual economy thing", "happened", None),
    ("Zhang Yi", "said", "more impact on the real economy", "happened", None),
    (WIC_2022, "theme", f"to build a {SHARED_FUTURE}", "happened", None),
    (WIC, "theme", "more impact on the real economy", "uncertain", None),
    # past guests
    ("Robin Li", "holdsRole", "Baidu", "current", "CEO"),
    ("Robin Li", "attended", WIC, "happened", None),
    ("Pony Ma", "holdsRole", "Tencent Holdings", "current", "CEO"),
    ("Pony Ma", "attended", WIC, "happened", None),
    ("Jack Ma", "holdsRole", ALIBABA, "current", "co-founder"),
    ("Jack Ma", "holdsRole", ALIBABA, "former", "chairman"),
    ("Jack Ma", "founded", ALIBABA, "happened", None),
    ("Jack Ma", "attended", WIC, "happened", None),
    ("Elon Musk", "holdsRole", "Tesla", "current", "CEO"),
    ("Elon Musk", "holdsRole", "Tesla", "current", "founder"),
    ("Elon Musk", "founded", "Tesla", "happened", None),
    ("Elon Musk", "attended", WIC, "happened", None),
    # expected guests
    ("Daniel Zhang Yong", "holdsRole", ALIBABA, "current", "CEO"),
    ("Daniel Zhang Yong", "holdsRole", ALIBABA, "current", "chairman"),
    ("Daniel Zhang Yong", "attended", WIC_2022, "planned", None),
    ("Xu Lei", "holdsRole", "JD.com", "current", "CEO"),
    ("Xu Lei", "attended", WIC_2022, "planned", None),
    ("Qu Fang", "holdsRole", "Xiaohongshu", "current", "founder"),
    ("Qu Fang", "founded", "Xiaohongshu", "happened", None),
    ("Qu Fang", "attended", WIC_2022, "planned", None),
    # policies
    ("Beijing", "enforces", "China's crackdown on Big Tech", "happened", None),
    ("Beijing", "enforces", "China's Covid-19 controls", "happened", None),
    # the white paper and its positions
    (OFFICE, "basedIn", "China", "happened", None),
    (OFFICE, "published", PAPER, "happened", None),
    (PAPER, "theme", "the values and practices by which Beijing governs the internet", "happened", None),
    (OFFICE, "said", "a China solution to cyberspace development and regulation", "happened", None),
    (OFFICE, "said", "promoting the high-quality development of the economy and society", "happened", None),
    (OFFICE, "said", "some negative influences on consumer rights and market competition", "happened", None),
    # the 2015 edition
    (WIC_2015, "partOf", WIC, "happened", None),
    (WIC_2015, "heldOn", "2015", "happened", None),
    (CEREMONY, "partOf", WIC_2015, "happened", None),
    ("Xi Jinping", "holdsRole", "China", "current", "President"),
    ("Xi Jinping", "attended", WIC_2015, "happened", None),
    ("Xi Jinping", "attended", CEREMONY, "happened", None),
    ("Xi Jinping", "calledFor", SHARED_FUTURE, "happened", None),
    ("Xi Jinping", "said", SHARED_FUTURE, "happened", None),
]


@pytest.fixture(scope="module")
def account() -> AnnotatedDocument:
    """The seed, parsed."""
    (document,) = parse_annotated(read_resource("seeds/wic-2022.ann"), "wic-2022.ann")
    return document


@pytest.fixture(scope="module")
def registry() -> dict[str, dict[str, list[pyoxigraph.NamedNode | pyoxigraph.Literal]]]:
    """The registered actors: IRI → property's IRI → values."""
    entries: dict[str, dict[str, list[pyoxigraph.NamedNode | pyoxigraph.Literal]]] = {}
    for quad in pyoxigraph.parse(path=find_resource("seeds/actors.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        assert isinstance(quad.subject, pyoxigraph.NamedNode), "no blank nodes"
        assert isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal), "no blank nodes"
        entries.setdefault(quad.subject.value, defaultdict(list))[quad.predicate.value].append(quad.object)
    return entries


def iri(curie: str) -> str:
    prefix, _, name = curie.partition(":")
    return PREFIXES[prefix] + name


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w'-]+|¶", text.lower().replace("’", "'"))


def own_words(account: AnnotatedDocument) -> str:
    """The account's text without what it quotes."""
    text = account.document.text
    for start, end, entity in account.mentions:
        if account.types[entity] == "Text" and text[start - 1] == '"' and text[end] == '"':
            text = text[:start] + "¶" * (end - start) + text[end:]
    return re.sub("¶+", " ¶ ", text)


def test_the_seed_is_written_as_the_writer_writes_it(account):
    assert to_marked(account) == read_resource("seeds/wic-2022.ann")


def test_every_fact_of_the_article_is_there_and_no_other(account):
    names = account.entities()
    written = set()
    for claim in account.claims:
        role = names[claim.role].surfaces[0] if claim.role else None
        for subject in names[claim.subject].surfaces:
            for object_ in names[claim.object].surfaces:
                written.add((subject, claim.predicate, object_, claim.status, role))
    assert [fact for fact in CHECKLIST if fact not in written] == []
    assert len(account.claims) == len(CHECKLIST)


def test_what_a_speaker_says_of_the_conference_is_not_told_as_the_article_s_own_voice(account):
    names = account.entities()
    attributed = {(c.predicate, names[c.object].surfaces[0]): c.attributed for c in account.claims if c.attributed}
    assert {names[speaker].surfaces[0] for speaker in attributed.values() if speaker} == {"Zhang Yi"}
    assert len(attributed) == 2


def test_a_person_wrote_every_line(account):
    assert not any(claim.is_machine_read or claim.review for claim in account.claims)


def test_acronym_newspaper_republisher_and_day_of_the_white_paper(account):
    names = account.entities()
    kinds = {surface: entity.type for entity in names.values() for surface in entity.surfaces}
    assert "WIC" in next(entity for entity in names.values() if WIC in entity.surfaces).surfaces
    assert kinds["South China Morning Post"] == kinds["Communications Today"] == "Organization"
    (published,) = (claim for claim in account.claims if claim.predicate == "published")
    assert published.date is not None
    assert names[published.date].surfaces == ("Monday 7 November 2022",)
    assert account.document.publisher == "South China Morning Post"
    assert account.document.date == "2022-11-08"
    assert account.document.derived_from


def test_every_fact_is_supported_by_a_short_quotation(account):
    assert [c for c in account.claims if not c.quote or len(c.quote.split()) > 12] == []


def test_every_actor_event_policy_and_place_of_the_seed_is_registered(account, registry):
    blocks = {"Person": "person", "Event": "event", "Policy": "policy", "Place": "place"}
    known = {
        (key.removeprefix(GOV).partition("/")[0], label.value)
        for key, entry in registry.items()
        for label in [*entry[iri("rdfs:label")], *entry[iri("skos:altLabel")]]
    }
    blocks |= dict.fromkeys(("Company", "Organization", "GovernmentBody"), "body")
    unknown = {
        entity.surfaces[0]
        for entity in account.entities().values()
        if entity.type in blocks and (blocks[entity.type], entity.surfaces[0]) not in known
    }
    assert unknown == {"the Chinese internet elite", "the US internet elite"}, "groups are described, not named"


def test_every_registered_actor_has_a_class_of_its_block_and_one_label(registry):
    ontology = load_ontology()
    blocks = {
        "person": {"Person"},
        "body": {"Company", "Organization", "GovernmentBody"},
        "event": {"Event", "EventSeries"},
        "policy": {"Policy"},
        "place": {"Place"},
    }
    for key, entry in registry.items():
        block, _, slug = key.removeprefix(GOV).partition("/")
        (kind,) = (kind.value.removeprefix(GOV) for kind in entry[iri("rdf:type")])
        assert kind in blocks[block], key
        assert kind in ontology.classes, key
        assert len(entry[iri("rdfs:label")]) == 1, key
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug), key
        (country,) = (country.value for country in entry[iri("gov:country")])
        assert re.fullmatch(r"[A-Z]{2}", country), key


def test_no_name_stands_for_two_actors_of_a_block(registry):
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, entry in registry.items():
        block = key.removeprefix(GOV).partition("/")[0]
        for label in [*entry[iri("rdfs:label")], *entry[iri("skos:altLabel")]]:
            owners[block, label.value.lower()].add(key)
    assert [name for name, keys in owners.items() if len(keys) > 1] == []


def test_no_person_is_known_by_one_word_only(registry):
    for key, entry in registry.items():
        if not key.startswith(iri("person:")):
            continue
        for label in [*entry[iri("rdfs:label")], *entry[iri("skos:altLabel")]]:
            if label.value.isascii():
                assert len(label.value.split()) > 1, (key, label.value)
            else:
                assert label.language == "zh", (key, label.value)
                assert len(label.value) > 1, (key, label.value)


def test_links_lead_to_dbpedia_and_wikipedia(registry):
    for entry in registry.values():
        for same in entry[iri("owl:sameAs")]:
            assert same.value.startswith("http://dbpedia.org/resource/")
        for page in entry[iri("foaf:isPrimaryTopicOf")]:
            assert page.value.startswith("https://en.wikipedia.org/wiki/")


@pytest.mark.shared
def test_every_quotation_stands_in_the_original(account, shared: Path):
    original = (shared / "data" / "seed-article.txt").read_text(encoding="utf-8")
    assert [claim.quote for claim in account.claims if claim.quote not in original] == []
    quoted = [
        account.document.text[start:end]
        for start, end, entity in account.mentions
        if account.types[entity] == "Text" and account.document.text[start - 1] == '"'
    ]
    assert len(quoted) == 8
    assert [words for words in quoted if words not in original] == []


@pytest.mark.shared
def test_the_account_is_told_in_our_own_words(account, shared: Path):
    original = (shared / "data" / "seed-article.txt").read_text(encoding="utf-8")
    theirs = f" {' '.join(words_of(original))} "
    ours = words_of(own_words(account))
    runs = [" ".join(ours[start : start + 8]) for start in range(len(ours) - 7)]
    assert len(runs) > 300
    assert [run for run in runs if f" {run} " in theirs] == []


@pytest.mark.shared
def test_the_hash_of_the_original_is_right(account, shared: Path):
    raw = (shared / "data" / "seed-article.txt").read_bytes()
    assert account.document.header["source-sha256"] == hashlib.sha256(raw).hexdigest()
