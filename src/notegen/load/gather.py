"""Gives each note its context: the facts its folder's index and the settings state, and the event it belongs to."""

from collections.abc import Iterable

from notegen.config.schema import UNPUBLISHED, read_fields
from notegen.load.folder_events import folder_events, folder_of_event
from notegen.load.header.event_dates import YEAR_OF_TITLE
from notegen.load.paths import path_of, read_path
from notegen.load.read import is_draft
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.note import Field, Note
from notegen.model.span import Span
from notegen.model.value import Mapping, Scalar

NEVER_INHERITED = frozenset(
    "title slug aliases talks kind description event speakers slides videos links published".split()
)
"""Keys that are about the index itself, not about the notes under it."""

OF_AN_EVENT = frozenset({"date", "event_date", "venue", "link", "city", "groups", "series", "end"})
"""What tells an index that describes an event from one that only introduces a folder."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A note in its folder."""

    note: Note
    """The note as read."""
    inherited: tuple[Field, ...]
    """Fields it does not state itself, nearest first: from index notes above it, then from the settings."""
    home: str
    """The note of the event this one is a talk of; empty where it is an event of its own."""
    silent: bool = False
    """Whether it only states facts for the notes beside it, and is no event itself."""


def with_drafts_of_folders(notes: tuple[Note, ...], defaults: Mapping) -> tuple[Note, ...]:
    """The notes, those marked as drafts too that the index of a folder above them, or the settings, say are drafts.

    So are translations of a draft, and of a note whose front matter cannot be read: it may say that it is one.
    """
    indexes, stated = _indexes(notes), _stated_defaults(defaults)[0]
    marked = tuple(
        replace(note, draft=True)
        if not note.draft and _is_hidden(note, (*(index.fields for index in _above(note, indexes)), stated))
        else note
        for note in notes
    )
    hidden = {note.path for note in marked if note.draft or note.broken}
    return tuple(replace(note, draft=True) if note.translates in hidden else note for note in marked)


def _is_hidden(note: Note, sources: Iterable[tuple[Field, ...]]) -> bool:
    """Whether the nearest source that states one of the keys says draft; one that cannot be read may have meant it."""
    known = set(note.keys)
    for fields in sources:
        said = tuple(field for field in fields if field.key in UNPUBLISHED and field.key not in known)
        faults: list[Diagnostic] = []
        if is_draft("", said, faults) or faults:
            return True
        known |= {field.key for field in said}
    return False


def _indexes(notes: Iterable[Note]) -> dict[str, Note]:
    """Folder → its index."""
    return {read_path(note.path).folder: note for note in notes if read_path(note.path).index and not note.translates}


def _above(note: Note, indexes: dict[str, Note]) -> list[Note]:
    """The indexes of the note's folder and of those above it, nearest first; never itself."""
    folders = _folders(read_path(note.path).folder)
    return [index for folder in folders if (index := indexes.get(folder)) is not None and index is not note]


def _stated_defaults(defaults: Mapping) -> tuple[tuple[Field, ...], tuple[Diagnostic, ...]]:
    return read_fields(defaults) if defaults.entries else ((), ())


def gather(notes: tuple[Note, ...], defaults: Mapping) -> tuple[tuple[Gathered, ...], tuple[Diagnostic, ...]]:
    """Puts every note into its folder; drafts and broken notes are gone by now."""
    indexes = _indexes(notes)
    by_path = {note.path: note for note in notes}
    stated, diagnostics = _stated_defaults(defaults)
    found = list(diagnostics)
    is_draft("", stated, found)
    gathered: list[Gathered] = []
    beside: dict[str, list[Note]] = {}
    for note in notes:
        beside.setdefault(folder_of_event(note.path), []).append(note)
    # Asked once for a folder: each answer looks at all notes of it.
    is_event: dict[tuple[str, str], bool] = {}
    for note in notes:
        path = path_of(note)
        inherited = _inherited(note.keys, (*(index.fields for index in _above(note, indexes)), stated))
        home = "" if note.translates else _stated_home(note, by_path, found)
        folder = folder_of_event(note.path)
        if not home and folder and not path.index and (index := indexes.get(path.folder) or indexes.get(folder)):
            asked = (index.path, folder)
            if asked not in is_event:
                is_event[asked] = _is_event(index, beside[folder])
            home = index.path if is_event[asked] and _may_be_talk(note) else ""
        gathered.append(Gathered(note, inherited, home))
    settled = _settled(gathered, by_path, found)
    return _with_folder_events(settled, indexes, stated), tuple(found)


