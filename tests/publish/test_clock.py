"""The changes of clocks that a calendar tells."""

import datetime

import pytest

from notegen.publish.clock import changes


def told(zone: str, first: int, last: int) -> list[str]:
    """`2013-10-27 03:00 +1 CET -1SU until 2015` of each."""
    return [
        f"{each.at:%Y-%m-%d %H:%M} {each.after / datetime.timedelta(hours=1):+g} {each.name}"
        + (f" {each.weekday}" if each.weekday else "")
        + (f" until {each.until:%Y-%m-%d %H:%M}" if each.until else "")
        for each in changes(zone, first, last)
    ]


def test_a_rule_that_holds_is_left_open():
    assert told("Europe/Berlin", 2010, 2020) == [
        "2009-10-25 03:00 +1 CET -1SU",
        "2010-03-28 02:00 +2 CEST -1SU",
    ]


def test_a_rule_that_was_replaced_comes_to_an_end():
    assert told("America/New_York", 2005, 2009) == [
        "2004-10-31 02:00 -5 EST -1SU until 2006-10-29 06:00",
        "2005-04-03 02:00 -4 EDT 1SU until 2006-04-02 07:00",
        "2007-03-11 02:00 -4 EDT 2SU",
        "2007-11-04 02:00 -5 EST 1SU",
    ]


def test_a_zone_that_never_changes_has_one_time():
    assert told("Asia/Tokyo", 2014, 2016) == ["1951-09-09 01:00 +9 JST"]


@pytest.mark.parametrize("years", [(1, 9999), (1, 1), (9999, 9999)])
def test_years_far_off_cost_no_more(years: tuple[int, int]):
    assert 1 <= len(changes("Europe/Berlin", *years)) < 100
