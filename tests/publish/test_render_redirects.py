"""A page at each former address."""

import pytest
from makers import event, site
from planned import data, planned, rendered, target

from notegen.publish.aliases import redirect_url


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


def test_an_alias_said_twice_is_one_page():
    plan = planned(site(event("Docks", aliases=("/old/", "/old"))))
    assert plan.diagnostics == ()
    assert target(plan, "/old/").sources == ("notes/docks.md",)


def test_a_page_may_have_moved_too():
    plan = planned(site(event("About", kind="page", id="about", url="/about/", aliases=("/who/",))))
    assert data(plan, "/who/").leads_to == "/about/"