def _with_folder_events(
    gathered: tuple[Gathered, ...], indexes: dict[str, Note], stated: tuple[Field, ...]
) -> tuple[Gathered, ...]:
    """The notes, those of folders that are events without an index as talks of them, and the folders as notes."""
    free = [
        item.note
        for item in gathered
        if not item.home and not read_path(item.note.path).index and _may_be_talk(item.note)
    ]
    events = [event for event in folder_events(free) if event.note.path.rstrip("/") not in indexes]
    homes = {path: event.note.path for event in events for path in event.notes}
    made = (
        Gathered(
            event.note, _inherited(frozenset(), (*(index.fields for index in _above(event.note, indexes)), stated)), ""
        )
        for event in events
    )
    return (*(replace(item, home=homes.get(item.note.path, item.home)) for item in gathered), *made)


def _settled(gathered: list[Gathered], by_path: dict[str, Note], found: list[Diagnostic]) -> tuple[Gathered, ...]:
    """Every home followed to the event at its end: a note whose home is a talk of another event is one, too.

    What would be shown nowhere stands alone: notes that name each other, and talks of what is no event.
    """
    homes = {item.note.path: item.home for item in gathered}
    settled: list[Gathered] = []
    for item in gathered:
        home, seen = item.home, {item.note.path}
        while home and homes[home] and home not in seen:
            seen.add(home)
            home = homes[home]
        if home and (home in seen or not _takes_talks(by_path[home])):
            why = "leads in a circle" if home in seen else "is no event"
            found.append(warning("N231", _place(item.note), f'event: "{item.home}" {why}; the note stands alone'))
            home = ""
        settled.append(replace(item, home=home))
    named = {item.home for item in settled}
    return tuple(
        replace(item, silent=item.note.path not in named and read_path(item.note.path).index)
        if not _says_anything(item.note)
        else item
        for item in settled
    )


def _place(note: Note) -> Span:
    return next((field.span for field in note.fields if field.key == "event"), Span(note.shown))


def _takes_talks(home: Note) -> bool:
    """Whether a note is one event, so that talks of other notes can be shown there."""
    alone = len(home.events) == 1 and home.events[0].kind == "event" and not home.translates
    return alone and _kind(home) not in ("page", "deck")


def _folders(folder: str) -> Iterable[str]:
    """The folder, then each above it, up to the notes folder itself (``)."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]
    yield ""


def _inherited(own: frozenset[str], sources: Iterable[tuple[Field, ...]]) -> tuple[Field, ...]:
    kept: list[Field] = []
    known = set(own)
    for fields in sources:
        kept += (field for field in fields if field.key not in known and field.key not in NEVER_INHERITED)
        known |= {field.key for field in fields}
    return tuple(kept)


def _stated_home(note: Note, by_path: dict[str, Note], diagnostics: list[Diagnostic]) -> str:
    """The note that `event: PATH` names: a note, or a folder with an index."""
    stated = next((field for field in note.fields if field.key == "event" and isinstance(field.value, Scalar)), None)
    if stated is None or not isinstance(stated.value, Scalar):
        return ""
    wanted = stated.value.text.strip().strip("/")
    folder = read_path(note.path).folder
    forms = [
        f"{front}{wanted}{end}"
        for front in (f"{folder}/" if folder else "", "")
        for end in ("", ".md", "/index.md", "/README.md")
    ]
    home = next((form for form in forms if form in by_path and form != note.path), "")
    if not home:
        diagnostics.append(
            warning("N231", stated.span, f'event: "{stated.value.text}" names no note; the note stands alone')
        )
    return home


def _is_event(index: Note, beside: list[Note]) -> bool:
    """Whether a folder's index describes one event that its siblings are the talks of.

    It has a title, and says when or where; and the siblings do not each have a day of their own.
    """
    if _kind(index) == "page" or len(index.events) != 1 or not _title(index):
        return False
    # the year in a title alone (`# Talk notes 2031`) makes no event of a folder
    surely = (fact.field for fact in index.events[0].facts if fact.rule != YEAR_OF_TITLE)
    facts = {*surely, *index.keys}
    own_days = {str(date) for note in beside if note is not index and (date := _own_day(note))}
    return bool(facts & OF_AN_EVENT) and len(own_days) <= 1


def _own_day(note: Note) -> object:
    path = path_of(note)
    return path.date if path.rule == "file name" and path.date and path.date.day else None


def _may_be_talk(note: Note) -> bool:
    """Whether a note can be one talk of its folder's event: it has one talk at most and no event facts of its own."""
    own = note.keys
    found = note.events[0] if len(note.events) == 1 else None
    return (
        found is not None
        and found.kind == "event"
        and not note.translates
        and _kind(note) not in ("page", "deck", "event")
        and not own & {"date", "event_date", "venue", "groups", "talks", "event"}
        and len(found.talks) <= 1
    )


def _kind(note: Note) -> str:
    return next(
        (f.value.text.strip().casefold() for f in note.fields if f.key == "kind" and isinstance(f.value, Scalar)), ""
    )


def _title(note: Note) -> bool:
    return "title" in note.keys or any(fact.field == "title" for event in note.events for fact in event.facts)


def _says_anything(note: Note) -> bool:
    """Whether there is more to an index than facts for others."""
    return _title(note) or any(event.texts or event.talks or event.fact_lines for event in note.events)
