"""Evenings by weekday: whole days only, and enough of them."""

from makers import day, event
from told_years import chart, numbers


def evenings(*starts: str, **more):
    return [event(f"E{n}", start=start, **more) for n, start in enumerate(starts)]


TUESDAYS = [f"2024-01-{n:02}" for n in (2, 9, 16, 23, 30)]
THURSDAYS = [f"2024-02-{n:02}" for n in (1, 8, 15, 22, 29)]


def test_evenings_are_counted_under_their_weekdays_from_monday_on():
    made = chart("weekdays", *evenings(*TUESDAYS, *THURSDAYS))
    assert [row[1] for row in numbers(made)] == [0, 5, 0, 5, 0, 0, 0]
    assert [strip.name.day.first_day.weekday() for strip in made.strips] == list(range(7))


def test_a_conference_of_several_days_and_a_month_fall_on_no_weekday():
    conference = event("Conf", start="2024-03-04", end=day("2024-03-06"))
    made = chart("weekdays", *evenings(*TUESDAYS, *THURSDAYS), conference, event("Some time", start="2024-03"))
    assert made.text[0].count == 10


def test_few_evenings_say_nothing_of_weekdays():
    assert chart("weekdays", *evenings(*TUESDAYS, *THURSDAYS[:4])) is None


def test_a_group_that_always_meets_on_the_same_day_is_no_picture():
    assert chart("weekdays", *evenings(*TUESDAYS, *(f"2024-04-{n:02}" for n in (2, 9, 16, 23, 30)))) is None
