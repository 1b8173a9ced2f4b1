"""JSON feeds, version 1.1."""

import json
from dataclasses import replace

from makers import event, site, talk, text
from planned import planned, rendered, target, tools, urls

from notegen.publish.render import render


def test_a_feed_has_all_that_the_format_requires():
    made = site(event("Docks", talk("Cranes", tags=("go",)), authors=("Cy Dee",)))
    feed = json.loads(rendered(planned(made, title="Harbour talks", base_url="https://example.org/x"), "/feed.json"))
    item = feed["items"][0]
    assert item.pop("content_html") == '<h3><a href="https://example.org/x/2014/06-09-docks/cranes/">Cranes</a></h3>'
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour talks",
        "home_page_url": "https://example.org/x/",
        "feed_url": "https://example.org/x/feed.json",
        "language": "en",
        "authors": [{"name": "Harbour talks"}],
        "items": [
            {
                "id": "https://example.org/x/2014/06-09-docks/",
                "url": "https://example.org/x/2014/06-09-docks/",
                "title": "Docks",
                "date_published": "2014-06-09T00:00:00Z",
                "language": "en",
                "authors": [{"name": "Cy Dee"}],
                "tags": ["go"],
            }
        ],
    }


def test_without_a_base_url_no_relative_address_is_given():
    feed = json.loads(rendered(planned(site(event("Docks"))), "/feed.json"))
    assert not {"home_page_url", "feed_url"} & set(feed)
    assert "url" not in feed["items"][0]
    assert feed["items"][0]["id"].startswith("urn:uuid:")
    assert feed["items"][0]["content_html"] == ""


def test_it_stands_beside_every_atom_feed():
    plan = planned(site(event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), groups=("Pier Group",))))
    atom = {url.removesuffix("feed.xml") for url in urls(plan) if url.endswith("feed.xml")}
    assert atom == {url.removesuffix("feed.json") for url in urls(plan) if url.endswith("feed.json")}
    assert len(atom) == 4


def test_half_a_surrogate_pair_breaks_no_document():
    assert json.loads(rendered(planned(site(event("Do\ud800cks"))), "/feed.json"))["items"][0]["title"] == "Do?cks"


def test_a_text_that_many_feeds_tell_is_made_ready_once():
    told = event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), texts=(text("- told"),), groups=("Pier Group",))
    made = planned(site(told), base_url="https://example.org")
    asked: list[str] = []
    shared = replace(tools(made), content=lambda digest: asked.append(digest) or f"<p>{digest}</p>")
    feeds = [url for url in urls(made) if url.endswith(("/feed.json", "/feed.xml"))]
    for url in feeds:
        assert "digest of - told" in render(target(made, url), shared).data.decode()
    assert (len(feeds), len(asked)) == (8, 1)


def test_a_kept_entry_is_the_one_that_is_told():
    made = planned(site(event("Docks"), event("Quays", texts=(text("- told"),)), event("Sheds", tags=("go",))))
    shared = tools(made)
    feeds = [url for url in urls(made) if url.endswith(("/feed.json", "/feed.xml"))]
    for url in (*feeds, *feeds):
        assert render(target(made, url), shared).data.decode() == rendered(made, url)
