"""Where the relative links of notes lead: to another note's page, to a file that is copied along, or nowhere."""

import os
import posixpath
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from notegen.config.settings import Project
from notegen.load.discover import NOTE_ENDINGS, lexical
from notegen.model.address import slug
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Event
from notegen.model.site import Asset
from notegen.model.span import Span
from notegen.runtime.digest import digest_bytes

ACTIVE = re.compile(
    rb"<\s*(?:script|foreignobject|iframe|embed|object|set\b|handler)|\bon[a-z]+\s*=|javascript\s*:|<!entity|data:text/html",
    re.IGNORECASE,
)
"""What makes an SVG picture more than a picture."""

NEVER_COPIED = frozenset(
    ".html .htm .xhtml .xht .shtml .xml .xsl .js .mjs .wasm .swf .php .svgz .mht .mhtml .hta".split()
)
"""Files a browser would run as a page of the site; `static/` is the place for those that are meant to."""

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
    links: tuple[LinkOf, ...], events: tuple[Event, ...], project: Project, unpublished: frozenset[str] = frozenset()
) -> Resolved:
    """Finds the target of every link; what is not found is left out, and a check tells the author.

    `unpublished` are the paths of drafts and of notes with an error: a link to one must not publish its source.
    """
    pages = _pages(events)
    secret = frozenset(path.casefold() for path in unpublished)
    folded = {path.casefold(): path for path in pages}
    addresses = _addresses(events)
    targets: dict[tuple[str, str], str] = {}
    assets: dict[str, Asset] = {}
    diagnostics: list[Diagnostic] = []
    for link in links:
        if (link.note, link.url) in targets:
            continue
        path, fragment = _parts(link.url)
        note = _note(link.note, path, folded)
        if note:
            targets[link.note, link.url] = pages[note] + (fragment if pages[note].endswith("/") else "")
            continue
        own_page = addresses.get(path if path.endswith("/") else path + "/", "") or addresses.get(path, "")
        if own_page:
            targets[link.note, link.url] = own_page
            continue
        asset = _asset(link, path, project, secret, assets, diagnostics)
        if asset:
            targets[link.note, link.url] = asset.url
            assets[asset.url] = asset
    return Resolved(targets, tuple(assets[url] for url in sorted(assets)), tuple(diagnostics))


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


def _note(note: str, path: str, folded: dict[str, str]) -> str:
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
    return next((folded[form.casefold()] for form in forms if form.casefold() in folded), "")


def _addresses(events: tuple[Event, ...]) -> dict[str, str]:
    """Addresses of events, now and formerly → where they are now: what a site-absolute link may mean."""
    former = {alias: event.url for event in events for alias in event.aliases}
    return former | {event.url: event.url for event in events}


def _asset(
    link: LinkOf,
    path: str,
    project: Project,
    secret: frozenset[str],
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
            found, refused = _readable(file, project, secret)
            if refused:
                diagnostics.append(warning("N402", link.span, f'"{link.url}" {refused}'))
                return None
            if found is not None:
                return _copied(link, file, _shown(file, project), found, assets)
    return None


def _readable(file: Path, project: Project, secret: frozenset[str]) -> tuple[bytes | None, str]:
    """The bytes of a linked file; or why it may not be published; (None, ``) where there is none.

    `secret` are the casefolded paths of notes that are not published.
    """
    try:
        resolved, notes, root = lexical(file), lexical(project.notes), lexical(project.root)
        inside = next((base for base in (notes, root) if resolved.is_relative_to(base)), None)
        if inside is None:
            return None, "lies outside the notes folder and the root; it is not copied"
        state = os.lstat(resolved)
        if not stat.S_ISREG(state.st_mode):
            return (None, "") if stat.S_ISDIR(state.st_mode) else (None, "is a link or no file; it is not copied")
        if Path(os.path.realpath(resolved)) != Path(os.path.realpath(inside)) / resolved.relative_to(inside):
            return None, "lies behind a link; it is not copied"
    except (OSError, ValueError):
        return None, ""
    parts = resolved.relative_to(inside).parts
    if any(part.startswith(".") for part in parts):
        return None, "is a hidden file; it is not copied"
    if resolved.is_relative_to(notes) and resolved.relative_to(notes).as_posix().casefold() in secret:
        return None, "is a draft, or a note with an error; it is not copied"
    if resolved.suffix.casefold() in NEVER_COPIED:
        return (
            None,
            f"is a {resolved.suffix} file, which browsers run as a page; put it into static/ if it is meant to be one",
        )
    if state.st_size > project.settings.limits.asset_bytes:
        return None, f"has more than {project.settings.limits.asset_bytes} bytes (limits.asset_bytes); it is not copied"
    data = resolved.read_bytes()
    if resolved.suffix.casefold() == ".svg" and (ACTIVE.search(data) or b"\x00" in data):
        return None, "is a picture with script in it; it is not copied"
    return data, ""


def _shown(file: Path, project: Project) -> str:
    """A file as a person would type it: from the root where it lies under it."""
    inner, root = lexical(file), lexical(project.root)
    return inner.relative_to(root).as_posix() if inner.is_relative_to(root) else file.as_posix()


def _copied(link: LinkOf, file: Path, shown: str, data: bytes, assets: dict[str, Asset]) -> Asset:
    """Beside the page, under its own name; a second file of that name gets a part of its digest."""
    stem, ending = posixpath.splitext(file.name)
    digest = digest_bytes(data)
    ending = ending if re.fullmatch(r"\.\w{1,8}", ending) else ""
    for name in (slug(stem), f"{slug(stem)}-{digest[:8]}"):
        url = f"{link.page}{name}{ending.lower()}"
        known = assets.get(url)
        if known is None or known.digest == digest:
            break
    return Asset(shown, os.path.normpath(file), url, digest)
