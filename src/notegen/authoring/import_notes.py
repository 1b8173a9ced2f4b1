"""Writes notes of any convention anew, one an event, in the native form; whatever stands is left as it stands."""

from collections.abc import Iterable
from pathlib import Path

from notegen.authoring.canonical import FORMS, Form, note_text, with_items, with_text
from notegen.authoring.event_fields import event_fields, talk_fields
from notegen.authoring.lost_lines import Lost, lost_lines, words_of
from notegen.authoring.moved_links import MovedLinks
from notegen.authoring.new_name import new_names
from notegen.authoring.other_fields import other_fields
from notegen.authoring.reading import Read, read_files
from notegen.authoring.same_event import differences, unlikeness
from notegen.authoring.sources import Sources
from notegen.config.settings import Project
from notegen.load.discover import lexical
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.event import Event, Text
from notegen.model.note import SourceFile
from notegen.model.span import Span
from notegen.runtime.plain_file import make_real_folder, read_plain, write_new


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing some notes would write."""

    files: tuple[tuple[str, bytes], ...]
    """(path below the new folder, bytes) of the notes, then of the files they link to."""
    notes: int
    """How many of them are notes."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Errors of the sources, and where a new note is read in another way."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    written: int = 0
    """Files that are new."""
    there: int = 0
    """Files that were there already, byte for byte."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Files that could not be written."""


@dataclass(frozen=True, slots=True)
class _New:
    """A new note while it is being made."""

    name: str
    """Its file's name."""
    event: Event
    """The event it tells of, its links as they lead from the new folder."""
    fields: dict[str, object]
    """Its front matter."""
    form: Form = FORMS[0]
    """How the body is written."""

    @property
    def file(self) -> SourceFile:
        """The file as it would be read."""
        return SourceFile(self.name, self.name, note_text(self.event, self.fields, self.form).encode("utf-8"))


def import_notes(sources: Sources, project: Project, to: Path) -> Imported:
    """The new notes of all events in `sources`; each is read again and differs from its source in nothing it can."""
    read = read_files(sources.files, sources.project)
    checking = replace(project, notes=str(to), drafts=True)
    names = new_names(read.occasions)
    of_note = {path: name for event, name in zip(read.occasions, names, strict=True) for path in event.sources}
    links = MovedLinks(sources, project, to, of_note)
    made = [
        _best(_New(name, links.event(event), _fields(event, read, project)), checking)
        for event, name in zip(read.occasions, names, strict=True)
    ]
    made = _with_lost_lines(made, read, checking)
    if sources.base == lexical(project.notes):
        made = _with_old_addresses(made, read, checking)
    faults = [fault for note in read.notes.values() if note.broken for fault in note.diagnostics]
    faults += _differences(made, checking, to, project)
    files = [(new.file.path, new.file.data) for new in made]
    files += (file for new in made for file in _translations(new))
    return Imported((*files, *sorted(links.copies.items())), len(files), (*sources.diagnostics, *sorted(set(faults))))


def _fields(event: Event, read: Read, project: Project) -> dict[str, object]:
    found = event_fields(event, project.settings.language)
    return {**found, **other_fields(event, read.notes, found)}


def _best(new: _New, project: Project) -> _New:
    """The note in the first form that is read as its event; else in the best one, with `talks:` for what differs."""
    if new.event.kind != "event":
        return new
    best, least = new, _unlikeness(new, project)
    for form in FORMS:
        told = replace(new, form=replace(form, organisations=new.form.organisations))
        for _ in range(3):
            if not least:
                return best
            if (unlike := _unlikeness(told, project)) < least:
                best, least = told, unlike
            told = _with_items(told, project)
    return best


def _unlikeness(new: _New, project: Project) -> int:
    """How differently the note alone is read."""
    read = read_files((new.file,), project)
    return unlikeness(new.event, read.occasions[0]) if len(read.occasions) == 1 else 1_000_000


def _with_items(new: _New, project: Project) -> _New:
    """The note with an item of `talks:` for each talk that is read differently, or not at all."""
    read = read_files((new.file,), project)
    known = {talk.title: talk for event in read.occasions for talk in event.talks}
    items: list[dict[str, object]] = []
    for talk in new.event.talks:
        wanted = talk_fields(talk)
        said = talk_fields(known[talk.title]) if talk.title in known else {"title": ""}
        missing = {key: value for key, value in wanted.items() if said.get(key) != value}
        before = next((item for item in _items(new) if item["title"] == talk.title), {})
        if talk.title and (missing or before):
            items.append({"title": talk.title, **before, **missing})
    return replace(new, fields=with_items({k: v for k, v in new.fields.items() if k != "talks"}, items))


def _items(new: _New) -> list[dict[str, object]]:
    items = new.fields.get("talks", [])
    return items if isinstance(items, list) else []


