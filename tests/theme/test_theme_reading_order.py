"""On an event's page each line of the note stands once, in reading order, inside the article that names the note."""

import re
from dataclasses import replace

from made_pages import ADA, CODE, EVENT, GROUP, PAGES, SLIDES, TEXT, event_page, head, part, rendered

from notegen.model.cards import LinkCard, NameCard
from notegen.model.pages import TalkPage
from notegen.model.parts import ProgrammePart


def article(html: str) -> str:
    """What stands in the article of the note."""
    found = re.search(r"<article[^>]* data-note=\"[^\"]*\".*?</article>", html, re.DOTALL)
    assert found, "no article names the note"
    return found[0]


def lines(html: str) -> list[int]:
    """The marked lines in reading order."""
    return [int(number) for number in re.findall(r'data-line="(\d+)"', html)]


def test_facts_come_in_the_order_of_the_note() -> None:
    assert lines(article(rendered("event.html"))) == [1, 2, 3, 4, 5, 6, 7]


def test_what_has_no_mark_has_no_line() -> None:
    assert lines(rendered("event.html", event_page(ProgrammePart(talk=part())))) == []


def test_programme_tags_and_neighbours_stand_outside_the_article() -> None:
    html = rendered("event.html")

    assert re.findall(r'class="(programme|margin|foot)"', article(html)) == []
    assert re.findall(r'class="(programme|margin|foot)"', html) == ["programme", "margin", "foot"]


def test_each_title_and_name_is_shown_once_in_the_article() -> None:
    page = event_page(ProgrammePart(talk=part("Bowlines")), ProgrammePart(talk=part("Splices", 2, speakers=())))
    inside = article(rendered("event.html", page))

    assert [inside.count(f">{words}<") for words in ("Bowlines", "Ada Brook", "Dock One", "Splices")] == [1, 1, 1, 1]


def test_title_comes_before_speaker_unless_the_note_has_them_the_other_way_round() -> None:
    plain = part("Bowlines", marks=(("title", 3), ("speakers", 4)))
    turned = part("Bowlines", marks=(("title", 4), ("speakers", 3)))

    for talk in (plain, turned):
        assert lines(article(rendered("event.html", event_page(ProgrammePart(talk=talk))))) == [3, 4]


def test_an_element_that_stands_for_several_lines_names_them_all() -> None:
    page = event_page(
        venue=NameCard("venue", "Shed", ""), address="Quay 1, Hamburg", marks=(("address", 4), ("address", 5))
    )

    assert (
        '<span class="fact p-street-address" data-line="4"><span class="line" data-line="5">'
        "<bdi>Quay 1, Hamburg</bdi></span></span>" in rendered("event.html", page)
    )


def test_each_resource_stands_for_its_own_line() -> None:
    talk = part("Bowlines", resources=(SLIDES, CODE), marks=(("resources", 8), ("resources", 9)))
    inside = article(rendered("event.html", event_page(ProgrammePart(talk=talk))))

    assert re.findall(r'<li data-line="(\d+)"><a class="resource (\w+)', inside) == [("8", "slides"), ("9", "link")]


def test_an_event_that_is_its_one_talk_shows_the_title_once_and_the_speaker_below_it() -> None:
    talk = part(EVENT.title, resources=(SLIDES,), marks=(("title", 1), ("speakers", 2), ("resources", 4)))
    page = event_page(ProgrammePart(talk=talk), single=talk, marks=(("when", 3),))
    inside = article(rendered("event.html", page))

    assert lines(inside) == [1, 2, 3, 4]
    assert inside.count(f">{EVENT.title}<") == 1
    assert inside.count("A text of") == 1


def test_several_notes_stand_each_in_a_section_under_its_name() -> None:
    texts = tuple(replace(TEXT, note=note, show_note=True) for note in ("ada.md", "bo.md"))
    page = event_page(ProgrammePart(talk=part(texts=texts)), notes=("ada.md", "bo.md"))
    html = rendered("event.html", page)

    assert "<article" in html and not re.search(r"<article[^>]*data-note", html)
    assert re.findall(r'<section class="text[^>]* data-note="([^"]*)"', html) == ["ada.md", "bo.md"]
    assert re.findall(r'<p class="note-name" dir="ltr">([^<]*)<', html) == ["ada.md", "bo.md"]


def test_a_talk_page_of_one_note_names_it_too() -> None:
    page = TalkPage(
        head("/x/bowlines/", "Bowlines"), part(marks=(("title", 5), ("speakers", 6))), EVENT, PAGES["talk.html"].card
    )

    assert lines(article(rendered("talk.html", page))) == [5, 6]


def test_the_heading_of_an_event_has_no_word_of_ours_but_labels() -> None:
    page = event_page(link=LinkCard("", "https://meet.example.org/", "event", "meet.example.org"), city="Altona")
    words = re.sub(r"<[^>]*>", " ", article(rendered("event.html", page))).split()

    shown = f"{EVENT.title} {GROUP.name} 27 June 2016 Monday 19:00 Altona Event page meet.example.org"
    assert words == shown.split()


def test_a_talk_has_an_anchor_and_a_page_of_its_own() -> None:
    html = rendered("event.html", event_page(ProgrammePart(talk=part("Bowlines"))))

    assert '<section class="talk h-entry" id="bowlines">' in html
    assert 'href="bowlines/" dir="auto">Bowlines</a> <a class="anchor" href="#bowlines"' in html


def test_headings_of_talks_stand_below_those_of_sessions() -> None:
    flat = rendered("event.html", event_page(ProgrammePart(talk=part()), ProgrammePart(talk=part("Splices", 2))))
    parted = rendered("event.html", event_page(ProgrammePart(session="Noon", talk=part(speakers=(ADA,)))))

    assert flat.count('<h2 class="title">') == 2
    assert parted.count('<h2 class="session"') == 1 and parted.count('<h3 class="title">') == 1
