"""Sections under headings, in the order in which people read them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govgraph.exporting.literals import parse_literal
from govgraph.exporting.nodes import Node
from govgraph.mapping import ACTORS_GRAPH, FACTS_GRAPH, is_article_graph
from govgraph.mapping.nquads import term
from govgraph.ontology import load_ontology

__all__ = ["Section", "iter_sections"]

_TYPE, _LABEL = term("rdf:type"), term("rdfs:label")
_HEADLINE, _PUBLISHER, _DATE = term("schema:headline"), term("schema:publisher"), term("schema:datePublished")
_EVIDENCE, _START, _DERIVED = term("gov:evidence"), term("oa:start"), term("prov:wasDerivedFrom")
_CLAIM, _TENURE = term("gov:Claim"), term("gov:Tenure")
_ARTICLES = (term("gov:Article"), term("gov:Account"))
_REFERS_TO, _REPLACED_BY = term("gov:refersTo"), term("dcterms:isReplacedBy")
_MENTIONS = 3
_ACTORS, _FACTS = f"<{ACTORS_GRAPH}>", f"<{FACTS_GRAPH}>"


class Section(NamedTuple):
    """Nodes under a heading.

    Attributes:
        title: the heading, on one line.
        nodes: subjects and what is said of them.
    """

    title: str
    nodes: list[tuple[str, Node]]


def iter_sections(graph: str, nodes: Mapping[str, Node]) -> Iterator[Section]:
    """Order the nodes of a graph.

    Args:
        graph: its IRI in angle brackets.
        nodes: by subject.

    Yields:
        Sections: actors by class and name; an article, its original and its provenance, each claim followed by its
        evidence and tenures, then mentions; anything else by IRI.
    """
    if graph == _ACTORS:
        yield from _actors(nodes)
    elif graph == _FACTS:
        yield Section("Plain triples", sorted(nodes.items()))
    elif is_article_graph(graph[1:-1]):
        yield _article(nodes)
    else:
        yield Section(graph[1:-1], sorted(nodes.items()))


def _actors(nodes: Mapping[str, Node]) -> Iterator[Section]:
    titles = {f"<{found.iri}>": found.label for found in load_ontology().classes.values()}
    titles |= {_REPLACED_BY: "former name", "": "other"}
    waiting: dict[str, list[tuple[str, Node]]] = {kind: [] for kind in titles}
    for subject, node in nodes.items():
        kind = next((kind for kind in (*node.get(_TYPE, ()), *node) if kind in titles), "")
        waiting[kind].append((subject, node))
    for kind, found in waiting.items():
        if found:
            yield Section(titles[kind].capitalize(), sorted(found, key=_by_name))


def _by_name(item: tuple[str, Node]) -> tuple[str, str]:
    subject, node = item
    return _words(node, _LABEL).casefold(), subject[1:-1]


def _article(nodes: Mapping[str, Node]) -> Section:
    article = _find_article(nodes)
    facts = [_words(nodes.get(article, {}), name) for name in (_HEADLINE, _PUBLISHER, _DATE)]
    title = ", ".join(filter(None, facts)) or article[1:-1]
    return Section(f"Article: {title}", list(_in_reading_order(article, nodes)))


def _find_article(nodes: Mapping[str, Node]) -> str:
    """The article a graph is about: the one whose text it knows, not the original that it retells."""
    text = term("gov:textSha256")
    return next((subject for subject, node in nodes.items() if text in node), "")


def _in_reading_order(article: str, nodes: Mapping[str, Node]) -> Iterator[tuple[str, Node]]:
    """The article, its original, its provenance; each claim with what follows it; mentions."""
    claims = [subject for subject, node in nodes.items() if _CLAIM in node.get(_TYPE, ())]
    claims.sort(key=lambda claim: (_place(nodes[claim], nodes), claim))
    followers = _followers(nodes)
    clusters = dict.fromkeys(one for claim in claims for one in (claim, *followers[claim]))
    ranks = {subject: _rank(subject, article, node) for subject, node in nodes.items() if subject not in clusters}
    others = sorted(ranks, key=lambda subject: (ranks[subject], subject[1:-1]))
    before = [subject for subject in others if ranks[subject][0] < _MENTIONS]
    behind = others[len(before) :]
    for subject in (*before, *clusters, *behind):
        yield subject, nodes[subject]


def _followers(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    """What is read after each claim: its evidence, then its tenures."""
    found: dict[str, list[str]] = {}
    for subject, node in nodes.items():
        if _CLAIM in node.get(_TYPE, ()):
            evidence = [one for one in node.get(_EVIDENCE, ()) if one in nodes]
            found[subject] = sorted(evidence, key=lambda one: (_start(nodes[one]), one))
    for subject, node in nodes.items():
        if _TENURE in node.get(_TYPE, ()):
            for claim in node.get(_DERIVED, ()):
                found.get(claim, []).append(subject)
    return found


def _place(claim: Node, nodes: Mapping[str, Node]) -> int:
    """Where in the text a claim's evidence begins; evidence that is not in the text does not count."""
    starts = (_start(nodes[one]) for one in claim.get(_EVIDENCE, ()) if one in nodes)
    return min((start for start in starts if start >= 0), default=-1)


def _start(evidence: Node) -> int:
    words = _words(evidence, _START)
    return int(words) if words.isdecimal() else -1


def _rank(subject: str, article: str, node: Node) -> tuple[int, str]:
    """Where what is no claim nor a claim's own stands."""
    if subject == article:
        return 0, ""
    if _REFERS_TO in node:
        return _MENTIONS, node[_REFERS_TO][0]
    return (1 if any(kind in _ARTICLES for kind in node.get(_TYPE, ())) else 2), ""


def _words(node: Node, predicate: str) -> str:
    """A literal's words, with the escapes of N-Triples so that they stay on one line."""
    values = node.get(predicate)
    return parse_literal(values[0]).lexical.replace('\\"', '"') if values else ""
