"""What happens to a user's query before the engine gets it: refusals, spelling, parameters."""

from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from govgraph.querying.binding import BoundQuery, bind, bind_values
from govgraph.querying.child import open_graph
from govgraph.querying.guard import read_harmless
from govgraph.querying.parameters import to_values
from govgraph.querying.terms import check_terms

__all__ = ["prepare"]


def prepare(request: Mapping[str, Any], opened: Mapping[str, ox.Store]) -> tuple[ox.Store, BoundQuery]:
    """Check a query and bind its parameters.

    Args:
        request: as `govgraph.querying.child.answer` takes it.
        opened: stores that are open already, by their folders.

    Returns:
        The triple store, and the query as the engine is to get it.
    """
    query: str = request["query"]
    bindings: list[tuple[str, str, str]] = request["bindings"]
    tokens = read_harmless(query)
    check_terms(query, tokens)
    store = opened.get(request["store"]) or open_graph(request["store"])
    if any(kind != "any" for _, kind, _ in bindings):
        return store, bind(query, tokens, [to_values(store, name, kind, value) for name, kind, value in bindings])
    return store, bind_values(query, tokens, {name: value for name, _, value in bindings})
