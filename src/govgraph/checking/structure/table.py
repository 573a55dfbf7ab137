"""The nodes that a check looks at, amid what they refer to: the graph of actors and the ontology."""

from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from govgraph._resources import find_resource
from govgraph.checking.structure.column import Column, to_chained, to_groups, to_inverse, to_joined
from govgraph.checking.structure.columns import Columns
from govgraph.mapping.nquads import term

Path = tuple[str, ...]
"""Properties one after the other, in N-Triples form; one that starts with ``^`` is followed backwards."""

TYPE = term("rdf:type")
_SUBCLASS = term("rdfs:subClassOf")
_OF_ACTORS = frozenset(map(term, ("rdf:type", "rdfs:label", "org:postIn")))
"""What shapes ask of nodes that stand in the graph of actors."""

_NO_COLUMN = Column()
_NO_NODES: set[str] = set()


class Table:
    """Columns of the graphs under check, with lookups in what is around them.

    Args:
        own: the graphs under check.
        actors: the graph of actors, where it is not one of them.
    """

    def __init__(self, own: Columns, actors: Columns | None = None) -> None:
        self.own = own
        self._actors = actors
        self._seen: dict[str, Column] = {}
        self._paths: dict[Path, Column] = {}
        self._distinct: dict[Path, set[str]] = {}

    def column(self, predicate: str) -> Column:
        """A property's values, of all nodes that can be seen from here."""
        if predicate not in self._seen:
            column = self.own[predicate]
            if self._actors is not None and predicate in _OF_ACTORS:
                column = to_joined(column, self._actors[predicate])
            self._seen[predicate] = to_joined(column, read_ontology().get(predicate, _NO_COLUMN))
        return self._seen[predicate]

    def follow(self, path: Path) -> Column:
        """The values at the end of a path."""
        if len(path) == 1 and path[0][0] != "^":
            return self.column(path[0])
        if path not in self._paths:
            column = self._step(path[0])
            for step in path[1:]:
                column = to_chained(column, self._step(step))
            self._paths[path] = column
        return self._paths[path]

    def distinct(self, path: Path) -> set[str]:
        """The different values at the end of a path."""
        if path not in self._distinct:
            self._distinct[path] = self.follow(path).distinct()
        return self._distinct[path]

    def own_instances(self, class_: str) -> set[str]:
        """The nodes under check of a class or of one below it."""
        return _of_class(self.own.by_value(TYPE), class_)

    def instances(self, class_: str) -> set[str]:
        """The nodes of a class or of one below it, of all that can be seen from here."""
        actors = _NO_NODES if self._actors is None else _of_class(self._actors.by_value(TYPE), class_)
        return self.own_instances(class_) | actors | _of_class(_ontology_types(), class_)

    def _step(self, step: str) -> Column:
        if step[0] == "^":
            return to_inverse(self.column(step[1:]))
        return self.column(step)


def _of_class(by_type: Mapping[str, set[str]], class_: str) -> set[str]:
    return _NO_NODES.union(*(by_type.get(kind, ()) for kind in (class_, *read_subclasses(class_))))


@cache
def read_ontology() -> dict[str, Column]:
    """The ontology's columns, by property."""
    columns: dict[str, Column] = {}
    for name in ("ontology/govgraph.ttl", "ontology/roles.ttl"):
        for quad in ox.parse(path=find_resource(name), format=ox.RdfFormat.TURTLE):
            columns.setdefault(str(quad.predicate), Column()).add(str(quad.subject), str(quad.object))
    return columns


@cache
def _ontology_types() -> dict[str, set[str]]:
    return to_groups(read_ontology()[TYPE])


@cache
def read_subclasses(class_: str) -> frozenset[str]:
    """All classes below a class."""
    below = {node for node, above in read_ontology()[_SUBCLASS].rows() if above == class_}
    return frozenset(below).union(*map(read_subclasses, below))
