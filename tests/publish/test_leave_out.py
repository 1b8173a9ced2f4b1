"""The setting `leave_out`: what a site does without is neither made nor linked to, and nothing told is lost."""

import json
import re
from html import unescape
from pathlib import Path
from typing import get_args
from urllib.parse import unquote, urljoin

import pytest
from story import Story
from told import told

from notegen.cli import main
from notegen.config.left_out import MEANINGS, OF_THINGS, Kind
from notegen.config.load import load_project

BASE = "https://quay.example.org/"

EVENING = """\
    ---
    title: Ropes and knots
    date: 2014-06-09
    tags: [ropes]
    groups: [Quay Makers]
    series: Harbour week
    venue: {name: Pier House, city: Altona}
    ---
    ## Bowlines
    By Ada Brook (Dock One)

    The knot of [the next evening](2015-06-10-sails.md).

    ## Splices
    By Cara Dell

    ```python
    splice(rope)
    ```
"""

SAILS = """\
    ---
    title: Sails
    date: 2015-06-10
    tags: [ropes]
    groups: [Quay Makers]
    ---
    ## Reefing
    By Ada Brook

    See [bowlines](/2014/06-09-ropes/bowlines/) and [its evening](2014-06-09-ropes.md).

    ## Trimming
    By Eve Ford
"""


@pytest.fixture
def story(tmp_path: Path) -> Story:
    made = Story(tmp_path)
    made.note("2014-06-09-ropes.md", EVENING)
    return made.note("2015-06-10-sails.md", SAILS)


def without(story: Story, *kinds: str) -> dict[str, bytes]:
    """The files of the site without these kinds."""
    story.settings(f"base_url: {BASE}\nleave_out: [{', '.join(kinds)}]\n")
    assert told(story.build().diagnostics) == []
    return story.files()


def dead_links(files: dict[str, bytes]) -> set[str]:
    """Every link of a page, a feed or a calendar that leads to no file of the site, or to no place on its page."""
    found: set[str] = set()
    for path, data in files.items():
        text = unescape(data.decode()) if path.endswith((".html", ".xml", ".ics", ".json", ".txt")) else ""
        here = urljoin(BASE, path)
        written = re.findall(r'(?:href|src)="([^"]+)"', text) if path.endswith(".html") else []
        for link in (*written, *re.findall(re.escape(BASE) + r"[^\s\"<>\\]*", text)):
            address, _, place = urljoin(here, link).partition("#")
            if not address.startswith(BASE):
                continue
            file = unquote(address.removeprefix(BASE))
            file += "index.html" if not file or file.endswith("/") else ""
            if file not in files or (place and f'id="{unquote(place)}"' not in files[file].decode()):
                found.add(f"{path}: {link}")
    return found


def test_every_kind_has_its_meaning_in_order():
    assert list(MEANINGS) == list(get_args(Kind))
    assert set(OF_THINGS.values()) <= set(MEANINGS)


GONE: dict[Kind, tuple[str, ...]] = {
    "talks": ("2014/06-09-ropes/bowlines/index.html", "2015/06-10-sails/trimming/index.html"),
    "speakers": ("speakers/ada-brook/index.html", "speakers/ada-brook/feed.xml", "speakers/index.html"),
    "groups": ("groups/quay-makers/index.html", "groups/quay-makers/events.ics", "data/groups.json"),
    "venues": ("venues/pier-house/index.html", "venues/index.html", "data/venues.json"),
    "organisations": ("organisations/dock-one/index.html", "organisations/index.html"),
    "tags": ("tags/ropes/index.html", "tags/ropes/feed.xml", "tags/index.html", "data/tags.json"),
    "series": ("series/harbour-week/index.html", "series/index.html", "data/series.json"),
    "lists": ("events/index.html", "talks/index.html", "speakers/index.html", "tags/index.html"),
    "years": ("2014/index.html", "2015/index.html"),
    "archive": ("archive/index.html",),
    "related": (),
    "feeds": ("feed.xml", "feed.json", "tags/ropes/feed.xml", "speakers/ada-brook/feed.json"),
    "json-feeds": ("feed.json", "tags/ropes/feed.json"),
    "page-feeds": ("tags/ropes/feed.xml", "tags/ropes/feed.json"),
    "calendars": ("events.ics", "tags/ropes/events.ics"),
    "page-calendars": ("tags/ropes/events.ics",),
    "data": ("data/events.json", "data/talks.json", "data/tags.json"),
    "search": ("search/index.html",),
    "sitemap": ("sitemap.xml",),
    "robots": ("robots.txt",),
    "headers": ("_headers",),
    "not-found": ("404.html",),
}
"""Some files that a site without the kind lacks."""


def test_the_whole_site_has_all_of_these_files_and_its_links_lead_somewhere(story: Story):
    files = without(story)

    assert {path for paths in GONE.values() for path in paths} <= set(files)
    assert dead_links(files) == set()


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_kind_that_is_left_out_is_neither_made_nor_linked_to(story: Story, kind: Kind):
    files = without(story, kind)

    assert not set(GONE[kind]) & set(files)
    assert dead_links(files) == set()


