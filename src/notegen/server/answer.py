"""What the preview answers to one path: a pure function of the snapshot, so that nothing else can be reached."""

import hashlib
from functools import cache
from importlib.resources import files
from mimetypes import MimeTypes
from urllib.parse import quote, unquote

from notegen.model.classes import dataclass
from notegen.model.visible import visible
from notegen.server.live_page import failure_page, live
from notegen.server.snapshot import Snapshot
from notegen.theme.environment import TemplateFault

OWN = "/_notegen/"
"""Paths of the preview itself: its script, the events."""
EVENTS = f"{OWN}events"
SCRIPT = f"{OWN}preview.js"
PARTS = ("idiomorph.min.js", "faults.js", "preview.js")
"""The script: what morphs one page into another, what shows faults, what hears of builds; in one scope."""

TYPES = {
    "css": "text/css",
    "html": "text/html",
    "ics": "text/calendar",
    "js": "text/javascript",
    "json": "application/json",
    "mjs": "text/javascript",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "woff2": "font/woff2",
    "xml": "application/xml",
}
"""Types of what notegen writes; for files of others Python's own table is asked, never the system's."""

_MORE = MimeTypes()

SAFETY = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-cache"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),  # Our own pages show PDF files of the site in a frame.
    ("Referrer-Policy", "same-origin"),
)
"""With every answer: no other site may embed, frame or hold on to a page of the preview."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, without its transport."""

    status: int
    """200, 302, 400, 403, 404 or 503."""
    type: str
    """The content type."""
    body: bytes
    """The whole body."""
    tag: str = ""
    """The entity tag (RFC 9110, 8.8.3), of the page as it is built: a build that leaves the page alone leaves the tag;
    empty where nobody is to ask by it."""
    location: str = ""
    """Where a redirect leads."""


def answer(snapshot: Snapshot, target: str, *, reload: bool) -> Answer:
    """The answer to a request's target, query included; `reload` adds the script to pages."""
    raw = target.partition("?")[0].partition("#")[0]
    try:
        path = unquote(raw, errors="strict")
    except UnicodeDecodeError:
        return _text(400, "The address is not UTF-8.")
    if path == SCRIPT:
        return _file("preview.js", script())
    if snapshot.failure:
        return _page(snapshot, 503, failure_page(snapshot.failure), reload)
    if not path.startswith(snapshot.base):
        if path == "/" or path + "/" == snapshot.base:
            return Answer(302, content_type("txt"), b"", location=quote(snapshot.base))
        return _missing(snapshot, reload)
    inner = path[len(snapshot.base) :]
    name = f"{inner}index.html" if not inner or inner.endswith("/") else inner
    if name in snapshot.files:
        return _of_site(snapshot, 200, name, reload)
    if f"{inner}/index.html" in snapshot.files:
        return Answer(302, content_type("txt"), b"", location=quote(f"{path}/"))
    return _missing(snapshot, reload)


@cache
def script() -> bytes:
    """What keeps a page up to date."""
    parts = [(files(__package__) / name).read_bytes() for name in PARTS]
    return b"(() => {\n" + b"\n".join(parts) + b"})();\n"


def content_type(name: str) -> str:
    """The type of a file by its name's ending; text is UTF-8, as everything notegen writes."""
    ending = name.rpartition(".")[2].lower()
    found = TYPES.get(ending) or _MORE.guess_type(f"x.{ending}")[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") or found.endswith(("json", "xml")) else found


def _of_site(snapshot: Snapshot, status: int, name: str, reload: bool) -> Answer:
    """A file of the site, which may be rendered only now."""
    try:
        data = snapshot.files[name]
    except TemplateFault as fault:
        one = fault.diagnostic
        return _page(snapshot, 503, failure_page(visible(f"{one.span}: {one.code} {one.message}")), reload)
    except (LookupError, OSError):
        return _page(snapshot, 503, failure_page("This page is being built anew."), reload)
    return _page(snapshot, status, data, reload) if name.endswith(".html") else _file(name, data)


def _page(snapshot: Snapshot, status: int, data: bytes, reload: bool) -> Answer:
    tag = _tag(data)
    shown = live(data, snapshot.name, tag, status) if reload else data
    return Answer(status, content_type("html"), shown, tag if status == 200 else "")


def _file(name: str, data: bytes) -> Answer:
    return Answer(200, content_type(name), data, _tag(data))


def _missing(snapshot: Snapshot, reload: bool) -> Answer:
    if "404.html" in snapshot.files:
        return _of_site(snapshot, 404, "404.html", reload)
    return _text(404, "There is no such page.")


def _text(status: int, words: str) -> Answer:
    return Answer(status, content_type("txt"), f"{words}\n".encode())


def _tag(data: bytes) -> str:
    return f'"{hashlib.sha256(data).hexdigest()[:32]}"'
