"""A page in several languages: each names all, the interface speaks the page's, and what differs is marked."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from makers import event, site, talk, text
from planned import planned, rendered

from notegen.model.event import Event, Translation

URL = "/2014/06-09-docks/"


def in_german(made: Event) -> Event:
    """The event with a German translation."""
    words = text("Kräne heben", note="docks.de.md")
    german = Translation("de", "docks.de.md", "Häfen", talks=(talk("Kräne", slug="cranes", texts=(words,)),))
    return replace(made, translations=(replace(german, url=f"{made.url}de/"),))


MADE = site(in_german(event("Docks", talk("Cranes", "Ada Brook"), talk("Ropes"))), event("Elsewhere"))


def alternates(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"', html)


def test_each_language_names_all_of_them_and_the_original_for_everybody_else() -> None:
    plan = planned(MADE, base_url="https://example.org/x/")
    expected = [
        ("de", f"https://example.org/x{URL}de/"),
        ("en", f"https://example.org/x{URL}"),
        ("x-default", f"https://example.org/x{URL}"),
    ]

    assert alternates(rendered(plan, URL)) == alternates(rendered(plan, f"{URL}de/")) == expected


def test_a_page_in_one_language_names_none() -> None:
    assert alternates(rendered(planned(MADE), "/2014/06-09-elsewhere/")) == []
    assert "language-switch" not in rendered(planned(MADE), "/2014/06-09-elsewhere/")


def test_the_sitemap_names_them_too() -> None:
    sitemap = ET.fromstring(rendered(planned(MADE, base_url="https://example.org"), "/sitemap.xml"))
    link, loc = "{http://www.w3.org/1999/xhtml}link", "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    found = {
        row.findtext(loc): [(each.get("hreflang"), each.get("href")) for each in row.iter(link)]
        for row in sitemap
        if row.find(link) is not None
    }
    languages = [
        (code, f"https://example.org{URL}{end}") for code, end in (("de", "de/"), ("en", ""), ("x-default", ""))
    ]

    assert found == {f"https://example.org{URL}": languages, f"https://example.org{URL}de/": languages}


def test_the_switch_stands_in_the_same_order_on_all_of_them_and_names_each_in_its_own_words() -> None:
    plan = planned(MADE)
    rows = [
        re.findall(r"<li>(.*)</li>", rendered(plan, url).split('"language-switch"')[1].split("</nav>")[0])
        for url in (URL, f"{URL}de/")
    ]

    assert rows == [
        [
            '<a href="de/" hreflang="de" lang="de" dir="ltr" rel="alternate">Deutsch</a>',
            '<span aria-current="true" lang="en" dir="ltr">English</span>',
        ],
        [
            '<span aria-current="true" lang="de" dir="ltr">Deutsch</span>',
            '<a href="../" hreflang="en" lang="en" dir="ltr" rel="alternate">English</a>',
        ],
    ]


def test_a_talk_leads_to_its_place_in_the_translation_and_claims_no_page_there() -> None:
    html = rendered(planned(MADE), f"{URL}cranes/")

    assert '<a href="../de/#cranes" hreflang="de" lang="de" dir="ltr">Deutsch</a>' in html
    assert alternates(html) == []
    assert "language-switch" not in rendered(planned(MADE), f"{URL}ropes/")


def test_a_translation_has_the_interface_in_its_own_language() -> None:
    html = rendered(planned(MADE), f"{URL}de/")

    assert '<html lang="de" dir="ltr">' in html
    assert ">9.</span> <span" in html and ">Juni 2014</span>" in html
    assert ">Vorträge</a>" in html
    assert '<div class="text e-content" dir="ltr">' in html.replace(' lang="de"', "")


def test_without_words_in_its_language_the_interface_stays_the_sites() -> None:
    made = event("Docks")
    klingon = Translation("tlh", "docks.tlh.md", "QIm", url=f"{made.url}tlh/")
    html = rendered(planned(site(replace(made, translations=(klingon,)))), f"{URL}tlh/")

    assert '<html lang="en" dir="ltr">' in html
    assert '<h1 class="p-name"><span dir="auto" lang="tlh">QIm</span>' in html


def test_a_card_on_a_translation_is_marked_with_the_sites_language() -> None:
    before = event("Berths", start="2014-05-01", groups=("Rope Club",))
    made = site(before, in_german(event("Docks", groups=("Rope Club",))))
    row = '<a href="{}" rel="prev" dir="auto"{}>Berths</a>'

    assert row.format("../../05-01-berths/", ' lang="en"') in rendered(planned(made), f"{URL}de/")
    assert row.format("../05-01-berths/", "") in rendered(planned(made), URL)


def test_the_words_around_a_foreign_text_are_not_marked_with_its_language() -> None:
    made = event("Häfen", talk("Kräne", "Ada Brook", texts=(text("Kräne heben"),)), language="de")
    html = rendered(planned(site(made)), made.url)

    assert re.findall(r'<(\w+)[^>]* lang="de"', html) == ["span", "a", "div"]
    assert '<html lang="en"' in html
