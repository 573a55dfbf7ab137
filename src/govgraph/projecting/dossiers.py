"""All that is known about one actor, without reading the rest of the graph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from govgraph.ontology import GOV, PREFIXES
from govgraph.projecting.claims import ReadClaim, iter_claims
from govgraph.projecting.collecting import Record, collect_records
from govgraph.store import EmbeddedStore
from govgraph.store.terms import value_of

_SUBJECT, _OBJECT = (ox.NamedNode(PREFIXES["rdf"] + name) for name in ("subject", "object"))
_SAYS = ox.NamedNode(PREFIXES["prov"] + "wasAttributedTo")
_LINKS = frozenset(
    PREFIXES[prefix] + name
    for prefix, name in (
        ("gov", "evidence"), ("prov", "wasQuotedFrom"), ("prov", "wasAttributedTo"), ("prov", "wasDerivedFrom"),
        ("oa", "hasSource"), ("rdf", "subject"), ("rdf", "object"),
    )
)  # fmt: skip
_DEPTH = 3
"""Links from a claim to its evidence, to the article, to the article that it retells."""


@dataclass(frozen=True)
class Dossier:
    """What is known about one actor.

    Attributes:
        iri: its IRI.
        label: the name it is shown by.
        kind: local name of its class.
        names: its other names.
        country: its country, a two-letter code, empty where unknown.
        links: the same actor elsewhere.
        claims: the claims it takes part in, as subject, object or speaker, in the order of publication.
        labels: the names that the others in these claims are shown by, by IRI.
        kinds: their classes, by IRI.
    """

    iri: str
    label: str
    kind: str
    names: tuple[str, ...]
    country: str
    links: tuple[str, ...]
    claims: tuple[ReadClaim, ...]
    labels: dict[str, str]
    kinds: dict[str, str]

    def label_of(self, actor: str) -> str:
        """The name of an actor in these claims; words stay as they are."""
        return self.labels.get(actor, actor)


def read_dossier(store: EmbeddedStore, iri: str) -> Dossier:
    """Read what is known about one actor.

    Args:
        store: the store.
        iri: the actor's IRI.

    Returns:
        The dossier.
    """
    node = ox.NamedNode(iri)
    found = chain.from_iterable(
        store.raw.quads_for_pattern(None, predicate, node, None) for predicate in (_SUBJECT, _OBJECT, _SAYS)
    )
    claims = {quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)}
    records = collect_records(_iter_around(store, claims | {node}), ()).records
    own = records.get(iri, {})
    return Dossier(
        iri=iri,
        label=_first(own, "label") or iri,
        kind=_first(own, "type").removeprefix(GOV),
        names=tuple(name for name in own.get("altLabel", ()) if name != _first(own, "label")),
        country=_first(own, "country"),
        links=tuple(sorted([*own.get("sameAs", ()), *own.get("isPrimaryTopicOf", ())])),
        claims=tuple(iter_claims(records)),
        labels={other: _first(record, "label") for other, record in records.items() if "label" in record},
        kinds={other: _first(record, "type").removeprefix(GOV) for other, record in records.items()},
    )


def _iter_around(store: EmbeddedStore, nodes: Iterable[ox.NamedNode]) -> Iterator[ox.Quad]:
    """The quads of some nodes and of what they rest on.

    Yields:
        Quads.
    """
    border, seen = set(nodes), set(nodes)
    for _ in range(_DEPTH + 1):
        following: set[ox.NamedNode] = set()
        for node in sorted(border, key=value_of):
            for quad in store.raw.quads_for_pattern(node, None, None, None):
                yield quad
                if quad.predicate.value in _LINKS and isinstance(quad.object, ox.NamedNode):
                    following.add(quad.object)
        border = following - seen
        seen |= border


def _first(record: Record, name: str) -> str:
    values = record.get(name)
    return values[0] if values else ""
