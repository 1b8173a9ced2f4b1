"""Which talks are akin by words that few talks share, in their titles and in what the notes say again and again.

A word's rarity is counted over all notes, so no list of stop words is needed in any language; what is common in one
language is rare among notes in another, so each talk is weighed among those of its own.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from itertools import chain

from notegen.markup.terms import terms
from notegen.model.classes import dataclass
from notegen.model.event import Event, Talk
from notegen.model.site import Rendered

FEW = 8
"""A word that more talks than these say is common: it also bounds the cost, which is linear in the talks."""

SHARE = 8
"""At most one talk in so many of its language says a rare word: in ten talks nothing is known to be rare."""

ENOUGH = 4
"""Two talks are akin from here on; see `kinship`."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One talk's use of one rare word."""

    talk: str
    """The talk's id."""
    titled: bool
    """Whether the word stands in its title."""
    said: bool
    """Whether the word stands in its notes."""


@dataclass(frozen=True, slots=True)
class RareWords:
    """The rare words of all talks, looked up both ways."""

    of_talk: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Talk id → its rare words."""
    tellings: Mapping[str, tuple[Telling, ...]] = field(default_factory=dict)
    """Rare word → the talks that it is a topic of, in the order of the events."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Any word → how many talks say it."""


def rare_words(events: tuple[Event, ...], rendered: Mapping[str, Rendered], language: str) -> RareWords:
    """The words that are a topic of at least two talks and said by few; `language` is that of unmarked notes.

    A topic stands in the title, or more than once in the notes.
    """
    talks: list[tuple[Event, Talk, tuple[str, ...], str]] = []
    counts: Counter[str] = Counter()
    for event in events:
        for talk in event.talks:
            # Twice over some notes: all of their words at once are more than memory has room for.
            title, notes = terms((talk.title,)).all, _notes(talk, rendered)
            counts.update(set(title).union(*(each.terms.split() for each in notes)))
            talks.append((event, talk, title, " ".join(each.repeated for each in notes)))
    rare = {word for word, times in counts.items() if 2 <= times <= FEW}
    talks_in = Counter(_language(event, talk, language) for event, talk, _, _ in talks)
    found: dict[str, list[Telling]] = {}
    for event, talk, title, repeated in talks:
        few = min(FEW, talks_in[_language(event, talk, language)] // SHARE)
        topics = [word for word in sorted(rare.intersection(chain(title, repeated.split()))) if counts[word] <= few]
        said = set[str]().union(*(each.terms.split() for each in _notes(talk, rendered))) if topics else ()
        for word in topics:
            found.setdefault(word, []).append(Telling(talk.id, word in title, word in said))
    shared = {word: tuple(tellings) for word, tellings in found.items() if len(tellings) > 1}
    of_talk: dict[str, list[str]] = {}
    for word, tellings in shared.items():
        for telling in tellings:
            of_talk.setdefault(telling.talk, []).append(word)
    return RareWords({talk: tuple(words) for talk, words in of_talk.items()}, shared, counts)


def is_idle(others: int) -> bool:
    """Whether a word makes no two talks akin, and none less, however often one event says it.

    `others` is how many talks of other events do: none, so that the word can link nothing, or too many.
    """
    return others == 0 or others > FEW


def kinship(rare: RareWords, talk_id: str) -> dict[str, int]:
    """The talks akin to one by rare words, each with how much: nothing where it may be chance.

    A word that neither title has counts 1; another counts 1 for each title and for each note that has it. Two titles
    with one rare word that both notes take up (4) are enough, or two such words that no note takes up; many words
    that no title has are not: long notes share those by chance.
    """
    points: Counter[str] = Counter()
    titled: set[str] = set()
    for word in rare.of_talk.get(talk_id, ()):
        tellings = rare.tellings[word]
        own = next(each for each in tellings if each.talk == talk_id)
        for other in tellings:
            if other.titled or own.titled:
                titled.add(other.talk)
                points[other.talk] += own.titled + other.titled + own.said + other.said
            else:
                points[other.talk] += 1
    del points[talk_id]
    return {other: count for other, count in points.items() if count >= ENOUGH and other in titled}


def _notes(talk: Talk, rendered: Mapping[str, Rendered]) -> list[Rendered]:
    return [rendered[text.digest] for text in talk.texts if text.digest in rendered]


def _language(event: Event, talk: Talk, language: str) -> str:
    return (talk.language or event.language or language).casefold()
