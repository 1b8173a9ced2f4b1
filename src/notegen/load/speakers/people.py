"""The people that a line of text names, each with the organisations and links beside the name."""

import re
from functools import lru_cache
from itertools import pairwise

from notegen.config.affiliations import FORMS, OF_ORGANISATIONS, is_role, organisations_in
from notegen.config.names import HONOUR_WORDS, PARTICLES
from notegen.config.needing import Needing, as_patterns_see
from notegen.load.folding import fold
from notegen.load.speakers.given_names import is_given_name
from notegen.load.speakers.person_names import (
    HANDLE_ONLY,
    NEVER_IN_NAMES,
    PROFILE,
    clean_name,
    is_known,
    is_name,
    without_stop,
)
from notegen.load.speakers.title_words import is_title_word
from notegen.markup.email import without_emails
from notegen.model.classes import replace
from notegen.model.event import Speaker
from notegen.model.note import Anchor
from notegen.model.patterns import seldom

__all__ = ["are_sure", "clean_name", "is_bare", "is_name", "read_people", "sure_people"]

_CJK = r"(?-i:[\u3400-\u9fff々])"  # to ignore case in 27,000 letters that have none takes 7 ms
_JOINED = seldom(
    r"\s*(?:,|;|&|\+|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bwith\b|\bmit\b|\bavec\b)+\s+(?:(?:and|und|&)\s+)?"
    rf"|\s*[、・]\s*|(?<={_CJK})\s*と\s*(?={_CJK})|(?<=\w)\s*/\s*(?=[A-ZÀ-Ý])|\s+/\s+",
    re.IGNORECASE,
)
_BEHIND = seldom(
    r"\s+(?:from|at|of|bei|von|vom|chez|de chez|na|no|da|do|em|aus|van|bij|presso|di)\s+|\s*,\s+|\s+[-–—|]\s+"
    r"|\s*@\s*(?=[A-Z0-9])|\s+@\s+|\s*[／]\s*"
)
_BRACKET = Needing(
    r"^(?P<name>[^()\[\]（）]+?(?:\s\([^()]{2,24}\)\s[^()\[\]（）]+?)?)\s*[(\[（](?P<inside>[^()\[\]（）]{1,100})[)\]）]"
    r"(?P<rest>(?:\s*,\s*|\s+[-–—|@]\s+|\s+(?-i:from|at|of|bei|von|chez|na)\s+)\S.{0,100})?\s*$",
    ("(", "[", "（"),
)
_ALIAS = Needing(
    r"^(?P<handle>@?[\w.-]{2,30})\s*(?:/|aka|alias|a\.k\.a\.)\s+(?P<name>\S.*)$", ("/", "aka", "alias", "a.k.a.")
)

_PARTING = frozenset("from at of bei von vom chez na no da do em aus van bij presso di - – — |".split())


def _may_be_parted(name: str) -> bool:
    """The cheap question before `_BEHIND`."""
    return any(mark in name for mark in ",@／") or not _PARTING.isdisjoint(name.split())


LONGEST = 240
"""A longer line names nobody: it is prose."""

MOST = 20
"""So many people at most stand on one line."""

LISTED = 3
"""More names than this, parted by commas, are a list of people where most of them are known."""


