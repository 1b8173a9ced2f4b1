"""A browser's side of the preview, as raw as a test needs it; every wait is bounded."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from notegen.server.http import Server, open_server
from notegen.server.snapshot import Snapshot

PAGE = b"<!doctype html><html><head><title>Quay</title></head><body><p>Quay</p></body></html>"


@contextmanager
def serving(*, reload: bool = True, host: str = "127.0.0.1", **files: bytes) -> Iterator[Server]:
    """A server on a free port that answers with a home page and `files` (`__` in a name is a dot)."""
    server = open_server(host, 0, reload=reload)
    shown = {"index.html": PAGE, **{name.replace("__", "."): data for name, data in files.items()}}
    server.show(Snapshot(shown, run="run", number=1))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join(60)


def ask(server: Server, path: str = "/", method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """One request; `Host` is the server's own unless a header says otherwise."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.putrequest(method, path, skip_host="Host" in given)
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()
