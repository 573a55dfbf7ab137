"""The part of the graph that rests on claims a person wrote or accepted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govgraph.exporting.lines import Quad
from govgraph.mapping import FACTS_GRAPH, is_article_graph
from govgraph.mapping.nquads import term
from govgraph.ontology import GOV, load_ontology

__all__ = ["select_reviewed"]

_REVIEWED = frozenset({term("review:written"), term("review:accepted")})
_FACTS = f"<{FACTS_GRAPH}>"
_TYPE, _REVIEW, _STATUS = term("rdf:type"), term("gov:review"), term("gov:status")
_ATTRIBUTED = term("prov:wasAttributedTo")
_TRIPLE = (term("rdf:subject"), term("rdf:predicate"), term("rdf:object"))

_FOLLOWED = {
    term(kind): tuple(map(term, links.split()))
    for kind, links in {
        "gov:Claim": "rdf:subject rdf:object prov:wasAttributedTo gov:evidence prov:wasQuotedFrom prov:wasGeneratedBy",
        "gov:Evidence": "oa:hasSource",
        "gov:Tenure": "org:member org:organization gov:fills",
        "gov:Post": "org:postIn",
        "gov:Article": "prov:wasDerivedFrom",
        "gov:Account": "prov:wasDerivedFrom",
    }.items()
}
"""What stays with a node that stays, by its class."""

_DRAWN = {
    term("prov:wasDerivedFrom"): term("gov:Tenure"),
    term("gov:refersTo"): None,
    term("dcterms:isReplacedBy"): None,
}
"""What stays because the node it points to stays (and it is of this class): a claim's tenures, an actor's mentions and
former IRIs."""

Values = dict[str, list[str]]


def select_reviewed(quads: Sequence[Quad]) -> Iterator[str]:
    """Select what rests on reviewed claims.

    These are the claims, their evidence, articles, tenures and posts, the actors they name with these articles'
    mentions of them, and the plain triples that one of them supports.

    Args:
        quads: a whole graph.

    Yields:
        Lines of N-Quads; no selected quad points to a node whose description is left out.
    """
    nodes = _index(quads)
    claims = [node for node, values in nodes.items() if not _REVIEWED.isdisjoint(values.get(_REVIEW, ()))]
    homes = {subject: graph for subject, predicate, _, graph in quads if predicate == _REVIEW}
    graphs = {homes[claim] for claim in claims}
    kept = _follow(claims, nodes)
    kept |= _follow(_drawn(kept, nodes), nodes)
    kept |= _drawn(kept, nodes) | graphs | _readings_by_hand(kept, nodes)
    facts = {fact for claim in claims for fact in _supported(nodes[claim])}
    for subject, predicate, object_, graph in quads:
        if graph == _FACTS:
            stays = (subject, predicate, object_) in facts
        else:
            inside = graph in graphs or not is_article_graph(graph[1:-1])
            stays = inside and subject in kept and (object_ not in nodes or object_ in kept)
        if stays:
            yield f"{subject} {predicate} {object_} {graph} ."


def _index(quads: Sequence[Quad]) -> dict[str, Values]:
    """Every described node with its values; plain triples describe nobody."""
    nodes: dict[str, Values] = {}
    for subject, predicate, object_, graph in quads:
        if graph != _FACTS:
            nodes.setdefault(subject, defaultdict(list))[predicate].append(object_)
    return nodes


def _follow(start: Sequence[str] | set[str], nodes: dict[str, Values]) -> set[str]:
    """Nodes, and what stays with them."""
    kept: set[str] = set()
    waiting = list(start)
    while waiting:
        node = waiting.pop()
        if node not in kept:
            kept.add(node)
            values = nodes.get(node, {})
            links = {link for kind in values.get(_TYPE, ()) for link in _FOLLOWED.get(kind, ())}
            waiting += [found for link in links for found in values.get(link, ())]
    return kept


def _drawn(kept: set[str], nodes: dict[str, Values]) -> set[str]:
    return {
        node
        for node, values in nodes.items()
        for link, kind in _DRAWN.items()
        if (kind is None or kind in values.get(_TYPE, ())) and not kept.isdisjoint(values.get(link, ()))
    }


def _readings_by_hand(kept: set[str], nodes: dict[str, Values]) -> set[str]:
    """The readings, by a person, of articles that stay; a machine's stay only with a claim of theirs."""
    used, by, person = term("prov:used"), term("prov:wasAssociatedWith"), term("annotator:person")
    return {
        node
        for node, values in nodes.items()
        if person in values.get(by, ()) and not kept.isdisjoint(values.get(used, ()))
    }


def _supported(claim: Values) -> Iterator[tuple[str, str, str]]:
    """The plain triples that a reviewed claim speaks for."""
    ontology = load_ontology()
    statuses = [ontology.statuses.get(status[1:-1].rpartition("/")[2]) for status in claim.get(_STATUS, ())]
    if _ATTRIBUTED in claim or not any(status and status.asserts for status in statuses):
        return
    subject, predicate, object_ = (claim[name][0] for name in _TRIPLE)
    yield subject, predicate, object_
    known = ontology.predicates.get(predicate[1:-1].removeprefix(GOV))
    if known and known.symmetric:
        yield object_, predicate, subject
