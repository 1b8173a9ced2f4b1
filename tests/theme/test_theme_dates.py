"""Dates, links and numbers as templates place them."""

import pytest

from notegen.model.civil_date import CivilDate, from_iso
from notegen.model.parts import ProgrammePart, TalkPart
from notegen.theme import filters
from notegen.theme.translations import words


def date(text: str) -> CivilDate | None:
    return from_iso(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "english", "german"),
    [
        ("2014-06-09", "", "9 June 2014", "9. Juni 2014"),
        ("2016-06-27", "2016-06-28", "27–28 June 2016", "27.–28. Juni 2016"),
        ("2016-06-30", "2016-07-02", "30 June – 2 July 2016", "30. Juni – 2. Juli 2016"),
        ("2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017", "30. Dezember 2016 – 2. Januar 2017"),
        ("2016-06", "", "June 2016", "Juni 2016"),
        ("2016-06", "2016-07", "June–July 2016", "Juni–Juli 2016"),
        ("2016-06", "2016-07-02", "June 2016 – 2 July 2016", "Juni 2016 – 2. Juli 2016"),
        ("2016", "", "2016", "2016"),
        ("2016", "2017", "2016–2017", "2016–2017"),
        ("2016-06-27", "2016-06", "27 June 2016", "27. Juni 2016"),
        ("2016-06-27", "2016-06-26", "27 June 2016", "27. Juni 2016"),
        ("", "", "Undated", "Ohne Datum"),
    ],
)
def test_dates_are_written_as_each_language_does(start: str, end: str, english: str, german: str) -> None:
    assert filters.date_words(date(start), date(end), words("en")) == english
    assert filters.date_words(date(start), date(end), words("de")) == german


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2016-06-27", "2016-06-28", "27–28 June"),
        ("2016-06-30", "2016-07-02", "30 June – 2 July"),
        ("2016-06", "2016-07", "June–July"),
        ("2016-12-30", "2017-01-02", "30 December 2016 – 2 January 2017"),
    ],
)
def test_under_a_year_the_year_is_left_out_where_both_ends_share_it(start: str, end: str, expected: str) -> None:
    assert filters.date_words(date(start), date(end), words("en"), year=False) == expected


@pytest.mark.parametrize(
    ("start", "end", "large", "small", "iso"),
    [
        ("2014-06-09", "", "9", "June 2014", "2014-06-09"),
        ("2016-06-27", "2016-06-28", "27–28", "June 2016", "2016-06-27"),
        ("2016-06", "", "June", "2016", "2016-06"),
        ("2016", "", "2016", "", "2016"),
        ("", "", "", "Undated", ""),
    ],
)
def test_the_rail_reads_as_the_date_in_words(start: str, end: str, large: str, small: str, iso: str) -> None:
    assert filters.rail(date(start), date(end), words("en")) == filters.Rail(large, small, iso)


def test_the_rail_of_a_list_has_day_and_short_month() -> None:
    rows = [filters.short_rail(date(text), words("en")) for text in ("2014-06-09", "2014-06", "2014", "")]

    assert [(row.large, row.small) for row in rows] == [("9", "Jun"), ("", "Jun"), ("", ""), ("", "")]


def test_weekdays_need_a_day() -> None:
    assert [filters.weekday(date(text), words("de")) for text in ("2014-06-09", "2014-06", "")] == ["Montag", "", ""]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/2014/x/", "../../2014/x/"),
        ("/tags/c++/", "../c++/"),
        ("/tags/日本語/", "../%E6%97%A5%E6%9C%AC%E8%AA%9E/"),
        ("#talk", "#talk"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", "#"),
        ("JavaScript:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ("//evil.example.org/", "#"),
        ("relative/path", "#"),
        ("", "#"),
    ],
)
def test_links_are_relative_or_safe(url: str, expected: str) -> None:
    assert filters.link(url, "/tags/docker/") == expected


def test_bars_reach_ten_in_the_busiest_year_and_are_never_empty_where_there_was_something() -> None:
    bars = filters.bars((("2011", 1), ("2012", 0), ("2013", 40), ("2014", 20)))

    assert [(bar.short, bar.level) for bar in bars] == [("11", 1), ("12", 0), ("13", 10), ("14", 5)]


def test_one_talk_a_year_makes_no_tower() -> None:
    assert [bar.level for bar in filters.bars((("2011", 1), ("2012", 2)))] == [2, 4]
    assert filters.bars(()) == ()


def test_a_span_of_hours_has_the_dash_of_spans() -> None:
    assert [filters.hours(time) for time in ("19:00", "19:00-21:30")] == ["19:00", "19:00–21:30"]


def test_a_list_takes_its_lines_in_order_and_its_last_entry_what_remains() -> None:
    marks = (("resources", 4), ("title", 1), ("resources", 6), ("resources", 9))

    assert filters.lines_of_items(marks, "resources", 2) == ((4,), (6, 9))
    assert filters.lines_of_items(marks, "resources", 4) == ((4,), (6,), (9,), ())


def test_the_programme_parts_talks_by_session() -> None:
    talks = [TalkPart(name, name, f"/{name}/", number) for number, name in enumerate("abc", start=1)]
    parts = (
        ProgrammePart(talk=talks[0]),
        ProgrammePart(session="Noon"),
        ProgrammePart(session="Evening", talk=talks[1]),
        ProgrammePart(talk=talks[2]),
    )

    assert filters.by_session(parts) == (("", (talks[0],)), ("Evening", (talks[1], talks[2])))


def test_hosts_and_initials() -> None:
    assert [filters.host(url) for url in ("https://www.example.org/x", "/x", "https://[")] == ["example.org", "", ""]
    assert [filters.initial(name) for name in ("öde", "  ada", "1", "")] == ["Ö", "A", "#", "#"]
