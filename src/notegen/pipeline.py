"""The build on one screen: notes → Site → files, and a report of what came of it."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from notegen.config.settings import Project
from notegen.lint.run import check as run_checks
from notegen.lint.run import weigh
from notegen.load.kept import nothing_kept, open_kept
from notegen.load.load_site import load_site
from notegen.load.retold import remember as remember_texts
from notegen.markup import road
from notegen.markup.html import place
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, Severity, Stopped
from notegen.model.site import Site
from notegen.publish.kept_urls import kept_urls, not_recorded
from notegen.publish.making import keep_last_good, part, remember
from notegen.publish.output_folder import no_index, unwritable
from notegen.publish.overrides import override_faults
from notegen.publish.plan import Plan, plan
from notegen.publish.program import program_digest
from notegen.publish.renderer import Tools
from notegen.publish.search_index import NO_PROGRAM, Indexer, find_indexer
from notegen.publish.stylesheet import published_assets
from notegen.publish.write import Refused, publish, published, refusal
from notegen.runtime.collecting import collecting_seldom
from notegen.runtime.content import Content, Lost
from notegen.runtime.executor import Executor, Processes, processors
from notegen.runtime.lock import hold
from notegen.runtime.progress import Progress, silent
from notegen.runtime.seal import empty, is_own, make_own
from notegen.theme.environment import TemplateFault, Theme, open_theme


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a build."""

    project: Project
    """What was built."""
    site: Site
    """What the notes mean; of a build its texts can be asked what they say and come to only in `at_end`: afterwards
    the cache they lie in is closed, and they raise runtime.content.Closed."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything found wrong, sorted by place."""
    theme_faults: tuple[Diagnostic, ...] = ()
    """What of it is wrong with the site's own templates, before the settings weigh it; known once it is planned."""
    events: int = 0
    """Occasions on the site."""
    talks: int = 0
    """Talks on the site."""
    pages: int = 0
    """HTML files of the site."""
    written: int = 0
    """Files written or copied, because they are new or differ."""
    kept: int = 0
    """Files left as they were."""
    removed: int = 0
    """Files of the last build that the site no longer has."""
    published: bool = False
    """Whether the site was published; False leaves the old one as it was."""
    reasons: tuple[tuple[str, str], ...] = ()
    """(path, why it was rendered), by path."""
    notice: str = ""
    """What the build went on without, in a sentence; empty where it had all."""


def load(project: Project) -> Site:
    """The notes as a Site, with everything found wrong on the way; nothing is written."""
    return load_site(project, nothing_kept())


def planned(site: Site, project: Project) -> Plan:
    """The targets of a site; nothing is rendered. Raises TemplateFault for a file of the theme that may not be read."""
    return plan(site, project, published_assets(open_theme(Path(project.templates), project.settings.theme)))


