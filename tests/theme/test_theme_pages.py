"""Every template renders, is sound HTML, needs no script and lets no text of a note become code."""

import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from made_pages import ADA, EVENT, FRAME, PAGES, TALK, TEXT, event_page, head, part, rendered

from notegen.model.cards import LinkCard, NameCard, SpeakerCard, YearGroup
from notegen.model.civil_date import CivilDate
from notegen.model.pages import PlainPage, ThingPage, YearPage
from notegen.model.parts import ProgrammePart, Translated
from notegen.theme.environment import open_theme

TEMPLATES = {entry.name: entry.read_text() for entry in (files("notegen.theme") / "templates").iterdir()}
VOID = {"meta", "link", "br", "img", "hr", "input", "wbr"}


class Tree(HTMLParser):
    """Checks that every element is closed in order, and collects elements with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.feed(html)
        self.faults += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            if tag in ("div", "p", "ul", "ol", "section", "h2") and "p" in self.open:
                self.faults.append(f"<{tag}> in a paragraph")
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another element")


@pytest.mark.parametrize("template", PAGES)
def test_every_page_is_well_formed_with_one_heading_one_main_and_ids_of_its_own(template: str) -> None:
    tree = Tree(rendered(template))
    tags = [tag for tag, _ in tree.elements]
    ids = [attributes["id"] for _, attributes in tree.elements if "id" in attributes]

    assert tree.faults == []
    assert (tags.count("h1"), tags.count("main"), tags[: tags.index("body")].count("title")) == (1, 1, 1)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("template", PAGES)
def test_no_page_has_a_script_a_style_of_its_own_or_a_handler(template: str) -> None:
    for tag, attributes in Tree(rendered(template)).elements:
        assert tag not in ("style", "iframe", "base", "object")
        if tag == "form":
            assert attributes["role"] == "search" and "action" not in attributes
        if tag == "script" and attributes["type"] == "module":
            assert re.fullmatch(r"(\.\./)*assets/\w+\.\w+\.js", attributes["src"] or "")
        elif tag == "script":
            assert attributes == {"type": "application/ld+json"}
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("template", PAGES)
def test_nothing_is_fetched_from_elsewhere(template: str) -> None:
    for tag, attributes in Tree(rendered(template)).elements:
        if tag in ("link", "img") and attributes.get("rel") not in ("canonical", "alternate"):
            assert not re.match(r"[a-z]+:|//", attributes.get("href") or attributes.get("src") or "")


@pytest.mark.parametrize("template", PAGES)
def test_links_inside_the_site_are_relative(template: str) -> None:
    links = [attributes["href"] or "" for _, attributes in Tree(rendered(template)).elements if "href" in attributes]

    assert links
    assert [link for link in links if link.startswith("/")] == []


def test_a_theme_that_made_one_page_makes_the_next_as_if_it_were_the_first() -> None:
    theme = open_theme(None)

    for template in (*PAGES, *reversed(PAGES)):
        again = "".join(theme.render(template, PAGES[template], FRAME, lambda part, level: "<p>A text of the note</p>"))
        assert again == rendered(template), template


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_switches_escaping_off(name: str) -> None:
    without = re.sub(
        r'<script (src="\{\{ [^}]* \}\}" type="module">|type="application/ld\+json">)', "", TEMPLATES[name]
    )
    assert not re.search(r"\|\s*safe|autoescape|<script|style=|javascript:", without)


@pytest.mark.parametrize("template", PAGES)
def test_text_of_a_note_stays_text(template: str) -> None:
    evil = '{{ 7*7 }}<script>alert(1)</script>" onload="x'
    before = rendered(template)
    after = rendered(template, _with_text(PAGES[template], evil))

    assert {tag for tag, _ in Tree(after).elements} == {tag for tag, _ in Tree(before).elements}
    assert not [name for _, attributes in Tree(after).elements for name in attributes if name.startswith("on")]
    assert "{{ 7*7 }}&lt;script&gt;" in after


def _with_text(value: object, evil: str) -> object:
    """`value` with every title, name and other free text replaced."""
    free = {
        "title",
        "name",
        "description",
        "place",
        "event",
        "session",
        "address",
        "city",
        "country",
        "note",
        "host",
        "text",
    }
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            old = getattr(value, field.name)
            keep = isinstance(value, CivilDate) or (field.name == "title" and getattr(value, "translate_title", False))
            new = evil if field.name in free and isinstance(old, str) and not keep else _with_text(old, evil)
            changed[field.name] = new
        return replace(value, **changed)
    return tuple(_with_text(item, evil) for item in value) if isinstance(value, tuple) else value


def test_a_link_that_could_run_something_leads_nowhere() -> None:
    page = event_page(link=LinkCard("", "javascript:alert(1)", "event"))

    assert "javascript:" not in rendered("event.html", page)


def test_a_redirect_leads_to_a_relative_address_only_and_says_so_in_words() -> None:
    html = rendered("redirect.html", PlainPage(head("/old/page/", "Knots", noindex=True), "/2016/knots/"))

    assert '<meta http-equiv="refresh" content="0; url=../../2016/knots/">' in html
    assert '<a href="../../2016/knots/" dir="auto">Knots</a>' in html
    assert '<meta name="robots" content="noindex">' in html


def test_a_redirect_to_elsewhere_is_none() -> None:
    html = rendered("redirect.html", PlainPage(head("/old/", "Knots", noindex=True), "https://evil.example.org/"))

    assert 'http-equiv="refresh"' not in html


def test_the_page_for_unknown_addresses_works_at_any_depth_once_the_base_url_is_known() -> None:
    html = rendered("404.html", frame=replace(FRAME, base_url="https://pier.example.org/notes"))

    assert '<link rel="stylesheet" href="/notes/assets/theme.0a.css">' in html
    assert '<a href="/notes/" rel="home"' in html


def test_the_policy_stands_before_everything_it_governs() -> None:
    html = rendered("home.html")

    assert html.index("Content-Security-Policy") < html.index('rel="stylesheet"')
    assert "default-src &#39;none&#39;; style-src &#39;self&#39;" in html


def test_a_canonical_address_needs_a_base_url_and_a_page_that_may_be_found() -> None:
    based = replace(FRAME, base_url="https://pier.example.org/notes")

    assert 'rel="canonical"' not in rendered("year.html")
    assert '<link rel="canonical" href="https://pier.example.org/notes/2016/">' in rendered("year.html", frame=based)
    assert 'rel="canonical"' not in rendered("404.html", frame=based)


def test_the_current_place_is_marked_in_the_navigation() -> None:
    assert '<a href="../" aria-current="true">Speakers</a>' in rendered("thing.html")


def test_the_header_is_one_line_and_the_footer_has_every_list() -> None:
    header, footer = rendered("note.html").split("<main")

    assert re.findall(r'href="\.\./(\w+)/"', header.split("<body")[1]) == ["talks", "speakers"]
    assert re.findall(r'href="\.\./(\w+)/"', footer.split("<footer")[1]) == ["talks", "speakers", "venues"]


def test_a_year_with_talks_alone_counts_talks() -> None:
    html = rendered("year.html", YearPage(head("/2016/", "2016"), YearGroup("2016", (), (TALK,))))

    assert "1 talk<" in html
    assert "0 events" not in html


def test_foreign_text_is_marked_with_its_language_and_direction() -> None:
    html = rendered("event.html", event_page(ProgrammePart(text=replace(TEXT, language="ar"))))

    assert '<div class="text e-content" lang="ar" dir="rtl">' in html


def test_our_own_translation_is_not_offered_twice() -> None:
    own = Translated("de", "/2016/06-27-knots/de/")
    page = event_page(page=head(EVENT.url, EVENT.title, translations=(own,)), translate_service=(own,))

    assert rendered("event.html", page).count(">Deutsch</a>") == 1


def test_a_draft_and_a_cancelled_event_say_so() -> None:
    html = rendered("event.html", event_page(card=replace(EVENT, draft=True, status="cancelled")))

    assert '<span class="stamp">Draft</span>' in html
    assert '<span class="stamp">Cancelled</span>' in html


def test_no_talk_can_take_the_anchor_of_the_skip_link() -> None:
    html = rendered(
        "event.html", event_page(ProgrammePart(talk=part("main")), ProgrammePart(talk=part("programme", 2)))
    )
    ids = [attributes["id"] for _, attributes in Tree(html).elements if "id" in attributes]

    assert ids == ["-main", "main", "programme", "-present"]
    assert '<a class="skip" href="#-main">' in html


def test_an_event_with_nothing_but_its_title_is_not_presented() -> None:
    assert "present.0c.js" not in rendered("event.html", event_page())
    assert "present.0c.js" in rendered("event.html", event_page(ProgrammePart(talk=part("Knots"))))


def test_talks_before_the_first_session_stand_one_level_below_the_title() -> None:
    late = ProgrammePart("Evening", talk=part("Tides", 2))
    html = rendered("event.html", event_page(ProgrammePart(talk=part("Knots")), late))

    assert re.findall(r"<(h\d)[^>]*>(?:<[^>]*>)*(Knots|Evening|Tides)<", html) == [
        ("h2", "Knots"),
        ("h2", "Evening"),
        ("h3", "Tides"),
    ]


def test_a_name_without_a_page_is_no_link() -> None:
    hidden = SpeakerCard("Cy Moor", "")
    html = rendered("event.html", event_page(ProgrammePart(talk=part("Splices", speakers=(hidden, ADA)))))

    assert '<span class="speaker p-name" dir="auto">Cy Moor</span>' in html


def test_a_group_page_counts_events_and_a_tag_page_talks() -> None:
    group = ThingPage(head("/groups/x/", "X"), NameCard("group", "X", "/groups/x/", 2))
    tag = ThingPage(head("/tags/x/", "X"), NameCard("tag", "X", "/tags/x/", 1))

    assert '<span class="fact"><bdi>2 events</bdi></span>' in rendered("thing.html", group)
    assert '<span class="fact"><bdi>1 talk</bdi></span>' in rendered("thing.html", tag)
    assert "No events yet." in rendered("thing.html", group) and "No talks yet." in rendered("thing.html", tag)