def _with_lost_lines(made: list[_New], read: Read, project: Project) -> list[_New]:
    """The notes with those lines of their sources put back that none of them holds."""
    changed: dict[int, _New] = {}
    of_note: dict[str, list[tuple[int, int]]] = {}
    for at, new in enumerate(made):
        for path in new.event.sources:
            of_note.setdefault(path, []).append((_first_line(new.event, path), at))
    for path, found in of_note.items():
        own, file = sorted(found), read.files[path]
        known = words_of(made[at].file.data.decode("utf-8") for _, at in own)
        for number, (first, at) in enumerate(own):
            last = own[number + 1][0] - 1 if number + 1 < len(own) else 1 << 60
            new = changed.get(at, made[at])
            lost = lost_lines(file.data, first if number else 1, last, new.event, known)
            if lost:
                changed[at] = _told(new, path, lost)
    return [_best(changed[at], project) if at in changed else new for at, new in enumerate(made)]


def _told(new: _New, path: str, lost: tuple[Lost, ...]) -> _New:
    """The note with lost lines: the organisations they link are linked in the by-line, all else is text."""
    employers = {name for talk in new.event.talks for speaker in talk.speakers for name in speaker.affiliations}
    form = "text" if any(text.form == "text" and text.note == path for text in _texts(new.event)) else "markdown"
    for line in reversed(lost):
        linked = tuple((name, url) for name, url in line.links if name in employers)
        new = replace(new, form=replace(new.form, organisations=(*new.form.organisations, *linked)))
        if line.words or len(linked) < line.urls:
            text = Text(path, line.number, form, line.text.lstrip("# \t") + "\n")
            new = replace(new, event=with_text(new.event, text, _talk_of(new.event, path, line.number)))
    return new


def _first_line(event: Event, path: str) -> int:
    """Where an event begins in one of its sources."""
    if event.sources[0] == path:
        return event.line
    lines = [text.line for text in _texts(event) if text.note == path]
    return min((*lines, *(talk.line for talk in event.talks if talk.sources[:1] == (path,))), default=1)


def _texts(event: Event) -> Iterable[Text]:
    yield from event.texts
    for talk in event.talks:
        yield from talk.texts


def _talk_of(event: Event, path: str, line: int) -> int:
    """The number of the talk that a line of a source stands in; -1 for none."""
    begun = [(talk.line, at) for at, talk in enumerate(event.talks) if talk.sources[:1] == (path,)]
    return max(((begin, at) for begin, at in begun if begin <= line), default=(0, -1))[1]


def _with_old_addresses(made: list[_New], read: Read, project: Project) -> list[_New]:
    """The notes with the address they had on this site among their former ones, where they get another."""
    new_urls = _urls(made, project)
    moved: list[_New] = []
    for new, old in zip(made, read.urls, strict=True):
        aliases = new.fields.get("aliases", [])
        known = aliases if isinstance(aliases, list) else []
        now = new_urls.get(new.name, old)
        moved.append(
            new if now == old or old in known else replace(new, fields={**new.fields, "aliases": [*known, old]})
        )
    return moved


def _urls(made: list[_New], project: Project) -> dict[str, str]:
    read = read_files((new.file for new in made), project)
    return {path: url for event, url in zip(read.occasions, read.urls, strict=True) for path in event.sources}


def _differences(made: list[_New], checking: Project, to: Path, project: Project) -> list[Diagnostic]:
    """A warning for each new note that, among the others, is not read as its source is."""
    read = read_files((new.file for new in made), checking)
    by_path = {path: event for event in read.occasions for path in event.sources}
    found: list[Diagnostic] = []
    for new in made:
        event = by_path.get(new.name)
        place = Span(_shown(to / new.name, project))
        sources = ", ".join(new.event.sources[:3])
        if event is None:
            faults = [fault.message for fault in read.notes[new.name].diagnostics]
            found.append(warning("N252", place, f"cannot be read: {'; '.join(faults)}"))
        elif len(event.sources) > 1:
            others = ", ".join(path for path in event.sources if path != new.name)
            found.append(warning("N252", place, f"is read as one event with {others}"))
        elif unlike := differences(new.event, event):
            found.append(warning("N252", place, f"is read differently than {sources}: {', '.join(unlike)}"))
    return found


def _shown(path: Path, project: Project) -> str:
    root = lexical(project.root)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _translations(new: _New) -> Iterable[tuple[str, bytes]]:
    """The same event in other languages, each beside it."""
    for other in new.event.translations:
        told = replace(new.event, talks=other.talks, texts=other.texts, title=other.title)
        text = note_text(told, {"title": other.title} if other.title else {"language": other.language}, new.form)
        yield f"{new.name.removesuffix('.md')}.{other.language}.md", text.encode("utf-8")


def write(imported: Imported, to: Path, project: Project) -> Written:
    """Writes what is not there yet into `to`, which is made where it is missing; nothing is overwritten."""
    written = there = 0
    faults: list[Diagnostic] = []
    for name, data in imported.files:
        path = to / name
        place = Span(_shown(path, project))
        try:
            make_real_folder(path.parent)
            write_new(path, data)
            written += 1
        except FileExistsError:
            if read_plain(path, len(data)) == data:
                there += 1
            else:
                told = "stands there with other content, and nothing is overwritten; move it, or name another `--to`"
                faults.append(error("N253", place, told))
        except OSError as why:
            faults.append(error("N254", place, f"cannot be written: {why.strerror or why}"))
    return Written(written, there, tuple(faults))
