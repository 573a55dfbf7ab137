"""Lines of canonical N-Quads and the terms in them."""

__all__ = ["Quad", "split_line"]

Quad = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each as N-Triples writes it."""


def split_line(line: str) -> Quad:
    """Cut a line of canonical N-Quads into its terms.

    >>> split_line('<a:s> <a:p> "two words"@en <a:g> .')
    ('<a:s>', '<a:p>', '"two words"@en', '<a:g>')
    """
    subject, predicate, rest = line.split(" ", 2)
    object_, graph, _ = rest.rsplit(" ", 2)
    return subject, predicate, object_, graph
