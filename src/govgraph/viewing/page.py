"""One HTML file that needs nothing else."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from govgraph.errors import GovgraphError
from govgraph.ontology import load_ontology
from govgraph.viewing.network import draw_network
from govgraph.viewing.payload import to_payload
from govgraph.viewing.summary import name_page, render_summary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import networkx as nx

__all__ = ["render_page"]

_SCRIPTS = ("data", "theme", "labels", "drawing", "parts", "panel", "search", "start")
_SLOT = re.compile(r"\{\{ (\w+) \}\}")
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def render_page(graph: "nx.MultiDiGraph[str]", *, title: str = "", left_out: int = 0) -> str:
    """Write a graph as a page that works from a file, with the network off.

    Args:
        graph: a projected graph, or part of one.
        title: what stands at its top; without one, the headline of the only article, or a general one.
        left_out: how many actors the page does not show for want of room.

    Returns:
        HTML; the same for the same arguments.
    """
    ontology = load_ontology()
    payload = to_payload(graph, ontology)
    summary = render_summary(payload, ontology, left_out)
    payload["drawing"] = draw_network(payload)
    style, script, library = _read("page.css"), _join_scripts(), _read_library()
    values = {
        "policy": _policy(scripts=(library, script), styles=(style,)),
        "title": escape(_drop_surrogates(title or name_page(payload))),
        "summary": escape(summary),
        "style": style,
        "data": _to_safe_json(payload),
        "library": library,
        "script": script,
    }
    # In one pass, so that a value is never taken for a slot.
    return _SLOT.sub(lambda slot: values[slot[1]], _read("page.html"))


def _to_safe_json(value: Any) -> str:
    r"""JSON that no HTML parser can take for markup.

    >>> _to_safe_json("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _drop_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _policy(*, scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """A Content-Security-Policy under which only these texts run, and nothing is fetched."""
    return (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hashes(texts: tuple[str, ...]) -> str:
    return " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)


def _join_scripts() -> str:
    body = "\n".join(_read(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{body}\n}})();\n'


def _read(name: str) -> str:
    return _read_text(files("govgraph.viewing").joinpath("web", name))


def _read_library() -> str:
    """vis-network as it lies in pyvis, the newest if there are several.

    Raises:
        GovgraphError: this pyvis has none.
    """
    folders = [f for f in files("pyvis").joinpath("templates", "lib").iterdir() if f.name.startswith("vis-")]
    if not folders:
        raise GovgraphError("pyvis came without vis-network", hint="pip install --force-reinstall pyvis")
    newest = max(folders, key=lambda folder: [int(part) for part in re.findall(r"\d+", folder.name)])
    text = _read_text(newest.joinpath("vis-network.min.js")).replace("</script", "<\\/script")
    return re.sub(r"//# sourceMappingURL=\S*\s*$", "", text)


def _read_text(file: "Traversable") -> str:
    return file.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
