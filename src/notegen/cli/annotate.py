"""`notegen annotate`: what was understood of notes, written into their front matter."""

from typing import TYPE_CHECKING

import click

from notegen.cli.exit_status import FAULTS, OK
from notegen.cli.options import NOTES, Run, everywhere

if TYPE_CHECKING:
    from notegen.load.discover import Discovered


@click.command("annotate")
@everywhere
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATHS...")
@click.option("--diff/--write", "only_diff", default=True, help="Print what would change (the default), or change it.")
@NOTES
def command(run: Run, paths: tuple[str, ...], only_diff: bool, **overrides: object) -> int:
    """Write what was understood of notes into their front matter.

    What a note states itself is not said again. Without --write nothing is changed: a diff is printed, and the exit
    status is 0 whether there is a difference or not. Keys are only added, and every other byte stays. A note that
    would then be read as another event is left alone. PATHS are notes, or folders of notes.
    """
    from notegen.authoring.annotate import annotate, write
    from notegen.cli.project import open_project, shown_path
    from notegen.cli.report import Printer
    from notegen.cli.summary import counted, fails
    from notegen.load.discover import discover

    printer = Printer(run, document=only_diff)
    project, warnings = open_project(run, printer, **{**overrides, "drafts": True})
    found = discover(project)
    wanted = frozenset(note for path in paths for note in _notes(found, path, shown_path(path, project)))
    annotated = annotate(found, project, wanted)
    if only_diff and annotated.changed:
        printer.answer([line for _, inserted in annotated.changed for line in inserted.diff])
    faults = () if only_diff else write(annotated, project)
    printer.diagnostics((*warnings, *annotated.diagnostics, *faults), project.root)
    changed, refused = len(annotated.changed) - len(faults), annotated.refused + len(faults)
    counts = ((changed, "to change" if only_diff else "changed"), (annotated.unchanged, "unchanged"),
              (refused, "left alone"))  # fmt: skip
    printer.say(f"{counted(len(wanted), 'note')}: " + ", ".join(f"{n:,} {word}" for n, word in counts if n))
    return FAULTS if fails((*annotated.diagnostics, *faults)) else OK


def _notes(found: "Discovered", path: str, shown: str) -> list[str]:
    """The notes that a path on the command line names; a usage error where it names none."""
    front = "" if shown in (".", "") else f"{shown.rstrip('/')}/"
    notes = [file.path for file in found.files if file.shown == shown or file.shown.startswith(front)]
    if not notes:
        reason = next((item.reason for item in found.skipped if f"/{shown}".endswith(f"/{item.path}")), "")
        raise click.UsageError(f'"{path}" is no note and holds none' + (f": {reason}" if reason else ""))
    return notes
