"""What else to read: talks that share tags, people, a group or rare words, and a group's evenings around an event."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from notegen.model.cards import EventCard, TalkCard
from notegen.model.event import Event, Talk
from notegen.publish.akin import kinship
from notegen.publish.world import Key, World

MOST = 4
"""So many related talks stand on a page."""

LEAST = 4
"""With less in common two talks stand together by chance: one group, or one tag that hangs on everything."""

_NEAREST = 12
"""Of a term's talks only so many before and after the event are looked at: a tag that all share must not cost n²."""

_TERMS = 40
"""Of a talk's or event's terms only so many are looked at."""


def related_to_talk(
    world: World, event: Event, talk: Talk, shown: frozenset[str] = frozenset()
) -> tuple[TalkCard, ...]:
    """Talks of other events that have most in common with a talk, at most four; none of those `shown`, by address."""
    return _related(world, event, (talk,), shown)


def related_to_event(world: World, event: Event) -> tuple[TalkCard, ...]:
    """Talks of other events that have most in common with all of an event's, at most four."""
    return _related(world, event, event.talks, frozenset())


def _related(world: World, event: Event, talks: tuple[Talk, ...], shown: frozenset[str]) -> tuple[TalkCard, ...]:
    """The best by weight, then the newest: nothing of it depends on chance."""
    if not world.settings.makes("related"):
        return ()
    weights = _by_terms(world, event, dict.fromkeys(term for talk in talks for term in world.terms.get(talk.id, ())))
    own = {talk.id for talk in event.talks}
    for talk in talks[:_TERMS]:
        for other, points in kinship(world.rare, talk.id).items():
            if other not in own:
                weights[other] += points
    enough = (each for each, weight in weights.items() if weight >= LEAST)
    best = sorted(enough, key=lambda each: (-weights[each], world.order[each]))
    cards = (world.talk_cards[each] for each in best)
    return tuple(islice((card for card in cards if card.url not in shown), MOST))


def _by_terms(world: World, event: Event, terms: Iterable[Key]) -> Counter[str]:
    """Talk id → what it has in common by tags, speakers and groups."""
    weights: Counter[str] = Counter()
    first = world.order.get(event.id, 0)
    for term in islice(terms, _TERMS):
        sharing = world.sharing.get(term, ())
        # An event's own talks stand together in that order, right behind the event.
        start = bisect_left(sharing, first, key=world.order.__getitem__)
        stop = bisect_right(sharing, first + len(event.talks), lo=start, key=world.order.__getitem__)
        weight = _weight(term, len(sharing))
        for each in (*sharing[max(0, start - _NEAREST) : start], *sharing[stop : stop + _NEAREST]):
            weights[each] += weight
    return weights


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
