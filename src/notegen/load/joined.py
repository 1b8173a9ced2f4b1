"""What several tellings of one event or one talk are together: the first value wins, lists are put together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from notegen.load.folding import fold, fold_blanks
from notegen.model.classes import replace
from notegen.model.event import Event, Speaker, Talk, Text
from notegen.model.patterns import seldom

T = TypeVar("T")

Same = Callable[[str, str], str]
"""(kind, name as written) → what all names of one person, group … have in common."""


def folded(_kind: str, name: str) -> str:
    """Names are one where they fold alike: all that can be said without the other notes."""
    return fold(name)


def together(events: Sequence[Event], same: Same = folded) -> Event:
    """Events that are one occasion, in source order, as one event; the work grows with what they hold."""
    if len(events) == 1:
        return events[0]
    programme = _Programme(same)
    moved: list[tuple[Text, ...]] = []
    for event in events:
        places = programme.add(event.talks)
        moved.append(
            tuple(replace(text, place=places[text.place - 1] + 1 if text.place else 0) for text in event.texts)
        )
    return replace(
        events[0],
        title=_first(event.title for event in events),
        start=_known(event.start for event in events),
        end=_known(event.end for event in events),
        time=_first(event.time for event in events),
        groups=_known(event.groups or None for event in events) or (),
        venue=_known(event.venue for event in events),
        city=_first(event.city for event in events),
        link=_first(event.link for event in events),
        series=_first(event.series for event in events),
        status=next((event.status for event in events if event.status != "scheduled"), "scheduled"),
        language=_first(event.language for event in events),
        tags=_all(event.tags for event in events),
        authors=_all(event.authors for event in events),
        published=_known(event.published for event in events),
        draft=any(event.draft for event in events),
        talks=programme.talks(),
        texts=_texts(moved),
        slug=_first(event.slug for event in events),
        name=_name(events),
        aliases=_all(event.aliases for event in events),
        extra=_all(event.extra for event in events),
        sources=_all(event.sources for event in events),
        translations=_all(event.translations for event in events),
        facts=tuple(chain.from_iterable(event.facts for event in events)),
        marks=_all(event.marks for event in events),
    )


def joined_talk(*tellings: Talk) -> Talk:
    """Tellings of one talk as one: the first value wins, links and texts are put together."""
    return replace(
        tellings[0],
        title=_first(talk.title for talk in tellings),
        speakers=_known(talk.speakers or None for talk in tellings) or (),
        session=_first(talk.session for talk in tellings),
        kind=next((talk.kind for talk in tellings if talk.kind != "talk"), "talk"),
        slides=_all(talk.slides for talk in tellings),
        videos=_all(talk.videos for talk in tellings),
        links=_all(talk.links for talk in tellings),
        tags=_all(talk.tags for talk in tellings),
        texts=_texts([talk.texts for talk in tellings]),
        sources=_all(talk.sources for talk in tellings),
        slug=_first(talk.slug for talk in tellings),
        language=_first(talk.language for talk in tellings),
        facts=tuple(chain.from_iterable(talk.facts for talk in tellings)),
        marks=_all(talk.marks for talk in tellings),
    )


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _known(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _all(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


def _name(events: Sequence[Event]) -> str:
    """What the address is made of: the name beside the date and slug that count."""
    for event in events:
        if event.slug or event.start:
            return event.name if event.start or event is events[0] else events[0].name
    return events[0].name


def _texts(lists: Iterable[tuple[Text, ...]]) -> tuple[Text, ...]:
    """The texts of several notes; what another said before, but for blanks, is shown once."""
    said: set[str] = set()
    found: list[Text] = []
    for texts in lists:
        found += (text for text in texts if fold_blanks(text.source) not in said)
        said.update(fold_blanks(text.source) for text in texts)
    return tuple(found)


class _Programme:
    """The talks of an occasion while note after note tells of them."""

    def __init__(self, same: Same) -> None:
        self._same = same
        self._tellings: list[list[Talk]] = []
        self._people: list[set[str]] = []
        self._at: dict[str, list[int]] = {}

    def add(self, talks: Iterable[Talk]) -> list[int]:
        """Where each talk of one more note now stands: beside its twin, or behind all others."""
        before = len(self._tellings)
        places: list[int] = []
        for talk in talks:
            people = {self._same("speaker", speaker.name) for speaker in talk.speakers}
            at = self._twin(talk, people, before)
            if at < 0:
                at = len(self._tellings)
                self._tellings.append([])
                self._people.append(set())
                for key in _titles(talk.title):
                    self._at.setdefault(key, []).append(at)
            self._tellings[at].append(talk)
            self._people[at] |= people
            places.append(at)
        return places

    def _twin(self, talk: Talk, people: set[str], before: int) -> int:
        """The talk of an earlier note with this title and nobody else speaking; else one with its title's beginning.

        A title with and without its subtitle is one talk only where the same people gave it, and only one fits.
        """
        if not talk.title:
            return -1
        title, *front = _titles(talk.title)
        near = [at for at in self._at.get(title, ())[:_MOST] if at < before]
        for at in near:
            equal = fold(self._tellings[at][0].title) == title
            if equal and not (people and self._people[at] and people.isdisjoint(self._people[at])):
                return at
        near += (at for key in front for at in self._at.get(key, ())[:_MOST] if at < before)
        fitting = {at for at in near if people and people == self._people[at] and self._begins(talk, at)}
        return fitting.pop() if len(fitting) == 1 else -1

    def _begins(self, talk: Talk, at: int) -> bool:
        """Whether one title is the other with something behind it; not where both go on, differently."""
        one, other = _titles(talk.title), _titles(self._tellings[at][0].title)
        return one[0] in other or other[0] in one

    def talks(self) -> tuple[Talk, ...]:
        """All of them, each as one."""
        return tuple(
            each[0] if len(each) == 1 else replace(joined_talk(*each), speakers=self._everyone(each))
            for each in self._tellings
        )

    def _everyone(self, tellings: Iterable[Talk]) -> tuple[Speaker, ...]:
        """Who spoke, as the notes together say; each once, with what they link to."""
        found: dict[str, Speaker] = {}
        for speaker in (speaker for talk in tellings for speaker in talk.speakers):
            known = found.setdefault(self._same("speaker", speaker.name), speaker)
            if known is not speaker:
                links = _all((known.links, speaker.links))
                more = replace(known, affiliations=known.affiliations or speaker.affiliations, links=links)
                found[self._same("speaker", speaker.name)] = more
        return tuple(found.values())


_MOST = 50
"""Talks of one title in one event that are looked at; more are no programme."""

_SUBTITLE = seldom(r"\s*[:–—|(\[]\s*|\s+-{1,3}\s+|(?<=[?!.])\s+")


def _titles(title: str) -> tuple[str, ...]:
    """A title as it is compared, and without its subtitle where it has one."""
    return tuple(dict.fromkeys(_forms(title))) if title else ()


def _forms(title: str) -> Iterator[str]:
    yield fold(title)
    match = _SUBTITLE.search(title[:300])
    if match is not None and match.start() > 0:
        yield fold(title[: match.start()])
