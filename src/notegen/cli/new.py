"""`notegen new`: a note in the form that notegen itself writes."""

from pathlib import Path

import click

from notegen.cli.options import NOTES, NOW, Run, everywhere


@click.command("new")
@everywhere
@click.argument("title")
@click.option("--date", metavar="DATE", help="The event's day, month or year; else today.")
@click.option("--group", "groups", multiple=True, metavar="NAME", help="Who organises it; may be repeated.")
@click.option("--venue", metavar="TEXT", help="Where: `House, Street 1, 12345 City`.")
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="May be repeated.")
@click.option("--talk", "talks", multiple=True, metavar="TALK", help="`Title by Name (Org)`; may be repeated.")
@click.option("--draft", is_flag=True, help="Keep it out of the site for now.")
@NOTES
@NOW
def command(
    run: Run,
    title: str,
    date: str | None,
    groups: tuple[str, ...],
    venue: str | None,
    tags: tuple[str, ...],
    talks: tuple[str, ...],
    draft: bool,
    **overrides: object,
) -> int:
    """Write a new note and say what was understood of it.

    It goes into the notes folder as YYYY-MM-DD-title.md; in an empty folder, notes/ is made for it. A note that is
    there is never overwritten.
    """
    from notegen.cli.blank_note import Blank, note_name, note_text
    from notegen.cli.project import open_project, shown_path
    from notegen.cli.report import Printer
    from notegen.cli.understood import sentence
    from notegen.cli.writing import names_in, write_new
    from notegen.understanding import understand

    printer = Printer(run)
    project, _ = open_project(run, printer, **{**overrides, "drafts": True})
    blank = Blank(title, date or project.today, groups, venue or "", tags, talks, draft)
    is_bare = project.root_mode and not any(name[0] != "." for name in names_in(Path(project.root)))
    path = Path(project.notes) / ("notes" if is_bare else "") / note_name(blank)
    if not write_new(path, note_text(blank)):
        raise click.UsageError(f"{path} is there already; choose another title or --date")
    if is_bare:
        project, _ = open_project(run, printer, **{**overrides, "drafts": True})
    shown = shown_path(str(path), project)
    known = understand(project, shown)
    printer.say(f"Wrote {shown}")
    printer.say(sentence(known.note.path if known.note else shown, known.events))
    printer.diagnostics(known.diagnostics, project.root)
    return 0
