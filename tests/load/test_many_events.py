"""Dated headings with talks under them are an event each; the days of a conference are not."""

from collections.abc import Callable

import pytest
from growing import growth_of_time
from story import Story, opened

from notegen.load.opened import Opened
from notegen.load.talks.many_events import read_events

MEETINGS = """
    # Rope Usergroup Kiel

    We meet each month.

    ## March 2015

    * [Knots that hold](knots.pdf) (Ann Lee)
    * Old sails (Bob Ray)

    ## February 2015

    Snow.

    ## January 2015

    * Masts and you (Eva Sun)
    * Anchors for all (Uwe Groß)

    ## Links

    - [ropes](https://ropes.example)
    """


def test_each_dated_heading_is_an_event_and_the_rest_a_page(tmp_path):
    site = Story(tmp_path).note("index.md", MEETINGS).load()
    told = [(e.kind, e.title, str(e.start), [talk.title for talk in e.talks]) for e in site.events]
    assert sorted(told) == [
        ("event", "February 2015", "2015-02", []),
        ("event", "January 2015", "2015-01", ["Masts and you", "Anchors for all"]),
        ("event", "March 2015", "2015-03", ["Knots that hold", "Old sails"]),
        ("page", "Rope Usergroup Kiel", "None", []),
    ]
    (page,) = (event for event in site.events if event.kind == "page")
    assert [text.source.split("\n\n") for text in page.texts] == [
        ["We meet each month.", *[""] * 7, "## Links", "- [ropes](https://ropes.example)\n"]
    ]
    assert {event.groups for event in site.events if event.kind == "event"} == {("Rope Usergroup Kiel",)}


@pytest.mark.parametrize(
    ("first", "second"),
    [("3. Mai 2019: Frühjahr", "4. Oktober 2019: Herbst"), ("2019-05-03", "2019-10-04"), ("mai 2019", "octobre 2019")],
)
def test_days_and_months_in_any_language_part_the_note(first, second):
    note = opened(
        f"# Abende\n\n## {first}\n\n### Seile\nvon Uta Lange\n\n- a\n\n## {second}\n\n### Segel\nvon Uwe Groß\n"
    )
    assert [len(event.talks) for event in read_events(note)] == [0, 1, 1]


@pytest.mark.parametrize(
    "note",
    [
        "# Con\n\n## Friday, 3 May 2019\n\n### Knots\nBy Ann Lee\n\n## Saturday, 4 May 2019\n\n### Sails\nBy Bob Ray\n",
        "# Log\n\n## 3 May 2019\n\n- bought rope\n\n## 4 October 2019\n\n- sold rope\n",
        "# Evening\n\n## March 2015\n\n- Knots (Ann Lee)\n- Sails (Bob Ray)\n",
        "---\ndate: 2019-05-03\n---\n## March 2015\n\n### Knots\nBy Ann Lee\n\n## May 2015\n\n### Sails\nBy Bob Ray\n",
    ],
)
def test_days_of_a_conference_logs_and_stated_events_stay_one(note):
    assert len(read_events(opened(note))) == 1


def test_many_months_take_a_time_that_grows_with_them():
    def note(months: int) -> Opened:
        return opened(
            "".join(
                f"## {1980 + at // 12}-{at % 12 + 1:02}-01\n\n* Knots {at} (Ann Lee)\n* Sails {at} (Bob Ray)\n\n"
                for at in range(months)
            )
        )

    def reading(months: int) -> Callable[[], object]:
        given = note(months)
        return lambda: read_events(given)

    assert len(read_events(note(100))) == 100
    assert growth_of_time(reading, 40) < 24
