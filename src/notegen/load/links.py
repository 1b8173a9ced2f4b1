"""Where the relative links of notes lead: to another note's page, to a file that is copied along, or nowhere."""

import os
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

from notegen.config.settings import Project
from notegen.load.discover import NOTE_ENDINGS
from notegen.load.linked_files import LinkedFiles
from notegen.model.address import slug
from notegen.model.classes import dataclass, replace
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Event
from notegen.model.site import Asset, Thing
from notegen.model.span import Span

PICTURE_FOLDERS = ("", "static/")
"""Where a site-absolute link may point, below the notes folder and the root."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of the links of all notes."""

    targets: dict[tuple[str, str], str]
    """(note, link as written) → site-absolute path."""
    assets: tuple[Asset, ...]
    """Files to copy, by URL."""
    diagnostics: tuple[Diagnostic, ...]
    """Links that lead outside or to what is never copied."""
    looked_at: tuple[str, ...] = ()
    """Where files were looked up besides the notes, found or not; folders with a slash at their end."""


@dataclass(frozen=True, slots=True)
class LinkOf:
    """One relative link of a note."""

    note: str
    """The note: path relative to the notes folder."""
    url: str
    """As written."""
    page: str
    """The page beside which a file is copied: site-absolute."""
    span: Span
    """Where the text that holds it begins."""


def resolve(
    links: tuple[LinkOf, ...],
    events: tuple[Event, ...],
    project: Project,
    unpublished: frozenset[str] = frozenset(),
    things: tuple[Thing, ...] = (),
) -> Resolved:
    """Finds the target of every link; what is not found is left out, and a check tells the author.

    `unpublished` are the paths of drafts and of notes with an error: a link to one must not publish its source.
    `things` have pages too, which a note may link to by their addresses.
    """
    pages = _pages(events)
    files = LinkedFiles(project, unpublished)
    folded = {path.casefold(): path for path in pages}
    addresses = _addresses(events, things)
    targets: dict[tuple[str, str], str] = {}
    assets: dict[str, Asset] = {}
    diagnostics: list[Diagnostic] = []
    seen: set[tuple[str, str]] = set()
    for link in links:
        if (link.note, link.url) in seen:
            continue
        seen.add((link.note, link.url))
        path, fragment = _parts(link.url)
        note = _note(link.note, path, pages, folded)
        if note:
            targets[link.note, link.url] = pages[note] + (fragment if pages[note].endswith("/") else "")
            continue
        own_page = addresses.get(path if path.endswith("/") else path + "/", "") or addresses.get(path, "")
        if own_page:
            targets[link.note, link.url] = own_page + (fragment if "#" not in own_page else "")
            continue
        asset = _asset(link, path, project, files, assets, diagnostics)
        if asset:
            targets[link.note, link.url] = asset.url
            assets[asset.url] = asset
    return Resolved(targets, tuple(assets[url] for url in sorted(assets)), tuple(diagnostics), files.looked_at())


def _parts(url: str) -> tuple[str, str]:
    """The decoded path of a link and its fragment, the query dropped."""
    path, mark, fragment = url.partition("#")
    return unquote(path.split("?")[0]).replace("\\", "/"), mark + fragment


def _pages(events: tuple[Event, ...]) -> dict[str, str]:
    """Note → the page that shows it: the talk's where the note is one talk of an event of many notes."""
    pages: dict[str, str] = {}
    for event in events:
        for source in event.sources:
            talks = [talk for talk in event.talks if talk.sources[:1] == (source,)]
            alone = len(event.sources) > 1 and len(talks) == 1
            pages.setdefault(source, talks[0].url if alone else event.url)
        for translation in event.translations:
            pages.setdefault(translation.note, translation.url)
    return pages


def _note(note: str, path: str, pages: dict[str, str], folded: dict[str, str]) -> str:
    """The note a link means, in any of the forms people write: with and without ending, in any case, as a folder."""
    if not path:
        return ""
    base = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(note), path)
    wanted = posixpath.normpath(base)
    if wanted.startswith(".."):
        return ""
    folder = "" if wanted == "." else f"{wanted}/"
    forms = [wanted, *(wanted + ending for ending in NOTE_ENDINGS)]
    forms += [f"{folder}{name}{ending}" for name in ("index", "README") for ending in (".md", ".markdown")]
    if wanted.endswith(".html"):
        forms += [wanted.removesuffix(".html") + ending for ending in NOTE_ENDINGS]
    exact = next((form for form in forms if form in pages), "")
    return exact or next((folded[form.casefold()] for form in forms if form.casefold() in folded), "")


def _addresses(events: tuple[Event, ...], things: tuple[Thing, ...]) -> dict[str, str]:
    """Addresses of pages, now and formerly → where they are now: what a site-absolute link may mean."""
    found = {alias: event.url for event in events for alias in event.aliases if "#" not in alias}
    found |= {thing.url: thing.url for thing in things if thing.url}
    found |= {talk.url: talk.url for event in events for talk in event.talks if talk.url}
    # Where talks have no pages of their own, the address of the page leads to the talk's place all the same.
    found |= {f"{each.url}{talk.slug}/": talk.url for each in events for talk in each.talks if talk.is_placed}
    return found | {event.url: event.url for event in events}


def _asset(
    link: LinkOf,
    path: str,
    project: Project,
    files: LinkedFiles,
    assets: dict[str, Asset],
    diagnostics: list[Diagnostic],
) -> Asset | None:
    """The file a link means, if it may be copied."""
    for base in dict.fromkeys((project.notes, project.root)):
        for front in PICTURE_FOLDERS:
            if path.startswith("/"):
                file = Path(base) / front / path.lstrip("/")
            elif front or base != project.notes:
                continue
            else:
                file = Path(base) / posixpath.dirname(link.note) / path
            digest, refused = files.digest(file)
            if not digest and not refused and (same := files.in_any_case(file)) is not None:
                file = same
                digest, refused = files.digest(file)
            if refused:
                diagnostics.append(warning("N402", link.span, f'"{link.url}" {refused}'))
                return None
            if digest:
                made = _copied(link, file, files.shown(file), digest, assets)
                return replace(made, size=files.size(file))
    return None


def _copied(link: LinkOf, file: Path, shown: str, digest: str, assets: dict[str, Asset]) -> Asset:
    """Beside the page, under its own name; a second file of that name gets a part of its digest."""
    stem, ending = posixpath.splitext(file.name)
    ending = ending if re.fullmatch(r"\.\w{1,8}", ending) else ""
    for name in (slug(stem), f"{slug(stem)}-{digest[:8]}"):
        url = f"{link.page}{name}{ending.lower()}"
        known = assets.get(url)
        if known is None or known.digest == digest:
            break
    return Asset(shown, os.path.normpath(file), url, digest)
