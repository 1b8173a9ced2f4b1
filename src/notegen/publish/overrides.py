"""What is wrong with the site's own templates before any page is made, and what in them the policy would stop.

A browser says nothing to a reader when it leaves out a script that the policy does not allow: the author has to know.
Files of `static/` are not looked at. They come as they are, without our meta element, and a host that sends
`/_headers` with them may be told otherwise by a `_headers` of the project's own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from notegen.config.quoting import quoted, visible
from notegen.config.settings import Project
from notegen.markup.tags import Tag, tags
from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.patterns import seldom
from notegen.model.site import Site
from notegen.model.span import Span
from notegen.publish.allowed import allows, sources_of
from notegen.publish.policy import Directives, directives
from notegen.theme.overrides import UNKNOWN, Override, find_overrides

LOADS: dict[tuple[str, str], str] = {
    ("audio", "src"): "media-src",
    ("base", "href"): "base-uri",
    ("button", "formaction"): "form-action",
    ("embed", "src"): "object-src",
    ("form", "action"): "form-action",
    ("iframe", "src"): "frame-src",
    ("img", "src"): "img-src",
    ("img", "srcset"): "img-src",
    ("input", "formaction"): "form-action",
    ("input", "src"): "img-src",
    ("object", "data"): "object-src",
    ("script", "src"): "script-src-elem",
    ("source", "src"): "media-src",
    ("source", "srcset"): "img-src",
    ("track", "src"): "media-src",
    ("video", "poster"): "img-src",
    ("video", "src"): "media-src",
}
"""(element, attribute) → the directive that says whether its address may be asked for."""

LINKS = {
    "apple-touch-icon": "img-src",
    "icon": "img-src",
    "manifest": "manifest-src",
    "modulepreload": "script-src-elem",
    "stylesheet": "style-src-elem",
}
"""The `rel` of a `<link>` that loads something → its directive."""

_DATA = seldom(r"(?!module\Z|importmap\Z|speculationrules\Z|(?:text|application)/(?:x-)?(?:java|ecma)script\b).+")
"""Types of scripts that browsers do not run: `application/ld+json`."""

_EVENT = seldom(r"on[a-z]{3,30}")
_COMMENT = seldom(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STYLE_LOADS = seldom(r"""(@import)\s+(?:url\(\s*)?["']?([^"')\s;]{1,2000})|url\(\s*["']?([^"')\s]{1,2000})""")
_KNOWN = seldom(rf"(?:[a-z]+:)?//[^/{UNKNOWN}]+/[^{UNKNOWN}]*|/(?!/)[^{UNKNOWN}]*", re.IGNORECASE)
"""As much of an address as is sure, where its host is."""
_FONT = seldom(r"\.(?:woff2?|ttf|otf|eot)(?:[?#]|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Load:
    """Something that a page asks for, or that it sends a form to."""

    line: int
    """Where."""
    what: str
    """What asks: `<iframe>`, `url()`."""
    directive: str
    """What the policy calls this."""
    url: str
    """Its address, as far as the file says it."""


def override_faults(site: Site, project: Project) -> tuple[Diagnostic, ...]:
    """Errors for templates that cannot be read or parsed, and warnings for what the policy would stop, by place."""
    found, faults = find_overrides(Path(project.templates))
    told = [fault.diagnostic for fault in faults]
    if found:
        allowed = directives(site, project)
        for override in found:
            told += _stopped(override, allowed, project.settings.base_url)
    return tuple(sorted(set(told)))


def _stopped(override: Override, allowed: Directives, base_url: str) -> Iterator[Diagnostic]:
    """A warning for each thing in one file that browsers would leave out."""
    css = override.shown.endswith(".css")
    for line, message in () if css else _inline(override.text, allowed):
        yield warning("N805", Span(override.shown, line), message)
    for load in _loads_of_stylesheet(override.text) if css else _loads_of_template(override.text):
        if message := _refusal(load, allowed, base_url):
            yield warning("N806", Span(override.shown, load.line), message)


def _inline(html: str, allowed: Directives) -> Iterator[tuple[int, str]]:
    """(line, message) for each script or style that stands in the page itself."""
    scripts, sheets, attributes = (
        _allows_inline(sources_of(directive, allowed))
        for directive in ("script-src-elem", "style-src-elem", "style-src-attr")
    )
    stopped = "which the content security policy stops"
    load = 'put it into a file of templates/assets/ and load that: <script src="{{ \'name.js\'|asset }}" type="module">'
    for tag in tags(html):
        element = f"<{visible(tag.name[:40])}>"
        if tag.name == "script" and not scripts and _runs(tag):
            yield tag.line, f"an inline script, {stopped}; {load}"
        if tag.name == "style" and not sheets:
            yield tag.line, f"an inline style sheet, {stopped}; put it into a .css file of templates/assets/"
        for name, value in tag.attributes:
            if name == "style" and not attributes:
                told = (
                    f"a style attribute on {element}, {stopped}; give it a class, and the class a rule in a .css file"
                )
                yield tag.line, told
            elif _EVENT.fullmatch(name) or value.lstrip()[:11].casefold() == "javascript:":
                yield tag.line, f"a script in the attribute {visible(name)} of {element}, {stopped}; {load}"


def _runs(tag: Tag) -> bool:
    """Whether a script stands in the page, and is no data."""
    return tag.get("src") is None and not _DATA.fullmatch(tag.get("type") or "")


def _allows_inline(sources: tuple[str, ...]) -> bool:
    """Whoever states a hash or a nonce knows why."""
    return any(source == "'unsafe-inline'" or source.startswith(("'sha", "'nonce-")) for source in sources)


def _loads_of_template(html: str) -> Iterator[Load]:
    for tag in tags(html):
        what = f"<{visible(tag.name[:40])}>"
        for name, value in tag.attributes:
            if directive := LOADS.get((tag.name, name)):
                urls = [part.split()[0] for part in value.split(",") if part.split()] if name == "srcset" else [value]
                yield from (Load(tag.line, what, directive, url.strip()) for url in urls)
        if tag.name == "link" and (href := tag.get("href")):
            loaded = (LINKS[rel] for rel in (tag.get("rel") or "").casefold().split() if rel in LINKS)
            yield from (Load(tag.line, what, directive, href.strip()) for directive in loaded)
        if tag.name == "form" and tag.get("action") is None and (tag.get("method") or "").casefold() != "dialog":
            yield Load(tag.line, what, "form-action", "")


def _loads_of_stylesheet(css: str) -> Iterator[Load]:
    plain = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    line, counted = 1, 0
    for found in _STYLE_LOADS.finditer(plain):
        line += plain.count("\n", counted, found.start())
        counted = found.start()
        url = found[2] or found[3]
        directive = "style-src-elem" if found[1] else "font-src" if _FONT.search(url) else "img-src"
        yield Load(line, found[1] or "url()", directive, url)


def _refusal(load: Load, allowed: Directives, base_url: str) -> str:
    """Why the policy stops it, and the setting that allows it; empty where it is allowed, or where nobody can know."""
    directive = load.directive.removesuffix("-elem")
    does = "sends to" if directive == "form-action" else "points to" if directive == "base-uri" else "loads from"
    known = _KNOWN.match(load.url)
    if UNKNOWN in load.url and not known:
        if sources_of(load.directive, allowed) != ("'none'",):
            return ""
        whence, source = "an address that the template fills in", "self"
    elif allows(load.directive, known[0] if known else load.url, allowed, base_url):
        return ""
    else:
        source = _source(load.url)
        whence = "this site" if source == "self" else quoted(source)
    return (
        f"{load.what} {does} {whence}, which the content security policy does not allow; "
        f"if readers may, state `csp: {{{directive}: {visible(source)}}}` in the settings"
    )


def _source(url: str) -> str:
    """What the setting has to say for an address: `https://a.example`, `data:`, `self`."""
    parts = urlsplit(f"https:{url}" if url.startswith("//") else url)
    if not parts.scheme:
        return "self"
    return f"{parts.scheme}://{parts.netloc}"[:200] if parts.netloc else f"{parts.scheme}:"
