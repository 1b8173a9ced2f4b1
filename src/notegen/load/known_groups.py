"""Groups that other notes or `groups.yml` know: found in titles and folders, and in the names of joint groups."""

import re
from collections.abc import Callable, Iterable, Iterator

from notegen.load.header.calendar_words import NUMBER_OF_MONTH
from notegen.load.marks import with_group
from notegen.load.registry import Registry
from notegen.model.classes import dataclass, replace
from notegen.model.event import Event, Fact
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.sameness.groups import core, letters
from notegen.sameness.letters import bare

SHORTEST = 4
"""Letters of a group's name that is looked for in titles and folders: `JUG` is a word of too many names."""

_MOST_WORDS = 8
"""Words of a group's name; longer ones are sentences."""


def with_known_groups(events: tuple[Event, ...], registry: Registry, shown: Callable[[str], str]) -> tuple[Event, ...]:
    """The events, joint groups as the groups they are, and those without a group with the known one they name."""
    if any(_AND.search(group) for event in events for group in event.groups):
        everyone = _everyone(events, registry)
        events = tuple(_parted(event, everyone) for event in events)
    known = _known(events, registry)
    return tuple(_found(event, known, shown) for event in events) if known else events


# -- joint groups ---------------------------------------------------------------------------------------------------

_AND = seldom(
    r"\s+(?:and|und|et|y|e|en|og|och|with|mit|avec|con|com|&|\+|x|×)\s+|\s*[&+／×、]\s*|(?<=\S)と(?=\S)", re.IGNORECASE
)
_MEETUP = seldom(r"\s+(?:joint\s+)?(?:meetups?|treffen|rencontre|encuentro|encontro|incontro)$", re.IGNORECASE)


def _everyone(events: Iterable[Event], registry: Registry) -> frozenset[str]:
    """Every known group that is not joint, as it is compared."""
    names = [name for kind, entry in registry.listed() if kind == "group" for name in (entry.name, *entry.aliases)]
    names += (group for event in events for group in event.groups if not _AND.search(group))
    return frozenset(form for name in names for form in (letters(name), "".join(core(name))) if len(form) > 2)


def _parted(event: Event, known: frozenset[str]) -> Event:
    """An event of a joint group as one of several: `A and B` is two groups where A and B are known as groups.

    Good: `Rope Club & Sail Club meetup`, where other notes name either. Bad: `Rope and Sail Club`, which is one.
    """
    parts = {group: found for group in event.groups if len(found := _parts(group, known)) > 1}
    if not parts:
        return event
    facts: list[Fact] = []
    for fact in event.facts:
        names = parts.get(str(fact.value), ()) if fact.field == "group" else ()
        facts += (replace(fact, value=name, rule=f"{fact.rule}, a joint group") for name in names)
        facts += () if names else (fact,)
    groups = dict.fromkeys(name for group in event.groups for name in parts.get(group, (group,)))
    return replace(event, groups=tuple(groups), facts=tuple(facts))


def _parts(group: str, known: frozenset[str]) -> tuple[str, ...]:
    """The groups of a joint name, each known; the name itself where it is one."""
    if letters(group) in known or not _AND.search(group):
        return (group,)
    named = [part.strip(" ,") for part in _AND.split(_MEETUP.sub("", group[:200])) if part.strip(" ,")]
    sure = len(named) > 1 and all(letters(part) in known or "".join(core(part)) in known for part in named)
    return tuple(dict.fromkeys(named)) if sure else (group,)


# -- groups in titles and folders -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Group:
    """A group as it is looked for."""

    name: str
    """As it is registered or stated."""
    words: tuple[str, ...]
    """Its words, folded."""


_WORD = seldom(r"\w+(?:['’.]\w+)*")


def _folded(text: str) -> list[tuple[str, int, int]]:
    """The words of a text, folded, with where each begins and ends."""
    return [(bare(match[0]).replace(".", ""), match.start(), match.end()) for match in _WORD.finditer(text[:300])]


