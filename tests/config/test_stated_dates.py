"""Stated dates and times: the day that is written, in every zone."""

import pytest

from notegen.config.fault import Fault
from notegen.config.schema import date_of, published_of, time_of
from notegen.model.civil_date import CivilDate
from notegen.model.span import Span
from notegen.model.value import Items, Scalar


def scalar(text):
    return Scalar(text, Span("a.md"))


def fault_of(reader, text):
    with pytest.raises(Fault) as raised:
        reader(scalar(text))
    return f"{raised.value.severity} {raised.value.code} {raised.value.message}"


@pytest.mark.parametrize(
    ("written", "date", "time"),
    [
        ("2014-06-09", "2014-06-09", ""),
        ("2014-6-9", "2014-06-09", ""),
        ("2014-06", "2014-06", ""),
        ("2014", "2014", ""),
        ("9.6.2014", "2014-06-09", ""),
        ("09. 06. 2014", "2014-06-09", ""),
        ("2014/06/09", "2014-06-09", ""),
        ("20140609", "2014-06-09", ""),
        ("2016-02-03 19:15:00 MEZ", "2016-02-03", "19:15"),
        ("2020-11-12 18:30", "2020-11-12", "18:30"),
        ("2024-03-10T00:30:00+09:00", "2024-03-10", "00:30"),
        ("2024-03-10T23:59:59.999Z", "2024-03-10", "23:59"),
        ("2020-01-01T11:00:00+0530", "2020-01-01", "11:00"),
        ("2016-07-05 00:00:00 +0200", "2016-07-05", ""),
        ("2016-07-05 18:00 Europe/Berlin", "2016-07-05", "18:00"),
        ("0001-01-01", "0001-01-01", ""),
        ("9999-12-31", "9999-12-31", ""),
    ],
)
def test_the_day_written_is_kept_and_its_time_comes_along(written, date, time):
    day, clock = date_of(scalar(written))

    assert (str(day), clock) == (date, time)


@pytest.mark.parametrize(
    "written",
    [
        "2024-02-30",
        "2024-13-01",
        "2024-00-10",
        "0000-01-01",
        "0000",
        "10000-01-01",
        "31.4.2024",
        "20240230",
        "2023-02-29T10:00Z",
    ],
)
def test_a_day_of_no_calendar_is_an_error(written):
    assert fault_of(date_of, written) == f'error N204 there is no day "{written}"; write a date of the calendar'


def test_a_time_of_no_clock_beside_a_day_is_an_error():
    assert fault_of(date_of, "2024-05-06 25:00") == (
        'error N204 there is no time of day such as in "2024-05-06 25:00"; hours end at 23:59'
    )


@pytest.mark.parametrize("written", ["05/06/2024", "soon", "next May", "١٩٩٩", "1e3", "9" * 50_000])
def test_a_date_in_another_form_is_a_doubt(written):
    message = fault_of(date_of, written)

    assert message.startswith("warning N208 ")
    assert message.endswith(" is no date; write YYYY-MM-DD, YYYY-MM or YYYY")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("19:00", "19:00"),
        ("9:05", "09:05"),
        ("19:00-21:30", "19:00-21:30"),
        ("19:00 – 21:30 Uhr", "19:00-21:30"),
        ("19.30 Uhr", "19:30"),
        ("7pm", "19:00"),
        ("7 - 9pm", "19:00-21:00"),
        ("12am", "00:00"),
        ("18h30", "18:30"),
    ],
)
def test_times_are_read_as_people_write_them(written, read):
    assert time_of(scalar(written)) == read


@pytest.mark.parametrize("written", ["19", "25:00", "19:00-26:00", "13pm", "in the evening", "19:00:00:00"])
def test_what_no_clock_shows_is_a_doubt(written):
    assert fault_of(time_of, written) == f'warning N209 "{written}" is no time; write 19:00 or 19:00-21:30'


def test_published_is_a_flag_or_a_day():
    assert published_of(scalar("false")) is False
    assert published_of(scalar("yes")) is True
    assert published_of(scalar("2014-06-10 08:00")) == CivilDate(2014, 6, 10)


def test_published_that_says_neither_keeps_the_note_unpublished():
    assert fault_of(published_of, "fasle") == (
        'error N203 "fasle" is neither `true`, `false` nor a date; write one of them'
    )
    assert fault_of(published_of, "") == "error N203 this is neither `true`, `false` nor a date; write one of them"
    assert (
        fault_of(published_of, "2024-02-30") == 'error N204 there is no day "2024-02-30"; write a date of the calendar'
    )


def test_a_list_of_dates_is_told_as_a_list():
    with pytest.raises(Fault, match="text belongs here, not a list"):
        date_of(Items((scalar("2014"), scalar("2015")), Span("a.md")))
