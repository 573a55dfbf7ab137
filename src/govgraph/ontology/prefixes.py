"""Prefixes that every query may use, and IRIs to and from their short form."""

GOV = "https://w3id.org/govgraph/"

_OWN = (
    "role", "status", "review", "person", "body", "event", "policy", "place", "article", "claim", "evidence",
    "tenure", "post", "mention", "activity", "annotator", "graph",
)  # fmt: skip

PREFIXES: dict[str, str] = {
    "gov": GOV,
    **{name: f"{GOV}{name}/" for name in _OWN},
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
}

_LONGEST_FIRST = sorted(((iri, name) for name, iri in PREFIXES.items()), reverse=True)


def shorten(iri: str) -> str:
    """Write an IRI as a CURIE where a known prefix fits.

    Args:
        iri: an absolute IRI.

    Returns:
        A CURIE, or the IRI in angle brackets.

    >>> shorten("https://w3id.org/govgraph/person/xi-jinping")
    'person:xi-jinping'
    >>> shorten("https://example.org/x")
    '<https://example.org/x>'
    """
    for namespace, prefix in _LONGEST_FIRST:
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def expand(curie: str) -> str | None:
    """Write a CURIE as an IRI.

    Args:
        curie: a CURIE, or an IRI in angle brackets.

    Returns:
        The IRI; None where the prefix is unknown.

    >>> expand("gov:attended")
    'https://w3id.org/govgraph/attended'
    """
    if curie.startswith("<") and curie.endswith(">"):
        return curie[1:-1]
    prefix, colon, local = curie.partition(":")
    namespace = PREFIXES.get(prefix)
    return namespace + local if colon and namespace is not None else None
