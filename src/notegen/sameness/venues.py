"""Every rule by which two names are, or may be, one venue."""

from collections.abc import Iterator, Sequence

from notegen.model.patterns import seldom
from notegen.sameness.exonyms import city_words
from notegen.sameness.known import Known, never_in_one_city
from notegen.sameness.legal_forms import without_legal_form
from notegen.sameness.rule import Pair, Rule, every_pair
from notegen.sameness.slips import slip_keys, slip_pairs
from notegen.sameness.streets import door, postcode, street_of, street_words

MANY_HOUSES = 3
"""More names at one address are the tenants of one building."""

_ARTICLES = frozenset("the der die das le la les el los il lo o a".split())
_NOT_ENOUGH = frozenset(
    "online remote virtual room raum salle sala saal aula hall halle bar cafe pub restaurant hotel office offices "
    "buero haus house zentrum center centre university universitat universitaet uni hochschule ihk library campus "
    "school stadthalle rathaus town city".split()
)
"""Words that name no house by themselves."""
_BEHIND = seldom(r"\s*(?:,|\(|\bc/o\b|\s[-–—|@/]\s)")


def words(name: str) -> tuple[str, ...]:
    """The words of a house's name as it is compared, without article and legal form, words for streets written out."""
    found = street_words(without_legal_form(name))
    return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found


def are_apart(one: Known, other: Known) -> bool:
    """Whether two houses are surely two: both in `venues.yml`, or never in one city."""
    return (one.registered and other.registered) or never_in_one_city(one, other)


def by_letters(one: Known) -> Iterator[str]:
    """The letters of a house's name."""
    return (form for name in one.names if len(form := "".join(words(name))) > 2)


def same_name(names: Sequence[Known]) -> Iterator[Pair]:
    """Names that differ in case, accents, blanks, an article, a legal form, or in how a street is written.

    Good: `Beta Haus` and `Betahaus`; `Dock One e.V.` and `Dock One`; `Kaistr. 5` and `Kaistraße 5`.
    Bad: `Town Hall` in Kiel and `Town Hall` in Bremen; `Dock One` and `Dock Two`.
    """
    why = "the same name, written differently"
    return ((one, other, why) for one, other in every_pair(names))


def by_door(one: Known) -> Iterator[str]:
    """The streets and numbers it was said to be at."""
    return (form for address in one.addresses if (form := door(address)))


def same_address(names: Sequence[Known]) -> Iterator[Pair]:
    """Two names at one street and number.

    Good: `Dock One` and `Old Rope Store`, both at Kaistraße 5.
    Bad: five companies in one tower; Hauptstraße 5 in two towns.
    """
    if len(names) > MANY_HOUSES:
        return
    for one, other in every_pair(names):
        for a in one.addresses:
            at = next((b for b in other.addresses if door(a) and door(a) == door(b)), "")
            codes = {postcode(a), postcode(at)} - {""}
            if at and len(codes) < 2:
                yield one, other, f"both at {street_of(a)}"
                break


def by_house(one: Known) -> Iterator[str]:
    """The name; and what stands in it before a bracket, a comma, a dash or `c/o`."""
    for name in one.names:
        yield "".join(words(name))
        yield "".join(_house(name))


def _house(name: str) -> tuple[str, ...]:
    """The house that a room belongs to: `Dock One (Room 2)` → dock one; empty where that names no house."""
    match = _BEHIND.search(name)
    found = words(name[: match.start()]) if match else ()
    return found if found and not set(found) <= _NOT_ENOUGH else ()


def room_behind(names: Sequence[Known]) -> Iterator[Pair]:
    """One name is the other with a room, a floor or a host behind it.

    Good: `Dock One` and `Dock One (Room 2)`; `Dock One` and `Dock One, c/o Fleetwerk`.
    Bad: `University` and `University, Physics`, which names no house.
    """
    for one, other in every_pair(names):
        for a in one.names:
            for b in other.names:
                if words(a) == _house(b) or words(b) == _house(a):
                    yield one, other, "one adds a room or a host"
                    break


def by_name_without_city(one: Known) -> Iterator[str]:
    """The name without its city."""
    for name in one.names:
        yield "".join(_without_city(words(name), one)) or "".join(words(name))


def _without_city(found: tuple[str, ...], one: Known) -> tuple[str, ...]:
    cities = {word for city in one.cities.values() for word in city_words(city)}
    shorter = tuple(word for word in found if not set(city_words(word)) <= cities)
    return shorter if not set(shorter) <= _NOT_ENOUGH else found


def with_its_city(names: Sequence[Known]) -> Iterator[Pair]:
    """One name is the other with the city that both are in.

    Good: `Betahaus` and `Betahaus Hamburg`, both in Hamburg.
    Bad: `Hotel` and `Hotel Hamburg`; `Betahaus` in Berlin.
    """
    for one, other in every_pair(names):
        city = next((name for key, name in one.cities.items() if key in other.cities), "")
        if city:
            yield one, other, f"one names {city}, where both are"


def _joined(name: str) -> str:
    """A house's name as one word, for slips of the hand."""
    return "".join(words(name))


def by_slips(one: Known) -> Iterator[str]:
    """What a name and a slip of it have in common."""
    return slip_keys(one, _joined)


def one_slip(names: Sequence[Known]) -> Iterator[Pair]:
    """Two names that differ in one letter.

    Good: `Old Rope Store` and `Old Rope Stores`.
    Bad: `Room 1` and `Room 2`.
    """
    return slip_pairs(names, _joined)


RULES: tuple[Rule, ...] = (
    Rule("the same name", True, by_letters, same_name),
    Rule("the same address", False, by_door, same_address),
    Rule("a room behind it", False, by_house, room_behind),
    Rule("its city", False, by_name_without_city, with_its_city),
    Rule("one letter differs", False, by_slips, one_slip),
)
"""Surest first; two names that one row joins or asks about are not asked about by a later one."""
