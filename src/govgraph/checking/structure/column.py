"""A column: the values of one property, by node."""

from collections.abc import Iterable, Iterator, KeysView, Sequence
from itertools import chain


class Column:
    """Values by node, all in N-Triples form.

    Most nodes have one value of a property, so that the first one is kept apart: that takes a third of the memory of
    lists, and most questions are answered without a loop.

    Args:
        first: the first value of each node.
        more: its other values, for nodes that have some.
    """

    __slots__ = ("first", "more")

    def __init__(self, first: dict[str, str] | None = None, more: dict[str, list[str]] | None = None) -> None:
        self.first = {} if first is None else first
        self.more = {} if more is None else more

    def __contains__(self, node: object) -> bool:
        """Whether a node has a value."""
        return node in self.first

    def __len__(self) -> int:
        """How many nodes have a value."""
        return len(self.first)

    def __getitem__(self, node: str) -> Sequence[str]:
        """All values of a node; none if it has none."""
        if node not in self.first:
            return ()
        return (self.first[node], *self.more.get(node, ()))

    def nodes(self) -> KeysView[str]:
        """The nodes that have a value."""
        return self.first.keys()

    def rows(self) -> Iterator[tuple[str, str]]:
        """Each node with each of its values.

        Yields:
            Pairs, in no order.
        """
        yield from self.first.items()
        for node, values in self.more.items():
            for value in values:
                yield node, value

    def distinct(self) -> set[str]:
        """The different values."""
        return set(self.first.values()).union(chain.from_iterable(self.more.values()))

    def add(self, node: str, value: str) -> bool:
        """Add a value; says whether it was new."""
        if node not in self.first:
            self.first[node] = value
        elif value in self[node]:
            return False
        else:
            self.more.setdefault(node, []).append(value)
        return True


def to_column(rows: Iterable[tuple[str, str]]) -> Column:
    """A column of rows, doubles left out.

    >>> to_column([("<urn:a>", '"1"'), ("<urn:a>", '"2"')])["<urn:a>"]
    ('"1"', '"2"')
    """
    column = Column()
    for node, value in rows:
        column.add(node, value)
    return column


def to_joined(one: Column, other: Column) -> Column:
    """The values of two columns together."""
    if not one or not other:
        return one or other
    large, small = (one, other) if len(one) >= len(other) else (other, one)
    joined = Column(dict(large.first), {node: list(values) for node, values in large.more.items()})
    for node, value in small.rows():
        joined.add(node, value)
    return joined


def to_chained(first: Column, second: Column) -> Column:
    """The values of the values."""
    return to_column((node, end) for node, value in first.rows() for end in second[value])


def to_inverse(column: Column) -> Column:
    """The nodes, by value."""
    return to_column((value, node) for node, value in column.rows())


def to_groups(column: Column) -> dict[str, set[str]]:
    """The nodes of each value, where values are few."""
    groups: dict[str, set[str]] = {value: set() for value in column.distinct()}
    for node, value in column.rows():
        groups[value].add(node)
    return groups
