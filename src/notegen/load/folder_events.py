"""Folders without an index that are one event each: the folder's name says which, and its notes are the talks."""

import re
from collections.abc import Iterable

from notegen.load.folding import fold
from notegen.load.paths import path_of, read_path
from notegen.model.classes import dataclass
from notegen.model.event import Fact
from notegen.model.note import FoundEvent, Note
from notegen.model.patterns import seldom
from notegen.model.span import Span

TOGETHER = 2
"""So many notes of one talk each make a folder an event: a lone one may be anything."""

_YEAR = seldom(r"(?<![0-9])(?:19|20)\d\d(?![0-9])")
_PARTS = seldom(r"[\s_.-]+")
_ABOUT_NO_EVENT = frozenset(
    fold(word)
    for word in (
        "talk talks note notes meetup meetups event events conference conferences conf confs post posts blog archive "
        "archives video videos slide slides presentation presentations session sessions misc other various old year "
        "vortrag vorträge notizen treffen veranstaltung veranstaltungen konferenz konferenzen archiv folien jahr "
        "exposé exposés rencontre rencontres conférence conférences événement événements présentations année "
        "charla charlas reunión reuniones evento eventos conferencia conferencias año palestra palestras encontro "
        "encontros conferência conferências apresentações ano incontro incontri conferenza conferenze evento eventi "
        "lezing lezingen bijeenkomst bijeenkomsten conferentie conferenties jaar docs content"
    ).split()
)
"""Words of folders that hold many events, or say nothing of any."""

_OF_CONFERENCES = frozenset(
    fold(word)
    for word in "conference conferences conf confs konferenz konferenzen kongress kongresse conférence conférences "
    "congrès conferencia conferencias congreso congresos conferência conferências congresso congressi conferenze "
    "conferentie conferenties congres congressen".split()
)
"""Folders whose folders of a year hold one folder a conference: `conferences/2019/ropecon/`."""

PART_OF_AN_EVENT = seldom(
    r"(?:\d+[-_. ]*)?(?:talks?|sessions?|keynotes?|lightning[-_ ]?talks?|workshops?|tutorials?|vortr(?:ä|ae)ge"
    r"|exposés|conférences|charlas|ponencias|palestras|lezingen"
    r"|(?:day|tag|jour|día|dia|giorno|dag|track|room|raum|salle|sala)[-_ ]?\w{1,2})",
    re.IGNORECASE,
)
"""Folders below an event's that part it and hold its talks: `day-1`, `Vorträge`, `track_b`."""


@dataclass(frozen=True, slots=True)
class FolderEvent:
    """A folder that is one event."""

    note: Note
    """A note of no file that has what the folder's name says: its path is the folder's, with a slash behind."""
    notes: tuple[str, ...]
    """The paths of the notes that belong to it: its talks, and what tells of none."""


def folder_of_event(path: str) -> str:
    """The folder whose event a note may belong to: its own, or the one that `day-1/` and `talks/` are a part of."""
    folder = read_path(path).folder
    while PART_OF_AN_EVENT.fullmatch(folder.rpartition("/")[2]) and "/" in folder:
        folder = folder.rpartition("/")[0]
    return folder


def folder_events(free: Iterable[Note]) -> tuple[FolderEvent, ...]:
    """The events among the folders of `free`: notes that may each be one talk of some event.

    Good: `ropecon-2019/knots.md` and `ropecon-2019/sails.md`, each one talk and without a day of its own.
    Not: `talks-2019/…`, `2019/ropes/…`, a folder of which a note says when it was.
    """
    beside: dict[str, list[Note]] = {}
    for note in free:
        beside.setdefault(folder_of_event(note.path), []).append(note)
    found: list[FolderEvent] = []
    for folder, notes in beside.items():
        talks = [note for note in notes if _is_one_talk(note)]
        title = event_of_folder(folder)
        if title and len(talks) >= TOGETHER and not any(map(_has_day, notes)):
            found.append(FolderEvent(_note(folder, title, talks[0]), tuple(note.path for note in notes)))
    return tuple(found)


def event_of_folder(folder: str) -> str:
    """What a folder's name calls an event: `forge_conf_2019` → `Forge conf 2019`; empty where it names none.

    It has words and a year; or words, in the folder of a year in a folder of conferences.
    """
    *above, name = folder.split("/")
    words = [word for word in _PARTS.split(_YEAR.sub(lambda year: f" {year[0]} ", name)) if word]
    said = [word for word in words if not word.isdigit()]
    if not said or all(fold(word) in _ABOUT_NO_EVENT for word in said):
        return ""
    years = [word for word in words if _YEAR.fullmatch(word)]
    counted = words[0].isdigit() and len(words[0]) < 3  # `01-ropecon`: the first in its folder
    if not years:
        if len(above) < 2 or not _YEAR.fullmatch(above[-1]) or fold(above[-2]) not in _OF_CONFERENCES:
            return ""
        years = [above[-1]]
    title = " ".join([*(word for word in words[counted:] if word not in years), years[-1]])
    return title[:1].upper() + title[1:]


def _is_one_talk(note: Note) -> bool:
    """Whether a note tells of one talk, or may be one as a whole."""
    found = note.events[0]
    return len(found.talks) == 1 or (not found.talks and found.whole is not None)


def _has_day(note: Note) -> bool:
    """Whether a note says when it was, in its name or in its text."""
    path = path_of(note)
    named = path.rule == "file name" and path.date is not None and bool(path.date.month)
    return named or any(fact.field == "date" and fact.confidence >= 0.8 for fact in note.events[0].facts)


def _note(folder: str, title: str, first: Note) -> Note:
    """The folder as a note: it has no text, and its facts stand in no line."""
    shown = first.shown[: len(first.shown) - len(first.path)] + folder + "/"
    fact = Fact("title", title, Span(shown, 0), "folder", 0.8)
    return Note(f"{folder}/", shown, "", "folder", events=(FoundEvent((fact,), (), (), 1),))
