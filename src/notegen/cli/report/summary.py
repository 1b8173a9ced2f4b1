"""What a run read, made and found, in a sentence each; counts that are zero are not named."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.site import Site

if TYPE_CHECKING:
    from notegen.pipeline import Report


def counted(number: int, word: str) -> str:
    """`1 note`, `2 notes`."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def read(site: Site) -> str:
    """The first line printed: which folder was read, and how many notes."""
    return f"Read {_folder(site.folder)}: {counted(len(site.notes), 'note')}"


def built(report: "Report", found: Sequence[Diagnostic], output: str) -> str:
    """The last line of a build but for its time; `found` are its diagnostics and those of the settings."""
    kinds = [(report.events, "event"), (report.talks, "talk"), (report.pages, "page")]
    things = ", ".join(counted(number, word) for number, word in kinds if number) or "nothing"
    files = [(report.written, "written"), (report.kept, "unchanged"), (report.removed, "removed")]
    done = ", ".join(f"{number:,} {word}" for number, word in files if number)
    if not report.published:
        return f"Left {_folder(output)} as it was: {', '.join(faults(found))}"
    made = f"{counted(len(report.site.notes), 'note')} → {things}{done and f' ({done})'}"
    return ", ".join((f"Built {_folder(output)}: {made}", *faults(found)))


def fails(found: Sequence[Diagnostic], *, strict: bool = False) -> bool:
    """Whether the exit status is 1: for an error, and under --strict for a warning too."""
    return any(strict or one.severity is Severity.ERROR for one in found)


def checked(site: Site, found: Iterable[Diagnostic]) -> str:
    """The last line of a check."""
    return f"Checked {counted(len(site.notes), 'note')}: {', '.join(faults(found)) or 'nothing to mend'}"


def faults(found: Iterable[Diagnostic]) -> list[str]:
    """`2 errors`, `1 warning`; empty where there are none."""
    severities = [one.severity for one in set(found)]
    counts = [(severities.count(severity), severity.value) for severity in (Severity.ERROR, Severity.WARNING)]
    return [counted(number, word) for number, word in counts if number]


def _folder(name: str) -> str:
    """A folder as the summary names it, with one slash at its end."""
    return f"{name.rstrip('/') or '.'}/" if name != "/" else name
