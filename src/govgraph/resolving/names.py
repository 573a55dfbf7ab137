"""Names: their normalised key, and whether they are full enough to tell who is meant."""

import re
import unicodedata
from functools import lru_cache

from govgraph.resolving.wording import DETERMINERS, GENERIC, HONORIFICS, LEGAL_FORMS, PRONOUNS

_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
_APOSTROPHE = re.compile(r"['’‘ʼ]")
_DIACRITICS = re.compile(r"[\u0300-\u036f]")
_SELECTORS = "\U000e0100"
"""From here on, marks choose a glyph and not a letter, and no IRI may hold them."""
_NOT_WORD = re.compile(r"[^\w]+|_")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_UNSPACED_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_REMEMBERED = 1 << 14
"""Names whose key is kept at hand; more would cost memory and save nothing, since names recur close together."""


@lru_cache(maxsize=_REMEMBERED)
def name_key(name: str) -> str:
    """Normalise a name.

    Case, accents, punctuation, a leading determiner, honorifics before and legal forms behind it do not count.

    Args:
        name: the name as worded.

    Returns:
        Words in lower case, one space between them; empty if no word is left.

    >>> name_key("The Tencent Holdings Ltd.")
    'tencent holdings'
    >>> name_key("U.S. Federal Communications Commission")
    'us federal communications commission'
    >>> name_key("Prof. Zoë Müller-Ångström")
    'zoe muller angstrom'
    """
    words = _words(name)
    while len(words) > 1 and words[0] in DETERMINERS:
        del words[0]
    while len(words) > 1 and words[0] in HONORIFICS:
        del words[0]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        del words[-1]
    return " ".join(words)


def _words(name: str) -> list[str]:
    if not name.isascii():
        name = unicodedata.normalize("NFC", _DIACRITICS.sub("", unicodedata.normalize("NFKD", name)))
    name = _APOSTROPHE.sub("", _POSSESSIVE.sub("", name))
    name = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), name).casefold()
    if name.isascii():
        return _NOT_WORD.sub(" ", name).split()
    return "".join(map(_letter, name)).split()


def _letter(char: str) -> str:
    """A letter, a digit or a mark as it is; nothing for a mark that only chooses a glyph; otherwise a space."""
    if char.isalnum():
        return char
    if unicodedata.category(char)[0] != "M":
        return " "
    return char if char < _SELECTORS else ""


@lru_cache(maxsize=_REMEMBERED)
def is_full_name(name: str, block: str) -> bool:
    """Whether a name tells by itself who is meant.

    "The regulator" and "he" do not, nor does a surname alone; "Zhang Yi", "ICANN" and "the Cyber Policy Act" do.

    Args:
        name: the name as worded.
        block: the block of its actor.

    Returns:
        Whether mentions of this name may be joined across articles.

    >>> is_full_name("Zhang", "person"), is_full_name("Zhang Yi", "person"), is_full_name("the regulator", "body")
    (False, True, False)
    """
    if not is_proper(name, block):
        return False
    return block == "person" or any(word not in GENERIC and not word.isdecimal() for word in name_key(name).split())


def is_proper(name: str, block: str) -> bool:
    """Whether words are a name at all, be it one that many could have; a registry may know it all the same.

    Args:
        name: the words.
        block: the block of the actor.

    Returns:
        False for pronouns, descriptions in small letters, and a single name of a person.

    >>> is_proper("the Commission", "body"), is_proper("the commission", "body"), is_proper("It", "event")
    (True, False, False)
    """
    words = name_key(name).split()
    if not words or not _looks_like_name(name) or (len(words) == 1 and words[0] in PRONOUNS):
        return False
    if block == "person":
        return len(words) > 1 or (len(words[0]) > 1 and bool(_UNSPACED_SCRIPT.search(words[0])))
    return True


def _looks_like_name(name: str) -> bool:
    """Whether a word of it, beside a leading determiner, starts with a capital or is of a script without case."""
    words = name.split()
    if len(words) > 1 and words[0].casefold() in DETERMINERS:
        del words[0]
    return any(_starts_like_name(word) for word in words)


def _starts_like_name(word: str) -> bool:
    first = next((c for c in word if c.isalnum()), "")
    return (
        bool(first) and first.isalpha() and (first.isupper() or first.istitle() or not first.islower() or _mixed(word))
    )


def _mixed(word: str) -> bool:
    """Names such as "iiMedia" or "eBay"."""
    return any(c.isupper() for c in word)


def slug(key: str) -> str:
    """The last part of a named actor's IRI.

    Args:
        key: a normalised name.

    Returns:
        The key with hyphens between its words; different keys give different slugs.

    >>> slug("xi jinping")
    'xi-jinping'
    """
    return key.replace(" ", "-")
