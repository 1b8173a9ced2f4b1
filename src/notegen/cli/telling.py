"""What a build tells, with its diagnostics: printed now, and made ready for builds that have nothing else to tell."""

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import click

from notegen.cli.at_once import parted
from notegen.cli.exit_status import FAULTS, OK, USAGE
from notegen.cli.manner import Run
from notegen.cli.report import Printer
from notegen.cli.report.text import lines
from notegen.cli.summary import fails, faults, made_by, read
from notegen.cli.told import Account, printed, told_again, told_from, told_of_mended, took
from notegen.model.diagnostic import Diagnostic
from notegen.runtime.rows import from_json, to_json

if TYPE_CHECKING:
    from notegen.pipeline import Report
    from notegen.retouch import Mended

Found = Sequence[Diagnostic]
"""What is wrong."""

_KEPT: Any = tuple[Diagnostic, ...]
"""The form in which it is kept: what a thousand notes have was walked for 90 ms where each became a mapping."""


def tell(told: Account, found: Found, began: float, printer: Printer | None = None) -> int:
    """Prints it; the value is the exit status."""
    printer = printer or Printer(told.run, told.form)
    if told.first:
        printer.say(told.first)
    for line in told.details:
        printer.detail(line)
    printer.diagnostics(found, told.root)
    if told.notice:
        printer.say(told.notice)
    for line in told.reasons:
        printer.detail(line)
    printer.say(told.last + took(f"{time.monotonic() - began:.1f}"))
    return told.status


def told_of(
    report: "Report",
    found: Found,
    run: Run,
    form: str,
    output: str,
    options: Mapping[str, object],
    *,
    strict: bool,
) -> Account:
    """What a build tells; `found` are its diagnostics and those of the settings, `options` the command line's."""
    from notegen.markup import road
    from notegen.publish.output_folder import UNUSABLE

    unusable = any(one.code in UNUSABLE for one in report.diagnostics)
    return Account(
        run=run,
        form=form,
        options=cast(tuple[tuple[str, str | bool | None], ...], tuple(options.items())),
        root=report.project.root,
        output=output,
        first=read(report.site) if report.published or report.site.notes else "",
        details=tuple(f"Skipped {skipped.path}: {skipped.reason}" for skipped in report.site.skipped),
        faults=tuple(faults(found)),
        notice=report.notice,
        reasons=(
            *filter(None, (road.sentence(road.counts()),)),
            *(f"Wrote {path}: {sentence.removeprefix(path).strip()}" for path, sentence in report.reasons),
        ),
        made=made_by(report),
        status=USAGE if unusable else FAULTS if fails(found, strict=strict) else OK,
    )


def kept(told: Account, found: Found) -> bytes:
    """What a build keeps for the next one, which finds all as this one has left it."""
    again = told_again(told)
    first = [] if told.run.quiet else [told.first, *(told.details if told.run.verbose else ())]
    errors = [click.unstyle(line) for line in lines(sorted(set(found)))]
    ready = (printed(first), printed(errors)) if told.is_plain else (b"", b"")
    return again.kept(*ready, to_json(tuple(found), _KEPT))


def tell_mended(before: bytes, mended: "Mended", began: float, printer: Printer) -> int:
    """Prints what a build tells that mended a few pages; `before` is what the last build kept."""
    *_, (*_, said, found) = parted(before)
    return tell(told_of_mended(told_from(said), mended), _diagnostics(found), began, printer)


def tell_again(said: bytes, found: bytes, began: float) -> int:
    """Prints once more what was kept, with colours or as a document."""
    return tell(told_from(said), _diagnostics(found), began)


def _diagnostics(found: bytes) -> tuple[Diagnostic, ...]:
    kept: tuple[Diagnostic, ...] = from_json(found, _KEPT)
    return kept
