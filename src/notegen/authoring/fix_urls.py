"""What `check --fix` writes: aliases into the notes whose address changed, and urls.lock."""

from collections.abc import Mapping
from pathlib import Path

from notegen import pipeline
from notegen.authoring.aliases import alias_line, with_aliases
from notegen.authoring.lines import CannotInsert
from notegen.authoring.reading import Read, read_files
from notegen.authoring.replace_file import replace_file
from notegen.authoring.same_event import same_reading
from notegen.config.settings import Project
from notegen.config.urls_lock import LARGEST, NAME, write_lock
from notegen.load.discover import discover
from notegen.model.classes import replace
from notegen.model.diagnostic import Severity
from notegen.model.event import Event
from notegen.model.recorded import NAMED, WHOLE, Recorded, last_part
from notegen.model.site import Site, shown_note
from notegen.publish.kept_urls import Kept, alias_of, kept_urls, lock_file
from notegen.publish.moved import Lost
from notegen.publish.standing import Standing, standing
from notegen.runtime.plain_file import read_plain, write_new
from notegen.theme.environment import TemplateFault


def fix_urls(project: Project) -> tuple[str, ...]:
    """Writes the aliases that keep recorded addresses alive, then urls.lock; a line of report for each thing done.

    Nothing is written while notes, templates or urls.lock have errors: what cannot be read would look moved. No body
    changes, and a note that would be understood in any other way with its alias is left as it is.
    """
    site, kept, sound = _understood(project)
    if not sound:
        return ("Fixed nothing: there are errors; mend them first",)
    said: list[str] = []
    if kept is not None and any(each.now for each in kept.lost):
        said += _write_aliases(_wanted(kept, site), project, site)
        site, kept, _ = _understood(project)
    said += _write_lock(kept, standing(site), project)
    return tuple(said)


def _understood(project: Project) -> tuple[Site, Kept | None, bool]:
    """The site, what urls.lock says of it, and whether nothing but lost addresses is an error."""
    site = pipeline.load(project)
    try:
        made = pipeline.planned(site, project)
    except TemplateFault:
        return site, None, False
    kept = kept_urls(site, made, project)
    found = (*site.diagnostics, *made.diagnostics, *(kept.diagnostics if kept else ()))
    return site, kept, not any(one.severity is Severity.ERROR and one.code != "N320" for one in found)


def _wanted(kept: Kept, site: Site) -> dict[str, tuple[str, ...]]:
    """Note → the aliases that it is to state."""
    events: dict[str, int] = {}
    for event in site.events:
        for note in event.sources:
            events[note] = events.get(note, 0) + 1
    wanted: dict[str, tuple[str, ...]] = {}
    for each in kept.lost:
        if each.now is not None and each.taken_by is None and each.record.kind not in NAMED and each.now.sources:
            note = _note(each, each.now)
            wanted[note] = (*wanted.get(note, ()), _alias(each, each.now, events.get(note, 0)))
    return wanted


def _note(each: Lost, now: Standing) -> str:
    """The note to write into: the one it always came from, where it still does."""
    return each.record.source if each.record.source in now.sources else now.sources[0]


def _alias(each: Lost, now: Standing, events: int) -> str:
    """In a note of several events, the event is named as well."""
    several = now.record.kind in WHOLE and events > 1
    return f"{each.record.url}#{last_part(now.record.url)}" if several else alias_of(each)


def _write_aliases(wanted: Mapping[str, tuple[str, ...]], project: Project, site: Site) -> list[str]:
    said: list[str] = []
    edits: dict[str, tuple[bytes, bytes]] = {}
    for note, aliases in sorted(wanted.items()):
        try:
            before = _bytes_of(note, project)
            edits[note] = before, with_aliases(before, aliases)
        except CannotInsert as why:
            said.append(_left(note, aliases, str(why), site))
    for note in _understood_otherwise(edits, project):
        del edits[note]
        said.append(_left(note, wanted[note], "with an alias on top, it would be understood in another way", site))
    for note, (before, after) in edits.items():
        try:
            replace_file(Path(project.notes) / note, before, after)
        except OSError as fault:
            said.append(_left(note, wanted[note], f"it cannot be written: {fault.strerror}", site))
        else:
            said.append(f"Wrote {shown_note(site, note)}: {alias_line(wanted[note])}")
    return sorted(said)


def _left(note: str, aliases: tuple[str, ...], why: str, site: Site) -> str:
    return f"Left {shown_note(site, note)}: {why}; state `{alias_line(aliases)}` yourself"


def _bytes_of(note: str, project: Project) -> bytes:
    """The bytes of a note that may be written to: a file of the project itself."""
    path = Path(project.notes) / note
    if not path.resolve().is_relative_to(Path(project.root).resolve()):
        raise CannotInsert("it lies outside the root")
    data = read_plain(path, project.settings.limits.note_bytes)
    if data is None:
        raise CannotInsert("it is no plain file")
    return data


def _understood_otherwise(edits: Mapping[str, tuple[bytes, bytes]], project: Project) -> list[str]:
    """The notes of which any event would differ in more than its aliases."""
    files = discover(project).files
    read = read_files(files, project)
    changed = tuple(replace(file, data=edits[file.path][1]) if file.path in edits else file for file in files)
    before, after = _by_id(read), _by_id(read_files(changed, project, read))
    other = {note for key in before.keys() | after.keys() for note in _otherwise(before.get(key), after.get(key))}
    return sorted(other & edits.keys())


def _by_id(read: Read) -> dict[str, Event]:
    return {event.id: replace(event, aliases=()) for event in read.events}


def _otherwise(one: Event | None, other: Event | None) -> tuple[str, ...]:
    """The notes of an event that is read in two ways; none where both are the same."""
    if one is not None and other is not None and same_reading(one, other):
        return ()
    return tuple(note for event in (one, other) if event is not None for note in event.sources)


def _write_lock(kept: Kept | None, pages: tuple[Standing, ...], project: Project) -> list[str]:
    """Records what stands, and says so; what is recorded stays, also where only a redirect page is left of it."""
    now = {page.record.url: page.record for page in pages if not page.draft}
    known: dict[str, Recorded] = {}
    if kept is not None:
        known = {record.url: record for record in kept.lock if record.url not in kept.withheld}
        # As long as an address is lost, a new page may be what took its place; and another page there is not it.
        if kept.lost:
            taken = {each.record.url for each in kept.lost}
            now = {url: record for url, record in now.items() if url in known and url not in taken}
    text = write_lock((known | now).values()).encode()
    path = lock_file(project)
    try:
        if kept is None:
            write_new(path, text)
        else:
            before = read_plain(path, LARGEST) or b""
            if before == text:
                return []
            replace_file(path, before, text)
    except OSError as fault:
        return [f"Left {NAME}: it cannot be written: {fault.strerror}"]
    new = len(now.keys() - known.keys())
    what = f"{new:,} new {'address' if new == 1 else 'addresses'} recorded" if new else "brought up to date"
    return [f"Wrote {NAME}: {what}"]
