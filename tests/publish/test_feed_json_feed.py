"""JSON feeds, version 1.1."""

import json

from makers import event, site, talk, text
from planned import planned, rendered, urls

from notegen.publish.feed_html import _without_ours


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


def test_a_text_that_both_feeds_tell_is_made_ready_once():
    made = planned(site(event("Docks", texts=(text("- told twice"),))), base_url="https://example.org")
    _without_ours.cache_clear()
    rendered(made, "/feed.json")
    rendered(made, "/feed.xml")
    assert (_without_ours.cache_info().misses, _without_ours.cache_info().hits) == (1, 1)
