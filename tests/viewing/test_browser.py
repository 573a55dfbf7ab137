"""The page in a real browser, with the network off."""

import pytest

from govgraph.viewing import render_page

pytestmark = pytest.mark.browser

LABELS = """() => govgraph.placed.names.map(({ number, box }) => ({ number, ...box, item: undefined }))"""


@pytest.fixture
def open_page(offline_page, tmp_path):
    """Open a page; what goes wrong in it fails the test at its end."""
    requests, complaints = [], []
    offline_page.on("request", lambda request: requests.append(request.url))
    offline_page.on("console", lambda message: complaints.append(message.text))
    offline_page.on("pageerror", lambda error: complaints.append(str(error)))
    offline_page.on("dialog", lambda dialog: complaints.append(dialog.message))
    path = tmp_path / "page.html"

    def open_(graph, fragment="", **options):
        path.write_text(render_page(graph, **options), encoding="utf-8", newline="\n")
        offline_page.goto(path.as_uri() + fragment)
        offline_page.wait_for_selector("html[data-ready]")
        return offline_page

    yield open_
    assert [url.split("#")[0] for url in requests] == [path.as_uri()] * len(requests)
    assert len(requests) == 1
    assert complaints == []


def click_middle_of_tie(page, number):
    place = page.evaluate(
        """(number) => {
          const frame = document.getElementById("graph").getBoundingClientRect();
          const middle = govgraph.network.body.edges[number].edgeType.getPoint(0.5);
          const { x, y } = govgraph.network.canvasToDOM(middle);
          return [frame.left + x, frame.top + y];
        }""",
        number,
    )
    page.mouse.click(*place)


def find_tie(page, subject, predicate):
    return page.evaluate(
        """([subject, predicate]) => {
          const { ties, actors } = JSON.parse(document.getElementById("data").textContent);
          return ties.findIndex((tie) => actors[tie.from].label === subject && tie.predicate === predicate);
        }""",
        [subject, predicate],
    )


def search(page, text):
    page.keyboard.press("/")
    page.keyboard.type(text)
    return page.locator("#suggestions [role=option]")


def test_it_opens_with_legend_and_list(open_page, small_graph):
    page = open_page(small_graph, title="Harbours")
    assert page.inner_text("h1") == "Harbours"
    panel = page.inner_text("#panel")
    for word in (
        "Person",
        "Government body",
        "planned or incoming",
        "former",
        "uncertain",
        "denied",
        "cancelled",
        "machine-read",
    ):
        assert word in panel
    assert page.locator("#panel .list button").count() == 9


@pytest.mark.parametrize("typed", ["ruiz", "RUÍZ", "安娜", "Руис", "ana"])
def test_search_finds_names_in_any_script_without_accents(open_page, small_graph, typed):
    page = open_page(small_graph)
    assert search(page, typed).first.inner_text().startswith("Ana Ruíz")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Ana Ruíz"
    assert page.evaluate("document.activeElement.id") == "panel"
    assert page.inner_text("#announcer") == "Ana Ruíz, person, 2 ties"


def test_search_by_keyboard(open_page, small_graph):
    page = open_page(small_graph)
    assert search(page, "harbour").count() == 3 + 1
    first = page.get_attribute("#query", "aria-activedescendant")
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#query", "aria-activedescendant") != first
    page.keyboard.press("ArrowUp")
    assert page.get_attribute("#query", "aria-activedescendant") == first
    page.keyboard.press("Escape")
    assert page.get_attribute("#query", "aria-expanded") == "false"


def test_search_says_when_there_is_nothing(open_page, small_graph):
    page = open_page(small_graph)
    assert search(page, "zzz").count() == 0
    assert "No such name" in page.inner_text("#suggestions")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").count() == 0


def test_the_dossier_has_roles_events_statements_with_quotation_source_and_date(open_page, small_graph):
    page = open_page(small_graph, "#person:ana-ruiz")
    panel = page.inner_text("#panel")
    for words in ("ROLES", "CEO, Norvik", "current", "EVENTS", "attended Harbour Summit 2022", "planned", "denied"):
        assert words in panel
    for words in (
        "according to Norvik",
        "machine-read, not reviewed, 83% sure",
        "STATEMENTS",
        "said “we meet as equals”",
    ):
        assert words in panel
    assert "“Norvik CEO Ana Ruíz”" in panel
    assert "The Herald, 8 November 2022 · Summit opens" in panel
    link = page.locator("#panel blockquote a").first
    assert link.get_attribute("href") == "https://herald.example/1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_click_on_a_tie_shows_its_claims(open_page, small_graph):
    page = open_page(small_graph)
    tie = find_tie(page, "Ana Ruíz", "attended")
    click_middle_of_tie(page, tie)
    page.wait_for_selector("#panel h2")
    panel = page.inner_text("#panel")
    assert "2 claims in 2 articles" in panel
    assert panel.index("planned") < panel.index("denied")
    assert "“words of c2”" in panel
    assert "“words of c3”" in panel


