"""From a command's options to the project it is about; a fault in the settings ends the run with exit 2."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from notegen.cli.options import Run
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.span import Span

if TYPE_CHECKING:
    from notegen.cli.report import Printer
    from notegen.config.settings import Project


def read_project(run: Run, **overrides: object) -> "tuple[Project | None, tuple[Diagnostic, ...]]":
    """The project, and what is wrong with its settings; None where they cannot be used."""
    from notegen.config.load import load_project

    given = {name: value for name, value in overrides.items() if value is not None}
    project, found = load_project(run.root, run.config, given)
    if project is not None and project.settings.checks:
        from notegen.lint.run import unknown_checks

        place = Span(project.settings_file or "notegen.yml")
        faults = tuple(error("N790", place, sentence) for sentence in unknown_checks(project.settings))
        if faults:
            return None, (*found, *faults)
    return project, tuple(found)


def open_project(run: Run, printer: "Printer", **overrides: object) -> "tuple[Project, tuple[Diagnostic, ...]]":
    """The project, and warnings about its settings, to be printed with the run's own."""
    project, found = read_project(run, **overrides)
    if project is None:
        printer.diagnostics(found, run.root)
        raise click.exceptions.Exit(2)
    return project, found


def shown_path(path: str, project: "Project") -> str:
    """A path that a person typed, as diagnostics show it: relative to the root, where it lies under it.

    It is looked for from the working folder, then from the root and the notes folder, so that a path can be pasted
    from a diagnostic or an export.
    """
    for folder in ("", project.root, project.notes):
        if os.path.lexists(Path(folder) / path):
            return from_root(str(Path(folder) / path), project)
    raise click.UsageError(f'no file or folder "{path}"')


def inner_path(path: str, project: "Project") -> str:
    """A path that a person typed, relative to the notes folder; empty for the folder itself."""
    shown, notes = shown_path(path, project), from_root(project.notes, project)
    if notes == "." or shown == notes:
        return "" if shown in (notes, ".") else shown
    if not shown.startswith(f"{notes}/"):
        raise click.UsageError(f'"{path}" is not in the notes folder {notes}/')
    return shown[len(notes) + 1 :]


def shown_output(project: "Project") -> str:
    """The output folder, as the summary names it."""
    return from_root(project.output, project)


def from_root(path: str, project: "Project") -> str:
    """A path relative to the root, where it lies under it; else as it is."""
    inner, root = (Path(os.path.normpath(Path(name).absolute())) for name in (path, project.root))
    return inner.relative_to(root).as_posix() if inner.is_relative_to(root) else Path(path).as_posix()
