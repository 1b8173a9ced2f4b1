"""Atom feeds, as RFC 4287 wants them."""

import re
import uuid
import xml.etree.ElementTree as ET

import feedparser
import pytest
from makers import day, event, single, site, talk, text
from planned import data, planned, rendered, urls

from notegen.model.site import Rendered, Thing

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "{http://www.w3.org/XML/1998/namespace}base"


def feed(plan, url: str = "/feed.xml") -> ET.Element:
    return ET.fromstring(rendered(plan, url))


def words(element: ET.Element, path: str) -> list[str]:
    return [each.text for each in element.findall("/".join(ATOM + name for name in path.split("/")))]


def links(element: ET.Element) -> list[tuple[str, str]]:
    return [(each.get("rel"), each.get("href")) for each in element.findall(f"{ATOM}link")]


def test_a_feed_has_all_that_the_rfc_requires():
    made = site(event("Docks", talk("Cranes", tags=("go",)), tags=("ops",)))
    root = feed(planned(made, title="Harbour talks", description="At the pier.", base_url="https://example.org/x"))
    assert words(root, "id") == ["https://example.org/x/"]
    assert words(root, "title") == ["Harbour talks"]
    assert words(root, "subtitle") == ["At the pier."]
    assert words(root, "updated") == ["2014-06-09T00:00:00Z"]
    assert words(root, "author/name") == ["Harbour talks"]
    assert links(root) == [("self", "https://example.org/x/feed.xml"), ("alternate", "https://example.org/x/")]
    assert words(root, "entry/id") == ["https://example.org/x/2014/06-09-docks/"]
    assert [each.get("term") for each in root.iter(f"{ATOM}category")] == ["ops", "go"]


def test_without_a_base_url_ids_are_uuids_of_the_event_and_links_are_relative():
    root = feed(planned(site(event("Docks", talk("Cranes")))))
    (identity,) = words(root, "entry/id")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", identity)
    assert uuid.UUID(identity.removeprefix("urn:uuid:")).version == 5
    assert identity == words(feed(planned(site(event("Docks")), title="Renamed")), "entry/id")[0]
    assert links(root) == [("self", "feed.xml"), ("alternate", "./")]
    entry = root.find(f"{ATOM}entry")
    assert links(entry) == [("alternate", "2014/06-09-docks/")]
    content = entry.find(f"{ATOM}content")
    assert content.get(BASE) == "2014/06-09-docks/"
    assert '<a href="cranes/">Cranes</a>' in content.text


def test_an_entry_was_updated_when_published_or_else_at_its_end():
    made = site(
        event("Published", published=day("2014-07-01")),
        event("Days", start="2016-06-27", end=day("2016-06-28")),
        event("Month", start="2015-02"),
        event("Lost", start="", published=day("2017-01-01")),
    )
    root = feed(planned(made))
    assert list(zip(words(root, "entry/title"), words(root, "entry/updated"), strict=True)) == [
        ("Days", "2016-06-28T00:00:00Z"),
        ("Month", "2015-02-28T00:00:00Z"),
        ("Published", "2014-07-01T00:00:00Z"),
    ]


def test_drafts_pages_and_decks_are_in_no_feed():
    made = site(
        event("Draft", draft=True),
        event("Page", kind="page", id="p", url="/p/"),
        event("Deck", kind="deck", id="d", url="/d/"),
    )
    root = feed(planned(made, drafts=True))
    assert words(root, "entry/title") == []
    assert words(root, "updated") == ["1970-01-01T00:00:00Z"]


def test_only_the_newest_are_in_it():
    made = site(*(event(f"E{n}", start=f"201{n}-01-01") for n in range(4)))
    assert words(feed(planned(made, feed_size=2)), "entry/title") == ["E3", "E2"]


def test_tags_speakers_and_groups_have_feeds_of_their_own():
    made = site(
        event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), groups=("Pier Group",)),
        event("Other", start="2015-01-01"),
    )
    plan = planned(made, title="Talks")
    for url in ("/tags/go/feed.xml", "/speakers/ada-brook/feed.xml", "/groups/pier-group/feed.xml"):
        assert words(feed(plan, url), "entry/title") == ["Docks"]
    assert words(feed(plan, "/tags/go/feed.xml"), "title") == ["go – Talks"]
    assert "/venues/feed.xml" not in urls(plan)


def test_who_has_no_page_has_no_feed():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    plan = planned(site(event("Docks", talk("Cranes", "Ada Brook")), things=[quiet]))
    assert not any("ada-brook" in url for url in urls(plan))


def test_the_setting_ends_all_feeds_and_calendars():
    plan = planned(site(event("Docks", tags=("go",))), feeds=False)
    assert not any(url.endswith(("feed.xml", "feed.json", ".ics")) for url in urls(plan))
    assert data(plan, "/tags/go/").page.subscriptions == ()
    assert plan.frame.subscriptions == ()


