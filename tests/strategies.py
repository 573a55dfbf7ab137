"""Hypothesis strategies for annotated documents that are valid by the ontology, and odd in every other way."""

from unicodedata import normalize

from hypothesis import strategies as st

from govgraph.model import AnnotatedDocument, Claim, Document, Mention
from govgraph.ontology import load_ontology

_LETTERS = {
    "Person": "p", "Company": "c", "Organization": "o", "GovernmentBody": "g", "Event": "e", "Policy": "y",
    "Place": "l", "Role": "r", "Date": "d", "Money": "m", "Text": "t",
}  # fmt: skip
NAMES = {
    "Person": ["Xi Jinping", "Zhang Yi", "Zoë Müller", "习近平", "he", "Zhang"],
    "Company": ["Orbis Ltd", "Orbis", "the firm"],
    "Organization": ["Orbis", "Internet Society", "the forum's board"],
    "GovernmentBody": ["Orbis", "Ministry of {Data}", "the regulator"],
    "Event": ["2022 World Internet Conference", "the summit", "NETmundial"],
    "Policy": ["Cyber Act", "the law"],
    "Place": ["Wuzhen", "China"],
    "Role": ["chief executive", "former chairman", "co-founder and CEO", "keeper of the \\ key"],
    "Date": ["9 November 2022", "Monday", "2015"],
    "Money": ["$3m"],
    "Text": ["a community | with a shared future", "no"],
}
_ODD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)
_FILLERS = st.one_of(
    st.sampled_from(
        [" ", ". ", ", ", ".\n", "\nFACTS\n", "\n=== id: x\n", "\n===\n", " {a|b} ", " \\ ", "“no” ", "🙂 "]
    ),
    _ODD,
)
_WORDS = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\r\n"), min_size=1, max_size=8)


def _clean(text: str) -> str:
    return normalize("NFC", text)


@st.composite
def _header(draw: st.DrawFn) -> dict[str, str]:
    header = {}
    if draw(st.booleans()):
        header["title"] = _clean(draw(_WORDS)).strip() or "t"
    if draw(st.booleans()):
        header["publisher"] = draw(st.sampled_from(["Daily | Wire", "The Post", "\\"]))
    if draw(st.booleans()):
        header["date"] = draw(st.sampled_from(["2022-11-08", "2021-02", "1999"]))
    return header


@st.composite
def annotated_documents(draw: st.DrawFn, ids: st.SearchStrategy[str] | None = None) -> AnnotatedDocument:
    """Valid annotated documents."""
    kinds = draw(st.lists(st.sampled_from(sorted(_LETTERS)), min_size=1, max_size=7))
    entities = {f"{_LETTERS[kind]}{number}": kind for number, kind in enumerate(kinds, start=1)}
    text, mentions = "", []
    for entity in [*entities, *draw(st.lists(st.sampled_from(sorted(entities)), max_size=5))]:
        text = _clean(text + draw(_FILLERS))
        surface = draw(st.sampled_from(NAMES[entities[entity]]))
        start = len(text)
        if normalize("NFC", text + surface) != text + surface:
            text, start = text + " ", start + 1
        text += surface
        mentions.append(Mention(start, len(text), entity))
        if entities[entity] == "Text" and len(entities) > 1 and draw(st.booleans()):
            inner = draw(st.sampled_from(sorted(e for e in entities if entities[e] != "Text") or [entity]))
            if inner != entity:
                mentions.append(Mention(start, start + 1, inner))
    tail = draw(_FILLERS).strip("\n")
    text = text + tail if normalize("NFC", text + tail) == text + tail else text
    stripped = text.lstrip("\n")
    shift = len(text) - len(stripped)
    mentions = [Mention(start - shift, end - shift, entity) for start, end, entity in mentions]
    order = dict.fromkeys(mention.entity for mention in mentions)
    types = {entity: entities[entity] for entity in order}
    counts = {entity: sum(1 for m in mentions if m.entity == entity) for entity in types}
    claims = draw(_claims(types, counts))
    document = Document(draw(st.just("doc-1") if ids is None else ids), stripped.rstrip("\n"), draw(_header()))
    return AnnotatedDocument(document, types, tuple(mentions), tuple(dict.fromkeys(claims)))


@st.composite
def _claims(draw: st.DrawFn, types: dict[str, str], counts: dict[str, int]) -> list[Claim]:
    ontology = load_ontology()
    possible = [
        (subject, predicate, object_)
        for predicate in ontology.predicates.values()
        for subject in types
        for object_ in types
        if predicate.allows(types[subject], types[object_])
        and all(any(kind.casefold() == key for kind in types.values()) for key in predicate.requires)
    ]
    chosen = draw(st.lists(st.sampled_from(possible), max_size=6)) if possible else []
    return [draw(_claim(types, counts, *triple)) for triple in chosen]


@st.composite
def _claim(
    draw: st.DrawFn, types: dict[str, str], counts: dict[str, int], subject: str, predicate, object_: str
) -> Claim:
    def one(kind: str) -> str | None:
        found = sorted(entity for entity, its in types.items() if its == kind)
        return draw(st.sampled_from(found)) if found else None

    statuses = [s.name for s in load_ontology().statuses.values() if predicate.status_group in s.groups]
    machine = draw(st.booleans())
    speakers = sorted(e for e, kind in types.items() if kind in load_ontology().speaker_types)
    return Claim(
        subject,
        predicate.name,
        object_,
        draw(st.sampled_from(statuses)),
        role=one("Role") if "role" in predicate.requires else None,
        date=one("Date") if draw(st.booleans()) else None,
        amount=one("Money") if draw(st.booleans()) else None,
        mentions=((subject, counts[subject]), (object_, 1)) if draw(st.booleans()) else (),
        quote=draw(st.none() | st.sampled_from(['so "it" goes', "a \\ b", "plain words"])),
        attributed=draw(st.sampled_from(speakers)) if speakers and draw(st.booleans()) else None,
        confidence=draw(st.decimals("0", "1", places=2)) if machine else None,
        by="reader-1" if machine else None,
        review=draw(st.sampled_from([None, "accepted", "rejected"])) if machine else None,
    )


@st.composite
def document_sets(draw: st.DrawFn) -> list[AnnotatedDocument]:
    """A few documents of different ids that share actors by name."""
    number = draw(st.integers(2, 4))
    return [draw(annotated_documents(st.just(f"doc-{k}"))) for k in range(number)]
