"""What else to read: talks that share tags, people, a group or rare words, and a group's evenings around an event."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, islice

from notegen.model.cards import EventCard, NameCard, TalkCard
from notegen.model.event import Event, Talk
from notegen.publish.akin import kinship
from notegen.publish.told import Beside
from notegen.publish.world import Key, World, thing_of

MOST = 4
"""So many related talks stand on a page."""

OTHER_TALKS = 6
"""So many other talks of a speaker stand on a talk's page; all of them are on the speaker's."""

LEAST = 4
"""With less in common two talks stand together by chance: one group, or one tag that hangs on everything."""

_NEAREST = 12
"""Of a term's talks only so many before and after the event are looked at: a tag that all share must not cost n²."""

_TERMS = 40
"""Of a talk's or event's terms only so many are looked at."""


def related(world: World, event: Event) -> tuple[tuple[TalkCard, ...], tuple[Beside, ...]]:
    """Talks of other events that have most in common with all of an event's, and what to read beside each of these."""
    beside = [Beside(also=_also(world, talk)) for talk in event.talks]
    if not world.settings.makes("related"):
        return (), tuple(beside)
    near = _Near(world, event)
    own = {talk.id for talk in event.talks}
    terms = [tuple(islice(world.terms.get(talk.id, ()), _TERMS)) for talk in event.talks]
    kin = [kinship(world.rare, talk.id) for talk in event.talks]
    # What all talks share, most often tags and a group, is weighed once for all of them.
    common = dict.fromkeys(terms[0] if terms else ())
    for each in terms[1:]:
        common = {term: None for term in each if term in common}
    base = near.weigh(common, {})
    for place, talk in enumerate(event.talks):
        if talk.url != event.url and not talk.is_placed:  # it has a page of its own
            shown = frozenset(card.url for _, cards in beside[place].also for card in cards)
            weights = near.weigh((term for term in terms[place] if term not in common), base)
            best = _best(world, weights, [kin[place]], own, shown)
            beside[place] = Beside(beside[place].also, best)
    every = dict.fromkeys(chain.from_iterable(world.terms.get(talk.id, ()) for talk in event.talks))
    if len(every) > _TERMS:
        weights = near.weigh(islice(every, _TERMS), {})
    else:
        weights = near.weigh((term for term in every if term not in common), base)
    return _best(world, weights, kin[:_TERMS], own, frozenset()), tuple(beside)


def _best(
    world: World, weights: dict[str, int], kin: Iterable[Mapping[str, int]], own: set[str], shown: frozenset[str]
) -> tuple[TalkCard, ...]:
    """The best by weight, then the newest, at most four; none of those `shown`. Nothing of it depends on chance."""
    for akin in kin:
        for other, points in akin.items():
            if other not in own:
                weights[other] = weights.get(other, 0) + points
    enough = [each for each, weight in weights.items() if weight >= LEAST]
    # Twice, because a pair made for each of them takes three times as long.
    enough.sort(key=world.order.__getitem__)
    enough.sort(key=weights.__getitem__, reverse=True)
    found: list[TalkCard] = []
    for each in enough:
        if (card := world.talk_cards[each]).url not in shown:
            found.append(card)
            if len(found) == MOST:
                break
    return tuple(found)


class _Near(dict[Key, tuple[int, tuple[str, ...]]]):
    """A term of an event → what a talk that shares it weighs, and the nearest of these; asked by each of its talks."""

    def __init__(self, world: World, event: Event) -> None:
        super().__init__()
        self._world, self._talks = world, len(event.talks)
        self._first = world.order.get(event.id, 0)

    def weigh(self, terms: Iterable[Key], base: Mapping[str, int]) -> dict[str, int]:
        """Talk id → what it has in common by these terms, added to what it has by others."""
        weights = defaultdict(int, base)
        for term in terms:
            weight, ids = self[term]
            for each in ids:
                weights[each] += weight
        return weights

    def __missing__(self, term: Key) -> tuple[int, tuple[str, ...]]:
        sharing, order = self._world.sharing.get(term, ()), self._world.order.__getitem__
        # An event's own talks stand together in that order, right behind the event.
        start = bisect_left(sharing, self._first, key=order)
        stop = bisect_right(sharing, self._first + self._talks, lo=start, key=order)
        found = (*sharing[max(0, start - _NEAREST) : start], *sharing[stop : stop + _NEAREST])
        self[term] = _weight(term, len(sharing)), found
        return self[term]


def _also(world: World, talk: Talk) -> tuple[tuple[NameCard, tuple[TalkCard, ...]], ...]:
    """Each speaker who has a page, with the newest of their other talks."""
    found: dict[str, tuple[NameCard, tuple[TalkCard, ...]]] = {}
    for speaker in talk.speakers:
        thing = thing_of(world, "speaker", speaker.name)
        if thing is None or not thing.url or thing.slug in found:
            continue
        ids = world.sharing.get(("speaker", thing.slug), ())[: OTHER_TALKS + 1]
        others = tuple(world.talk_cards[each] for each in ids if each != talk.id)[:OTHER_TALKS]
        if others:
            found[thing.slug] = (world.cards[("speaker", thing.slug)], others)
    return tuple(found.values())


def _weight(term: Key, talks: int) -> int:
    """A rare tag says more than a common one; a speaker more than a tag; a group hardly anything."""
    if term[0] == "tag":
        return 6 if talks <= 5 else 4 if talks <= 20 else 2
    return 5 if term[0] == "speaker" else 1


def neighbours(world: World, event: Event, group: str) -> tuple[EventCard | None, EventCard | None]:
    """The evenings of one group (by slug) before and after an event, by date."""
    ids = world.sequences.get(group, ())
    place = world.steps.get((group, event.id))
    if place is None:
        return None, None
    before = world.event_cards[ids[place - 1]] if place else None
    return before, world.event_cards[ids[place + 1]] if place + 1 < len(ids) else None