def test_the_content_is_the_whole_event_with_full_links():
    body = text("see", note="a.md")
    made = event(
        "Docks",
        talk(
            "Cranes & <b>",
            "Ada Brook (Dock One)",
            slides=("https://slides.example/c.pdf",),
            texts=(body,),
            session="Noon",
        ),
        texts=(text("hello"),),
        note="a.md",
    )
    known = {
        body.digest: Rendered(links=("b.md", "#there", "gone.md")),
        "digest of hello": Rendered(),
    }
    plan = planned(site(made, rendered=known, targets={("a.md", "b.md"): "/2014/b/"}), base_url="https://example.org/x")
    entry = feed(plan).find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}content").text.split("\n") == [
        "<p>digest of hello</p>",
        "<h2>Noon</h2>",
        '<h3><a href="https://example.org/x/2014/06-09-docks/cranes-and-b/">Cranes &amp; &lt;b&gt;</a></h3>',
        "<p>Ada Brook (Dock One)</p>",
        '<ul><li><a href="https://slides.example/c.pdf">Slides · PDF · slides.example</a></li></ul>',
        '<p>digest of see</p><a href="https://example.org/x/2014/b/"></a>'
        '<a href="https://example.org/x/2014/06-09-docks/#there"></a><a href=""></a>',
    ]


def test_the_title_of_a_single_talk_is_said_once():
    content = feed(planned(site(single("Cranes", "Ada Brook")))).find(f"{ATOM}entry/{ATOM}content")
    assert content.text == "<p>Ada Brook</p>"


def test_control_characters_never_reach_the_document():
    made = site(
        event("Do\x00ck\x1bs\ud800\ufffe", talk("Cra\x0bnes", "A\x01da"), authors=("C\x07y",), tags=("g\x02o",))
    )
    plan = planned(made, title="T\x00itle")
    root = feed(plan)
    assert words(root, "entry/title") == ["Docks"]
    assert words(root, "entry/author/name") == ["Cy"]
    assert words(root, "title") == ["Title"]


def test_an_added_line_at_the_top_of_a_note_leaves_the_feed_alone():
    from makers import fact

    def plan(line: int):
        made = event("Docks", talk("Cranes", facts=(fact("title", "Cranes", line, note="docks.md"),)))
        return planned(site(made))

    assert data(plan(1), "/feed.xml") == data(plan(2), "/feed.xml")


def content_of(html: str, **settings) -> str:
    """What a text becomes in the feed."""
    from dataclasses import replace

    from planned import target, tools

    from notegen.publish.render import render

    plan = planned(site(event("Docks", texts=(text("hello"),))), **settings)
    made = replace(tools(plan), content=lambda digest: html)
    return ET.fromstring(render(target(plan, "/feed.xml"), made).data).findtext(f"{ATOM}entry/{ATOM}content")


def test_what_only_our_pages_understand_is_left_out_of_the_content():
    frame = 'data-frame="https://p.example/1" data-allow="autoplay"'
    facade = f'<p class="embed"><a href="https://v.example/1" {frame}>V</a></p>'
    assert content_of(facade) == '<p class="embed"><a href="https://v.example/1">V</a></p>'
    code = '<div class="code" tabindex="0"><h4 id="x">An id="y" in words</h4></div>'
    assert content_of(code) == '<div class="code"><h4>An id="y" in words</h4></div>'
    assert (
        content_of('<img src="a.png" alt="the id= of" title="id ">') == '<img src="a.png" alt="the id= of" title="id ">'
    )


def test_a_footnotes_number_leads_to_the_footnote_on_the_page():
    assert content_of('<a href="#fn-1" id="fnref-1">1</a>', base_url="https://example.org") == (
        '<a href="https://example.org/2014/06-09-docks/#fn-1">1</a>'
    )


def test_a_text_in_another_language_says_so():
    made = event("Docks", texts=(text("hallo", language="de"),))
    content = feed(planned(site(made))).find(f"{ATOM}entry/{ATOM}content")
    assert content.text == '<div lang="de"><p>digest of hallo</p></div>'


@pytest.mark.parametrize("base", ["", "https://example.org/x"])
def test_a_strict_reader_finds_nothing_wrong(base: str):
    from planned import target, tools

    from notegen.publish.render import render

    hostile = 'A & <b> \x00 \ud800 ]]> 漢字 🦀 "q" </script>'
    made = site(event(hostile, talk(hostile, hostile, tags=(hostile,)), authors=(hostile,), texts=(text(hostile),)))
    plan = planned(made, title=hostile, description=hostile, base_url=base)
    found = feedparser.parse(render(target(plan, "/feed.xml"), tools(plan)).data)
    assert not found.bozo
    assert (len(found.entries), found.entries[0].title) == (1, 'A & <b>   ]]> 漢字 🦀 "q" </script>')
