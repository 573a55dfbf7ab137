"""pyoxigraph's terms, as govgraph uses them: no statement is ever about a triple."""

import pyoxigraph as ox

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def value_of(term: Term | ox.DefaultGraph) -> str:
    """An IRI without its brackets, or a literal's words.

    Args:
        term: a node, a literal, or the name of a graph.

    Returns:
        Its value; the empty string for what has none.

    >>> value_of(ox.Literal("a"))
    'a'
    """
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else ""


def parse_term(words: str) -> Term:
    """Read one term.

    Args:
        words: N-Triples.

    Returns:
        The term.

    Raises:
        ValueError: the words are no term.
    """
    for quad in ox.parse(input=f"<urn:a> <urn:b> {words} .", format=ox.RdfFormat.N_TRIPLES):
        found: Term = quad.object
        return found
    raise ValueError(words)
