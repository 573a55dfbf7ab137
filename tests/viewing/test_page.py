import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest

from govgraph.viewing import render_page


class Reader(HTMLParser):
    """Collects elements as a browser's parser would see them."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts, self._open = [], [], None

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self._open = tag
        self.texts.append("")

    def handle_endtag(self, tag):
        self._open = None

    def handle_data(self, data):
        if self._open:
            self.texts[-1] += data


def read(page):
    reader = Reader()
    reader.feed(page)
    return reader


def find(reader, tag, **attributes):
    return [
        (found, text)
        for (name, found), text in zip(reader.tags, reader.texts, strict=True)
        if name == tag and attributes.items() <= found.items()
    ]


def digest(text):
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_what_is_in_the_page_and_nothing_else(small_graph):
    reader = read(render_page(small_graph))
    ((meta, _),) = find(reader, "meta", **{"http-equiv": "Content-Security-Policy"})
    rules = dict(rule.strip().split(" ", 1) for rule in meta["content"].split(";"))
    assert rules["default-src"] == "'none'"
    scripts = [text for found, text in find(reader, "script") if "type" not in found]
    assert rules["script-src"].split() == [digest(text) for text in scripts]
    assert rules["style-src"].split() == [digest(text) for _, text in find(reader, "style")]
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "data:"
    assert len(rules) == 6


def test_nothing_is_fetched(small_graph):
    reader = read(render_page(small_graph))
    addresses = [
        attributes[name]
        for _, attributes in reader.tags
        for name in ("src", "href", "action", "data")
        if name in attributes
    ]
    assert sorted(addresses) == ["#panel", "data:,"]
    assert not [
        attributes for _, attributes in reader.tags for name in attributes if name.startswith("on") or name == "style"
    ]


def test_the_data_survive_whatever_the_texts_are(evil_graph):
    page = render_page(evil_graph, title="{{ data }} </title><script>globalThis.hit = 9</script>")
    reader = read(page)
    assert len(find(reader, "script")) == 3
    assert not find(reader, "img")
    ((_, text),) = find(reader, "script", id="data")
    labels = {actor["label"] for actor in json.loads(text)["actors"]}
    assert "</script><script>globalThis.hit = 1</script>" in labels
    assert "two\u2028lines\u2029of it" in labels
    assert not set(text) & set("<>&\u2028\u2029")
    ((_, title),) = find(reader, "title")
    assert title == "{{ data }} </title><script>globalThis.hit = 9</script>"


def test_halves_of_characters_do_not_break_the_page(small_graph):
    assert "?" in render_page(small_graph, title="\ud83d").encode("utf-8").decode("utf-8")


def test_the_scripts_never_write_markup_or_evaluate():
    folder = Path(render_page.__code__.co_filename).parent / "web"
    scripts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    assert scripts
    for name, script in scripts.items():
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", script), (
            name
        )


def test_an_empty_graph_gives_a_page(small_graph):
    assert "<h1>" in render_page(small_graph.__class__())


def test_same_input_same_bytes(small_graph):
    assert render_page(small_graph) == render_page(small_graph)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_do_not_depend_on_hash_seeds_locale_or_folder(seed, seed_store, tmp_path):
    def render(environment, folder):
        folder.mkdir()
        command = [sys.executable, "-m", "govgraph", "view", "-o", "page.html", "--store", str(seed_store)]
        subprocess.run(command, cwd=folder, env={**os.environ, **environment}, check=True, capture_output=True)
        assert [path.name for path in folder.iterdir()] == ["page.html"], "nothing is written beside the page"
        return (folder / "page.html").read_bytes()

    plain = render({"PYTHONHASHSEED": "random"}, tmp_path / "a")
    odd = render({"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}, tmp_path / "b")
    assert plain == odd
    assert str(tmp_path).encode() not in plain
    assert str(Path.home()).encode() not in plain


def test_the_page_of_the_seeds_is_small(seed_graph):
    assert len(render_page(seed_graph).encode()) < 800_000