def test_a_site_without_anything_has_its_home_its_events_and_the_theme(story: Story):
    files = without(story, *get_args(Kind))

    assert dead_links(files) == set()
    assert [path for path in files if not path.startswith("assets/")] == [
        "2014/06-09-ropes/index.html",
        "2015/06-10-sails/index.html",
        "index.html",
    ]


def test_the_feed_of_the_site_stays_where_those_of_its_pages_go(story: Story):
    files = without(story, "page-feeds", "json-feeds", "page-calendars")

    assert [path for path in files if path.endswith((".xml", "feed.json", ".ics"))] == [
        "events.ics",
        "feed.xml",
        "sitemap.xml",
    ]


def test_a_talk_without_a_page_is_reached_on_its_events_page(story: Story):
    files = without(story, "talks")
    place = "2014/06-09-ropes/#bowlines"

    assert f'href="../{place}"' in files["talks/index.html"].decode()
    assert f'href="https://quay.example.org/{place}"' in files["feed.xml"].decode().replace("&quot;", '"')
    assert json.loads(files["data/talks.json"])["talks"][-2]["url"] == f"/{place}"
    assert f'href="../../{place}"' in files["2015/06-10-sails/index.html"].decode()
    assert "The knot of" in story.page("/2014/06-09-ropes/")


def test_what_links_to_a_talk_stands_on_the_page_that_tells_it(story: Story):
    without(story, "talks")

    assert "Sails" in story.page("/2014/06-09-ropes/").partition("Splices")[2]


def test_a_name_without_a_page_stays_as_text(story: Story):
    html = without(story, "speakers", "organisations")["2014/06-09-ropes/index.html"].decode()

    assert re.search(r"<span [^>]*>Ada Brook</span>", html)
    assert "/speakers/" not in html


def test_a_talk_that_is_its_event_keeps_its_page(story: Story):
    story.note("2016-01-01-knots.md", "---\ntitle: Knots\ndate: 2016-01-01\nspeakers: [Ada Brook]\n---\nAll of them.\n")

    assert "2016/01-01-knots/index.html" in without(story, "talks")


def test_the_export_tells_everything_that_the_site_leaves_out(
    story: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    def exported() -> str:
        assert main(["-C", str(tmp_path), "export"]) == 0
        return capsys.readouterr().out

    story.settings("title: Quay\n")
    whole = exported()
    story.settings(f"title: Quay\nleave_out: [{', '.join(get_args(Kind))}]\n")

    assert exported() == whole


def test_leaving_a_kind_out_plans_nothing_of_it(story: Story, monkeypatch: pytest.MonkeyPatch):
    from notegen.publish import feeds, mentions
    from notegen.publish.renderers import talks

    def called(*_: object) -> None:
        raise AssertionError("nothing of it is needed")

    monkeypatch.setattr(feeds, "_entry", called)
    monkeypatch.setattr(talks, "_page", called)
    monkeypatch.setattr(mentions, "_homes", called)

    without(story, "talks", "feeds", "related")


def test_an_address_of_a_talk_that_was_recorded_is_not_lost_unseen(story: Story):
    without(story)
    story.file(
        "urls.lock",
        "/2014/06-09-ropes/bowlines/ talk 0123456789ab 2014-06-09-ropes.md\n/speakers/ada-brook/ speaker - Ada Brook\n",
    )
    story.settings("leave_out: [talks, speakers]\n")

    assert told(story.build().diagnostics) == [
        "urls.lock:1:1: error N320 /2014/06-09-ropes/bowlines/ (notes/2014-06-09-ropes.md) is recorded, and is at "
        "/2014/06-09-ropes/ now (notes/2014-06-09-ropes.md), with no alias; `notegen check --fix` writes it, or delete "
        "the line to give it up => aliases: [/2014/06-09-ropes/bowlines/#bowlines]"
    ]


def test_an_alias_of_a_talk_leads_to_its_place(story: Story):
    story.note("2014-06-09-ropes.md", EVENING.replace("    series:", "    aliases: [/knots/#bowlines]\n    series:"))

    html = without(story, "talks")["knots/index.html"].decode()

    assert "2014/06-09-ropes/#bowlines" in html


def test_a_kind_that_does_not_exist_is_refused_with_the_nearest(story: Story, tmp_path: Path):
    story.settings("leave_out: [tallks, calenders]\n")

    _, faults = load_project(tmp_path, None, {})

    assert told(faults) == [
        'notegen.yml:1:13: error N703 `leave_out`: "tallks" is not one of its values; did you mean "talks"?'
    ]


def test_one_kind_may_stand_alone(story: Story):
    story.settings("leave_out: talks\n")

    assert story.project.settings.leave_out == ("talks",)
