"""The notes of this repository: they build without a word, and show every convention."""

from pathlib import Path

import pytest

from notegen.config.load import load_project
from notegen.model.site import Site
from notegen.pipeline import check

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sample() -> tuple[Site, tuple[str, ...]]:
    project, faults = load_project(ROOT, None, {})
    assert project is not None
    assert faults == ()
    site, diagnostics = check(project)
    return site, tuple(f"{one.span.path} {one.code}" for one in diagnostics)


def test_only_what_the_sample_wants_to_show_is_told(sample: tuple[Site, tuple[str, ...]]) -> None:
    assert sample[1] == ("notegen.yml N611", "notes/reading-a-query-plan.md N601")


def test_the_archive_has_years_groups_and_people_who_come_back(sample: tuple[Site, tuple[str, ...]]) -> None:
    site, _ = sample
    years = {event.start.year for event in site.events if event.start}
    returning = [thing.name for thing in site.things if thing.kind == "speaker" and len(thing.talks) >= 3]

    assert years == set(range(2012, 2028))
    assert {"Ilse Brandt", "Mehmet Aydın", "Jürgen Thießen", "Nguyễn Quốc Bảo"} <= set(returning)
    assert {event.kind for event in site.events} == {"event", "deck", "page"}
    assert {event.status for event in site.events} == {"scheduled", "cancelled"}
    assert {talk.kind for event in site.events for talk in event.talks} == {
        "talk",
        "keynote",
        "lightning",
        "workshop",
        "panel",
    }


def test_a_dumped_blog_page_of_the_sample_parts_into_its_evenings(sample: tuple[Site, tuple[str, ...]]) -> None:
    site, _ = sample
    dumped = [event for event in site.events if event.sources == ("webwerk-blog-2013.txt",)]

    assert [(str(event.start), event.groups, len(event.talks)) for event in dumped] == [
        ("2013-11-28", ("Webwerk Nord Meetup",), 1),
        ("2013-06-13", ("Webwerk Nord Meetup",), 1),
        ("2013-03-14", ("Webwerk Nord Meetup",), 2),
    ]


def test_a_conference_with_a_file_for_each_talk_is_one_event(sample: tuple[Site, tuple[str, ...]]) -> None:
    site, _ = sample
    found = {event.url: len(event.talks) for event in site.events if event.series == "Tidekon"}

    assert found == {"/2024/09-12-tidekon-2024/": 4, "/2019/09-26-tidekon-2019/": 3}


def test_the_drafts_of_the_sample_stay_at_home(sample: tuple[Site, tuple[str, ...]]) -> None:
    site, _ = sample

    assert "2026-12-10-year-in-review.md" not in {source for event in site.events for source in event.sources}