def check(project: Project, only: tuple[str, ...] = ()) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The Site and all diagnostics, checks and addresses included; with `only`, those of these files and folders."""
    site = load_site(project, nothing_kept())
    try:
        made = planned(site, project)
        kept = kept_urls(site, made, project)
        addresses = (*made.diagnostics, *(kept.diagnostics + not_recorded(kept) if kept else ()))
    except TemplateFault as fault:
        addresses = (fault.diagnostic,)
    told = (*site.diagnostics, *addresses, *override_faults(site, project))
    found = {*weigh(told, project.settings), *run_checks(site, project)}
    wanted = (one for one in found if not only or any(_concerns(one.span.path, path) for path in only))
    return site, tuple(sorted(wanted))


def _concerns(path: str, wanted: str) -> bool:
    wanted = wanted.rstrip("/")
    return wanted in (".", "") or path == wanted or path.startswith(wanted + "/")


def build(
    project: Project,
    *,
    keep_going: bool = False,
    strict: bool = False,
    cache: bool = True,
    trust: bool = False,
    executor: Executor | None = None,
    progress: Progress = silent,
    at_end: Callable[[Report], object] = id,
) -> Report:
    """Builds the site into the output folder, in one exchange; with an error (or, strictly, a warning) not at all.

    Only what changed is read and rendered; `cache=False` reads and hashes everything, and so does a cache that was made
    elsewhere, unless the caller can `trust` it. The work is done by `executor`, or by as many processes as there are
    processors. `at_end` is told of a site that was published, while the lock is still held. Raises
    runtime.lock.Busy where another build holds it.
    """
    how = _How(keep_going, strict, cache, trust, executor or Processes(processors()), progress, at_end)
    try:
        return _build(project, how)
    except Lost:
        # The cache was changed while this build read it.
        return _build(project, replace(how, cache=False))


@dataclass(frozen=True, slots=True)
class _How:
    """How to build: see `build`."""

    keep_going: bool
    """Whether what is sound is published beside errors."""
    strict: bool
    """Whether a warning stops the build."""
    cache: bool
    """Whether what earlier builds made counts."""
    trust: bool
    """Whether a cache counts that was made elsewhere."""
    executor: Executor
    """Where the work is done."""
    progress: Progress
    """Told how far it is."""
    at_end: Callable[[Report], object]
    """Told what was published."""


def _build(project: Project, how: _How) -> Report:
    road.take()  # what this build reads is told, and no other's
    project, indexer, notice = searchable(project)
    nothing = Report(project, Site(folder=project.notes), (), notice=notice)
    if refused := refusal(project):
        return replace(nothing, diagnostics=(refused,))
    with ExitStack() as held:
        try:
            held.enter_context(hold(Path(project.cache)))
            believed = is_own(Path(project.cache)) or how.trust
            if not believed:
                empty(Path(project.cache))
        except OSError as fault:
            return replace(nothing, diagnostics=(unwritable(project, fault),))
        held.enter_context(collecting_seldom())
        cache = how.cache and believed
        kept = held.enter_context(closing(open_kept(project, program_digest(), trusting=cache, recalls=True)))
        report = nothing
        try:
            site = load_site(project, kept, executor=how.executor, progress=how.progress)
            project, indexer = with_something_to_find(project, indexer, site)
            theme = open_theme(Path(project.templates), project.settings.theme)
            report, made = _planned(project, site, theme)
            report = replace(report, notice=notice)
            stops = any(one.severity is Severity.ERROR for one in report.diagnostics) or (
                how.strict and report.diagnostics
            )
            if made is None or (stops and not how.keep_going):
                return report
            remember_texts(kept, site.events, made.targets, made.words)
            work = Work(theme, kept.content, indexer, how.executor, how.progress)
            report = _publish(report, made, work, cache=cache, strict=how.strict)
            make_own(Path(project.cache))
            how.at_end(report)
            return report
        except (Stopped, TemplateFault, Refused) as fault:
            return failed(report, fault.diagnostic)


def _planned(project: Project, site: Site, theme: Theme) -> tuple[Report, Plan | None]:
    """The plan, and the report of a build that has not published yet."""
    try:
        made = plan(site, project, published_assets(theme))
    except TemplateFault as fault:
        return failed(Report(project, site, site.diagnostics), fault.diagnostic), None
    return report_of(project, site, made), made


def report_of(project: Project, site: Site, made: Plan) -> Report:
    """What is known of a site once it is planned."""
    kept = kept_urls(site, made, project)
    theme_faults = override_faults(site, project)
    addresses = (*made.diagnostics, *(kept.diagnostics if kept else ()))
    found = {
        *weigh((*site.diagnostics, *addresses, *theme_faults), project.settings),
        *run_checks(site, project, in_build=True),
    }
    events = [event for event in site.events if event.kind == "event"]
    return Report(
        project=project,
        site=site,
        diagnostics=tuple(sorted(found)),
        theme_faults=theme_faults,
        events=len(events),
        talks=sum(len(event.talks) for event in events),
        pages=sum(target.path.endswith(".html") for target in made.targets),
    )


def failed(report: Report, fault: Diagnostic) -> Report:
    """The report of a build that ended before anything was published."""
    return replace(report, diagnostics=tuple(sorted({*report.diagnostics, fault})), published=False)


def searchable(project: Project) -> tuple[Project, Indexer | None, str]:
    """What makes the search index that is asked for; without it the pages must not say that there is one."""
    indexer = find_indexer(project)
    missing = project.search and indexer is None
    return replace(project, search=indexer is not None), indexer, NO_PROGRAM if missing else ""


def with_something_to_find(project: Project, indexer: Indexer | None, site: Site) -> tuple[Project, Indexer | None]:
    """Both without an index where all there is are drafts: nothing went wrong, and there is nothing to search."""
    if all(event.draft for event in site.events):
        return replace(project, search=False), None
    return project, indexer


def _with_warning(report: Report, found: Diagnostic) -> Report:
    return replace(report, diagnostics=tuple(sorted({*report.diagnostics, *weigh((found,), report.project.settings)})))


@dataclass(frozen=True, slots=True)
class Work:
    """What a build renders with."""

    theme: Theme
    """The templates."""
    content: Content
    """The HTML of texts."""
    indexer: Indexer | None
    """What makes the search index."""
    executor: Executor
    """Where the work is done."""
    progress: Progress
    """Told how far it is."""


def _publish(report: Report, made: Plan, work: Work, *, cache: bool, strict: bool) -> Report:
    """Renders what is stale and exchanges the old site for the new one."""
    project, folder = report.project, Path(report.project.cache)
    live = published(project, trusting=cache)
    making = part(made, work.theme, folder if cache else None, live.sound, executor=work.executor)
    broken = {one.span.path for one in report.diagnostics if one.severity is Severity.ERROR}
    kept = {*making.kept, *keep_last_good(making, folder, broken, live.sound)}
    tools = Tools(work.theme, made.frame, work.content.get, place)
    if making.stale and work.executor.forks:
        work.theme.ready()
    written = publish(
        project,
        (),
        making.copies,
        kept,
        live=live,
        trusting=cache,
        indexer=work.indexer,
        strict=strict,
        placing=making.placing(tools, executor=work.executor, progress=work.progress) if making.stale else None,
    )
    remember(making, folder)
    if written.no_index:
        report = _with_warning(report, no_index(project, written.no_index))
    return replace(
        report,
        written=written.written + written.copied,
        kept=written.kept + written.unchanged,
        removed=written.removed,
        published=True,
        reasons=making.reasons(),
    )
