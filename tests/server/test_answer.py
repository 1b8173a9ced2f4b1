"""What the preview answers to a path, without any network."""

import pytest

from notegen.server.answer import answer, content_type
from notegen.server.snapshot import Snapshot, base_of
from notegen.theme.environment import TemplateFault

PAGE = b"<html><head></head><body>Quay</body></html>"
SITE = Snapshot(
    {"index.html": PAGE, "2025/quay/index.html": b"<p>Evening</p>", "feed.xml": b"<feed/>", "404.html": b"<p>Lost</p>"},
    run="run",
    number=1,
)


def body(path: str, snapshot: Snapshot = SITE) -> tuple[int, bytes]:
    given = answer(snapshot, path, reload=False)
    return given.status, given.body


def test_a_folder_is_its_index():
    assert body("/2025/quay/") == (200, b"<p>Evening</p>")


def test_a_folder_without_its_slash_leads_to_it():
    given = answer(SITE, "/2025/quay", reload=False)
    assert (given.status, given.location) == (302, "/2025/quay/")


def test_a_query_changes_nothing():
    assert body("/feed.xml?x=/../y") == (200, b"<feed/>")


def test_an_unknown_page_is_the_site_s_own_404():
    assert body("/nowhere/") == (404, b"<p>Lost</p>")
    assert body("/nowhere/", Snapshot({})) == (404, b"There is no such page.\n")


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "//etc/passwd", "/..%2fsecret.txt", "/\\..\\x", "/%00"]
)
def test_nothing_but_the_site_can_be_reached(path):
    assert body(path)[0] == 404


def test_an_address_that_is_no_utf_8_is_refused():
    assert body("/%ff") == (400, b"The address is not UTF-8.\n")


def test_other_scripts_are_found():
    assert body("/%E6%97%A5/", Snapshot({"日/index.html": b"x"})) == (200, b"x")


def test_the_base_path_is_honoured():
    under = Snapshot(SITE.files, base=base_of("https://quay.example/talks"))
    assert body("/talks/2025/quay/", under)[0] == 200
    assert body("/2025/quay/", under)[0] == 404
    assert answer(under, "/", reload=False).location == "/talks/"
    assert answer(under, "/talks", reload=False).location == "/talks/"


def test_a_base_url_without_a_path_is_the_root():
    assert (base_of("https://quay.example"), base_of(""), base_of("https://quay.example/a/b/")) == ("/", "/", "/a/b/")


def test_a_page_gets_one_script_and_nothing_else_does():
    assert b"/_notegen/preview.js" in answer(SITE, "/", reload=True).body
    assert answer(SITE, "/feed.xml", reload=True).body == b"<feed/>"
    assert answer(SITE, "/", reload=False).body == PAGE


def test_without_any_build_every_path_says_why():
    given = answer(Snapshot(failure="The settings cannot be used."), "/2025/", reload=True)
    assert given.status == 503
    assert b"The settings cannot be used." in given.body
    assert b"/_notegen/preview.js" in given.body


def test_a_page_keeps_its_tag_until_it_is_another_page():
    later = Snapshot({**SITE.files, "index.html": PAGE.replace(b"Quay", b"Pier")}, run="run", number=2)
    assert answer(SITE, "/2025/quay/", reload=True).tag == answer(later, "/2025/quay/", reload=True).tag != ""
    assert answer(SITE, "/", reload=True).tag != answer(later, "/", reload=True).tag


def test_a_template_that_fails_on_one_page_is_told_in_its_place():
    class Faulty(dict):
        def __getitem__(self, path):
            raise TemplateFault("templates/event.html", 3, "there is no <b>", "N801")

    for site, path in (({"index.html": b""}, "/"), ({"404.html": b""}, "/nowhere/")):
        given = answer(Snapshot(Faulty(site)), path, reload=True)
        assert given.status == 503
        assert b"templates/event.html:3:1: N801 there is no &lt;b&gt;" in given.body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("theme.1a2b.css", "text/css; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("events.ics", "text/calendar; charset=utf-8"),
        ("data/talks.json", "application/json; charset=utf-8"),
        ("board.JPG", "image/jpeg"),
        ("drawing.svg", "image/svg+xml; charset=utf-8"),
        ("slides.pdf", "application/pdf"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_every_file_has_its_type(name, kind):
    assert content_type(name) == kind
