"""Which notes without a speaker are each one talk of a conference, by the folder they lie in."""

from notegen.load.bare import Whole, as_it_is
from notegen.load.folder_events import PART_OF_AN_EVENT
from notegen.load.folding import fold
from notegen.load.gather import Gathered
from notegen.load.paths import path_of, read_path
from notegen.model.classes import replace
from notegen.model.note import FoundTalk, Note
from notegen.model.patterns import seldom

OF_AN_EVENING = frozenset(
    "date event_date end time venue city groups talks event kind link series status layout speakers".split()
)
"""Keys of a note that is an event, a post, or has said who spoke."""

TOGETHER = 2
"""So many notes of talks make a folder one of talks: a lone note beside nothing may be anything."""

_OF_YEAR = seldom(r"(?<![0-9])(?:19|20)\d\d(?![0-9])")
_OF_A_BLOG = frozenset("_posts _drafts posts post blog news articles pages wiki archive docs doc content".split())


def with_single_talks(gathered: tuple[Gathered, ...], whole: Whole = as_it_is) -> tuple[Gathered, ...]:
    """The notes, those that are one talk each, `whole`, with that talk found in them.

    A note whose folder's index is an event is a talk of it. Else the folder must tell, and hold several such notes:
    it names a conference and its year (`ropecon-2019/`, `2019/ropecon/`), or says what it holds (`talks/`, `day-1/`),
    or at least as many notes beside it name a speaker each. What has a day for a name is an evening of its own.
    """
    beside: dict[str, list[Gathered]] = {}
    for item in gathered:
        beside.setdefault(read_path(item.note.path).folder, []).append(item)
    chosen: set[str] = set()
    for folder, items in beside.items():
        able = [item for item in items if _talk_of(item.note) is not None]
        chosen |= {item.note.path for item in able if item.home}
        lone = [item for item in able if not item.home and _may_be_one(item.note)]
        told = [item for item in items if _told(item.note)]
        if len(lone) + len(told) >= TOGETHER and (_of_talks(folder) or len(told) >= max(len(lone), TOGETHER)):
            chosen |= {item.note.path for item in lone}
    return tuple(
        replace(item, note=_as_talk(whole(item.note))) if item.note.path in chosen else item for item in gathered
    )


def likely_talk(note: Note) -> FoundTalk | None:
    """The talk that a note will be, as far as it and its path say: whoever reads it does not know the notes beside."""
    talk = _talk_of(note)
    return talk if talk is not None and _may_be_one(note) and _of_talks(read_path(note.path).folder) else None


def _talk_of(note: Note) -> FoundTalk | None:
    """The talk that a note is if it is one; None where it has talks, several events, or says what it is."""
    found = note.events[0] if len(note.events) == 1 else None
    return found.whole if found is not None and found.kind == "event" and not found.talks else None


def _may_be_one(note: Note) -> bool:
    """Whether nothing in the note says that it is an event: no day, house or group, nor a name that is only a day."""
    path = path_of(note)
    stated = note.keys
    facts = {fact.field for fact in note.events[0].facts}
    own = not note.translates and not path.index and bool(path.name)
    return own and not stated & OF_AN_EVENING and not facts & {"venue", "group", "end"}


def _told(note: Note) -> bool:
    """Whether a note tells of one talk and who gave it."""
    talks = note.events[0].talks if len(note.events) == 1 else ()
    named = len(talks) == 1 and any(fact.field == "speaker" for fact in talks[0].facts)
    return named and bool(read_path(note.path).name) and not read_path(note.path).index


def _of_talks(folder: str) -> bool:
    """Whether a folder's path names a conference and its year, or ends in what holds talks."""
    parts = [part for part in folder.split("/") if part]
    if not parts or not _OF_A_BLOG.isdisjoint(part.casefold() for part in parts[-2:]):
        return False
    if PART_OF_AN_EVENT.fullmatch(parts[-1]):
        return True
    named = [at for at, part in enumerate(parts) if fold(_OF_YEAR.sub("", part)) and not part.isdigit()]
    years = [at for at, part in enumerate(parts) if _OF_YEAR.search(part.replace("_", " "))]
    return any(at in named or (named and named[-1] > at) for at in years)


def _as_talk(note: Note) -> Note:
    """The note with its talk found; what stood in the event's text stands in the talk's."""
    found, talk = note.events[0], _talk_of(note)
    if talk is None:
        return note
    titles = (fact for fact in talk.facts if fact.field == "title")
    facts = (*(fact for fact in found.facts if fact.field != "title"), *titles)
    return replace(note, events=(replace(found, facts=facts, talks=(talk,), texts=(), fact_lines=(), whole=None),))
