"""Writes what was understood of notes into their front matter, where the notes are then read just as before."""

from collections.abc import Iterable
from pathlib import Path

from notegen.authoring.event_fields import field_lines
from notegen.authoring.insert import Inserted, insert
from notegen.authoring.lines import CannotInsert
from notegen.authoring.missing_fields import missing_fields, not_for_annotating
from notegen.authoring.reading import Read, read_files
from notegen.authoring.replace_file import replace_file
from notegen.authoring.same_event import same_reading
from notegen.config.settings import Project
from notegen.load.discover import Discovered
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, error, warning
from notegen.model.event import Event
from notegen.model.note import SourceFile
from notegen.model.span import Span


@dataclass(frozen=True, slots=True)
class Annotated:
    """What came of annotating some notes; nothing is written yet."""

    changed: tuple[tuple[SourceFile, Inserted], ...] = ()
    """The notes that would change, with what they would be."""
    unchanged: int = 0
    """How many notes state everything already, or have nothing to state."""
    refused: int = 0
    """How many notes are left alone because they cannot be annotated."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why, and which keys were left out."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """The keys one note would state, and which of the ways to leave some out is being tried."""

    fields: dict[str, object]
    """All of them, in order."""
    step: int = 0
    """The row of _WAYS that is tried."""


_WAYS: tuple[frozenset[str], ...] = (
    frozenset(),
    frozenset({"title"}),
    frozenset({"talks"}),
    frozenset({"title", "talks"}),
    frozenset({"date", "event_date", "end", "time", "group", "groups", "venue", "city", "link", "series", "language"}),
)
"""Keys that are left out, one row after another, until the note is read as before; then it is refused."""


def annotate(found: Discovered, project: Project, wanted: frozenset[str]) -> Annotated:
    """What the notes `wanted` (paths relative to the notes folder) would state, so that every event stays as it is.

    All notes are read again as they would be, together, as often as one of them is then read differently: such a note
    states less, and in the end nothing.
    """
    before = read_files(found.files, project, registries=found.registries)
    refused: dict[str, str] = {}
    proposals: dict[str, _Proposal] = {}
    for path in sorted(wanted):
        why = not_for_annotating(before, path)
        fields = {} if why else missing_fields(before, path, project)
        if why:
            refused[path] = why
        elif fields:
            proposals[path] = _Proposal(fields)
    whole = len(proposals)
    written = _written(before, proposals, refused)
    for _ in range(whole * len(_WAYS) + 1):
        files = [replace(file, data=written[path].data) if path in written else file
                 for path, file in before.files.items()]  # fmt: skip
        after = read_files(files, project, before)
        guilty = _guilty(before, after, frozenset(written))
        if not guilty:
            break
        for path in sorted(guilty):
            proposal = _less(proposals.pop(path))
            if proposal is None:
                refused[path] = "stated, its facts would make another event of it"
            else:
                proposals[path] = proposal
        written = _written(before, proposals, refused)
    return _result(before, wanted, proposals, written, refused)


def write(annotated: Annotated, project: Project) -> tuple[Diagnostic, ...]:
    """Puts the changed notes in their places; an error for each that cannot be written, which stays as it was."""
    faults: list[Diagnostic] = []
    for file, inserted in annotated.changed:
        try:
            replace_file(Path(project.notes) / file.path, file.data, inserted.data)
        except OSError as why:
            faults.append(error("N254", Span(file.shown), f"cannot be written: {why.strerror or why}"))
    return tuple(faults)


def _less(proposal: _Proposal) -> _Proposal | None:
    """The next way that leaves out what the last one still stated; None where nothing is left."""
    now = _kept(proposal)
    for step in range(proposal.step + 1, len(_WAYS)):
        smaller = replace(proposal, step=step)
        kept = _kept(smaller)
        if kept and kept != now:
            return smaller
    return None


def _kept(proposal: _Proposal) -> dict[str, object]:
    return {key: value for key, value in proposal.fields.items() if key not in _WAYS[proposal.step]}


def _written(before: Read, proposals: dict[str, _Proposal], refused: dict[str, str]) -> dict[str, Inserted]:
    """Each note with its lines put in; what no line can be put into is refused."""
    written: dict[str, Inserted] = {}
    for path in sorted(proposals):
        file = before.files[path]
        indent = min((field.span.column - 1 for field in before.notes[path].fields), default=0)
        try:
            written[path] = insert(file.data, field_lines(_kept(proposals[path])), file.shown, indent)
        except CannotInsert as why:
            refused[path] = str(why)
            del proposals[path]
    return written


def _guilty(before: Read, after: Read, changed: frozenset[str]) -> frozenset[str]:
    """The changed notes that must state less: those of an event that is not as it was.

    What the index of a folder states holds for the notes below it, so it is the first to be suspected.
    """
    found: set[str] = set()
    for path in changed:
        if after.notes[path].broken or len(after.notes[path].diagnostics) > len(before.notes[path].diagnostics):
            found.add(path)
    for event in _other(before.events, after.events):
        indexes = {path for path in changed if after.gathered.get(path) and _is_above(path, event)}
        found |= indexes or (changed & set(event.sources)) or changed
    return frozenset(found)


def _other(one: Iterable[Event], other: Iterable[Event]) -> list[Event]:
    """The events that are in one reading only, or not the same in both."""
    old, new = {event.id: event for event in one}, {event.id: event for event in other}
    return [
        event
        for key in sorted({*old, *new})
        if (key not in old or key not in new or not same_reading(old[key], new[key]))
        for event in (old.get(key), new.get(key))
        if event is not None
    ]


def _is_above(path: str, event: Event) -> bool:
    """Whether a note is the index of a folder that the event's notes lie in, and is none of them."""
    folder, _, name = path.rpartition("/")
    is_index = name.casefold().split(".")[0] in ("index", "readme")
    below = any(source.startswith(f"{folder}/" if folder else "") for source in event.sources)
    return is_index and below and path not in event.sources


def _result(
    before: Read,
    wanted: frozenset[str],
    proposals: dict[str, _Proposal],
    written: dict[str, Inserted],
    refused: dict[str, str],
) -> Annotated:
    diagnostics = [warning("N250", Span(before.files[path].shown), f"left as it is: {why}") for path, why in
                   refused.items()]  # fmt: skip
    for path, proposal in proposals.items():
        out = [key for key in proposal.fields if key not in _kept(proposal)]
        told = f"{' and '.join(f'`{key}`' for key in out)} left out: stated, the note would be read as another event"
        diagnostics += [warning("N251", Span(before.files[path].shown), told)] if out else []
    diagnostics += (fault for path in refused for fault in before.notes[path].diagnostics if before.notes[path].broken)
    changed = tuple((before.files[path], written[path]) for path in sorted(written))
    unchanged = len(wanted) - len(changed) - len(refused)
    return Annotated(changed, unchanged, len(refused), tuple(sorted(set(diagnostics))))
