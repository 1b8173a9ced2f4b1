"""The list of pages for search engines."""

import xml.etree.ElementTree as ET

from makers import event, site, talk
from planned import planned, rendered, urls

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def locations(plan, url: str = "/sitemap.xml") -> list[str]:
    return [each.text for each in ET.fromstring(rendered(plan, url)).iter(LOC)]


def test_it_needs_a_base_url():
    assert "/sitemap.xml" not in urls(planned(site(event("Docks"))))


def test_it_lists_every_original_page_with_its_full_address():
    made = site(event("Häfen & Docks", talk("Cranes"), aliases=("/old/",), url="/2014/häfen-&-docks/"))
    plan = planned(made, base_url="https://example.org/x/")
    found = locations(plan)
    assert "https://example.org/x/2014/h%C3%A4fen-&-docks/" in found
    assert "https://example.org/x/" in found
    assert "https://example.org/x/2014/" in found
    assert found == sorted(set(found))
    assert not any("404" in each or "/old/" in each or "feed" in each for each in found)


def test_a_list_without_an_entry_is_not_in_it():
    found = locations(planned(site(event("Docks")), base_url="https://example.org"))
    assert "https://example.org/events/" in found
    kinds = ("talks", "speakers", "groups", "venues", "tags")
    assert not {f"https://example.org/{kind}/" for kind in kinds} & set(found)


def test_drafts_are_not_in_it_nor_what_they_alone_name():
    made = site(event("Docks", talk("Cranes", "Ada Brook"), draft=True, tags=("secret",)))
    found = " ".join(locations(planned(made, base_url="https://example.org")))
    assert not any(word in found for word in ("2014", "ada-brook", "secret"))


def test_a_large_site_has_an_index(monkeypatch):
    made = site(event("Docks", talk("Cranes", "Ada Brook")))
    whole = locations(planned(made, base_url="https://example.org"))
    monkeypatch.setattr("notegen.publish.renderers.sitemap.MOST", 3)
    plan = planned(made, base_url="https://example.org")
    parts = [f"/sitemap-{number}.xml" for number in range(1, -(-len(whole) // 3) + 1)]
    assert locations(plan) == [f"https://example.org{part}" for part in parts]
    assert [url for part in parts for url in locations(plan, part)] == whole
    assert len(locations(plan, parts[0])) == 3
    assert "<sitemapindex" in rendered(plan, "/sitemap.xml")
