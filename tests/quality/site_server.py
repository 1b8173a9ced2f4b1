"""Serves a built site as its host would: under a path, compressed, with the headers that `_headers` asks for."""

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xml": "application/xml",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".pdf": "application/pdf",
}

PACKED = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".ics", ".txt")
"""What hosts send compressed."""


def headers_for(rules: str, path: str) -> dict[str, str]:
    """The headers that a `_headers` file gives to one path: patterns at the margin, their headers indented."""
    found: dict[str, str] = {}
    applies = False
    for line in rules.splitlines():
        if line and not line[0].isspace():
            front, star, _ = line.strip().partition("*")
            applies = path.startswith(front) if star else path == line.strip()
        elif applies and ":" in line:
            name, _, value = line.strip().partition(":")
            found[name] = value.strip()
    return found


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers GET and HEAD; the folder and the path below which it is served stand on the server."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        """A file of the site, or its 404 page."""
        folder, at = self.server.folder, self.server.at
        path = unquote(urlsplit(self.path).path)
        inside = "/" + path.removeprefix(at)
        file = folder / inside.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        status = 200
        if not path.startswith(at) or not file.resolve().is_relative_to(folder) or not file.is_file():
            status, file = 404, folder / "404.html"
        data = file.read_bytes() if file.is_file() else b""
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        rules = folder / "_headers"
        for name, value in headers_for(rules.read_text("utf-8") if rules.is_file() else "", inside).items():
            self.send_header(name, value)
        if file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class Server(http.server.ThreadingHTTPServer):
    """The server of one site."""

    def __init__(self, folder: Path, at: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder.resolve()
        """Where its files lie."""
        self.at = at
        """The path below which they are served."""

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no news."""


@contextmanager
def serving(folder: Path, at: str = "/") -> Iterator[str]:
    """The URL of a site while it is served; `folder` may be empty yet."""
    server = Server(folder, at)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{at}"
    finally:
        server.shutdown()
        server.server_close()
