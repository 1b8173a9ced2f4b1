"""The archive in pictures: a page and its entry in the navigation where there is something to compare."""

import re

from makers import event, site, talk
from planned import data, planned, rendered, urls
from told_years import evening

from notegen.publish.plan import Plan


def archive(*events) -> str:
    return rendered(planned(site(*events)), "/archive/")


def entry(made: Plan) -> bool:
    return "/archive/" in [crumb.url for crumb in made.frame.navigation]


def test_two_years_are_a_page_and_an_entry_in_the_navigation():
    made = planned(site(evening(2014), evening(2015)))
    assert "/archive/" in urls(made) and entry(made)


def test_one_event_one_year_or_undated_notes_are_neither():
    for events in (
        (),
        (evening(2014),),
        (evening(2014), evening(2014, number=2)),
        (evening(""), evening("", number=2)),
    ):
        made = planned(site(*events))
        assert "/archive/" not in urls(made) and not entry(made)


def test_a_note_at_that_address_keeps_it():
    page = event("Archive", kind="page", url="/archive/", id="archive", start="")
    made = planned(site(evening(2014), evening(2015), page))
    assert data(made, "/archive/").page.title == "Archive"
    assert not entry(made)
    assert made.diagnostics == ()


def test_a_former_address_of_a_note_stays_one():
    page = event("All of it", kind="page", url="/all/", id="all", start="", aliases=("/archive",))
    made = planned(site(evening(2014), evening(2015), page))
    assert made.diagnostics == () and data(made, "/archive/").leads_to == "/all/"


def test_every_drawing_says_what_it_shows_and_has_its_numbers_behind_it():
    page = archive(
        evening(2014, talk("A", "Ada Brook", tags=("go",)), group="Pier Group", city="Kiel"),
        evening(2015, talk("B", "Ada Brook", tags=("go",)), group="Dock Group", city="Husum"),
    )
    drawings = re.findall(
        r"<svg[^>]*role=\"img\"[^>]*>\s*<title id[^>]*>([^<]+)</title>\s*<desc id[^>]*>([^<]+)</desc>", page
    )
    assert [title for title, _ in drawings] == [
        "Talks by year and group",
        "go",
        "New faces",
        "Ada Brook",
        "Husum",
        "Kiel",
    ]
    assert drawings[0][1] == (
        "From 2014 to 2015; the busiest year is 2014 with 1 talk. Dock Group has the most: 1 talk."
    )
    assert page.count('role="img"') == len(drawings)
    assert page.count('<details class="numbers">') == page.count('<section class="chart ') == 5


def test_events_that_no_picture_counts_are_said():
    off = event("Called off", start="2014-03-03", status="cancelled", id="2014/off", url="/2014/off/")
    page = archive(evening(2014), evening(2015), evening(""), off)
    assert "1 event without a date is in no picture." in page
    assert "1 cancelled event is in no picture." in page
    assert "cancelled" not in archive(evening(2014), evening(2015))


def test_a_mark_says_what_it_stands_for():
    page = archive(evening(2014, group="Pier Group"), evening(2015, talk("A"), talk("B"), group="Dock Group"))
    assert "<title>Dock Group, 2015: 2 talks</title>" in page


def test_ids_are_each_there_once_and_references_lead_to_them():
    page = archive(*(evening(2014 + n, talk("A", "Ada Brook", tags=("go",)), group=f"Group {n}") for n in range(9)))
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    named = re.findall(r'aria-labelledby="([^"]+)"', page)
    assert {one for names in named for one in names.split()} | set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


def test_no_drawing_brings_a_style_or_a_script():
    page = archive(evening(2014, group="A"), evening(2015, group="B"))
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)


def test_undated_evenings_are_told_of():
    assert "1 event without a date is in no picture." in archive(evening(2014), evening(2015), evening(""))


def test_hostile_names_do_not_break_out():
    evil = '</title></svg><script>alert("x")</script>' + "W" * 60
    page = archive(
        evening(2014, talk("A", evil, tags=(evil,)), group=evil), evening(2015, talk("B", evil, tags=(evil,)))
    )
    assert "<script>" not in page
