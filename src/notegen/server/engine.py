"""The engine of the preview: what each save comes to, at once where notes alone were edited, and for the whole site."""

import gc
import os
from collections.abc import Callable, Collection
from pathlib import Path

from notegen.config.settings import Project
from notegen.load.discover import REGISTRIES
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, Stopped
from notegen.model.site import Site
from notegen.publish.frame import asset_url
from notegen.publish.generation import digest_of_file
from notegen.publish.overrides import override_faults
from notegen.publish.renderers import assets
from notegen.publish.stylesheet import published_assets
from notegen.runtime.collecting import collecting_seldom
from notegen.runtime.content import Content, Lost
from notegen.runtime.executor import HERE, Processes, processors
from notegen.runtime.recent import Recent
from notegen.server.edits import Edited, edited
from notegen.server.pages import Pages, Planned
from notegen.server.remembered import Beside, Remembered, remember
from notegen.server.whole import Base, build_whole, prove
from notegen.theme.environment import TemplateFault, open_theme

ReadSettings = Callable[[], tuple[Project | None, tuple[Diagnostic, ...]]]
"""The project, and what is wrong with its settings; None where they cannot be used."""

DRESS = ("assets/", "styles/")
"""Folders in templates/ that hold no templates: stylesheets, pictures, scripts."""


@dataclass(frozen=True, slots=True)
class Made:
    """What one build came to."""

    project: Project | None
    """None where the settings cannot be used."""
    files: Pages
    """Output path → bytes; without the pages of notes that have errors."""
    site: Site | None
    """What was understood; None where there is no build."""
    diagnostics: tuple[Diagnostic, ...]
    """Those of the settings and of the notes."""
    failure: str = ""
    """Why there is no build, where that is neither the settings' nor the notes' fault."""
    base: Base | None = None
    """What the next edits start from."""
    is_all: bool = True
    """Whether it is what a build would publish, on every page; else the whole build is still to come."""


@dataclass(frozen=True, slots=True)
class Dressed:
    """A whole build with what of the theme was saved since, which many saves of notes may follow."""

    base: Base
    """The build."""
    files: tuple[tuple[str, str | None], ...]
    """What was saved in templates/, with its SHA-256."""
    pages: Pages
    """The pages as they look now."""
    now: Base
    """What edits start from now."""
    is_all: bool
    """Whether a whole build would have nothing else to say of it."""


class Engine:
    """Builds for one preview; `whole` and `edited` may run in two threads at a time."""

    def __init__(self, read_settings: ReadSettings) -> None:
        self._read_settings = read_settings
        self._kept: Remembered | None = None
        self._kept_for: tuple[object, ...] = ()
        self._dressed: Dressed | None = None
        self._let_go: list[Callable[[], object]] = []
        self._sweeps: list[Callable[[], object]] = []

    def whole(self) -> Made:
        """The settings read anew and the whole site; a failure of ours is a sentence, so that the preview goes on."""
        project: Project | None = None
        found: tuple[Diagnostic, ...] = ()
        try:
            project, found = self._read_settings()
            if project is None:
                return Made(None, Pages({}), None, found)
            # Once somebody may end it at any time, nothing is left to other processes, which Ctrl-C would wait for.
            executor = Processes(processors()) if self._kept is None else HERE
            with collecting_seldom():
                try:
                    made = build_whole(project, self._remembered(project), executor)
                except Lost:
                    # The cache was changed while the preview ran; another one begins empty.
                    self._kept_for = ()
                    made = build_whole(project, self._remembered(project), executor)
            gc.freeze()  # else an edit may have to wait while all of the site is searched for garbage
        except Stopped as fault:
            return Made(project, Pages({}), None, (*found, fault.diagnostic), "The notes cannot be read.")
        except Exception as fault:
            if os.environ.get("NOTEGEN_DEBUG"):
                raise
            return Made(project, Pages({}), None, found, f"notegen itself failed: {type(fault).__name__}: {fault}")
        return Made(
            made.report.project, made.pages, made.report.site, (*found, *made.report.diagnostics), base=made.base
        )

    def edited(self, last: Made, since: Collection[str], saved: Collection[str]) -> Made | None:
        """`last`, a whole build, with what was saved since (absolute paths), as far as that takes no other whole build.

        None where that shows nothing of what was `saved` now.
        """
        base = last.base
        if self._dressed is not None and self._dressed.base is not base:
            self._dressed = None
        if base is None:
            return None
        notes, theme, others = parted(base, since)
        try:
            dressed = self._with_theme(last.files, base, theme) if theme else Dressed(base, (), last.files, base, True)
            beside = Beside(Content(), below=base.kept)
            done = edited(dressed.now, notes, beside)
            if others or done.left:
                saved_notes, saved_theme, _ = parted(base, saved)
                if not (saved_theme or set(saved_notes) - done.left):
                    return None
            pages = _with_edits(dressed.pages, dressed.now, done, beside.html)
        except TemplateFault as fault:
            return replace(last, diagnostics=(*last.diagnostics, fault.diagnostic), is_all=False)
        except Exception:
            if os.environ.get("NOTEGEN_DEBUG"):
                raise
            return None  # the whole build says what is wrong
        return replace(
            last,
            files=pages,
            site=done.world.site,
            # Thousands of them are sorted for a fifth of a second.
            diagnostics=tuple(sorted({*last.diagnostics, *done.faults})) if done.faults else last.diagnostics,
            is_all=done.is_all and dressed.is_all and not others,
        )

    def _with_theme(self, pages: Pages, base: Base, theme: Collection[str]) -> Dressed:
        """A whole build with these files of templates/ as they are now; raises TemplateFault."""
        files = tuple((path, digest_of_file(Path(base.project.templates, path))) for path in theme)
        if self._dressed is None or self._dressed.files != files:
            self._dressed = _dressed(pages, base, files)
        return self._dressed

    def close(self) -> None:
        """Let go of all that it keeps on the disk, though pages may still be asked for."""
        for let_go in self._let_go:
            let_go()

    def sweep(self) -> None:
        """Remove what is of no use to a later preview, for a process that then ends at once, whatever it is at."""
        for sweep in self._sweeps:
            sweep()

    def _remembered(self, project: Project) -> Remembered:
        made_for = (project.settings, project.drafts, project.root_mode, project.notes, project.cache)
        if self._kept is None or self._kept_for != made_for:
            self._kept, self._kept_for = remember(project), made_for
            self._let_go.append(self._kept.let_go)
            self._sweeps.append(self._kept.sweep)
        return self._kept


