"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Violation:
    """One thing that a check found.

    Attributes:
        graph: IRI of the named graph it was found in; empty where it concerns no graph.
        focus: IRI of the node it is about.
        rule: name of the rule, for a shape of ``ontology/shapes.ttl`` the shape's.
        message: what the rule says.
        hint: what was found instead, or what to do.
        is_note: whether it is only worth a look and breaks nothing.
    """

    graph: str
    focus: str
    rule: str
    message: str
    hint: str = ""
    is_note: bool = False
