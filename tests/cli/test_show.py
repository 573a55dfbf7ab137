"""``govgraph show``, ``stats`` and ``ontology`` on the bundled seeds."""

import json

import pytest


@pytest.fixture
def ask(run_cli, seed_store):
    def ask(*arguments, **options):
        return run_cli(*arguments, "--store", str(seed_store), **options)

    return ask


def test_a_dossier_has_roles_events_words_and_sources(ask):
    shown = ask("show", "Jack Ma").stdout
    assert shown.startswith("Jack Ma  (person, CN)  person:jack-ma\n")
    for words in (
        "as co-founder  [current; reviewed]",
        "as chairman  [former; reviewed]",
        "attended World Internet Conference  [happened; reviewed]",
        "“The conference has in the past drawn big names”",
        "South China Morning Post, 2022-11-08, https://",
    ):
        assert words in shown


@pytest.mark.parametrize(
    "name", ["马云", "ma yun", "person:jack-ma", "<https://w3id.org/govgraph/person/jack-ma>", "JACK MA"]
)
def test_any_name_finds_the_same(ask, name):
    assert ask("show", name).stdout == ask("show", "Jack Ma").stdout


def test_a_country_is_shown_as_place_and_as_government(ask):
    shown = ask("show", "China").stdout
    assert "body:government-of-china" in shown and "place:china" in shown


def test_planned_facts_say_so(ask):
    shown = ask("show", "Qu Fang").stdout
    assert "attended 2022 World Internet Conference  [planned; reviewed]" in shown


def test_a_former_iri_leads_to_the_new_one(ask):
    assert ask("show", "body:alibaba-group-holding").code == 0
    assert ask("show", "event:20th-communist-party-congress").stdout.startswith("20th National Congress")


def test_an_unknown_name_suggests_the_nearest(ask):
    done = ask("show", "Jack Mar")
    assert done.code == 1 and '"jack ma"' in done.stderr and done.stdout == ""


def test_json_has_the_same(ask):
    (dossier,) = json.loads(ask("show", "Jack Ma", "--format", "json").stdout)
    assert dossier["label"] == "Jack Ma" and len(dossier["claims"]) == 4
    assert {claim["reading"] for claim in dossier["claims"]} == {"reviewed"}


def test_words_of_an_article_cannot_steer_the_terminal(run_cli, tmp_path):
    (tmp_path / "a.ann").write_text(
        '=== id: a | publisher: \x1b[31mPost\nTEXT\n{p1 Person|Zhang Yi} said "{t1 Text|so\x1b]0;title\x07 it goes}".\n'
        "FACTS\np1 said t1 status=happened\n",
        encoding="utf-8",
    )
    assert run_cli("build", "a.ann").code == 0
    shown = run_cli("show", "Zhang Yi").stdout
    assert "\\x1b]0;title\\x07" in shown and "\x1b" not in shown


def test_counts(ask):
    shown = json.loads(ask("stats", "--format", "json").stdout)
    assert shown["total"]["articles"] == 1 and shown["total"]["claims"] == 57
    assert shown["actors"]["Person"] == 9 and shown["reviews"] == {"written": 57}
    assert "wic-2022" in ask("stats", "--documents").stdout


def test_terms(run_cli):
    assert "gov:attended" in run_cli("ontology", "--kind", "predicate").stdout
    shown = run_cli("ontology", "heldIn").stdout
    assert "Event → Place" in shown and "planned" in shown
    done = run_cli("ontology", "atended")
    assert done.code == 1 and 'did you mean "attended"?' in done.stderr


def test_the_ontology_as_turtle_is_turtle(run_cli, tmp_path):
    import rdflib

    assert run_cli("ontology", "--format", "turtle", "-o", "all.ttl").code == 0
    assert len(rdflib.Graph().parse(tmp_path / "all.ttl")) > 1000
