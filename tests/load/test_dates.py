"""Dates are found as people of many languages write them, and none is made up."""

import datetime
import locale

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.load.header.calendar_words import MONTHS
from notegen.load.header.dates import LONGEST_LINE, compact_date, dates_near, find_dates
from notegen.model.civil_date import CivilDate


def read(line: str, year: int | None = None) -> list[str]:
    """What was found, as `start` or `start/end` (ISO 8601 4.4: an interval)."""
    return [f"{date.start}/{date.end}" if date.end else str(date.start) for date in find_dates(line, year)]


@pytest.mark.parametrize(
    "line",
    [
        "2014-06-09",
        "(2014-06-09)",
        "09.06.2014",
        "9. 6. 2014",
        "Montag, 9.6.2014, 19 Uhr",
        "9/6/2014",
        "9 June 2014",
        "Monday 9th June 2014",
        "the 9th of June 2014",
        "June 9, 2014",
        "June 9th 2014",
        "Jun. 9, 2014 19:00",
        "9. Juni 2014",
        "am 9. juni 2014.",
        "lundi 9 juin 2014",
        "el 9 de junio de 2014",
        "9 de junho de 2014",
        "9 giugno 2014",
        "9 juni 2014",
        "2014年6月9日",
    ],
)
def test_a_day_is_read_in_every_form_and_language(line):
    assert read(line) == ["2014-06-09"]


def test_the_first_of_a_month_may_have_its_french_ending():
    assert read("1er mai 2017") == ["2017-05-01"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("27th and 28th of June 2016", "2016-06-27/2016-06-28"),
        ("27.-28. Juni 2016", "2016-06-27/2016-06-28"),
        ("27.–28.6.2016", "2016-06-27/2016-06-28"),
        ("30.6. - 2.7.2016", "2016-06-30/2016-07-02"),
        ("30 June - 2 July 2016", "2016-06-30/2016-07-02"),
        ("June 30 - July 2, 2016", "2016-06-30/2016-07-02"),
        ("October 27 - 29, 2014", "2014-10-27/2014-10-29"),
        ("October 27-29, 2014", "2014-10-27/2014-10-29"),
        ("between 3rd May and 5th May 2030", "2030-05-03/2030-05-05"),
        ("du 5 au 7 mars 2020", "2020-03-05/2020-03-07"),
        ("del 14 al 16 de octubre de 2021", "2021-10-14/2021-10-16"),
        ("5 e 6 de junho de 2018", "2018-06-05/2018-06-06"),
        ("2016-06-27 to 2016-06-28", "2016-06-27/2016-06-28"),
        ("2030年4月5日 - 6日", "2030-04-05/2030-04-06"),
        ("1. Mai 2030 bis 3. Mai 2030", "2030-05-01/2030-05-03"),
        ("9.6.2014 - 10.6.2014", "2014-06-09/2014-06-10"),
        ("December 30, 2018 - January 2, 2019", "2018-12-30/2019-01-02"),
        ("30 December - 2 January 2019", "2018-12-30/2019-01-02"),
    ],
)
def test_a_range_has_its_first_and_its_last_day(line, expected):
    assert read(line) == [expected]


def test_two_days_of_a_list_are_two_dates():
    assert read("9 June 2014, 7 July 2014") == ["2014-06-09", "2014-07-07"]


def test_two_days_far_apart_are_no_event():
    assert read("9 June 2014 - 7 July 2015") == ["2014-06-09", "2015-07-07"]


def test_a_range_that_runs_backwards_is_no_range():
    assert read("room 12 - 3 June 2016") == ["2016-06-03"]


def test_a_month_alone_is_a_month():
    assert read("Feb 2022") == ["2022-02"]
    assert read("im Dezember 2019") == ["2019-12"]


def test_a_day_without_a_year_takes_the_one_handed_in_and_is_marked():
    assert read("27th and 28th of June", 2016) == ["2016-06-27/2016-06-28"]
    assert find_dates("9 June", 2016)[0].guessed_year
    assert not find_dates("9 June 2016", 2015)[0].guessed_year


def test_a_day_without_any_year_is_no_date():
    assert read("Monday, 9 June, 19:00") == []


