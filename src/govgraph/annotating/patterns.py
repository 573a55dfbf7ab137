"""The fixed patterns of the gazetteer: what may stand between two names, and what that says."""

import re
from typing import NamedTuple

_BODY = frozenset({"Company", "Organization", "GovernmentBody"})
_ACTOR = _BODY | {"Person"}
_PERSON, _EVENT, _PLACE = (frozenset({kind}) for kind in ("Person", "Event", "Place"))
_ROLE = r"(?P<role>[A-Za-z][A-Za-z-]*(?: [A-Za-z-]+){0,4})"
_THE = r"(?:the )?"


class Pattern(NamedTuple):
    """One pattern.

    Attributes:
        first: types of the first name.
        between: all that stands between the two.
        second: types of the second name.
        predicate: what it says.
        status: how that stands.
        turned: whether the second name is the subject.
    """

    first: frozenset[str]
    between: re.Pattern[str]
    second: frozenset[str]
    predicate: str
    status: str
    turned: bool = False


def _pattern(
    first: frozenset[str], between: str, second: frozenset[str], predicate: str, status: str, *, turned: bool = False
) -> Pattern:
    return Pattern(first, re.compile(between), second, predicate, status, turned)


PATTERNS = (
    _pattern(_PERSON, rf", {_THE}(?:former |ex-){_ROLE} (?:of|at) {_THE}", _BODY, "holdsRole", "former"),
    _pattern(_PERSON, rf", {_THE}(?:incoming|next) {_ROLE} (?:of|at) {_THE}", _BODY, "holdsRole", "incoming"),
    _pattern(_PERSON, rf", {_THE}acting {_ROLE} (?:of|at) {_THE}", _BODY, "holdsRole", "acting"),
    _pattern(_PERSON, rf", {_THE}{_ROLE} (?:of|at) {_THE}", _BODY, "holdsRole", "current"),
    _pattern(_BODY, rf"(?:['’]s)? (?:former |ex-){_ROLE},? ", _PERSON, "holdsRole", "former", turned=True),
    _pattern(_BODY, rf"(?:['’]s)? acting {_ROLE},? ", _PERSON, "holdsRole", "acting", turned=True),
    _pattern(_BODY, rf"(?:['’]s)? {_ROLE},? ", _PERSON, "holdsRole", "current", turned=True),
    _pattern(_ACTOR, rf" (?:attended|took part in|participated in) {_THE}", _EVENT, "attended", "happened"),
    _pattern(_ACTOR, rf" (?:will|is expected to|is to|plans to) attend {_THE}", _EVENT, "attended", "planned"),
    _pattern(_ACTOR, rf" (?:did not attend|stayed away from) {_THE}", _EVENT, "attended", "denied"),
    _pattern(_ACTOR, rf" (?:spoke at|addressed) {_THE}", _EVENT, "spokeAt", "happened"),
    _pattern(_ACTOR, rf" (?:hosted|organi[sz]ed|convened) {_THE}", _EVENT, "organized", "happened"),
    _pattern(_ACTOR, rf" (?:co-)?founded {_THE}", _BODY, "founded", "happened"),
    _pattern(_PERSON, r" met ", _ACTOR, "met", "happened"),
    _pattern(_EVENT, r" (?:was held|took place|opened|is being held) in ", _PLACE, "heldIn", "happened"),
    _pattern(_EVENT, r" (?:will be held|will take place|will open|opens) in ", _PLACE, "heldIn", "planned"),
)
