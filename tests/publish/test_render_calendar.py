"""Calendars, as RFC 5545 wants them and as the icalendar library reads them back."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from makers import day, event, single, site, talk, venue
from planned import data, planned, rendered, urls

from notegen.model.site import Thing

BERLIN = {"timezone": "Europe/Berlin"}


def calendar(plan, url: str = "/events.ics") -> Calendar:
    """The calendar at an address, read back without a fault; its lines are those of RFC 5545, 3.1."""
    text = rendered(plan, url)
    lines = text.encode().split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line) for line in lines)
    found = Calendar.from_ical(text)
    assert [each.errors for each in found.walk() if each.errors] == []
    assert (found["VERSION"], "PRODID" in found) == ("2.0", True)
    events = found.walk("VEVENT")
    assert events and len({each["UID"] for each in events}) == len(events)
    for each in events:
        # RFC 5545, 3.6.1 and 3.8.2: what must be there, once, and an end that comes after the start.
        assert all(not isinstance(each[name], list) for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"))
        assert each["DTSTAMP"].dt.tzinfo is not None
        assert "DTEND" not in each or each["DTEND"].dt > each["DTSTART"].dt
    return found


def entries(plan, url: str = "/events.ics"):
    return calendar(plan, url).walk("VEVENT")


def entry(*events, url: str = "/events.ics", **settings):
    (found,) = entries(planned(site(*events), **settings), url)
    return found


def span(*events, **settings) -> tuple[str, str]:
    """DTSTART and DTEND as they are written."""
    text = rendered(planned(site(*events), **settings), "/events.ics")
    text = text[text.index("BEGIN:VEVENT") :]
    starts, ends = re.search(r"DTSTART(.*)\r", text), re.search(r"DTEND(.*)\r", text)
    return starts[1], ends[1] if ends else ""


def test_an_event_is_told_whole():
    made = event(
        "Quay Evening",
        talk("Cranes", "Ada Brook (Dock One)", "Cy Dee", tags=("go",)),
        talk("", "Bo Reed"),
        groups=("Pier Group",),
        venue=venue("Pier House", "Quay 1, 20457 Hamburg", "Hamburg"),
        tags=("ops",),
        link="https://meet.example.org/1",
        published=day("2014-06-20"),
    )
    found = entry(made, base_url="https://example.org/x")
    assert {name: found.decoded(name) for name in found if name not in ("UID", "CATEGORIES")} == {
        "SUMMARY": "Quay Evening",
        "DTSTART": datetime.date(2014, 6, 9),
        "DTEND": datetime.date(2014, 6, 10),
        "DTSTAMP": datetime.datetime(2014, 6, 20, tzinfo=datetime.UTC),
        "LOCATION": "Pier House, Quay 1, 20457 Hamburg",
        "DESCRIPTION": "Pier Group\nCranes – Ada Brook (Dock One), Cy Dee\nBo Reed\n"
        "https://meet.example.org/1\nhttps://example.org/x/2014/06-09-quay-evening/",
        "URL": "https://example.org/x/2014/06-09-quay-evening/",
        "TRANSP": "TRANSPARENT",
    }
    assert found["CATEGORIES"].cats == ["ops", "go"]


def test_days_end_on_the_day_after_and_hours_need_both_ends():
    assert span(event(start="2016-06-27", end=day("2016-06-28"))) == (";VALUE=DATE:20160627", ";VALUE=DATE:20160629")
    assert span(event(start="2016-12-31")) == (";VALUE=DATE:20161231", ";VALUE=DATE:20170101")
    assert span(event(start="9999-12-31")) == (";VALUE=DATE:99991231", "")
    assert span(event(time="19:00")) == (":20140609T190000Z", "")
    assert span(event(time="19:00-21:30")) == (":20140609T190000Z", ":20140609T213000Z")
    assert span(event(time="some time")) == (";VALUE=DATE:20140609", ";VALUE=DATE:20140610")


def test_hours_past_midnight_end_on_the_next_day():
    assert span(event(time="20:00-01:30")) == (":20140609T200000Z", ":20140610T013000Z")
    assert span(event(time="20:00-24:00")) == (":20140609T200000Z", ":20140610T000000Z")


def test_hours_of_several_days_may_be_those_of_each_so_the_days_are_whole():
    made = event(start="2016-06-27", end=day("2016-06-28"), time="09:00-18:00")
    assert span(made) == (";VALUE=DATE:20160627", ";VALUE=DATE:20160629")


def test_an_hour_stands_in_the_zone_of_the_site_and_the_zone_is_told():
    plan = planned(site(event(time="19:00-21:30")), **BERLIN)
    (found,) = entries(plan)
    assert span(event(time="19:00-21:30"), **BERLIN) == (
        ";TZID=Europe/Berlin:20140609T190000",
        ";TZID=Europe/Berlin:20140609T213000",
    )
    assert found.start.astimezone(datetime.UTC) == datetime.datetime(2014, 6, 9, 17, tzinfo=datetime.UTC)
    text = rendered(plan, "/events.ics")
    assert text[text.index("BEGIN:VTIMEZONE") : text.index("BEGIN:VEVENT")].split("\r\n")[:-1] == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:STANDARD",
        "DTSTART:20131027T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:CET",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20140330T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:CEST",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_where_no_hour_is_known_no_zone_is_told():
    assert calendar(planned(site(event()), **BERLIN)).walk("VTIMEZONE") == []


def test_an_end_that_the_clock_skips_back_over_is_left_out():
    # On 30 March 2014 Berlin had no 02:30: it is read as 03:30 summer time, which is after 03:10.
    assert span(event(start="2014-03-30", time="02:30-03:10"), **BERLIN) == (";TZID=Europe/Berlin:20140330T023000", "")


def test_what_nobody_knows_the_day_of_is_in_no_calendar():
    made = site(
        event("Month", start="2014-06"), event("Year", start="2014"), event("Lost", start=""), event("Known"),
        event("Secret", draft=True), event("Page", kind="page", id="p", url="/p/"),
    )  # fmt: skip
    plan = planned(made, drafts=True)
    assert [str(each["SUMMARY"]) for each in entries(plan)] == ["Known"]


def test_a_month_at_the_end_of_a_day_is_no_end():
    assert span(event(start="2014-06-09", end=day("2014-07"))) == (";VALUE=DATE:20140609", ";VALUE=DATE:20140610")
    assert span(event(start="2014-06-09", end=day("2014-06-01"))) == (";VALUE=DATE:20140609", ";VALUE=DATE:20140610")


def test_a_calendar_without_an_entry_is_not_made_and_not_offered():
    plan = planned(site(event("Month", talk("T", "Ada Brook"), start="2014-06")))
    assert not any(url.endswith(".ics") for url in urls(plan))
    assert [each.kind for each in plan.frame.subscriptions] == ["atom", "json"]


def test_groups_speakers_tags_and_venues_have_calendars_of_their_own():
    made = site(
        event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), groups=("Pier Group",), venue=venue("Pier House")),
        event("Other", start="2015-01-01"),
    )
    plan = planned(made, title="Talks", base_url="https://example.org")
    for url in ("/groups/pier-group/", "/speakers/ada-brook/", "/tags/go/", "/venues/pier-house/"):
        assert [str(each["SUMMARY"]) for each in entries(plan, f"{url}events.ics")] == ["Docks"]
        assert data(plan, url).page.subscriptions[-1].url == f"{url}events.ics"
    found = calendar(plan, "/tags/go/events.ics")
    assert (str(found["NAME"]), str(found["X-WR-CALNAME"])) == ("go – Talks", "go – Talks")
    assert found["URL"] == "https://example.org/tags/go/"
    assert [str(each["SUMMARY"]) for each in entries(plan)] == ["Other", "Docks"]


def test_who_has_no_page_has_no_calendar():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    assert not any(
        "ada-brook" in url for url in urls(planned(site(event("D", talk("C", "Ada Brook")), things=[quiet])))
    )


def test_a_coming_event_has_a_file_of_its_own_until_it_is_over():
    made = site(event("Docks", start="2024-01-02"), event("Past"), event("Soon", start="2024-02"))
    plan = planned(made)
    assert data(plan, "/2024/01-02-docks/").calendar_url == "/2024/01-02-docks/events.ics"
    assert data(plan, "/2014/06-09-past/").calendar_url == ""
    assert data(plan, "/2024/02-soon/").calendar_url == ""
    assert [str(each["SUMMARY"]) for each in entries(plan, "/2024/01-02-docks/events.ics")] == ["Docks"]
    assert "NAME" not in calendar(plan, "/2024/01-02-docks/events.ics")


def test_a_cancelled_event_stays_and_says_so():
    assert entry(event(status="cancelled"))["STATUS"] == "CANCELLED"
    assert entry(event(status="postponed"))["STATUS"] == "TENTATIVE"
    assert "STATUS" not in entry(event())


def test_without_a_base_url_only_the_events_own_page_is_an_address():
    assert "URL" not in entry(event())
    assert entry(event(link="https://meet.example.org/1"))["URL"] == "https://meet.example.org/1"


def test_the_title_of_a_single_talk_is_said_once():
    assert str(entry(single("Cranes", "Ada Brook"))["DESCRIPTION"]) == "Ada Brook"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("A; b, c: d\\e", "A; b, c: d\\e"),
        ("End\r\nEND:VEVENT\r\nBEGIN:VALARM", "End\nEND:VEVENT\nBEGIN:VALARM"),
        ("End\rDTSTART:1", "End DTSTART:1"),
        ("Nul\x00 bell\x07 next\x85line\u2028sep", "Nul  bell  next line sep"),
        ("🦀" * 60, "🦀" * 60),
        ("漢字" * 70, "漢字" * 70),
        ('"quoted" </script>', '"quoted" </script>'),
        ("half \ud800 pair", "half   pair"),
        ("ends with \\", "ends with \\"),
    ],
)
def test_no_title_breaks_a_line_or_begins_another(title: str, read: str):
    made = event(title, talk(title, title), groups=(title,), venue=venue(title), tags=(title,), url="/2014/x/")
    plan = planned(site(made))
    (found,) = entries(plan)
    assert str(found["SUMMARY"]) == read
    assert str(found["LOCATION"]) == read
    assert [each.name for each in calendar(plan).walk()] == ["VCALENDAR", "VEVENT"]


def test_a_backslash_before_a_capital_n_is_no_end_of_a_line():
    assert "SUMMARY:C:\\\\New\r\n" in rendered(planned(site(event("C:\\New"))), "/events.ics")


def test_a_hidden_name_is_in_no_calendar():
    made = site(
        event("Docks", talk("Cranes", "Ada Brook"), groups=("Dark",), venue=venue("Lair", "Cave 1")),
        hidden=[("speaker", "Ada Brook"), ("group", "Dark"), ("venue", "Lair")],
    )
    (found,) = entries(planned(made))
    assert (str(found.get("DESCRIPTION")), "LOCATION" in found) == ("Cranes", False)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Africa/Casablanca", "UTC"])
def test_each_hour_is_the_instant_that_the_zone_says(zone: str):
    days = [datetime.date(2009, 12, 31) + datetime.timedelta(days=37 * step) for step in range(60)]
    made = site(*(event(f"E{at}", start=at.isoformat(), time="19:00") for at in days))
    text = rendered(planned(made, timezone=zone), "/events.ics")
    # Under a name of our own the library cannot know the zone, and must read what the file tells of it.
    renamed = text.replace(zone, f"Ours/{zone}") if zone != "UTC" else text
    for each in Calendar.from_ical(renamed).walk("VEVENT"):
        wanted = datetime.datetime.combine(each.start.date(), datetime.time(19), ZoneInfo(zone))
        assert each.start.astimezone(datetime.UTC) == wanted.astimezone(datetime.UTC)
