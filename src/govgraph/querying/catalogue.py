"""Named queries: a file each, whose head says what it answers and which parameters it takes.

    # title: Who leads a company or body
    # description: People in offices that one person holds at a time …
    # parameter body (actor): the company, body or country; example: Alibaba
    # parameter below (number): …; example: 0.5; default: 0.7
    # parameter event (actor, optional): …; example: …
    # example: govgraph query leaders -p body=Alibaba
    SELECT …

A parameter without a default must be given unless it is optional, which leaves its variable free.
"""

import os
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govgraph.errors import QueryError

__all__ = ["NamedQuery", "Parameter", "find_query", "iter_queries", "parse_query", "query_names"]

_FOLDER = os.path.join(os.path.dirname(__file__), "named")  # noqa: PTH118, PTH120 - pathlib costs 5 ms
_PARAMETER = re.compile(r"(\w+) \((\w+)(, optional)?\): (.*?)(?:; example: (.*?))?(?:; default: (.*))?")


class Parameter(NamedTuple):
    """What a named query can be asked about.

    Attributes:
        name: the variable it is bound to.
        kind: one of `govgraph.querying.parameters.KINDS`.
        optional: whether it may be left out.
        what: what it is.
        example: a value that fits.
        default: the value it has where none is given.
    """

    name: str
    kind: str
    optional: bool
    what: str
    example: str
    default: str | None


class NamedQuery(NamedTuple):
    """A query with a name.

    Attributes:
        name: its name.
        title: what it answers.
        description: the same at more length.
        parameters: what it can be asked about.
        example: a command line.
        text: SPARQL, its head included.
    """

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    example: str
    text: str

    def bindings(self, given: Mapping[str, str]) -> list[tuple[str, str, str]]:
        """Check the parameters of a call, and add the defaults.

        Args:
            given: values by name.

        Returns:
            Name, kind and value of each parameter that is to be bound.

        Raises:
            QueryError: one is unknown, or one is missing.
        """
        known = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in known:
                raise QueryError(f'the query {self.name} takes no parameter "{name}"', hint=_suggest(name, known))
        bound = []
        for parameter in self.parameters:
            value = given.get(parameter.name, parameter.default)
            if value is not None:
                bound.append((parameter.name, parameter.kind, value))
            elif not parameter.optional:
                raise QueryError(
                    f"the query {self.name} needs {parameter.what}",
                    hint=f'-p {parameter.name}="{parameter.example}", for example',
                )
        return bound


def query_names() -> list[str]:
    """Names of all shipped queries, sorted."""
    return sorted(name.removesuffix(".rq") for name in os.listdir(_FOLDER) if name.endswith(".rq"))  # noqa: PTH208


def iter_queries() -> Iterator[NamedQuery]:
    """All shipped queries.

    Yields:
        The queries in the order of their names.
    """
    return map(find_query, query_names())


def find_query(name: str) -> NamedQuery:
    """Find a shipped query.

    Args:
        name: its name.

    Returns:
        The query.

    Raises:
        QueryError: there is none of this name.

    >>> find_query("leaders").parameters[0].kind
    'actor'
    """
    known = query_names()
    if name not in known:
        raise QueryError(f'no query is called "{name}"', hint=_suggest(name, known))
    with open(os.path.join(_FOLDER, f"{name}.rq"), encoding="utf-8") as stream:  # noqa: PTH118, PTH123
        return parse_query(stream.read(), name)


def parse_query(text: str, name: str) -> NamedQuery:
    """Read a query's head.

    Args:
        text: SPARQL.
        name: the name it goes by.

    Returns:
        The query; one without a head has no parameters.
    """
    head: dict[str, str] = {}
    parameters: list[Parameter] = []
    for line in text.split("\n"):
        if not line.startswith("# "):
            break
        key, _, value = line[2:].partition(": ")
        found = _PARAMETER.fullmatch(line.removeprefix("# parameter ")) if key.startswith("parameter ") else None
        if found:
            parameter, kind, optional, what, example, default = found.groups()
            parameters.append(Parameter(parameter, kind, bool(optional), what, example or "", default))
        else:
            head[key] = value
    return NamedQuery(
        name, head.get("title", ""), head.get("description", ""), tuple(parameters), head.get("example", ""), text
    )


def _suggest(name: str, known: list[str]) -> str:
    from govgraph.querying.spelling import suggest

    listed = f"known are {', '.join(known)}" if known else "it takes none"
    return suggest(name, known) or listed
