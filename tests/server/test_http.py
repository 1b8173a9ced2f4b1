"""The preview over the network of this machine."""

import http.client
import json
import socket
import threading
from contextlib import contextmanager

import pytest
from preview_client import PAGE, ask, serving

from notegen.server import http as http_of_server
from notegen.server.http import open_server
from notegen.server.snapshot import Snapshot


def test_a_page_is_served_with_its_type_and_length():
    with serving(reload=False) as server:
        status, headers, body = ask(server)
        assert (status, body) == (200, PAGE)
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert headers["Content-Length"] == str(len(PAGE))
        assert headers["Cache-Control"] == "no-cache"


def test_head_is_get_without_the_body():
    with serving() as server:
        get, head = ask(server), ask(server, method="HEAD")
        assert (head[0], head[2]) == (200, b"")
        assert head[1]["Content-Length"] == str(len(get[2]))


def test_what_the_browser_has_is_not_sent_again():
    with serving(feed__xml=b"<feed/>") as server:
        tag = ask(server, "/feed.xml")[1]["ETag"]
        assert ask(server, "/feed.xml", If_None_Match=tag)[::2] == (304, b"")
        server.show(Snapshot({"feed.xml": b"<feed>new</feed>"}))
        assert ask(server, "/feed.xml", If_None_Match=tag)[::2] == (200, b"<feed>new</feed>")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent_to_it(method):
    with serving() as server:
        assert ask(server, method=method, Content_Length="0")[0] == 501


@contextmanager
def listening(server, path="/_notegen/events", **headers):
    """An open page: reads one event after the other, as (id, what is told)."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    assert response.getheader("Content-Type") == "text/event-stream; charset=utf-8"

    def heard():
        lines = [response.readline().decode().rstrip("\n") for _ in range(4)]
        assert (lines[0], lines[3]) == ("event: build", "")
        return lines[1].removeprefix("id: "), json.loads(lines[2].removeprefix("data: "))

    yield heard
    connection.close()


def test_open_pages_are_told_of_a_build():
    with serving() as server, listening(server) as heard:
        assert heard()[0] == "run-1"
        server.show(Snapshot({}, run="run", number=2))
        assert heard()[0] == "run-2"


def test_many_pages_may_be_open_and_one_that_went_away_holds_nobody_up():
    with serving() as server, listening(server) as one, listening(server) as other:
        with listening(server) as third:
            third()
        assert (one()[0], other()[0]) == ("run-1", "run-1")
        server.show(Snapshot({}, run="run", number=2))
        assert (one()[0], other()[0]) == ("run-2", "run-2")


def test_a_page_that_was_away_is_told_all_that_it_missed():
    with serving() as server:
        server.show(Snapshot({}, run="run", number=7, copied={"/a.css": 3, "/b.css": 6}))
        with listening(server, "/_notegen/events?since=run-3") as heard:
            assert heard()[1]["copied"] == ["/b.css"]
        with listening(server, "/_notegen/events?since=run-1", **{"Last-Event-ID": "run-6"}) as heard:
            assert heard()[1]["copied"] == []
        with listening(server, "/_notegen/events?since=another-9") as heard:
            assert heard()[1]["copied"] is None


def test_without_reload_there_is_no_channel():
    with serving(reload=False) as server:
        assert ask(server, "/_notegen/events")[0] == 404


def test_a_busy_default_port_gives_way_to_a_free_one():
    with serving() as first:
        second = open_server("127.0.0.1", None, reload=False, default=first.server_port)
        assert second.server_port not in (0, first.server_port)
        second.server_close()


def test_a_busy_port_that_was_asked_for_is_an_error():
    with serving() as first, pytest.raises(OSError, match="in use"):
        open_server("127.0.0.1", first.server_port, reload=False)


def test_the_address_names_host_port_and_base_path():
    with serving() as server:
        server.show(Snapshot({}, base="/talks/"))
        assert server.url == f"http://127.0.0.1:{server.server_port}/talks/"


def test_closing_waits_for_nobody(monkeypatch):
    monkeypatch.setattr(http_of_server, "PULSE", 3600.0)
    monkeypatch.setattr(http_of_server.Handler, "timeout", 3600.0)
    with serving() as server:
        idle = socket.create_connection(("127.0.0.1", server.server_port), timeout=5)
        listening = socket.create_connection(("127.0.0.1", server.server_port), timeout=5)
        listening.sendall(b"GET /_notegen/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        listening.recv(100)
        closing = threading.Thread(target=server.close)
        closing.start()
        closing.join(60)  # Neither the next pulse nor the end of patience is waited for.
        assert not closing.is_alive()
        idle.close()
        listening.close()
