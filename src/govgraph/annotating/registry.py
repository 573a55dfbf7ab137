"""Annotators by name: those shipped, then those that installed packages bring."""

from collections.abc import Callable, Mapping

from govgraph.annotating.gazetteer import GazetteerAnnotator
from govgraph.annotating.protocol import Annotator
from govgraph.errors import GovgraphError

GROUP = "govgraph.annotators"
"""Entry points of this group are classes that are called with the known names, as shipped ones are."""

_SHIPPED: dict[str, Callable[[Mapping[str, str]], Annotator]] = {"gazetteer": GazetteerAnnotator}


def open_annotator(name: str, names: Mapping[str, str]) -> Annotator:
    """Find an annotator.

    Args:
        name: its name.
        names: names of known actors, with their types.

    Returns:
        The annotator, ready to read.

    Raises:
        GovgraphError: no installed package brings one of this name, or the one that does cannot be loaded.

    >>> open_annotator("gazetteer", {"Xi Jinping": "Person"}).name
    'gazetteer'
    """
    shipped = _SHIPPED.get(name)
    if shipped is not None:
        return shipped(names)
    from importlib.metadata import entry_points

    found = list(entry_points(group=GROUP, name=name))
    if not found:
        known = sorted({*_SHIPPED, *(point.name for point in entry_points(group=GROUP))})
        raise GovgraphError(f'no annotator is called "{name}"', hint=f"there is {', '.join(known)}")
    try:
        opened: Annotator = found[0].load()(names)
    except (ImportError, AttributeError) as error:
        raise GovgraphError(f'the annotator "{name}" cannot be loaded', hint=f"{found[0].value}: {error}") from error
    return opened
