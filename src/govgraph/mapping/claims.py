"""Claims and tenures as quads."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from govgraph.mapping.actors import PostKey
from govgraph.mapping.articles import activity_iri
from govgraph.mapping.dates import resolve_date
from govgraph.mapping.graphs import article_iri
from govgraph.mapping.nquads import content_key, date_literal, literal, node, term, typed
from govgraph.mapping.titles import map_title
from govgraph.model import Claim, Document, Entity
from govgraph.ontology import PREFIXES, load_ontology
from govgraph.resolving import Identity, name_key, slug

_HOLDS_ROLE = "holdsRole"


class Terms(NamedTuple):
    """What a claim's words are as RDF terms, in N-Triples form.

    Attributes:
        key: last part of the claim's IRI.
        subject: an actor.
        object: an actor or a literal.
        dates: resolved first and last day of the claim's date; the last is empty unless it is a period.
    """

    key: str
    subject: str
    object: str
    dates: tuple[str, str]


class ClaimMapper:
    """Maps the claims of one document.

    Args:
        document: the document.
        entities: its entities by short name.
        identities: who its actors are, by short name.
        graph: end of the line: graph and full stop.
    """

    def __init__(
        self, document: Document, entities: Mapping[str, Entity], identities: Mapping[str, Identity], graph: str
    ) -> None:
        self._document = document
        self._entities = entities
        self._identities = identities
        self._graph = graph
        self._article = f"<{article_iri(document.id)}>"
        self._names = _tell_apart(entities)
        self._actors = {entity: f"<{identity.iri}>" for entity, identity in identities.items()}

    def map_terms(self, claim: Claim) -> Terms:
        """The terms that a claim is made of."""
        dates = self._dates(claim)
        subject, object_ = self._actor(claim.subject), self._object(claim, dates)
        return Terms(claim_key(self._document.id, claim, self._names), subject, object_, dates)

    def iter_quads(self, claim: Claim, terms: Terms, review: str, evidence: tuple[str, ...]) -> Iterator[str]:
        """State a claim.

        Args:
            claim: the claim.
            terms: its terms.
            review: name of its review.
            evidence: IRIs of its evidence, as N-Triples.

        Yields:
            Quads.
        """
        node_, graph = f"<{PREFIXES['claim']}{terms.key}>", self._graph
        yield f"{node_} {term('rdf:type')} {term('gov:Claim')} {graph}"
        yield f"{node_} {term('rdf:subject')} {terms.subject} {graph}"
        yield f"{node_} {term('rdf:predicate')} {term('gov:' + claim.predicate)} {graph}"
        yield f"{node_} {term('rdf:object')} {terms.object} {graph}"
        yield f"{node_} {term('gov:status')} {term('status:' + claim.status)} {graph}"
        yield f"{node_} {term('gov:review')} {term('review:' + review)} {graph}"
        yield f"{node_} {term('prov:wasQuotedFrom')} {self._article} {graph}"
        for one in evidence:
            yield f"{node_} {term('gov:evidence')} {one} {graph}"
        yield from self._iter_reading_quads(claim, node_)
        yield from self._iter_detail_quads(claim, terms, node_)

    def _iter_reading_quads(self, claim: Claim, node_: str) -> Iterator[str]:
        if claim.confidence is not None:
            confidence = typed(f"{claim.confidence.normalize():f}", "decimal")
            yield f"{node_} {term('gov:confidence')} {confidence} {self._graph}"
        if claim.by is not None:
            activity = activity_iri(self._document.id, claim.by)
            yield f"{node_} {term('prov:wasGeneratedBy')} {activity} {self._graph}"
        if claim.attributed is not None:
            yield f"{node_} {term('prov:wasAttributedTo')} {self._actor(claim.attributed)} {self._graph}"

    def _iter_detail_quads(self, claim: Claim, terms: Terms, node_: str) -> Iterator[str]:
        if claim.role is not None:
            title = self._wording(claim.role)
            yield f"{node_} {term('gov:titleAsWorded')} {literal(title)} {self._graph}"
            for role in map_title(title):
                yield f"{node_} {term('gov:role')} {term('role:' + role)} {self._graph}"
        if claim.amount is not None:
            yield f"{node_} {term('gov:amount')} {literal(self._wording(claim.amount))} {self._graph}"
        dated = self._date_entity(claim)
        if dated is not None:
            yield f"{node_} {term('gov:dateAsWorded')} {literal(self._wording(dated))} {self._graph}"
        yield from self._iter_date_quads(node_, terms.dates)

    def _iter_date_quads(self, node_: str, dates: tuple[str, str]) -> Iterator[str]:
        for curie, day in zip(("gov:date", "gov:dateUntil"), dates, strict=True):
            if day:
                yield f"{node_} {term(curie)} {date_literal(day)} {self._graph}"

    def map_tenures(self, claim: Claim, terms: Terms) -> tuple[list[str], list[PostKey]]:
        """State the tenures that a claim tells of: one for each role of its title.

        Args:
            claim: an assertable claim, or one about a person who is about to take office.
            terms: its terms.

        Returns:
            Quads, and the posts that are filled.
        """
        if claim.predicate != _HOLDS_ROLE or claim.role is None:
            return [], []
        title = self._wording(claim.role)
        organization = self._identities[claim.object].iri
        roles = map_title(title)
        posts = [PostKey(organization, role) for role in roles or (slug(name_key(title)) or "unnamed",)]
        lines: list[str] = []
        for post in posts:
            tenure = node("tenure", terms.key, post.iri)
            values = [
                ("rdf:type", term("gov:Tenure")),
                ("org:member", terms.subject),
                ("org:organization", terms.object),
                ("gov:fills", f"<{post.iri}>"),
                ("gov:titleAsWorded", literal(title)),
                ("gov:phase", term("status:" + claim.status)),
                ("prov:wasDerivedFrom", f"<{PREFIXES['claim']}{terms.key}>"),
            ]
            if roles:
                values.append(("org:role", term("role:" + post.role)))
            lines += (f"{tenure} {term(curie)} {value} {self._graph}" for curie, value in values)
            lines += self._iter_date_quads(tenure, terms.dates)
        return lines, posts

    def _actor(self, entity: str) -> str:
        return self._actors[entity]

    def _wording(self, entity: str) -> str:
        return self._entities[entity].surfaces[0]

    def _object(self, claim: Claim, dates: tuple[str, str]) -> str:
        if claim.object in self._identities:
            return self._actor(claim.object)
        if self._entities[claim.object].type == "Date" and dates[0] and not dates[1]:
            return date_literal(dates[0])
        return literal(self._wording(claim.object))

    def _date_entity(self, claim: Claim) -> str | None:
        return claim.object if self._entities[claim.object].type == "Date" else claim.date

    def _dates(self, claim: Claim) -> tuple[str, str]:
        dated = self._date_entity(claim)
        if dated is None:
            return "", ""
        resolved = resolve_date(self._wording(dated), published=self._document.date, status=claim.status) or ""
        first, _, last = resolved.partition("/")
        return first, last


def _tell_apart(entities: Mapping[str, Entity]) -> dict[str, str]:
    """Each entity's longest wording; of several of one wording ("the firm"), the second in the text is numbered 2."""
    seen: Counter[str] = Counter()
    names: dict[str, str] = {}
    for entity in entities.values():
        name = max(entity.surfaces, key=len)
        seen[name] += 1
        names[entity.id] = name if seen[name] == 1 else f"{name}\n{seen[name]}"
    return names


def claim_key(document_id: str, claim: Claim, names: Mapping[str, str]) -> str:
    """The key by which decisions refer to a claim.

    It is made of the document's id and the words of the fact, so that it outlives another run of the annotator, other
    short names, a change elsewhere in the text, and a later merge of its actors.

    Args:
        document_id: the document's id.
        claim: the claim.
        names: a name for each entity that no other has.

    Returns:
        20 hexadecimal digits.
    """
    parts = (claim.subject, claim.object, claim.role, claim.date, claim.amount, claim.attributed)
    words = (names[entity] if entity else "" for entity in parts)
    return content_key(document_id, claim.predicate, claim.status, *words)


def reads_as_tenure(claim: Claim, review: str) -> bool:
    """Whether a claim tells who holds, held or will hold a post, in the article's own voice and not rejected."""
    phases = load_ontology().statuses[claim.status]
    return claim.attributed is None and review != "rejected" and (phases.asserts or claim.status == "incoming")
