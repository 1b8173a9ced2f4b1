"""What urls.lock says of a site: addresses that would be lost, and those that are not recorded yet."""

import json
import os
from pathlib import Path

from notegen.config.registry_file import REGISTRY_FILES
from notegen.config.settings import Project
from notegen.config.spelling import nearest
from notegen.config.urls_lock import LARGEST, NAME, read_lock
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, Severity, error, warning
from notegen.model.pages import PlainPage
from notegen.model.recorded import NAMED, Recorded, last_part
from notegen.model.site import Site, shown_note
from notegen.model.span import Span
from notegen.publish.moved import Lost, lost
from notegen.publish.plan import Plan
from notegen.publish.standing import Standing, standing
from notegen.runtime.plain_file import NotPlain, open_plain

_MOST_GUESSES = 20
"""For so many names that are gone the nearest one is looked for, which costs a look at all names."""


@dataclass(frozen=True, slots=True)
class Kept:
    """urls.lock beside the site as it would be published."""

    lock: tuple[Recorded, ...]
    """What is recorded."""
    pages: tuple[Standing, ...]
    """What stands."""
    lost: tuple[Lost, ...]
    """What would be lost."""
    diagnostics: tuple[Diagnostic, ...]
    """All of it in words, and what is wrong with the file."""
    withheld: frozenset[str] = frozenset()
    """Recorded addresses of names that a registry file or `leave_out` gives no page: nobody is to find them, so none is
    lost."""

    @property
    def new(self) -> tuple[Standing, ...]:
        """What stands and is not recorded; drafts never are."""
        known = {record.url for record in self.lock}
        return tuple(page for page in self.pages if not page.draft and page.record.url not in known)


def lock_file(project: Project) -> Path:
    """Where urls.lock lies, or would: in the root."""
    return Path(project.root) / NAME


def kept_urls(site: Site, planned: Plan, project: Project) -> Kept | None:
    """What urls.lock says of the site; None where there is none, so that nothing is asked of anybody.

    Addresses of a note that cannot be read, and of names while any note cannot, are not lost: the note's own error
    comes first.
    """
    if not os.path.lexists(lock_file(project)):
        return None
    data, faults = _read(project)
    lock, found = read_lock(data) if data is not None else ((), ())
    faults = (*faults, *found)
    pages = standing(site)
    broken = _broken(site)
    served = {target.url for target in planned.targets}
    leads = {target.url: target.data.leads_to for target in planned.targets if isinstance(target.data, PlainPage)}
    named = {(thing.kind, name): thing.url for thing in site.things for name in (thing.name, *thing.aliases)}
    silent = {key for key, url in named.items() if not url} | {key for key, slug in site.names.items() if not slug}
    withheld = frozenset(record.url for record in lock if (record.kind, record.source) in silent)
    gone = tuple(
        each
        for each in lost(lock, pages, served, leads, named)
        if each.record.source not in broken
        and each.record.url not in withheld
        and not (broken and each.record.kind in NAMED)
    )
    told = tuple(_told(each, site, guess=number < _MOST_GUESSES) for number, each in enumerate(gone))
    return Kept(lock, pages, gone, (*faults, *told), withheld)


def not_recorded(kept: Kept) -> tuple[Diagnostic, ...]:
    """One warning for all addresses that urls.lock does not have yet; where it has errors, those come first."""
    new = kept.new
    if not new or any(one.severity is Severity.ERROR for one in kept.diagnostics):
        return ()
    what = f"{new[0].record.url} is not recorded" if len(new) == 1 else f"{len(new):,} addresses are not recorded"
    return (warning("N323", Span(NAME), f"{what} yet; `notegen check --fix` records what is published"),)


def as_warning(one: Diagnostic) -> Diagnostic:
    """What the preview tells: a fault of urls.lock is a warning there, everything else as it is."""
    return replace(one, severity=Severity.WARNING) if one.code in ("N320", "N321") else one


def alias_of(each: Lost) -> str:
    """What is to be stated where it is now: the address, and the slug of the talk where it leads to one."""
    now = each.now
    if now is None or (now.record.url == now.event and not _has_place_there(each.record, now)):
        return each.record.url
    if now.record.url == now.event:
        return f"{each.record.url}#{last_part(each.record.url)}"
    return f"{each.record.url}#{last_part(now.record.url)}"


def _has_place_there(record: Recorded, event: Standing) -> bool:
    """Whether a talk still stands on its event's page: only its own page was left out."""
    return record.kind == "talk" and not event.on_one_page and last_part(record.url) in event.below


def _read(project: Project) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    try:
        with os.fdopen(open_plain(lock_file(project)), "rb") as file:
            return file.read(LARGEST + 1), ()
    except NotPlain:
        return None, (
            error("N321", Span(NAME), "a link or a folder stands here, and none is followed; put the file here"),
        )
    except OSError as fault:
        return None, (error("N321", Span(NAME), f"it cannot be read: {fault.strerror}"),)


def _broken(site: Site) -> frozenset[str]:
    """The notes that were read and came to nothing, for the errors in them."""
    used = {note for event in site.events for note in event.sources}
    wrong = {one.span.path for one in site.diagnostics if one.severity is Severity.ERROR}
    return frozenset(note for note in site.notes if note not in used and shown_note(site, note) in wrong)


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _told(each: Lost, site: Site, *, guess: bool) -> Diagnostic:
    """The error for an address that would be lost."""
    record, now = each.record, each.now
    place = Span(NAME, record.line)
    more = len(each.with_it)
    also = f", with {more:,} {'address' if more == 1 else 'addresses'} below it" if more else ""
    whose = f'the {record.kind} "{record.source}"' if record.kind in NAMED else shown_note(site, record.source)
    lead = f"{record.url} ({whose}) is recorded{also}"
    give_up = f"delete the {'lines' if more else 'line'} to give {'them' if more else 'it'} up"
    if record.kind in NAMED:
        file = REGISTRY_FILES.get(record.kind, "")
        hint = f"say in {shown_note(site, file)} whose alias it is" if file else "name it again"
        others = (
            [thing.name for thing in site.things if thing.kind == record.kind and thing.url] if file and guess else []
        )
        near = nearest(record.source, others)
        fix = f"{_quoted(near)}: {{aliases: [{_quoted(record.source)}]}}" if near else ""
        return error("N320", place, f"{lead}, and nothing is called so now; {hint}, or {give_up}", fix=fix)
    if now is None:
        hint = "state it as an alias where its content is now"
        return error("N320", place, f"{lead}, and nothing stands there now; {hint}, or {give_up}")
    if each.taken_by is not None:
        other = ", ".join(shown_note(site, note) for note in each.taken_by.sources[:1])
        told = f"{lead}, but {other} took its place, and it is at {now.record.url} now"
        mine = record.source if record.source in now.sources else now.sources[0]
        where = shown_note(site, mine)
        return error("N320", place, f"{told}; state `slug: {last_part(record.url)}` in {where}, or {give_up}")
    where = f" ({shown_note(site, now.sources[0])})" if now.sources else ""
    told = f"{lead}, and is at {now.record.url} now{where}, with no alias"
    told = f"{told}; `notegen check --fix` writes it, or {give_up}"
    return error("N320", place, told, fix=f"aliases: [{alias_of(each)}]")