@lru_cache(maxsize=1024)
def read_people(
    text: str, anchors: tuple[Anchor, ...] = (), *, marked: bool = False, several: bool = False
) -> tuple[Speaker, ...]:
    """The people named in `text`, each with organisations and profile links; () unless all of it is people.

    Reads `Ann Lee`, `Ann Lee (Acme)`, `Ann Lee from Acme`, `Ann Lee, CTO at Acme`, `Ann Lee & Bob Ray`, `@ann`. A link
    to a profile marks its words as a person by itself; so does whoever calls (`marked`): a by-line, the cell of a
    `Speaker` column. `several`: the label in front is a plural, so that names between commas are people, known or not.
    """
    text = " ".join(text[: LONGEST + 1].split())
    if "@" in text:
        text = without_emails(text).replace("()", "").strip()
    text = without_stop(text.strip(" :;,·|")).strip(" :;,·|")
    if not text or len(text) > LONGEST or (not marked and _names_nobody(text, anchors)):
        return ()
    one = _person(text, anchors, marked)
    pieces = _pieces(text)
    if 1 < len(pieces) <= MOST:
        people = [_person(piece, anchors, marked) for piece in pieces]
        everyone = tuple(person for person in people if person is not None)
        if len(people) > 2 and _is_employer(pieces[-1], text, people):
            found = organisations_in(pieces[-1])
            return tuple(Speaker(p.name, p.affiliations or found, p.links) for p in people[:-1] if p is not None)
        if len(everyone) == len(people) and not several and _only_commas(text, pieces):
            everyone = _surely_several(everyone, pieces, anchors)
            if len(everyone) < len(people):
                return _with_organisations_between(people, pieces) or everyone
        if len(everyone) == len(people) and (one is None or not one.affiliations or _all_names(everyone, anchors)):
            return tuple(dict.fromkeys(everyone))
        if one is None or len(pieces) > 2:
            some = _with_organisations_between(people, pieces)
            if some:
                return some
    return (one,) if one is not None else ()