@pytest.mark.parametrize(
    "line", ["2024-02-30", "31 June 2020", "29 février 2023", "30.2.2024", "13/13/2020", "June 31, 2020"]
)
def test_a_day_that_does_not_exist_is_no_date_and_neither_is_its_month(line):
    assert read(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "may the force be with you",
        "version 10.12.2014.5",
        "10.12.14.2015.1",
        "12014-06-09",
        "2014-06-09-12",
        "call 0171-2014-06",
        "chapter 3 march 1900",
        "page 3, 2014",
        "marching 9 2014",
        "T9 june 20145",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(line):
    assert read(line) == []


def test_a_slashed_date_is_read_day_first_as_almost_everywhere():
    assert read("5/7/2030") == ["2030-07-05"]


def test_places_in_the_line_are_those_of_the_date():
    line = "On 9 June 2014 in Hamburg"
    (date,) = find_dates(line)
    assert line[date.at : date.stop] == "9 June 2014"


def test_every_name_of_a_month_is_read():
    for number, names in enumerate(MONTHS, 1):
        for name in names.split():
            assert read(f"5 {name.capitalize()} 2020") == [f"2020-{number:02}-05"], name


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("20130409", "2013-04-09"),
        ("130409", "2013-04-09"),
        ("980409", "1998-04-09"),
        ("201304", "2013-04"),
        ("200304", "2020-03-04"),
        ("201013", "2020-10-13"),
        ("20131301", "None"),
        ("131301", "None"),
        ("18991231", "None"),
        ("1234567", "None"),
    ],
)
def test_digits_alone_are_a_date_where_they_can_be_one(digits, expected):
    assert str(compact_date(digits)) == expected


@pytest.mark.parametrize(
    "piece", ["9 ", "9. ", "1.", "June ", "9 June ", "1-", "of ", "june 1 - ", "1 juni bis ", "2014-", "の"]
)
def test_a_hostile_line_costs_no_more_than_its_first_characters(piece):
    assert growth_of_time(lambda size: lambda: find_dates(piece * size), 4_000) < 24
    assert find_dates("x" * LONGEST_LINE + " 2014-06-09") == ()


def test_the_locale_changes_nothing():
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        assert read("3. März 2018") == ["2018-03-03"]
    finally:
        locale.setlocale(locale.LC_ALL, before)


@settings(max_examples=150)
@given(st.dates(min_value=datetime.date(1971, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_day_comes_back_from_every_way_to_write_it(day):
    names = MONTHS[day.month - 1].split()
    for line in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {names[0]} {day.year}",
        f"{names[0]} {day.day}, {day.year}",
        f"{day.day} de {names[-1]} de {day.year}",
    ):
        assert read(line) == [day.isoformat()], line


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_no_text_at_all_raises_anything(text):
    find_dates(text, 2000)
    compact_date(text)


@pytest.mark.parametrize(
    "line",
    [
        "between 3rd May and 5th May 2030",
        "Friday 3 - Sunday 5 May 2030",
        "3, 4 and 5 May 2030",
        "May 3, 4 & 5, 2030",
        "Fri 3 May 2030 - Sun 5 May 2030",
        "vom 3. bis 5. Mai 2030",
        "Freitag, den 3. bis Sonntag, den 5. Mai 2030",
        "du 3 au 5 mai 2030",
        "del 3 al 5 de mayo de 2030",
        "de 3 a 5 de maio de 2030",
        "dal 3 al 5 maggio 2030",
        "3 t/m 5 mei 2030",
        "3-5/5/2030",
        "2030年5月3日 - 5日",
        "2030年5月3日(金)〜5日(日)",
    ],
)
def test_a_range_is_read_in_every_language(line):
    assert read(line) == ["2030-05-03/2030-05-05"]


@pytest.mark.parametrize("line", ["2030/05/03", "5月3日", "3 de maio", "May 3", "3. Mai", "le 3 mai", "3 mei"])
def test_a_day_without_a_year_takes_the_one_it_is_given(line):
    assert read(line, 2030) == ["2030-05-03"]


@pytest.mark.parametrize("line", ["you may 3 times", "march 5 steps", "out 3", "v2030.05.03", "May 3:15", "31 June"])
def test_words_that_look_like_months_are_no_day(line):
    assert read(line, 2030) == []


@pytest.mark.parametrize(
    ("line", "near", "expected"),
    [
        ("am 28. Dezember", CivilDate(2031, 1, 4), "2030-12-28"),
        ("le 28 décembre", CivilDate(2030, 12, 4), "2030-12-28"),
        ("on June 3rd", CivilDate(2030, 5, 20), "2030-06-03"),
        ("on December 3rd", CivilDate(2030), "2030-12-03"),
        ("30 December - 2 January", CivilDate(2031, 1, 9), "2030-12-30/2031-01-02"),
    ],
)
def test_a_post_that_tells_of_last_december_means_the_year_before(line, near, expected):
    (found,) = dates_near(line, near)
    assert (f"{found.start}/{found.end}" if found.end else str(found.start)) == expected


def test_without_a_day_nearby_a_date_needs_its_year():
    assert dates_near("on the 3rd of May", None) == ()
