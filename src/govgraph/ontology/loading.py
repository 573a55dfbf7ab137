"""Reading ``ontology/*.ttl``."""

from collections import defaultdict
from functools import cache

import pyoxigraph as ox

from govgraph._resources import find_resource
from govgraph.ontology.prefixes import GOV, PREFIXES
from govgraph.ontology.terms import Ontology, Predicate, Role, Status, Term

_TYPE = PREFIXES["rdf"] + "type"
_LABELS = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel")
_BROADER = tuple(PREFIXES[p] + n for p, n in (("rdfs", "subClassOf"), ("rdfs", "subPropertyOf"), ("skos", "broader")))
_SKOS = PREFIXES["skos"]

Node = dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]
Graph = dict[str, Node]


@cache
def load_ontology() -> Ontology:
    """Read the ontology that came with this installation.

    Returns:
        All its terms; the same object at every call.

    >>> load_ontology().predicates["attended"].allows("Person", "Event")
    True
    """
    graph = _read_graph("ontology/govgraph.ttl") | _read_graph("ontology/roles.ttl")
    groups = {
        kind: [iri for iri, node in graph.items() if marker in _iris(node, _TYPE) and iri.startswith(GOV)]
        for kind, marker in (
            ("Class", PREFIXES["owl"] + "Class"),
            ("SpanKind", GOV + "SpanKind"),
            ("Predicate", GOV + "Predicate"),
            ("Concept", _SKOS + "Concept"),
            ("Property", PREFIXES["rdf"] + "Property"),
        )
    }
    predicates = set(groups["Predicate"])

    def concepts(namespace: str) -> list[str]:
        return [iri for iri in groups["Concept"] if iri.startswith(GOV + namespace + "/")]

    classes = {t.name: t for t in (_term(graph, iri, "Class") for iri in groups["Class"])}
    return Ontology(
        classes=classes,
        span_kinds={t.name: t for t in (_term(graph, iri, "SpanKind") for iri in groups["SpanKind"])},
        predicates={p.name: p for p in (_predicate(graph, iri) for iri in groups["Predicate"])},
        properties={
            t.name: t for t in (_term(graph, iri, "Property") for iri in groups["Property"] if iri not in predicates)
        },
        statuses={s.name: s for s in (_status(graph, iri) for iri in concepts("status"))},
        reviews={t.name: t for t in (_term(graph, iri, "Review") for iri in concepts("review"))},
        roles={r.name: r for r in (_role(graph, iri) for iri in concepts("role"))},
        superclasses={name: _superclasses(classes, name) for name in classes},
    )


def _read_graph(name: str) -> Graph:
    graph: Graph = defaultdict(lambda: defaultdict(list))
    for triple in ox.parse(path=find_resource(name), format=ox.RdfFormat.TURTLE):
        subject = triple.subject
        if isinstance(subject, ox.NamedNode | ox.BlankNode) and not isinstance(triple.object, ox.Triple):
            graph[_key(subject)][triple.predicate.value].append(triple.object)
    return graph


def _key(node: ox.NamedNode | ox.BlankNode | ox.Literal) -> str:
    return str(node) if isinstance(node, ox.BlankNode) else node.value


def _iris(node: Node, predicate: str) -> list[str]:
    return [o.value for o in node.get(predicate, ()) if isinstance(o, ox.NamedNode)]


def _texts(node: Node, *predicates: str) -> tuple[str, ...]:
    return tuple(o.value for p in predicates for o in node.get(p, ()) if isinstance(o, ox.Literal))


def _local(iri: str) -> str:
    return iri.rpartition("/")[2]


def _fields(graph: Graph, iri: str) -> tuple[str, str, str, str, str]:
    node = graph[iri]
    label, definition, example = (
        next(iter(_texts(node, *predicates)), "")
        for predicates in (_LABELS, (_SKOS + "definition",), (_SKOS + "example",))
    )
    return iri, _local(iri), label, definition, example


def _term(graph: Graph, iri: str, kind: str) -> Term:
    return Term(*_fields(graph, iri), kind, *_relations(graph[iri]))


def _relations(node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    broader = tuple(iri for predicate in _BROADER for iri in _iris(node, predicate))
    return broader, _texts(node, _SKOS + "altLabel")


def _predicate(graph: Graph, iri: str) -> Predicate:
    node = graph[iri]
    signatures = (graph[_key(signature)] for signature in node.get(GOV + "signature", ()))
    return Predicate(
        *_fields(graph, iri),
        "Predicate",
        *_relations(node),
        signatures=tuple(
            (
                frozenset(map(_local, _iris(signature, GOV + "subjectType"))),
                frozenset(map(_local, _iris(signature, GOV + "objectType"))),
            )
            for signature in signatures
        ),
        status_group=next(iter(_iris(node, GOV + "statusGroup")), ""),
        requires=tuple(map(_local, _iris(node, GOV + "requires"))),
        sensitive="true" in _texts(node, GOV + "sensitive"),
        symmetric=PREFIXES["owl"] + "SymmetricProperty" in _iris(node, _TYPE),
    )


def _status(graph: Graph, iri: str) -> Status:
    node = graph[iri]
    return Status(
        *_fields(graph, iri),
        "Status",
        *_relations(node),
        asserts="true" in _texts(node, GOV + "asserts"),
        groups=frozenset(_iris(node, GOV + "statusGroup")),
    )


def _role(graph: Graph, iri: str) -> Role:
    node = graph[iri]
    holders = next(iter(_texts(node, GOV + "holders")), "many")
    return Role(*_fields(graph, iri), "Role", *_relations(node), holders=holders)


def _superclasses(classes: dict[str, Term], name: str) -> tuple[str, ...]:
    found: list[str] = []
    waiting = [name]
    while waiting:
        for iri in classes[waiting.pop(0)].broader:
            parent = _local(iri)
            if iri.startswith(GOV) and parent in classes and parent not in found:
                found.append(parent)
                waiting.append(parent)
    return tuple(found)
