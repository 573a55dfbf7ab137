"""Quads that are as hostile as a parser lets them be."""

import pyoxigraph as ox
from hypothesis import strategies as st

from govgraph.ontology import PREFIXES

_NASTY = st.sampled_from(
    ['"', '"""', "'", "\\", "\\n", "\n", "\r", "\r\n", "\t", "\x00", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x85",
     "\u2028", "\ufeff", "\ufffe", "\uffff", "</x>", "<![CDATA[", "]]>", "&amp;", "&#0;", "{", "}", "# ", " .", "^^", "@en",
     "🙂", "習", "\u202e", "e\u0301", "%41", "=1+1", "'=1", "@id", "_:b", "person:x"]
)  # fmt: skip
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def texts() -> st.SearchStrategy[str]:
    """Words that could break a format."""
    return st.lists(st.one_of(_NASTY, _ANY), max_size=4).map("".join) | _NASTY.map(lambda part: part * 150)


def xml_texts() -> st.SearchStrategy[str]:
    """The same without what XML 1.0 cannot hold."""
    return texts().map(lambda text: "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff")))


def iris() -> st.SearchStrategy[ox.NamedNode]:
    """IRIs under our own prefixes, and others."""
    namespaces = [PREFIXES[p] for p in ("gov", "person", "claim", "graph", "rdf", "schema")]
    places = st.sampled_from([*namespaces, "https://herald.example/a/", "urn:x:", "person:", "mailto:"])
    local = st.sampled_from(
        ["", "a", "a.", ".a", "-a", "a-", "1", "a/b", "a%20b", "a%2", "ü", "習近平", "a(b)", "a&b", "a'b", "a;b,c", "a:b", "a#b",
         "a~b", "_", "a_b.c-d", "🙂", "e\u0301", "a?b=c", "a@b", "$", "!a*", "a//b", "\u00b7a", "true", "a"]
    )  # fmt: skip
    return st.builds(_name, places, local).filter(lambda node: node is not None)


def _name(namespace: str, local: str) -> ox.NamedNode | None:
    try:
        return ox.NamedNode(namespace + local)
    except ValueError:
        return None


_DATATYPES = ("integer", "decimal", "boolean", "date", "double", "string", "token")
_LEXICAL = st.sampled_from(["1", "+1", "-01", "1.", ".5", "1.50", "true", "1e3", "2022-11-08", "1\n", "", "１", "²"])


def literals(words: st.SearchStrategy[str]) -> st.SearchStrategy[ox.Literal]:
    """Plain, tagged and typed literals."""
    types = [ox.NamedNode(PREFIXES["xsd"] + name) for name in _DATATYPES] + [ox.NamedNode("https://herald.example/t.")]
    return st.one_of(
        st.builds(ox.Literal, words),
        st.builds(lambda text, tag: ox.Literal(text, language=tag), words, st.sampled_from(["en", "zh-hant", "x-a-1"])),
        st.builds(lambda text, kind: ox.Literal(text, datatype=kind), _LEXICAL, st.sampled_from(types)),
    )


_PREDICATES = [
    ox.NamedNode(PREFIXES[prefix] + name)
    for prefix, name in (
        ("rdf", "type"), ("rdfs", "label"), ("oa", "start"), ("oa", "exact"), ("gov", "evidence"), ("schema", "headline"),
        ("gov", "textSha256"), ("gov", "refersTo"), ("prov", "wasDerivedFrom"),
    )
] + [ox.NamedNode("https://herald.example/terms#a.b-c")]  # fmt: skip
_GRAPHS = [
    ox.NamedNode(PREFIXES["graph"] + name) for name in ("actors", "facts", "article/one", "article/a%2Fü", "other")
]


def quads(words: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[list[ox.Quad]]:
    """A few quads, some of them about one another."""
    classes = st.sampled_from(
        [ox.NamedNode(PREFIXES["gov"] + name) for name in ("Person", "Claim", "Tenure", "Article")]
    )
    objects = st.one_of(iris(), classes, literals(texts() if words is None else words))
    quad = st.builds(ox.Quad, iris(), st.sampled_from(_PREDICATES), objects, st.sampled_from(_GRAPHS))
    return st.lists(quad.filter(_is_sound), max_size=8)


def _is_sound(quad: ox.Quad) -> bool:
    """Types are never words, which JSON-LD does not foresee."""
    return quad.predicate.value != PREFIXES["rdf"] + "type" or isinstance(quad.object, ox.NamedNode)
