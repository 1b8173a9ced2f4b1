"""The preview's HTTP: answers from the newest snapshot, and the channel that tells open pages of each build."""

import socket
import socketserver
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from notegen.server.answer import EVENTS, SAFETY, Answer, answer
from notegen.server.guard import refusal
from notegen.server.snapshot import Snapshot
from notegen.server.told import told

PATIENCE = 20.0
"""Seconds that a connection may be silent."""
PULSE = 10.0
"""Seconds between two signs of life on the channel, by which a closed browser is noticed."""
MOST_LISTENERS = 64
"""Channels open at a time; a browser opens one a page."""


class Server(ThreadingHTTPServer):
    """Serves `snapshot`, which `show` replaces; a thread a connection, none of which keeps the process alive."""

    daemon_threads = True
    block_on_close = False
    # On Windows this would let another program take over the port; elsewhere it only ignores connections that linger.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, host: str, port: int, *, reload: bool) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host = host
        self.reload = reload
        self.snapshot = Snapshot(failure="The first build is not done yet.")
        self.changed = threading.Condition()
        self.listeners = threading.BoundedSemaphore(MOST_LISTENERS)
        self.is_closing = False
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        """Bind, without the look-up of this machine's name that the parent makes, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.host, int(self.server_address[1])

    @property
    def url(self) -> str:
        """Where a browser finds the site."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}{self.snapshot.base}"

    def show(self, snapshot: Snapshot) -> None:
        """Answer with another snapshot from now on, and tell the browsers."""
        with self.changed:
            self.snapshot = snapshot
            self.changed.notify_all()

    def close(self) -> None:
        """Stop answering; `serve_forever` returns."""
        with self.changed:
            self.is_closing = True
            self.changed.notify_all()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is no event; anything else is ours to see."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection: GET and HEAD of the snapshot's files."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = PATIENCE
    server_version = "notegen"
    sys_version = ""

    def do_GET(self) -> None:
        """A page, a file, or the channel."""
        if self._is_refused():
            return
        if self.path.partition("?")[0] == EVENTS and self.server.reload:
            self._tell_of_builds()
        else:
            self._send(answer(self.server.snapshot, self.path, reload=self.server.reload))

    def do_HEAD(self) -> None:
        """The same without its body."""
        if not self._is_refused():
            self._send(answer(self.server.snapshot, self.path, reload=self.server.reload))

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal belongs to what the notes say."""

    def _is_refused(self) -> bool:
        if len(self.headers.get_all("Host") or ()) > 1 or not self.path.startswith("/"):
            why = "This request makes no sense here."
        else:
            why = refusal(dict(self.headers), self.server.host, is_document=self.path.partition("?")[0] != EVENTS)
        if why:
            self.close_connection = True
            self._send(Answer(403, "text/plain; charset=utf-8", f"{why}\n".encode()))
        return bool(why)

    def _send(self, given: Answer) -> None:
        is_known = bool(given.tag) and given.tag in (self.headers.get("If-None-Match") or "")
        self.send_response(304 if is_known else given.status)
        for name, value in SAFETY:
            self.send_header(name, value)
        if given.tag:
            self.send_header("ETag", given.tag)
        if given.location:
            self.send_header("Location", given.location)
        if not is_known:
            self.send_header("Content-Type", given.type)
            self.send_header("Content-Length", str(len(given.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and not is_known:
            self.wfile.write(given.body)

    def _tell_of_builds(self) -> None:
        """Server-sent events (HTML standard, 9.2): the newest build, at once where the page does not know it.

        A page says which build it knows; one that was away (a laptop asleep, a hidden tab) is told all that it missed.
        """
        self.close_connection = True
        if not self.server.listeners.acquire(blocking=False):
            self._send(Answer(503, "text/plain; charset=utf-8", b"Too many pages are open.\n"))
            return
        try:
            self.send_response(200)
            for name, value in (*SAFETY, ("Content-Type", "text/event-stream; charset=utf-8"), ("Connection", "close")):
                self.send_header(name, value)
            self.end_headers()
            asked = parse_qs(self.path.partition("?")[2]).get("since", [""])[-1]
            known, has_told = self.headers.get("Last-Event-ID") or asked, ""
            while not self.server.is_closing:
                with self.server.changed:
                    if self.server.snapshot.name == has_told:
                        self.server.changed.wait(PULSE)
                    now = self.server.snapshot
                if now.name != has_told:
                    self.wfile.write(f"event: build\nid: {now.name}\ndata: {told(now, known)}\n\n".encode())
                    known = has_told = now.name
                else:
                    self.wfile.write(b": still here\n\n")
        finally:
            self.server.listeners.release()


def open_server(host: str, port: int | None, *, reload: bool, default: int = 8000) -> Server:
    """A server bound to `port`; without one, to the default or, where that is taken, to a free one.

    Raises OSError where a port that was asked for is taken, or the host is none of this machine's.
    """
    if port is not None:
        return Server(host, port, reload=reload)
    try:
        return Server(host, default, reload=reload)
    except PermissionError:
        return Server(host, 0, reload=reload)
    except OSError as fault:
        import errno

        if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        return Server(host, 0, reload=reload)
