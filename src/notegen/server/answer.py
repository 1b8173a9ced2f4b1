"""What the preview answers to one path: a pure function of the snapshot, so that nothing else can be reached."""

import hashlib
from importlib.resources import files
from mimetypes import MimeTypes
from urllib.parse import quote, unquote

from notegen.model.classes import dataclass
from notegen.server.live_page import live
from notegen.server.overlay import failure_page
from notegen.server.snapshot import Snapshot

OWN = "/_notegen/"
"""Paths of the preview itself: the reload script, the overlay's style, the events."""
EVENTS = f"{OWN}events"
OWN_FILES = {f"{OWN}reload.js": "reload.js", f"{OWN}overlay.css": "overlay.css"}

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
    """200, 302, 400, 404 or 503."""
    type: str
    """The content type."""
    body: bytes
    """The whole body."""
    location: str = ""
    """Where a redirect leads."""

    @property
    def tag(self) -> str:
        """The entity tag (RFC 9110, 8.8.3)."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:32]}"'


def answer(snapshot: Snapshot, target: str, *, reload: bool) -> Answer:
    """The answer to a request's target, query included; `reload` adds the reload script to pages."""
    raw = target.partition("?")[0].partition("#")[0]
    try:
        path = unquote(raw, errors="strict")
    except UnicodeDecodeError:
        return _text(400, "The address is not UTF-8.")
    if path in OWN_FILES:
        name = OWN_FILES[path]
        return Answer(200, content_type(name), (files(__package__) / name).read_bytes())
    if snapshot.failure:
        return _page(snapshot, 503, failure_page(snapshot.failure), reload)
    if not path.startswith(snapshot.base):
        if path == "/" or path + "/" == snapshot.base:
            return Answer(302, content_type("txt"), b"", quote(snapshot.base))
        return _missing(snapshot, reload)
    inner = path[len(snapshot.base) :]
    name = f"{inner}index.html" if not inner or inner.endswith("/") else inner
    if name in snapshot.files:
        data = snapshot.files[name]
        return _page(snapshot, 200, data, reload) if name.endswith(".html") else Answer(200, content_type(name), data)
    if f"{inner}/index.html" in snapshot.files:
        return Answer(302, content_type("txt"), b"", quote(f"{path}/"))
    return _missing(snapshot, reload)


def content_type(name: str) -> str:
    """The type of a file by its name's ending; text is UTF-8, as everything notegen writes."""
    ending = name.rpartition(".")[2].lower()
    found = TYPES.get(ending) or _MORE.guess_type(f"x.{ending}")[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") or found.endswith(("json", "xml")) else found


def _page(snapshot: Snapshot, status: int, data: bytes, reload: bool) -> Answer:
    return Answer(status, content_type("html"), live(data, snapshot.name if reload else None, snapshot.faults))


def _missing(snapshot: Snapshot, reload: bool) -> Answer:
    if "404.html" in snapshot.files:
        return _page(snapshot, 404, snapshot.files["404.html"], reload)
    return _text(404, "There is no such page.")


def _text(status: int, words: str) -> Answer:
    return Answer(status, content_type("txt"), f"{words}\n".encode())
