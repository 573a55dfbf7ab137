"""What articles see differently: nothing is broken by it, and yet somebody may want to look."""

from collections import Counter
from collections.abc import Iterator

from govgraph.archive import Archive
from govgraph.checking.ledger import read_registry
from govgraph.checking.structure.columns import Columns
from govgraph.checking.structure.constraints import to_words
from govgraph.checking.violations import Violation
from govgraph.mapping import ACTORS_GRAPH
from govgraph.mapping.nquads import term
from govgraph.ontology import GOV, shorten
from govgraph.resolving import Registry, block_of, name_key
from govgraph.store import EmbeddedStore

_REFERS_TO, _TYPED_AS, _NAME = map(term, ("gov:refersTo", "gov:typedAs", "gov:nameAsWorded"))


def find_disagreements(store: EmbeddedStore, archive: Archive) -> list[Violation]:
    """List actors that articles class differently, and names that several registered actors go by.

    Args:
        store: the graph.
        archive: holds the registry.

    Returns:
        Notes, sorted.
    """
    columns = Columns(store.raw, None)
    return sorted({*_iter_classes(columns), *_iter_shared_names(columns, read_registry(archive))})


def _iter_classes(columns: Columns) -> Iterator[Violation]:
    counts: dict[str, Counter[str]] = {}
    for mention, actor in columns[_REFERS_TO].rows():
        counts.setdefault(actor, Counter()).update(columns[_TYPED_AS][mention])
    for actor, kinds in counts.items():
        if len(kinds) > 1:
            ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
            hint = ", ".join(f"{shorten(kind[1:-1])} in {count}" for kind, count in ordered)
            message = "Articles agree about an actor's class."
            yield Violation(ACTORS_GRAPH, actor.strip("<>"), "ClassesAgree", message, hint, is_note=True)


def _iter_shared_names(columns: Columns, registry: Registry) -> Iterator[Violation]:
    for mention, name in columns[_NAME].rows():
        words = to_words(name)
        for kind in columns[_TYPED_AS][mention]:
            block = block_of(kind.strip("<>").removeprefix(GOV))
            found = registry.find_by_key(block, name_key(words)) if block else ()
            if len(found) > 1:
                for actor in columns[_REFERS_TO][mention]:
                    hint = f'"{words}" may be {" or ".join(map(shorten, found))}'
                    message = "A name is that of one registered actor."
                    yield Violation(ACTORS_GRAPH, actor.strip("<>"), "NameIsOfOneActor", message, hint, is_note=True)
