"""A look at what was built, before anybody relies on it."""

from collections.abc import Collection

from govgraph.building.inputs import Inputs
from govgraph.checking import check_structure
from govgraph.errors import CheckFailed
from govgraph.store import EmbeddedStore


def verify_structure(store: EmbeddedStore, inputs: Inputs, graphs: Collection[str] | None = None) -> None:
    """Make sure that a graph has the structure it should have.

    Args:
        store: the store.
        inputs: what the graph depends on beside the documents.
        graphs: the graphs that were written; all where left out.

    Raises:
        CheckFailed: it has not, which is an error of this program or of its ontology.
    """
    broken = [found for found in check_structure(store, assert_at=inputs.assert_at, graphs=graphs) if not found.is_note]
    if broken:
        more = f", and {len(broken) - 1} more" if len(broken) > 1 else ""
        raise CheckFailed(
            f"what was built breaks a rule: {broken[0].message}{more}",
            where=broken[0].focus,
            hint='"govgraph check" lists all',
        )