def _known(events: Iterable[Event], registry: Registry) -> dict[str, tuple[_Group, ...]]:
    """The groups that are registered, or that front matter states, by their first word; the longest name first."""
    names = [name for kind, entry in registry.listed() if kind == "group" for name in (entry.name, *entry.aliases)]
    names += (
        str(fact.value) for event in events for fact in event.facts if fact.field == "group" and fact.confidence >= 1
    )
    found: dict[str, list[_Group]] = {}
    for name in dict.fromkeys(names):
        words = tuple(word for word, _, _ in _folded(name))
        if words and len(words) <= _MOST_WORDS and len(letters(name)) >= SHORTEST:
            found.setdefault(words[0], []).append(_Group(name, words))
    return {word: tuple(sorted(groups, key=lambda each: -len(each.words))) for word, groups in found.items()}


def _found(event: Event, known: dict[str, tuple[_Group, ...]], shown: Callable[[str], str]) -> Event:
    """An event that names no group with the known one that its title, else its folder, is of."""
    if event.kind != "event" or event.groups:
        return event
    titled = next((fact for fact in event.facts if fact.field == "title"), None)
    place = Span(shown(event.sources[0]), event.line) if event.sources else Span("")
    fact = next(
        (Fact("group", group.name, titled.span if titled else place, "a known group in the title", 0.85)
         for group in _in_title(event.title, known)),
        None,
    ) or next(
        (Fact("group", group.name, Span(place.path), "a folder named as a known group", 0.75)
         for group in _in_folder(event.folder, known)),
        None,
    )  # fmt: skip
    if fact is None:
        return event
    found = replace(event, groups=(str(fact.value),), facts=(*event.facts, fact))
    return with_group(found, titled, place.path) if titled is not None and fact.span is titled.span else found


_MARKS = frozenset("-–—:|,(@·•/[]#").union("｜：（")
"""A group's name in a title ends or begins at one of these, or at the title's."""
_BEFORE = frozenset("at bei beim chez".split())
_BEHIND = frozenset(
    "meetup meetups meeting meetings treffen rencontre encuentro encontro incontro bijeenkomst evening abend session "
    "soiree night monthly edition vol no nr in im on am vom from de du le en em notes notizen".split()
) | frozenset(map(bare, NUMBER_OF_MONTH))
"""Words between which a group's name stands where the title is about one of its evenings, and not about the group."""


def _in_title(title: str, known: dict[str, tuple[_Group, ...]]) -> Iterator[_Group]:
    """The known groups that a title is an evening of: `Rope Club Kiel, June 2014`, `Knots @ Rope Club Kiel`.

    Bad: `How the Rope Club Kiel was founded`, which is about it. A group named by one plain word needs a date, a number
    or a word for an evening behind it: `Docker: an introduction` is no evening of the group `Docker`.
    """
    words = _folded(title)
    for at, (word, start, _) in enumerate(words):
        for group in known.get(word, ()):
            last = at + len(group.words)
            if tuple(each for each, _, _ in words[at:last]) != group.words:
                continue
            end = words[last - 1][2]
            before = at == 0 or words[at - 1][0] in _BEFORE or not _MARKS.isdisjoint(title[words[at - 1][2] : start])
            dated = last < len(words) and (words[last][0] in _BEHIND or words[last][0][:1].isdigit())
            parted = last == len(words) or not _MARKS.isdisjoint(title[end : words[last][1]])
            if before and (dated or (parted and _is_a_name(group))):
                yield group


def _in_folder(folder: str, known: dict[str, tuple[_Group, ...]]) -> Iterator[_Group]:
    """The known groups that a folder of the note is named as, the nearest folder first."""
    for part in reversed([part for part in folder.split("/") if part]):
        words = tuple(word for word, _, _ in _folded(part.replace("-", " ").replace("_", " ")))
        yield from (group for group in known.get(words[0] if words else "", ()) if group.words == words)


def _is_a_name(group: _Group) -> bool:
    """Whether a name stands for the group alone: several words, or one that no dictionary has, such as `PHPUGHH`."""
    return len(group.words) > 1 or any(letter.isupper() or letter.isdigit() for letter in group.name[1:])
