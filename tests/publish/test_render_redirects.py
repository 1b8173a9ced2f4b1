"""A page at each former address."""

import pytest
from makers import event, site, talk
from planned import data, planned, rendered, target
from told import told

from notegen.model.event import Translation
from notegen.publish.aliases import MOST_BELOW, redirect_url


@pytest.mark.parametrize(
    ("alias", "url"),
    [
        ("/old.html", "/old.html"),
        ("/old/", "/old/"),
        ("/old", "/old/"),
        ("old/a", "/old/a/"),
        ("/old.HTM", "/old.HTM"),
        ("/old.php", "/old.php/"),
        ("/rss.xml", "/rss.xml/"),
        ("/v1.2", "/v1.2/"),
        ("/caf%C3%A9/", "/café/"),
        ("/caf%E9/", "/caf%E9/"),
    ],
)
def test_an_alias_becomes_a_page_a_server_finds(alias: str, url: str):
    assert redirect_url(alias) == url


def test_it_leads_on_with_a_relative_link_and_names_the_page():
    plan = planned(site(event("Docks", aliases=("/blog/old.html",))), base_url="https://example.org/x")
    page = rendered(plan, "/blog/old.html")
    assert '<meta http-equiv="refresh" content="0; url=../2014/06-09-docks/">' in page
    assert "Docks" in page
    assert data(plan, "/blog/old.html").page.canonical == "/2014/06-09-docks/"
    assert target(plan, "/blog/old.html").path == "blog/old.html"


def test_the_page_for_missing_addresses_is_nobodys_former_one():
    plan = planned(site(event("Lost?", kind="page", url="/404/", id="404", start="", aliases=("/404.html",))))
    assert plan.diagnostics == ()
    assert target(plan, "/404.html").renderer == "not_found"


def test_an_alias_said_twice_is_one_page():
    plan = planned(site(event("Docks", aliases=("/old/", "/old"))))
    assert plan.diagnostics == ()
    assert target(plan, "/old/").sources == ("notes/docks.md",)


def test_a_page_may_have_moved_too():
    plan = planned(site(event("About", kind="page", id="about", url="/about/", aliases=("/who/",))))
    assert data(plan, "/who/").leads_to == "/about/"


def test_a_former_address_with_a_slug_leads_to_the_talk():
    old = "/2014/06-09-docks/ropes/#knots"
    plan = planned(site(event("Docks", talk("Knots"), talk("Sails"), aliases=(old, "/sails.html#sails"))))
    assert data(plan, "/2014/06-09-docks/ropes/").leads_to == "/2014/06-09-docks/knots/"
    assert data(plan, "/sails.html").leads_to == "/2014/06-09-docks/sails/"


def test_a_talk_renamed_twice_is_still_found_by_its_first_address():
    twice = ("/2014/06-09-docks/ropes/#knots", "/2014/06-09-docks/knots/#hitches")
    plan = planned(site(event("Docks", talk("Hitches"), talk("Sails"), aliases=twice)))
    assert data(plan, "/2014/06-09-docks/ropes/").leads_to == "/2014/06-09-docks/hitches/"


def test_names_that_go_round_in_a_circle_end_at_the_event():
    twice = ("/2014/06-09-docks/ropes/#knots", "/2014/06-09-docks/knots/#ropes")
    plan = planned(site(event("Docks", talk("Hitches"), talk("Sails"), aliases=twice)))
    assert data(plan, "/2014/06-09-docks/ropes/").leads_to == "/2014/06-09-docks/"


def test_the_talks_of_an_event_that_moved_move_with_it():
    plan = planned(site(event("Docks", talk("Ropes"), talk("Sails"), aliases=("/2014/06-08-docks/", "/docks/"))))
    assert data(plan, "/2014/06-08-docks/ropes/").leads_to == "/2014/06-09-docks/ropes/"
    assert data(plan, "/2014/06-08-docks/sails/").leads_to == "/2014/06-09-docks/sails/"
    assert "docks/ropes/index.html" not in {each.path for each in plan.targets}


def test_what_moves_with_an_event_makes_way_for_another_page():
    moved = event("Docks", talk("Ropes"), talk("Sails"), aliases=("/2014/06-08-docks/",))
    page = event("Ropes", kind="page", id="2014/06-08-docks/ropes", url="/2014/06-08-docks/ropes/")
    plan = planned(site(moved, page))
    assert plan.diagnostics == ()
    assert target(plan, "/2014/06-08-docks/ropes/").renderer == "pages"


def test_a_translation_moves_with_its_event():
    german = Translation("de", "docks.de.md", "Kai", url="/2014/06-09-docks/de/")
    moved = event("Docks", talk("Ropes"), translations=(german,), aliases=("/2014/06-08-docks/",))
    assert data(planned(site(moved)), "/2014/06-08-docks/de/").leads_to == "/2014/06-09-docks/de/"


def test_a_slug_that_no_talk_has_is_told_and_leads_to_the_event():
    plan = planned(site(event("Docks", talk("Knots"), talk("Sails"), aliases=("/old/#ropes",))))
    assert told(plan.diagnostics) == [
        'notes/docks.md:1:1: warning N324 the alias "/old/#ropes" leads to no talk: none has the slug "ropes"; '
        "write behind `#` the last part of the talk's address"
    ]
    assert data(plan, "/old/").leads_to == "/2014/06-09-docks/"


def test_of_several_events_in_a_note_the_one_that_is_named_has_the_address():
    both = ("/2014/06-08-docks/#06-09-docks", "/2014/07-07-quay/#07-08-quay")
    events = (
        event("Docks", aliases=both, note="page.txt"),
        event("Quay", start="2014-07-08", aliases=both, note="page.txt"),
    )
    plan = planned(site(*events))
    assert plan.diagnostics == ()
    assert data(plan, "/2014/06-08-docks/").leads_to == "/2014/06-09-docks/"
    assert data(plan, "/2014/07-07-quay/").leads_to == "/2014/07-08-quay/"


def test_a_note_of_thousands_of_addresses_and_talks_makes_no_millions_of_pages():
    talks = tuple(talk(f"Talk {number}") for number in range(100))
    addresses = tuple(f"/2014/was-{number}/" for number in range(500))
    plan = planned(site(event("Docks", *talks, aliases=addresses)))
    assert sum(each.renderer == "redirects" for each in plan.targets) == len(addresses) + MOST_BELOW