def test_a_click_on_a_node_or_its_name_shows_it(open_page, small_graph):
    page = open_page(small_graph)
    frame = page.locator("#graph").bounding_box()
    origin = page.evaluate("govgraph.network.canvasToDOM({ x: 0, y: 0 })")
    places = {label["number"]: label for label in page.evaluate(LABELS)}
    number = page.evaluate(
        "JSON.parse(document.getElementById('data').textContent).actors.findIndex((a) => a.label === 'RIPE')"
    )
    box = places[number]
    middle = ((box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2)
    page.mouse.click(frame["x"] + origin["x"] + middle[0], frame["y"] + origin["y"] + middle[1])
    page.wait_for_selector("#panel h2")
    assert page.inner_text("#panel h2") == "RIPE"
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel .legend")


def test_back_and_forward(open_page, small_graph):
    page = open_page(small_graph)
    page.click("#panel .list button:has-text('Norvik')")
    page.click("#panel .name:has-text('Ana Ruíz')")
    assert page.url.endswith("#person:ana-ruiz")
    page.go_back()
    page.wait_for_selector("h2:has-text('Norvik')")
    page.go_forward()
    page.wait_for_selector("h2:has-text('Ana Ruíz')")


@pytest.mark.parametrize("fragment", ["", "#person:ana-ruiz", "#tie-999", "#%E0%A4%A", "#nobody"])
def test_any_fragment_opens(open_page, small_graph, fragment):
    assert open_page(small_graph, fragment).locator("#panel > *").count() > 1


@pytest.mark.parametrize("size", [(1280, 800), (1440, 900), (390, 844)])
def test_names_do_not_lie_on_one_another(open_page, seed_graph, offline_page, size):
    offline_page.set_viewport_size({"width": size[0], "height": size[1]})
    labels = open_page(seed_graph).evaluate(LABELS)
    for place, one in enumerate(labels):
        for other in labels[:place]:
            apart = one["right"] <= other["left"] or other["right"] <= one["left"]
            assert apart or one["bottom"] <= other["top"] or other["bottom"] <= one["top"], (one, other)
    assert len(labels) >= (0.9 * len(seed_graph) if size[0] > 1000 else 8), "wide fonts may cost a name or two"


def test_names_stay_inside_the_frame(open_page, seed_graph):
    page = open_page(seed_graph)
    frame = page.locator("#graph").bounding_box()
    origin = page.evaluate("govgraph.network.canvasToDOM({ x: 0, y: 0 })")
    for label in page.evaluate(LABELS):
        assert label["left"] + origin["x"] >= 0
        assert label["right"] + origin["x"] <= frame["width"]
        assert label["top"] + origin["y"] >= 0
        assert label["bottom"] + origin["y"] <= frame["height"]


def test_nothing_dances(open_page, seed_graph):
    page = open_page(seed_graph)
    before = page.evaluate("govgraph.network.getPositions()")
    page.wait_for_timeout(400)
    assert page.evaluate("govgraph.network.getPositions()") == before


def test_keys_move_the_picture(open_page, small_graph):
    page = open_page(small_graph)
    page.emulate_media(reduced_motion="reduce")
    page.focus("#graph")
    scale = page.evaluate("govgraph.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("govgraph.network.getScale()") > scale
    place = page.evaluate("govgraph.network.getViewPosition().x")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("govgraph.network.getViewPosition().x") > place
    page.keyboard.press("0")
    assert page.evaluate("govgraph.network.getScale()") == pytest.approx(scale)


def test_the_page_fits_a_phone(open_page, seed_graph, offline_page):
    offline_page.set_viewport_size({"width": 360, "height": 740})
    page = open_page(seed_graph)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.click("#panel .list button:has-text('Xi Jinping')")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_every_control_has_a_name_and_can_be_reached(open_page, small_graph):
    page = open_page(small_graph, "#person:ana-ruiz")
    for control in page.locator("button, input, a, [role=application]").all():
        assert control.evaluate("(e) => (e.ariaLabel || e.labels?.[0]?.textContent || e.textContent).trim().length") > 0
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.className || document.activeElement.id"))
    assert {"skip", "query", "graph", "zoom-in", "back", "name"} <= reached


def test_hostile_texts_stay_texts(open_page, evil_graph):
    page = open_page(evil_graph, title="</title><script>globalThis.hit = 9</script>")
    count = page.locator("#panel .list button").count()
    assert count == 10
    for number in range(count):
        page.locator("#panel .list button").nth(number).click()
        page.wait_for_selector("#panel h2")
        for link in page.locator("#panel a").all():
            assert link.get_attribute("href").lower().startswith(("https://", "http://"))
            assert link.get_attribute("rel") == "noopener noreferrer"
        for more in page.locator("#panel summary").all():
            more.click()
        page.click(".back")
    for typed in ("</script>", '"><img', "{{ data"):
        assert search(page, typed).count() > 0
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    assert page.evaluate("globalThis.hit") is None
    assert page.locator("img").count() == 0
    assert page.evaluate("document.querySelectorAll('svg[onload], [onclick], [onerror]').length") == 0


def test_what_an_attacker_adds_to_the_page_does_not_run(offline_page, small_graph, tmp_path):
    page = render_page(small_graph).replace(
        "</main>", "</main><script>globalThis.hit = 1</script><img src=x onerror='globalThis.hit = 2'>"
    )
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8", newline="\n")
    offline_page.goto(path.as_uri())
    offline_page.wait_for_selector("html[data-ready]")
    assert offline_page.evaluate("globalThis.hit") is None


def test_an_empty_graph_opens(open_page, small_graph):
    open_page(small_graph.__class__())
