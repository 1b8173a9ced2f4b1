"""Every rule by which two names are, or may be, one group."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from notegen.model.patterns import seldom
from notegen.sameness.exonyms import city_words
from notegen.sameness.known import Known, never_in_one_city
from notegen.sameness.legal_forms import without_legal_form
from notegen.sameness.letters import words_of
from notegen.sameness.rule import Pair, Rule, every_pair
from notegen.sameness.slips import slip_keys, slip_pairs

_USER_GROUP = seldom(r"\b(?:user|anwender|benutzer|gebruikers)[\s-]?(?:groups?|gruppen?|groep)\b", re.IGNORECASE)
_GENERIC = frozenset(
    "ug meetup meetups meeting meet up group gruppe groupe grupo gruppo groep community comunidad comunidade "
    "communaute club verein treffen stammtisch chapter the der die das le la les el los o".split()
)
"""Words that say that it is a group, and not which."""
_ATTACHED = seldom(r"(?<=[a-z]{3})(?:ug|meetup)$")


def letters(name: str) -> str:
    """A group's name as it is compared: `PHP User Group HH e.V.` → `phpughh`; blanks and legal forms do not count."""
    return "".join(words_of(_USER_GROUP.sub("UG", without_legal_form(name))))


def core(name: str) -> tuple[str, ...]:
    """The words that say which group it is: `Docker Meetup Hamburg` → docker hamburg; empty where nothing is left."""
    words = [word for word in words_of(_USER_GROUP.sub("UG", without_legal_form(name))) if word not in _GENERIC]
    return tuple(_ATTACHED.sub("", word) for word in words)


def are_apart(one: Known, other: Known) -> bool:
    """Whether two groups are surely two: both in `groups.yml`, or never in one city."""
    return (one.registered and other.registered) or never_in_one_city(one, other)


def by_letters(one: Known) -> Iterator[str]:
    """The letters of a group's name."""
    return (form for name in one.names if len(form := letters(name)) > 2)


def same_name(names: Sequence[Known]) -> Iterator[Pair]:
    """Names that differ in case, accents, blanks, a legal form, or in how `user group` is written.

    Group names are brands: where the blanks stand is a matter of taste.

    Good: `PHPUG HH`, `PHPUGHH` and `phpug-hh e.V.`; `Docker Usergroup Kiel` and `Docker UG Kiel`.
    Bad: `Docker Meetup Kiel` and `Docker Usergroup Kiel`, which may be two.
    """
    why = "the same name, written differently"
    return ((one, other, why) for one, other in pairwise(names))


def by_core(one: Known) -> Iterator[str]:
    """The words that say which group it is, joined."""
    return (form for name in one.names if len(form := "".join(core(name))) > 2)


def generic_word(names: Sequence[Known]) -> Iterator[Pair]:
    """One name says `meetup`, `user group` or the like, and the other does not.

    Good: `Web Performance` and `Web Performance UG`.
    Bad: `Python Meetup` and `Python User Group`, unless both are at one page elsewhere.
    """
    for one, other in every_pair(names):
        bare = [any(len("".join(core(name))) == len(letters(name)) for name in each.names) for each in (one, other)]
        page = next((link for link in one.links if link in other.links), "")
        if any(bare) and not all(bare):
            yield one, other, "one says what kind of group it is"
        elif page:
            yield one, other, f"both are at {page.partition('://')[2]}"


def by_core_without_city(one: Known) -> Iterator[str]:
    """The words that say which group it is, without the cities it met in."""
    for name in one.names:
        yield "".join(_without_city(core(name), one)) or "".join(core(name))


def _without_city(words: tuple[str, ...], one: Known) -> tuple[str, ...]:
    cities = {word for city in one.cities.values() for word in city_words(city)}
    return tuple(word for word in words if not set(city_words(word)) <= cities)


def with_its_city(names: Sequence[Known]) -> Iterator[Pair]:
    """One name is the other with the city that both met in.

    Good: `Rope Club` and `Rope Club Kiel`, both at evenings in Kiel.
    Bad: `Rope Club`, of no known city, beside `Rope Club Kiel` and `Rope Club Bremen`.
    """
    for one, other in every_pair(names):
        city = next((name for key, name in one.cities.items() if key in other.cities), "")
        if city:
            yield one, other, f"one names {city}, where both met"


def by_slips(one: Known) -> Iterator[str]:
    """What a name and a slip of it have in common."""
    return slip_keys(one, letters)


def one_slip(names: Sequence[Known]) -> Iterator[Pair]:
    """Two names that differ in one letter.

    Good: `Container Evenings` and `Container Evening`.
    Bad: `Evening 1` and `Evening 2`; `JUG` and `RUG`.
    """
    return slip_pairs(names, letters)


RULES: tuple[Rule, ...] = (
    Rule("the same name", True, by_letters, same_name),
    Rule("what kind of group", False, by_core, generic_word),
    Rule("its city", False, by_core_without_city, with_its_city),
    Rule("one letter differs", False, by_slips, one_slip),
)
"""Surest first; two names that one row joins or asks about are not asked about by a later one."""
