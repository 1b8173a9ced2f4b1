"""While you preview, no other web site can read your drafts."""

import pytest
from preview_client import ask, serving

from notegen.server.guard import is_own_name

OWN_ONLY = b"This preview answers to its own address only.\n"
OTHERS = b"Other sites cannot read this preview.\n"


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        "[::1",
        "[::1]x.example",
    ],
)
def test_a_name_that_somebody_else_made_point_here_is_refused(name):
    with serving() as server:
        assert ask(server, Host=name)[::2] == (403, OWN_ONLY)


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000"])
def test_this_machine_s_own_names_are_welcome(name):
    with serving() as server:
        assert ask(server, Host=name)[0] == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("path", ["/", "/_notegen/events", "/feed.xml"])
def test_what_another_site_makes_the_browser_fetch_is_refused(site, path):
    with serving(feed__xml=b"<feed/>") as server:
        assert ask(server, path, Sec_Fetch_Site=site, Sec_Fetch_Mode="no-cors")[::2] == (403, OTHERS)


def test_a_link_from_elsewhere_may_be_followed():
    with serving() as server:
        given = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
        assert ask(server, **given)[0] == 200
        assert ask(server, "/_notegen/events", **given)[0] == 403
        assert ask(server, **{**given, "Sec_Fetch_Dest": "iframe"})[0] == 403


def test_a_request_with_another_origin_is_refused():
    with serving() as server:
        assert ask(server, Origin="https://evil.example")[0] == 403
        assert ask(server, Origin="null")[0] == 403
        assert ask(server, Origin=f"http://127.0.0.1:{server.server_port}")[0] == 200


def test_no_answer_lets_another_site_in():
    with serving() as server:
        for path in ("/", "/_notegen/preview.js", "/nowhere/"):
            headers = ask(server, path)[1]
            assert not [name for name in headers if name.lower().startswith("access-control-")]
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert headers["X-Frame-Options"] == "SAMEORIGIN"
            assert headers["X-Content-Type-Options"] == "nosniff"


def test_two_host_headers_are_one_too_many():
    import socket

    with serving() as server, socket.create_connection(("127.0.0.1", server.server_port), timeout=30) as raw:
        raw.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")
        assert raw.recv(100).startswith(b"HTTP/1.1 403 ")


def test_bound_to_all_addresses_any_number_is_a_name_of_ours_and_no_word_is():
    assert is_own_name("192.0.2.7", "0.0.0.0")
    assert not is_own_name("evil.example", "0.0.0.0")
    assert not is_own_name("192.0.2.7", "127.0.0.1")
    assert is_own_name("desk.example", "Desk.example")
