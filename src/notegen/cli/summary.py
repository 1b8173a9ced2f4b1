"""What a run read, made and found, in a sentence each; counts that are zero are not named."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    from notegen.model.site import Site
    from notegen.pipeline import Report


def counted(number: int, word: str) -> str:
    """`1 note`, `2 notes`."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")


def read(site: "Site") -> str:
    """The first line printed: which folder was read, and how many notes."""
    return f"Read {_folder(site.folder)}: {counted(len(site.notes), 'note')}"


@dataclass(frozen=True, slots=True)
class Made:
    """What a build made, in numbers."""

    notes: int
    """Notes read."""
    events: int
    """Occasions on the site."""
    talks: int
    """Talks on the site."""
    pages: int
    """HTML files of the site."""
    written: int
    """Files written or copied, because they are new or differ."""
    kept: int
    """Files left as they were."""
    removed: int
    """Files of the last build that the site no longer has."""
    published: bool
    """Whether the site was published; False leaves the old one as it was."""


def made_by(report: "Report") -> Made:
    """The numbers of a build."""
    counts = (report.events, report.talks, report.pages, report.written, report.kept, report.removed)
    return Made(len(report.site.notes), *counts, published=report.published)


def built(made: Made, faults: Sequence[str], output: str) -> str:
    """The last line of a build but for its time; `faults` are those of its diagnostics and of the settings."""
    kinds = [(made.events, "event"), (made.talks, "talk"), (made.pages, "page")]
    things = ", ".join(counted(number, word) for number, word in kinds if number) or "nothing"
    files = [(made.written, "written"), (made.kept, "unchanged"), (made.removed, "removed")]
    done = ", ".join(f"{number:,} {word}" for number, word in files if number)
    if not made.published:
        return f"Left {_folder(output)} as it was: {', '.join(faults)}"
    told = f"{counted(made.notes, 'note')} → {things}{done and f' ({done})'}"
    return ", ".join((f"Built {_folder(output)}: {told}", *faults))


def fails(found: Sequence[Diagnostic], *, strict: bool = False) -> bool:
    """Whether the exit status is 1: for an error, and under --strict for a warning too."""
    return any(strict or one.severity is Severity.ERROR for one in found)


def checked(site: "Site", found: Iterable[Diagnostic]) -> str:
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
