import pytest

from govgraph.ontology import load_ontology
from govgraph.viewing.payload import to_payload
from govgraph.viewing.summary import name_page, render_date, render_summary


def test_it_counts_what_the_graph_covers(small_graph):
    text = render_summary(to_payload(small_graph, load_ontology()), load_ontology())
    assert text == (
        "2 articles · 5 actors, 2 events, 1 policy, 1 place · 12 claims · published 8 November 2022 to 1 December 2022 · "
        "17% machine-read and not reviewed"
    )


def test_an_account_and_its_original_are_one_article(seed_graph):
    text = render_summary(to_payload(seed_graph, load_ontology()), load_ontology())
    assert text.startswith("1 article · ")
    assert text.endswith(" · published 8 November 2022 · all reviewed by people")


def test_it_says_what_is_left_out(small_graph):
    text = render_summary(to_payload(small_graph, load_ontology()), load_ontology(), left_out=1234)
    assert text.endswith(" · the 9 best connected shown, 1,234 left out")


def test_an_empty_page_has_a_summary_and_a_title(small_graph):
    payload = to_payload(small_graph.__class__(), load_ontology())
    assert render_summary(payload, load_ontology()) == "0 articles · 0 claims"
    assert name_page(payload)


def test_a_page_of_one_article_has_its_headline(seed_graph, small_graph):
    assert name_page(to_payload(seed_graph, load_ontology())).startswith("World Internet Conference 2022")
    assert name_page(to_payload(small_graph, load_ontology())).startswith("Internet governance")


@pytest.mark.parametrize("odd", ["", "soon", "2022-13-01", "2022-01-02-03", "<b>", "²⁰²²"])
def test_what_is_no_date_stays_as_it_is(odd):
    assert render_date(odd) == odd
