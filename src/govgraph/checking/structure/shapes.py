"""``ontology/shapes.ttl``, compiled.

A shape that is added there is checked from then on, if it demands only what :data:`_ON_VALUES` and :data:`_ON_PATHS`
list; what it says in SPARQL needs a twin in :mod:`govgraph.checking.structure.twins`.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import pyoxigraph as ox

from govgraph._resources import find_resource
from govgraph.checking.structure import constraints as demand
from govgraph.checking.structure.constraints import Breaks
from govgraph.checking.structure.table import Path, Table
from govgraph.checking.structure.twins import TWINS
from govgraph.errors import OntologyError
from govgraph.mapping.nquads import term

_SH = "http://www.w3.org/ns/shacl#"
_FIRST, _REST = term("rdf:first"), term("rdf:rest")
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
_WORDS = ("message", "severity", "path", "prefixes", "property", *_TARGETS)
"""What demands nothing by itself; properties are shapes of their own."""


class Shape(NamedTuple):
    """A compiled shape.

    Attributes:
        name: the last part of its IRI.
        message: what it says.
        breaks: which of some nodes break it.
        path: where its values are; empty for a demand on the node itself.
        shows: properties whose values tell why a node breaks it, where that is not the path.
        targets: kinds of target with their term; shapes that are a property of another one have that one's.
    """

    name: str
    message: str
    breaks: Breaks
    path: Path
    shows: tuple[str, ...]
    targets: tuple[tuple[str, str], ...]

    def find_targets(self, table: Table) -> set[str]:
        """The nodes that it is about."""
        found: set[str] = set()
        for kind, one in self.targets:
            if kind == "targetClass":
                found |= table.own_instances(one)
            elif kind == "targetSubjectsOf":
                found |= table.own[one].nodes()
            else:
                found |= table.own[one].distinct()
        return found


@cache
def read_shapes() -> tuple[Shape, ...]:
    """The shapes.

    Returns:
        Each named shape with a target, and its named properties with the same target.

    Raises:
        OntologyError: a shape demands something that this module does not know.
    """
    graph: _Graph = {}
    for quad in ox.parse(path=find_resource("ontology/shapes.ttl"), format=ox.RdfFormat.TURTLE):
        graph.setdefault(str(quad.subject), {}).setdefault(str(quad.predicate), []).append(str(quad.object))
    return tuple(_Compiler(graph).iter_shapes())


_Graph = dict[str, dict[str, list[str]]]


class _Compiler:
    def __init__(self, graph: _Graph) -> None:
        self._graph = graph

    def iter_shapes(self) -> Iterator[Shape]:
        for node in sorted(self._graph):
            targets = tuple((kind, one) for kind in _TARGETS for one in self._values(node, kind))
            if targets:
                own = [node] if self._demands(node) else []
                for shape in (*own, *sorted(self._values(node, "property"))):
                    yield self._shape(shape, targets)

    def _shape(self, node: str, targets: tuple[tuple[str, str], ...]) -> Shape:
        name = node[1:-1].rpartition("/")[2]
        path = self._path(node)
        shows = TWINS[name].shows if name in TWINS else tuple(dict.fromkeys(self._nested_steps(node)))
        message = demand.to_words(self._values(node, "message")[0])
        return Shape(name, message, demand.by_all_of(self._demands(node)), path, shows, targets)

    def _demands(self, node: str) -> list[Breaks]:
        """What a shape demands of its target, its properties apart."""
        path = self._path(node)
        found: list[Breaks] = []
        for name, values in sorted(self._graph[node].items()):
            local = name[1:-1].removeprefix(_SH)
            if name.startswith(f"<{_SH}") and local not in _WORDS:
                found += (self._demand(node, local, value, path) for value in sorted(values))
        return found

    def _demand(self, node: str, name: str, value: str, path: Path) -> Breaks:
        if name == "sparql":
            return TWINS[node[1:-1].rpartition("/")[2]].breaks
        if name in _ON_PATHS:
            return _ON_PATHS[name](path, value)
        if name in _ON_VALUES:
            on_value = _ON_VALUES[name](self, value)
            return demand.by_values(on_value, path) if path else on_value
        raise OntologyError(f"shapes may not use sh:{name} yet", where="ontology/shapes.ttl", hint=node)

    def all_of(self, node: str) -> Breaks:
        """All that a nested shape demands, its properties included."""
        properties = [self.all_of(one) for one in sorted(self._values(node, "property"))]
        return demand.by_all_of([*self._demands(node), *properties])

    def _nested_steps(self, node: str) -> Iterator[str]:
        """The properties that the alternatives of a shape look at."""
        for listed in self._values(node, "or"):
            for alternative in self.list_of(listed):
                for one in sorted(self._values(alternative, "property")):
                    yield from (step for step in self._path(one) if step[0] == "<")

    def list_of(self, node: str) -> list[str]:
        """The members of an RDF list."""
        members = []
        while node in self._graph:
            members += self._graph[node][_FIRST]
            node = self._graph[node][_REST][0]
        return members

    def _path(self, node: str) -> Path:
        return tuple(step for one in self._values(node, "path") for step in self._steps(one))

    def _steps(self, path: str) -> Iterator[str]:
        if path in self._graph and _FIRST in self._graph[path]:
            for step in self.list_of(path):
                yield from self._steps(step)
        elif inverse := self._values(path, "inversePath"):
            yield f"^{inverse[0]}"
        else:
            yield path

    def _values(self, node: str, name: str) -> list[str]:
        return self._graph.get(node, {}).get(f"<{_SH}{name}>", [])


def _whole(value: str) -> int:
    return int(demand.to_words(value))


_ON_PATHS: dict[str, Callable[[Path, str], Breaks]] = {
    "minCount": lambda path, value: demand.by_least(path, _whole(value)),
    "maxCount": lambda path, value: demand.by_most(path, _whole(value)),
    "hasValue": demand.by_presence,
    "equals": demand.by_equality,
    "lessThan": demand.by_order,
}
_ON_VALUES: dict[str, Callable[[_Compiler, str], Breaks]] = {
    "nodeKind": lambda _, value: demand.by_test(demand.is_of_kind(value[1:-1])),
    "datatype": lambda _, value: demand.by_test(demand.is_of_datatype(value)),
    "pattern": lambda _, value: demand.by_test(demand.is_matching(demand.to_words(value))),
    "minLength": lambda _, value: demand.by_test(demand.is_long(_whole(value))),
    "minInclusive": lambda _, value: demand.by_test(demand.is_from(Decimal(demand.to_words(value)))),
    "maxInclusive": lambda _, value: demand.by_test(demand.is_up_to(Decimal(demand.to_words(value)))),
    "in": lambda compiler, value: demand.by_test(demand.is_in(frozenset(compiler.list_of(value)))),
    "class": lambda _, value: demand.by_class(value),
    "node": lambda compiler, value: compiler.all_of(value),
    "or": lambda compiler, value: demand.by_one_of([compiler.all_of(one) for one in compiler.list_of(value)]),
}
