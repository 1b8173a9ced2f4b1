"""One whole build of the preview: everything is understood and planned, and pages wait until somebody asks for them."""

import os
from collections.abc import Mapping
from pathlib import Path

from notegen.config.settings import Project
from notegen.lint.run import weigh
from notegen.load.discover import FoundFile
from notegen.load.load_site import load_site
from notegen.markup.html import place
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic
from notegen.model.note import Note
from notegen.model.target import Target
from notegen.pipeline import Report, failed, report_of, searchable, with_something_to_find
from notegen.publish.kept_urls import as_warning
from notegen.publish.output_folder import no_index
from notegen.publish.plan import plan_of, world_of
from notegen.publish.renderer import Tools
from notegen.publish.search_index import NoIndex, index_in_memory
from notegen.publish.stylesheet import published_assets
from notegen.publish.world import World
from notegen.runtime.executor import HERE, Executor
from notegen.server.pages import Pages, Planned
from notegen.server.remembered import Remembered
from notegen.theme.environment import TemplateFault, open_theme


@dataclass(frozen=True, slots=True)
class Base:
    """What the next edits are compared with and added to."""

    project: Project
    """Its folders and settings."""
    world: World
    """What was planned from; the Site is in it."""
    targets: Mapping[str, Target]
    """Output path → what its file is made of."""
    tools: Tools
    """What pages are rendered with."""
    kept: Remembered
    """What the notes and their texts came to; with settings that changed meanwhile the next build has another."""
    notes: Mapping[str, tuple[FoundFile, Note]]
    """Path → each note as it was read, with its file."""
    alone: frozenset[str]
    """Notes that come to what they say themselves."""
    copied: Mapping[str, str]
    """Where each file lies that is copied, links resolved → its address."""
    linked: frozenset[str]
    """Files beside the notes that links lead to, links resolved: pages show more of them than where they are."""
    showing: Mapping[str, list[str]]
    """Digest of a text → the files that show it."""
    theme_faults: tuple[Diagnostic, ...]
    """What is wrong with the site's own templates, whichever of them a page uses."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One build."""

    report: Report
    """What is known of the site, and all that is wrong with it."""
    pages: Pages
    """Its files; none where the theme cannot be used."""
    base: Base | None
    """What edits start from; None where the theme cannot be used, or all pages make a search index."""


def build_whole(project: Project, kept: Remembered, executor: Executor = HERE) -> Whole:
    """The site as it would be published; nothing of the output folder is looked at, and nothing is written there.

    Raises model.diagnostic.Stopped as `load_site` does.
    """
    kept.begin()
    project, indexer, notice = searchable(project)
    site = load_site(project, kept, executor=executor)
    project, indexer = with_something_to_find(project, indexer, site)
    theme = open_theme(Path(project.templates), project.settings.theme)
    try:
        world, left_out = world_of(site, project, published_assets(theme))
        made = plan_of(world, left_out)
        targets = {target.path: target for target in made.targets}
        tools = Tools(theme, made.frame, kept.content.get, place)
        pages = planned(targets, tools)
        prove(pages, project)
    except TemplateFault as fault:
        return Whole(failed(Report(project, site, site.diagnostics, notice=notice), fault.diagnostic), Pages({}), None)
    report = report_of(project, site, made)
    # An address that is lost while a note is being written is no reason to hide the page.
    report = replace(report, diagnostics=tuple(sorted(map(as_warning, report.diagnostics))), notice=notice)
    copied = {os.path.realpath(target.file): target.url for target in made.targets if target.file}
    linked = frozenset(os.path.realpath(path) for path in site.looked_at if not path.endswith("/"))
    showing: dict[str, list[str]] = {}
    for target in made.targets:
        for digest in target.bodies:
            showing.setdefault(digest, []).append(target.path)
    base = Base(
        project,
        world,
        targets,
        tools,
        kept,
        kept.read,
        frozenset(kept.alone),
        copied,
        linked,
        showing,
        report.theme_faults,
    )
    if indexer is None:
        return Whole(report, pages, base)
    try:
        return Whole(report, pages.with_others(index_in_memory(indexer, pages)), None)
    except NoIndex as fault:
        return Whole(_with(report, no_index(project, str(fault))), pages, base)


def planned(targets: Mapping[str, Target], tools: Tools) -> Pages:
    """The pages of these targets."""
    return Pages({path: Planned(target, tools) for path, target in targets.items()})


def prove(pages: Pages, project: Project) -> None:
    """Renders one page of each template, where the site has templates of its own. Raises TemplateFault.

    What is wrong with a template most often shows on each of its pages; what shows on another one alone is told where
    that is asked for.
    """
    if not Path(project.templates).is_dir():
        return
    seen = {""}
    for path, file in pages.files.items():
        if isinstance(file, Planned) and file.target.template not in seen:
            seen.add(file.target.template)
            pages[path]


def _with(report: Report, found: Diagnostic) -> Report:
    return replace(report, diagnostics=tuple(sorted({*report.diagnostics, *weigh((found,), report.project.settings)})))
