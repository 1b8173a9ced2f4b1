"""One source file becomes one Note: decoded, its front matter read, its convention found."""

from collections.abc import Container, Iterable

from notegen.config.dates import published_of
from notegen.config.fault import Fault
from notegen.config.path_dates import DEFAULT_PATHS
from notegen.config.settings import Project
from notegen.config.typed import flag_of, language_of, status_of
from notegen.load.crowds import crowds
from notegen.load.no_events import told_apart
from notegen.load.opened import Opened
from notegen.load.paths import stem_of
from notegen.load.readers import READERS
from notegen.load.readers.rst import converted
from notegen.load.statements.sound import may_hold_error
from notegen.load.statements.stated import faults_of
from notegen.markup.erb import without_helpers
from notegen.markup.front_matter import Split, split
from notegen.markup.note_file import decode
from notegen.markup.outline import outline
from notegen.model.diagnostic import Diagnostic, Severity, error
from notegen.model.note import Field, Note, SourceFile
from notegen.model.span import Span
from notegen.runtime.digest import digest_bytes


def read(source: SourceFile, project: Project, siblings: Container[str]) -> Note:
    """Reads a file; whatever is wrong with it comes along as diagnostics, and an error keeps it out of the site.

    `siblings` are the paths of all notes: they tell a translation (`talk.de.md` beside `talk.md`) from a dotted name.
    """
    digest = digest_bytes(source.data)
    text, faults = decode(source, repair=project.settings.repair_encoding, limit=project.settings.limits.note_bytes)
    if text is None:
        return Note(source.path, source.shown, digest, "", diagnostics=faults, broken=True)
    front = split(text, source.shown)
    diagnostics = [*faults, *front.diagnostics]
    draft = is_draft(source.path, front.fields, diagnostics)
    language = _language(front.fields, diagnostics)
    translates, own_language = translation_of(source.path, project.settings.languages, siblings)
    broken = _holds_error(diagnostics)
    if broken or project.drafts or not draft:
        faults = faults_of(front.fields, source.shown) if broken or may_hold_error(front.fields) else ()
        if broken or _holds_error(faults):
            # it goes no further, so whatever else it states wrongly is told now
            broken, diagnostics = True, [*diagnostics, *faults]
    if broken or (draft and not project.drafts):
        return Note(source.path, source.shown, digest, "", front.fields, (), tuple(diagnostics), draft, broken)
    paths = project.settings.paths if project.settings.paths != DEFAULT_PATHS else None
    opened, doubts = open_body(source.path, source.shown, front)
    diagnostics += doubts
    reader = next(reader for reader in READERS if reader.fits(opened))
    events = told_apart(opened, reader.read(opened))
    limit, past = project.settings.limits.talks, crowds(front.fields, events)
    if sum(len(event.talks) for event in events) > limit:
        past += (error("N230", Span(source.shown), f"more than {limit} talks (limits.talks); part the note"),)
    if past:
        return Note(
            source.path, source.shown, digest, reader.name, front.fields, (), (*diagnostics, *past), draft, True
        )
    return Note(
        source.path,
        source.shown,
        digest,
        reader.name,
        front.fields,
        events,
        tuple(diagnostics),
        draft,
        False,
        own_language or language,
        translates,
        paths,
    )


def open_body(path: str, shown: str, front: Split) -> tuple[Opened, tuple[Diagnostic, ...]]:
    """A note as its reader is given it: ERB's helpers as links, reStructuredText as Markdown, headings known."""
    written = without_helpers(front.body) if path.lower().endswith(".erb") else front.body
    body, form, doubts = converted(path, shown, written)
    return Opened(path, shown, front.fields, body, front.body_line, outline(body, front.body_line), form), doubts


def _holds_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)


def is_draft(path: str, fields: tuple[Field, ...], diagnostics: list[Diagnostic]) -> bool:
    """Whether a note says in any way that it is a draft; a value that does not parse is an error (CONTRACT: drafts)."""
    draft = "_drafts" in path.split("/")[:-1]
    for field in fields:
        try:
            if field.key == "draft":
                draft = flag_of(field.value) or draft
            elif field.key == "status":
                draft = status_of(field.value) == "draft" or draft
            elif field.key == "published":
                draft = published_of(field.value) is False or draft
        except Fault as fault:
            diagnostics.append(fault.diagnostic())
    return draft


def translation_of(path: str, languages: tuple[str, ...], siblings: Container[str]) -> tuple[str, str]:
    """(note, language) for `<note>.<lang>.md` beside `<note>.md`, where `<lang>` is one of the settings' languages."""
    folder, _, name = path.rpartition("/")
    stem, dot, language = stem_of(name).rpartition(".")
    if not dot or language not in languages:
        return "", ""
    original = f"{folder}/{stem}{name[len(stem_of(name)) :]}" if folder else f"{stem}{name[len(stem_of(name)) :]}"
    return (original, language) if original in siblings else ("", "")


def _language(fields: tuple[Field, ...], diagnostics: list[Diagnostic]) -> str:
    for field in fields:
        if field.key == "language":
            try:
                return language_of(field.value)
            except Fault as fault:
                diagnostics.append(fault.diagnostic())
    return ""
