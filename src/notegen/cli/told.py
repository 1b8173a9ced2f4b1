"""What a build tells at its end: printed then, and kept for builds that have nothing else to tell."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

from notegen.cli.at_once import SECONDS
from notegen.cli.exit_status import FAULTS, OK, USAGE
from notegen.cli.options import Run
from notegen.cli.report import Printer
from notegen.cli.report.summary import Made, built, fails, made_by, read
from notegen.cli.report.text import lines
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, Severity
from notegen.model.span import Span
from notegen.model.visible import visible
from notegen.publish.stale import TEXT_CHANGED

if TYPE_CHECKING:
    from notegen.pipeline import Report
    from notegen.retouch import Mended


@dataclass(frozen=True, slots=True)
class Told:
    """All that a build says, in its order."""

    run: Run
    """To whom, and how."""
    form: str
    """How diagnostics print."""
    root: str
    """What their paths are relative to."""
    first: str
    """What was read; empty where nothing was."""
    details: tuple[str, ...]
    """What only --verbose says before the diagnostics: which files are no notes."""
    found: tuple[Diagnostic, ...]
    """What is wrong."""
    notice: str
    """What the build went on without."""
    reasons: tuple[str, ...]
    """What only --verbose says after them: how Markdown was read, and why each page was made."""
    made: Made
    """What was made, in numbers."""
    last: str
    """The summary, but for the time it took."""
    status: int
    """The exit status."""

    def to_bytes(self) -> bytes:
        """As it is kept: as the lines of a run that no terminal shows, and as what they are made of.

        The first line has the exit status and the lengths of what is printed before, on stderr, and at the end; a form
        that is no text, or colours wanted everywhere, leave all of it to `from_bytes`.
        """
        plain = self.form == "text" and self.run.color is not True
        loud, verbose = not self.run.quiet, self.run.verbose
        first = [self.first, *(self.details if verbose else ())] if loud else []
        last = [self.notice, *(self.reasons if verbose else ()), self.last + took(SECONDS)] if loud else []
        errors = [click.unstyle(line) for line in lines(sorted(set(self.found)))]
        parts = [_printed(part) if plain else b"" for part in (first, errors, last)]
        head = b"%d %d %d %d %d\n" % (self.status, plain, *map(len, parts))
        return head + b"".join(parts) + json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Told":
        """What `to_bytes` kept, of which `data` is the last part."""
        kept: dict[str, Any] = json.loads(data)
        found = tuple(_diagnostic(**row) for row in kept.pop("found"))
        run, details, reasons = Run(**kept.pop("run")), tuple(kept.pop("details")), tuple(kept.pop("reasons"))
        made = Made(**kept.pop("made"))
        return cls(run=run, found=found, details=details, reasons=reasons, made=made, **kept)

    @classmethod
    def kept(cls, data: bytes) -> "Told":
        """What `to_bytes` made."""
        head, _, rest = data.partition(b"\n")
        return cls.from_bytes(rest[sum(map(int, head.split()[2:])) :])


def took(seconds: str) -> str:
    """The end of the summary."""
    return f", in {seconds} s"


def _printed(said: Sequence[str]) -> bytes:
    return "".join(f"{visible(line)}\n" for line in said if line).encode("utf-8", "backslashreplace")


def _diagnostic(span: dict[str, Any], severity: str, **texts: str) -> Diagnostic:
    return Diagnostic(span=Span(**span), severity=Severity(severity), **texts)


def tell(told: Told, began: float, printer: Printer | None = None) -> int:
    """Prints it; the value is the exit status."""
    printer = printer or Printer(told.run, told.form)
    if told.first:
        printer.say(told.first)
    for line in told.details:
        printer.detail(line)
    printer.diagnostics(told.found, told.root)
    if told.notice:
        printer.say(told.notice)
    for line in told.reasons:
        printer.detail(line)
    printer.say(told.last + took(f"{time.monotonic() - began:.1f}"))
    return told.status


def told_of(report: "Report", before: Sequence[Diagnostic], run: Run, form: str, output: str, *, strict: bool) -> Told:
    """What a build tells; `before` is what is wrong with the settings, `output` the folder as a person names it."""
    from notegen.markup import road
    from notegen.publish.output_folder import UNUSABLE

    found = (*before, *report.diagnostics)
    unusable = any(one.code in UNUSABLE for one in report.diagnostics)
    return Told(
        run=run,
        form=form,
        root=report.project.root,
        first=read(report.site) if report.published or report.site.notes else "",
        details=tuple(f"Skipped {skipped.path}: {skipped.reason}" for skipped in report.site.skipped),
        found=found,
        notice=report.notice,
        reasons=(
            *filter(None, (road.sentence(road.counts()),)),
            *(f"Wrote {path}: {sentence.removeprefix(path).strip()}" for path, sentence in report.reasons),
        ),
        made=made_by(report),
        last=built(made_by(report), found, output),
        status=USAGE if unusable else FAULTS if fails(found, strict=strict) else OK,
    )


def told_again(told: Told, output: str) -> Told:
    """What a build tells that finds all as this one has left it."""
    same = replace(told.made, written=0, removed=0, kept=told.made.written + told.made.kept)
    said = ("Nothing has changed since the last build",)
    return replace(told, reasons=said, made=same, last=built(same, told.found, output))


def told_of_mended(before: Told, mended: "Mended", output: str) -> Told:
    """What a build tells that mended a few pages; `before` is what the last one told."""
    made = replace(before.made, written=mended.written.written, kept=mended.written.kept + mended.written.unchanged)
    reasons = tuple(f"Wrote {path}: {TEXT_CHANGED}" for path in mended.pages)
    return replace(before, reasons=reasons, made=made, last=built(made, before.found, output))