def _names_nobody(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """The cheap question before all others: less than two capitals, or a `How` in front, and no link to a profile."""
    prose = "@" not in text and text.partition(" ")[0].casefold() in _NEVER_FIRST and not _ALIAS.match(text)
    prose = prose or (text.isascii() and text[1:].islower())
    return prose and not any(PROFILE.match(anchor.url) for anchor in anchors)


def are_sure(people: tuple[Speaker, ...], anchors: tuple[Anchor, ...] = ()) -> bool:
    """Whether the people are surely people where nothing but their look says so: known names, links to profiles."""
    return bool(people) and all(is_known(person.name) or _profile(person.name, anchors) for person in people)


def sure_people(text: str, anchors: tuple[Anchor, ...] = ()) -> tuple[Speaker, ...]:
    """The people of a line that surely names people and nothing else; () where that may be something else.

    Sure are known names, profiles, titles in front (`Dr.`) and nicknames, and a name that stands before its employer
    (`from Acme`, `@ Acme`, `Acme GmbH`). A dash may part a name from a title just as well.
    """
    people = read_people(text, anchors)
    if not people or not is_bare(text, anchors):
        return ()
    one_by_one = _pieces(" ".join(text.split()))
    named = are_sure(people, anchors) or all(is_known(clean_name(piece)) or is_known(piece) for piece in one_by_one)
    return people if named or _EMPLOYED.search(text) else ()


_FORMS = "|".join(sorted((re.escape(word) for word in FORMS), key=len, reverse=True))
_EMPLOYED = seldom(rf"\s(?:from|at|bei|chez|@)\s+\S|\s@\S|[,(]\s?[^,()]+\s(?:{_FORMS})\)?$", re.IGNORECASE)


def _with_organisations_between(people: list[Speaker | None], pieces: list[str]) -> tuple[Speaker, ...]:
    """`Ann Lee, Acme, Bob Ray, Bolt`: known names and, behind each, one organisation."""
    if len(people) < 4 or len(people) % 2:
        return ()
    named, behind = people[::2], pieces[1::2]
    if not all(person is not None and is_known(person.name) for person in named) or any(is_known(p) for p in behind):
        return ()
    return tuple(
        Speaker(person.name, (*person.affiliations, *organisations_in(organisation)), person.links)
        for person, organisation in zip(named, behind, strict=True)
        if person is not None
    )


def _only_commas(text: str, pieces: list[str]) -> bool:
    """Whether nothing but commas joins the parts: what stands behind one may as well be where somebody works."""
    at = 0
    for piece, following in pairwise(pieces):
        start = text.index(piece, at) + len(piece)
        at = text.index(following, start)
        if text[start:at].strip() != ",":
            return False
    return True


def _surely_several(people: tuple[Speaker, ...], pieces: list[str], anchors: tuple[Anchor, ...]) -> tuple[Speaker, ...]:
    """The people among a comma's parts: the first, and each other that is as surely one.

    What is less sure than the first is where the one before it works: `Ann Lee, Harbour Light`. In a longer list most
    of which is known the rest are people, too.
    """
    sure = [_is_sure(person, anchors) for person in people]
    if all(sure[1:]) or (len(people) > LISTED and sum(sure) * 3 >= len(people) * 2):
        return people
    if not any(sure) and not any(_looks_like_an_organisation(piece) for piece in pieces[1:]):
        return people
    kept: list[Speaker] = []
    for person, piece, known in zip(people, pieces, sure, strict=True):
        if known or not kept:
            kept.append(person)
        elif not kept[-1].affiliations:
            kept[-1] = replace(kept[-1], affiliations=organisations_in(piece))
    return tuple(kept)


def _looks_like_an_organisation(words: str) -> bool:
    """Whether what could be a name has a word of titles, an abbreviation or an article: `Panes del Norte`."""
    return any(
        (len(word) > 1 and word.isupper()) or is_title_word(word, first=True) or word in ("del", "du", "das", "dos")
        for word in words.split()
    )


def _is_sure(person: Speaker, anchors: tuple[Anchor, ...]) -> bool:
    name = person.name
    if name.islower():
        name = name.title()
    foreign = not re.search(r"[A-Za-zÀ-ÿ]", name)  # no list of given names is written in other letters
    return is_known(name) or is_given_name(name) or foreign or name.startswith("@") or _profile(person.name, anchors)


def _is_employer(piece: str, text: str, people: list[Speaker | None]) -> bool:
    """Whether the last of several is where the others work: `Ann Lee & Bob Ray, Acme`."""
    whole = all(person is not None and is_name(person.name) for person in people[:-1])
    front = text.removesuffix(piece)
    behind_comma = front != text and front[-1:].isspace() and front.rstrip().endswith(",")
    return whole and behind_comma and len(piece.split()) == 1 and not is_given_name(piece)


def _all_names(people: tuple[Speaker, ...], anchors: tuple[Anchor, ...]) -> bool:
    """Whether every one is surely a person: `Ann Lee, Bob Ray`, not `Ann Lee, Acme`."""
    if all(person.name.islower() for person in people):
        return all(is_name(person.name.title()) for person in people)
    return all(
        is_name(person.name) or is_given_name(person.name) or _profile(person.name, anchors) for person in people
    )


_JOINING = frozenset("and und et y e en with mit avec".split())
_NEVER_FIRST = frozenset(filter(str.isalpha, NEVER_IN_NAMES)) - PARTICLES - HONOUR_WORDS - _JOINING
_JOINING_MARKS = frozenset(",;&+/、・と")
_ANY_WORD = re.compile(r"\w+")


def _pieces(text: str) -> list[str]:
    """The parts of a joined list; a comma or an `and` inside brackets parts nothing."""
    if _JOINING_MARKS.isdisjoint(text) and _JOINING.isdisjoint(_ANY_WORD.findall(as_patterns_see(text))):
        return [text.strip()] if text.strip() else []
    masked = re.sub(r"\([^()]*\)|（[^（）]*）", lambda match: "_" * len(match[0]), text)
    edges = [0, *(edge for match in _JOINED.finditer(masked) for edge in match.span()), len(text)]
    return [piece for first, last in zip(edges[::2], edges[1::2], strict=True) if (piece := text[first:last].strip())]


def _profile(name: str, anchors: tuple[Anchor, ...]) -> bool:
    return any(
        _says(anchor.text, name) and (PROFILE.match(anchor.url) or _own_page(name, anchor.url)) for anchor in anchors
    )


def _own_page(name: str, url: str) -> bool:
    """Whether an address is an initial and the surname, as people call their own, products not: `alee.example`."""
    words = fold(name).split("-")
    host = re.match(r"https?://(?:www\.)?(?P<host>[\w-]{3,40})\.", url)
    return host is not None and len(words) == 2 and host["host"].casefold().replace("-", "") == words[0][0] + words[1]


def _person(text: str, anchors: tuple[Anchor, ...], marked: bool) -> Speaker | None:
    """One person with their organisations, or None."""
    if (alias := _ALIAS.match(text)) and is_known(alias["name"]):
        text = alias["name"]
    name, organisation = text, ""
    if not is_name(text) and (bracket := _BRACKET.match(text)):
        name, inside, rest = bracket["name"], bracket["inside"], bracket["rest"] or ""
        organisation = f"{'' if HANDLE_ONLY.match(inside.strip()) else inside}, {rest.strip(' ,-–—|@')}".strip(" ,")
    if not _sure(name, anchors, marked):
        parts = _BEHIND.split(name, maxsplit=1) if _may_be_parted(name) else [name]
        if len(parts) != 2 or not parts[1].strip() or not _sure(parts[0], anchors, marked):
            return None
        mark = name[len(parts[0]) : len(name) - len(parts[1])].strip()
        if mark in ("-", "–", "—", "|") and not _may_employ(parts[1], anchors):
            return None
        name, organisation = parts[0], f"{name[len(parts[0]) :].strip(' ,-–—|／')}, {organisation}".strip(" ,")
    cleaned = clean_name(name) or name.strip(" ()")  # a handle keeps its `@`, as stated ones do
    links = tuple(dict.fromkeys(a.url for a in anchors if a.url.startswith("http") and _says(a.text, cleaned, name)))
    return Speaker(cleaned, organisations_in(organisation), links)


def _may_employ(words: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether what stands behind a dash can be an organisation or a role, and is not rather a title."""
    words = words.partition(",")[0].strip()
    if is_role(words) or HANDLE_ONLY.match(words) or any(anchor.text.strip() == words for anchor in anchors):
        return True
    parts = words.split()
    if len(parts) > 5 or ":" in words or not (parts[0][0].isupper() or parts[0][0].isdigit() or len(parts) == 1):
        return False
    if parts[-1].casefold().strip(".") in OF_ORGANISATIONS:
        return True
    if any(part.casefold() in NEVER_IN_NAMES for part in parts):
        return False
    return len(parts) == 1 or not all(is_title_word(part, first=True) for part in parts)


def is_bare(text: str, anchors: tuple[Anchor, ...] = ()) -> bool:
    """Whether a line names people and nothing that could as well be a title: no ` - Queues`, no `: Queues`."""
    _, dash, behind = text.partition(" - ") if " - " in text else text.partition(" – ")
    if ":" in text:
        return False
    linked = any(anchor.text.strip() == behind.strip() for anchor in anchors)
    word = behind.strip().rpartition(" ")[2].casefold().strip(".")
    return not dash or linked or is_role(behind) or word in OF_ORGANISATIONS or bool(HANDLE_ONLY.match(behind.strip()))


def _says(words: str, *names: str) -> bool:
    folded = words.casefold().strip("@ ")
    return bool(folded) and folded in [name.casefold().strip("@ ") for name in names]


def _sure(name: str, anchors: tuple[Anchor, ...], marked: bool) -> bool:
    name = name.strip()
    cleaned = clean_name(name)
    is_handle = "@" in name and HANDLE_ONLY.match(name) is not None
    if not is_handle and is_name(cleaned, marked=marked):
        return True  # a link to a profile makes more a name, never less
    linked = any(_says(anchor.text, cleaned, name) and PROFILE.match(anchor.url) for anchor in anchors)
    return (marked or linked) if is_handle else linked and not marked and is_name(cleaned, marked=True)
