"""`notegen explain`: why notegen did what it did."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notegen.cli.options import NOTES, Run, everywhere

if TYPE_CHECKING:
    from notegen.cli.report import Printer


@click.command("explain")
@everywhere
@click.argument("subject", metavar="FILE|CODE|URL", required=False, default="")
@click.option("--coverage", is_flag=True, help="Sum up all notes, or those of the folder FILE, and what each lacks.")
@NOTES
def command(run: Run, subject: str, *, coverage: bool, **overrides: object) -> int:
    """Say what was understood of a note and why, what a code means, or what makes a page.

    A note is shown as a tree: each fact with the line it stands in and the rule that read it. A code such as N601 (or a
    check's name) is answered with its manual, a URL such as /2014/06-09-docker/ with the notes that make the page.
    With --coverage, a folder is summed up: how many notes have a date, a venue, speakers, slides, and which lack what.
    """
    from notegen.cli.manuals import manual_of
    from notegen.cli.report import Printer

    printer = Printer(run)
    if coverage:
        return _coverage(run, printer, subject, overrides)
    if not subject:
        raise click.UsageError("say what to explain: a note, a code such as N601, a page's address, or --coverage")
    if not Path(subject).exists():
        manual = manual_of(subject)
        if manual is not None:
            printer.answer([f"{manual.code} {manual.name}", "", *manual.text.split("\n")])
            return 0
        if re.fullmatch(r"[Nn]\d{3}", subject):
            raise click.UsageError(f'no code "{subject}"; codes stand in what `check` and `build` print')
    if subject.startswith(("/", "http://", "https://")) and not Path(subject).exists():
        return _page(run, printer, subject, overrides)
    return _note(run, printer, subject, overrides)


def _page(run: Run, printer: "Printer", url: str, overrides: dict[str, object]) -> int:
    from notegen.cli.pages import last_made, makers
    from notegen.cli.project import open_project
    from notegen.pipeline import load, planned

    project, _ = open_project(run, printer, **overrides)
    site = load(project)
    targets = planned(site, project).targets
    lines = makers(site, project, url, targets)
    if not lines:
        raise click.UsageError(
            f"no page {url}; its address begins with / and is as a browser shows it behind the base URL"
        )
    printer.answer([*lines, *last_made(project, url, targets)])
    return 0


def _coverage(run: Run, printer: "Printer", folder: str, overrides: dict[str, object]) -> int:
    from notegen.cli.coverage import lines_of
    from notegen.cli.project import inner_path, open_project
    from notegen.pipeline import load

    project, _ = open_project(run, printer, **{**overrides, "drafts": True})
    printer.answer(lines_of(load(project), inner_path(folder, project) if folder else ""))
    return 0


def _note(run: Run, printer: "Printer", file: str, overrides: dict[str, object]) -> int:
    from notegen.cli.project import open_project, shown_path
    from notegen.cli.tree import lines_of
    from notegen.understanding import understand

    project, found = open_project(run, printer, **{**overrides, "drafts": True})
    known = understand(project, shown_path(file, project))
    printer.answer(lines_of(known))
    printer.diagnostics((*found, *known.diagnostics), project.root)
    return 0
