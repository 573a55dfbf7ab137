"""Whether the ledger's decisions still mean something, and agree."""

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from govgraph.archive import Archive
from govgraph.checking.violations import Violation
from govgraph.mapping import ACTORS_GRAPH
from govgraph.model import ClaimDecision, Decision, MergeDecision
from govgraph.ontology import GOV, PREFIXES
from govgraph.resolving import BLOCKS, Registry, block_of, parse_registry
from govgraph.store import EmbeddedStore

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
_REPLACES = ox.NamedNode(PREFIXES["dcterms"] + "replaces")


def check_ledger(store: EmbeddedStore, archive: Archive) -> list[Violation]:
    """Check the decisions against the graph and against one another.

    Args:
        store: the graph.
        archive: holds ledger and registry.

    Returns:
        Decisions that name a claim or an actor the store does not have; merges of what cannot be one: of different
        blocks, or two registered actors; and, as notes, decisions that overrule another person's. Sorted.

    Raises:
        GovgraphError: ledger or registry is broken.
    """
    decisions = archive.read_decisions()
    claims = [(n, decision) for n, decision in enumerate(decisions, start=1) if isinstance(decision, ClaimDecision)]
    merges = [(n, decision) for n, decision in enumerate(decisions, start=1) if isinstance(decision, MergeDecision)]
    registry = read_registry(archive)
    found = [*_check_claims(store.raw, claims), *_check_agreement(claims)]
    return sorted(set(found).union(_check_merges(_Actors(store.raw, registry), merges)))


def read_registry(archive: Archive) -> Registry:
    """The registered actors of an archive.

    Args:
        archive: the archive.

    Returns:
        Its registry.
    """
    return Registry(actor for name, text in archive.read_registry().items() for actor in parse_registry(text, name))


def _check_claims(store: ox.Store, decisions: Iterable[tuple[int, ClaimDecision]]) -> Iterator[Violation]:
    for number, decision in decisions:
        iri = PREFIXES["claim"] + decision.claim
        if not any(store.quads_for_pattern(ox.NamedNode(iri), _TYPE, None, None)):
            hint = f"{_name(number, decision)}; the document was removed or its wording changed: decide anew"
            yield Violation("", iri, "DecisionHasItsClaim", "A decision is about a claim of the graph.", hint)


def _check_agreement(decisions: Iterable[tuple[int, ClaimDecision]]) -> Iterator[Violation]:
    latest: dict[str, tuple[int, ClaimDecision]] = {}
    for number, decision in decisions:
        before = latest.get(decision.claim)
        if before and before[1].verdict != decision.verdict and before[1].by != decision.by:
            hint = f"{_name(number, decision)} overrules {_name(*before)}"
            message = "People agree about a claim."
            yield Violation("", PREFIXES["claim"] + decision.claim, "DecisionsAgree", message, hint, is_note=True)
        latest[decision.claim] = (number, decision)


def _check_merges(actors: "_Actors", decisions: Iterable[tuple[int, MergeDecision]]) -> Iterator[Violation]:
    groups: dict[str, frozenset[str]] = {}
    for number, decision in decisions:
        one, other = sorted(decision.actors)
        name = _name(number, decision)
        for iri in (one, other):
            if not actors.has(iri):
                message = "A merge is of actors that the store has."
                yield Violation("", iri, "DecisionHasItsActors", message, f"{name}; see what it is called now")
        blocks = [actors.block(iri) for iri in (one, other)]
        if None not in blocks and blocks[0] != blocks[1]:
            message = "A merge is of actors of one kind."
            yield Violation(
                "", one, "MergeIsInOneBlock", message, f"{name}: a {blocks[0]} and <{other}>, a {blocks[1]}"
            )
        before = [groups.get(iri, frozenset({iri})) for iri in (one, other)]
        registered = [sorted(filter(actors.is_registered, group)) for group in before]
        if all(registered) and registered[0] != registered[1]:
            message = "A merge is of at most one registered actor."
            hint = f"{name} also joins <{registered[1][0]}>; register only one of them"
            yield Violation("", registered[0][0], "MergeIsOfOneRegisteredActor", message, hint)
        united = before[0] | before[1]
        groups.update((iri, united) for iri in united)


def _name(number: int, decision: Decision) -> str:
    verb = decision.verdict if isinstance(decision, ClaimDecision) else "merge"
    return f"decision {number} ({', '.join(filter(None, (verb, decision.by, decision.at)))})"


class _Actors:
    """What is known about the actors that merges name."""

    def __init__(self, store: ox.Store, registry: Registry) -> None:
        self._store = store
        self._registry = registry

    def is_registered(self, iri: str) -> bool:
        return iri in self._registry.actors

    def has(self, iri: str) -> bool:
        """Whether an actor is registered, is in the graph, or would be without registry and merges."""
        node = ox.NamedNode(iri)
        return (
            self.is_registered(iri)
            or bool(self._kinds(iri))
            or any(True for _ in self._store.quads_for_pattern(None, _REPLACES, node, None))
        )

    def block(self, iri: str) -> str | None:
        """The block of an actor, by its class or else by its IRI."""
        registered = self._registry.actors.get(iri)
        kinds = [registered.kind] if registered else self._kinds(iri)
        blocks = sorted(filter(None, map(block_of, kinds)))
        if blocks:
            return blocks[0]
        first = iri.removeprefix(GOV).partition("/")[0]
        return first if iri.startswith(GOV) and first in BLOCKS.values() else None

    def _kinds(self, iri: str) -> Sequence[str]:
        quads = self._store.quads_for_pattern(ox.NamedNode(iri), _TYPE, None, ox.NamedNode(ACTORS_GRAPH))
        return [quad.object.value.removeprefix(GOV) for quad in quads if isinstance(quad.object, ox.NamedNode)]
