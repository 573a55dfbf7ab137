"""Files that travel with the package: the ontology and the seeds.

In a wheel they lie under ``govgraph/_data``; an editable install or a checkout has them at the top level of the
repository, where people edit them. Both places are tried, in that order.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "_data", _PACKAGE.parent.parent)


def find_resource(name: str) -> Path:
    """Find a shipped file or folder.

    Args:
        name: its path below the package's data, with forward slashes.

    Returns:
        Where it lies on this machine.

    Raises:
        FileNotFoundError: neither the package nor the checkout has it.

    >>> find_resource("ontology/govgraph.ttl").name
    'govgraph.ttl'
    """
    for place in _PLACES:
        candidate = place.joinpath(*name.split("/"))
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"{name} is missing from this installation of govgraph")


def read_resource(name: str) -> str:
    """Read a shipped text file.

    Args:
        name: its path below the package's data, with forward slashes.

    Returns:
        Its text, with line feeds as line ends.
    """
    return find_resource(name).read_text(encoding="utf-8")
