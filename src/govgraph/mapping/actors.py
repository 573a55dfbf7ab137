"""What the graph of actors says: class, names, posts; each once, whatever the number of articles."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from govgraph.mapping.graphs import ACTORS_GRAPH
from govgraph.mapping.nquads import literal, term
from govgraph.ontology import GOV, load_ontology
from govgraph.resolving import Clusters, iri_part, name_key

_IN_GRAPH = f"<{ACTORS_GRAPH}> .\n"


class Appearance(NamedTuple):
    """How one article names and classes an actor.

    Attributes:
        kind: local name of the class.
        names: the names it uses.
        replaced: IRIs that these names would have had without registry and merges.
    """

    kind: str
    names: tuple[str, ...]
    replaced: tuple[str, ...]


class PostKey(NamedTuple):
    """An office: a role in an organisation.

    Attributes:
        organization: IRI of where it is held.
        role: name of the role, or a slug of the title where no role fits.
    """

    organization: str
    role: str

    @property
    def iri(self) -> str:
        """The post's IRI."""
        organization = self.organization
        known = organization.startswith(GOV)
        name = organization.removeprefix(GOV).replace("/", ".", 1) if known else iri_part(organization)
        return f"{GOV}post/{name}.{self.role}"


def actor_label(iri: str, appearances: Iterable[Appearance], clusters: Clusters) -> str:
    """The name an actor is shown by.

    Args:
        iri: the actor's IRI.
        appearances: how each article names it; at least one, unless it is registered.
        clusters: knows the registry.

    Returns:
        The registry's name; without one, the fullest, then the most used, then the first of the alphabet, its
        determiner left off.
    """
    registered = clusters.registry.actors.get(iri)
    if registered is not None:
        return registered.label
    names = Counter(name for appearance in appearances for name in appearance.names)
    best = min(names, key=lambda name: (-name_key(name).count(" "), -names[name], name))
    first, _, rest = best.partition(" ")
    return rest if first.casefold() in {"the", "a", "an"} and rest else best


def map_actor(iri: str, appearances: Collection[Appearance], clusters: Clusters) -> list[str]:
    """Say who an actor is.

    The registry decides class and label; where it is silent, what most articles say, then the order of the alphabet.

    Args:
        iri: the actor's IRI.
        appearances: how each article names it; at least one.
        clusters: knows registry and merges.

    Returns:
        Quads of the graph of actors.
    """
    subject = f"<{iri}>"
    names = {name for appearance in appearances for name in appearance.names}
    label = actor_label(iri, appearances, clusters)
    registered = clusters.registry.actors.get(iri)
    if registered is None:
        kind = min(Counter(a.kind for a in appearances).items(), key=lambda item: (-item[1], item[0]))[0]
        lines = [
            f"{subject} {term('rdf:type')} {term(f'gov:{kind}')} {_IN_GRAPH}",
            f"{subject} {term('rdfs:label')} {literal(label)} {_IN_GRAPH}",
        ]
        keys = {name_key(name) for name in names}
    else:
        lines = [f"{subject} {predicate} {object_} {_IN_GRAPH}" for predicate, object_ in registered.triples]
        absorbed = filter(None, map(clusters.registry.actors.get, clusters.replaced_by(iri)))
        names.update(name for actor in absorbed for name in actor.names)
        keys = {*registered.keys, *(name_key(name) for name in names)}
    known = {name_key(label)} if registered is None else registered.keys
    lines += (f"{subject} {term('skos:altLabel')} {literal(name)} {_IN_GRAPH}" for name in _other_names(names, known))
    lines += (f"{subject} {term('gov:nameKey')} {literal(key)} {_IN_GRAPH}" for key in keys if key)
    lines += (
        f"<{old}> {term('dcterms:isReplacedBy')} {subject} {_IN_GRAPH}" for old in _replaced(iri, appearances, clusters)
    )
    return sorted(set(lines))


def _other_names(names: Iterable[str], known: Collection[str]) -> list[str]:
    """One wording for each name that is not the label."""
    by_key: dict[str, str] = {}
    for name in sorted(names):
        by_key.setdefault(name_key(name), name)
    return [name for key, name in by_key.items() if key and key not in known]


def _replaced(iri: str, appearances: Iterable[Appearance], clusters: Clusters) -> set[str]:
    old = {replaced for appearance in appearances for replaced in appearance.replaced}
    return (old | set(clusters.replaced_by(iri))) - {iri}


def map_post(post: PostKey, organization_label: str) -> list[str]:
    """Say what a post is.

    Args:
        post: the post.
        organization_label: the name its organisation is shown by.

    Returns:
        Quads of the graph of actors.
    """
    subject = f"<{post.iri}>"
    role = load_ontology().roles.get(post.role)
    title = role.label if role else post.role.replace("-", " ")
    lines = [
        f"{subject} {term('rdf:type')} {term('gov:Post')} {_IN_GRAPH}",
        f"{subject} {term('rdfs:label')} {literal(f'{title} of {organization_label}')} {_IN_GRAPH}",
        f"{subject} {term('org:postIn')} <{post.organization}> {_IN_GRAPH}",
    ]
    if role:
        lines.append(f"{subject} {term('org:role')} <{role.iri}> {_IN_GRAPH}")
        lines.append(f"{subject} {term('gov:holders')} {literal(role.holders)} {_IN_GRAPH}")
    return lines