def parted(base: Base, saved: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The notes and the files of the theme that were saved, and whatever else is new, gone or another."""
    project = base.project
    folders = (project.notes, project.templates, project.static)
    notes, templates, static = (Path(os.path.realpath(path)) for path in folders)
    found: list[str] = []
    theme: list[str] = []
    others: list[str] = []
    for path in map(Path, sorted(saved)):
        if path.is_relative_to(templates):
            theme.append(path.relative_to(templates).as_posix())
        elif path.is_relative_to(static):
            if str(path) not in base.copied or str(path) in base.linked or not path.is_file():
                others.append(str(path))
        elif not path.is_relative_to(notes):
            others.append(str(path))
        elif (inside := path.relative_to(notes).as_posix()) in base.notes:
            found.append(inside)
        elif path.exists() or _is_known(base, path, inside):
            others.append(str(path))
        # Else it came and went, as what editors write beside the file that they save.
    return tuple(found), tuple(theme), tuple(others)


def _is_known(base: Base, path: Path, inside: str) -> bool:
    """Whether the site has anything of a path in the notes folder that is gone."""
    if path.name in (*REGISTRIES, ".gitignore"):
        return True
    below = f"{inside}/", f"{path}{os.sep}"
    return (
        str(path) in base.copied
        or any(note.startswith(below[0]) for note in base.notes)
        or any(file.startswith(below[1]) for file in base.copied)
    )


def _with_edits(pages: Pages, base: Base, done: Edited, html: Callable[[str], str | None]) -> Pages:
    """All pages with the edited ones, and with new texts on the others that show them."""
    newer = done.texts
    # What files of the whole build hold alike was made of its texts; each answer to a save makes its own.
    placing = replace(base.tools, content=lambda digest: html(newer.get(digest, digest)), recent=Recent())
    showing = {path for digest in newer for path in base.showing.get(digest, ())}
    own = replace(base.tools, content=html, recent=Recent())
    return pages.with_others(
        {path: Planned(base.targets[path], placing) for path in showing}
        | {path: Planned(target, own) for path, target in done.targets.items()}
    )


def _dressed(pages: Pages, base: Base, saved: tuple[tuple[str, str | None], ...]) -> Dressed:
    """All pages with the templates and assets as they are now. Raises TemplateFault."""
    theme = open_theme(Path(base.project.templates), base.project.settings.theme)
    given = published_assets(theme)
    frame = replace(base.tools.frame, assets=tuple((name, asset_url(name, data)) for name, data in given))
    dressed_alone = all(path.startswith(DRESS) for path, _ in saved)
    tools = replace(base.tools, theme=base.tools.theme if dressed_alone else theme, frame=frame)
    world = replace(base.world, theme_assets=given)
    files: dict[str, Planned | bytes] = {
        path: Planned(file.target, tools)
        for path, file in pages.files.items()
        if isinstance(file, Planned) and file.target.renderer != assets.RENDERER.name
    }
    files |= {target.path: Planned(target, tools) for target in assets.RENDERER.plan(world.site, world)}
    made = Pages(files)
    if not dressed_alone:
        prove(made, base.project)
    # Catalogues of words are checked, too, and so is each template that no page uses.
    is_all = all(path.startswith(DRESS) or path.endswith(".html") for path, _ in saved)
    is_all = is_all and override_faults(world.site, base.project) == base.theme_faults
    return Dressed(base, saved, made, replace(base, tools=tools, world=world), is_all)
