"""Civil dates know what they do not know, and never a day that does not exist."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.model.civil_date import CivilDate, from_iso


@pytest.mark.parametrize("written", ["2014-06-09", "2014-06", "2014", "0001-01-01", "9999-12-31"])
def test_a_date_is_written_as_it_was_read(written):
    assert str(from_iso(written)) == written


@pytest.mark.parametrize(
    "written", ["", "14-06-09", "2014-6-9", "2014-06-09 ", "2014-06-09\n", "9.6.2014", "٢٠١٤-٠٦-٠٩"]
)
def test_another_form_is_no_iso_date(written):
    assert from_iso(written) is None


@pytest.mark.parametrize("written", ["2024-02-30", "2023-02-29", "2024-13", "0000", "2024-04-31", "2024-00-10"])
def test_a_day_that_does_not_exist_is_refused(written):
    with pytest.raises(ValueError, match=r"out of range|must be in|a day needs a month"):
        from_iso(written)


def test_a_month_reaches_from_its_first_day_to_its_last():
    february = CivilDate(2024, 2)
    assert (february.first_day, february.last_day) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))


def test_a_year_reaches_from_new_year_to_new_years_eve():
    year = CivilDate(2023)
    assert (year.first_day, year.last_day) == (datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))


def test_a_month_agrees_with_its_days_and_with_its_year_only():
    june = CivilDate(2014, 6)
    assert june.agrees_with(CivilDate(2014, 6, 9))
    assert june.agrees_with(CivilDate(2014))
    assert not june.agrees_with(CivilDate(2014, 7, 9))
    assert not june.agrees_with(CivilDate(2015, 6, 9))
    assert not CivilDate(2014, 6, 8).agrees_with(CivilDate(2014, 6, 9))


dates = st.one_of(
    st.dates().map(lambda day: CivilDate(day.year, day.month, day.day)),
    st.dates().map(lambda day: CivilDate(day.year, day.month)),
    st.dates().map(lambda day: CivilDate(day.year)),
)


@settings(max_examples=150)
@given(dates, dates)
def test_agreement_is_the_same_from_both_sides_and_means_a_day_in_common(one, other):
    assert one.agrees_with(other) == other.agrees_with(one)
    in_common = one.first_day <= other.last_day and other.first_day <= one.last_day
    assert one.agrees_with(other) == in_common


@settings(max_examples=100)
@given(dates)
def test_every_date_comes_back_from_its_writing(date):
    assert from_iso(str(date)) == date
