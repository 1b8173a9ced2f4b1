"""Who came back: a dot for each year, a line from the first to the last."""

from makers import talk
from told_years import chart, evening, numbers, said

from notegen.model.site import Thing


def test_somebody_who_spoke_in_two_years_has_two_dots_and_a_line():
    made = chart("speakers", evening(2014, talk("A", "Ada Brook")), evening(2016, talk("B", "Ada Brook")))
    (strip,) = made.strips
    assert [said(mark.column) for mark in strip.marks] == ["2014", "2016"]
    assert (strip.first, strip.last) == (strip.marks[0].x, strip.marks[1].x)
    assert numbers(made) == [("Ada Brook", 2, {"2014": 1, "2016": 1})]
    assert made.text[0].count == 1


def test_three_talks_at_one_conference_are_no_return():
    talks = [talk(f"T{n}", "Ada Brook") for n in range(3)]
    assert chart("speakers", evening(2014, *talks), evening(2015)) is None


def test_more_talks_in_a_year_are_a_larger_dot():
    twice = evening(2014, talk("A", "Ada Brook"), talk("B", "Ada Brook"))
    made = chart("speakers", twice, evening(2015, talk("C", "Ada Brook")))
    assert made.strips[0].marks[0].height > made.strips[0].marks[1].height


def test_who_has_no_page_is_not_shown():
    quiet = Thing("speaker", "Ada Brook", "ada-brook", "")
    events = (evening(2014, talk("A", "Ada Brook")), evening(2015, talk("B", "Ada Brook")))
    assert chart("speakers", *events, things=(quiet,)) is None


def test_of_many_the_most_faithful_are_shown_by_their_first_year():
    events = [evening(2014 + n, *(talk(f"T{p}", f"Person {p:02}") for p in range(30) if p >= n)) for n in range(3)]
    made = chart("speakers", *events)
    assert [said(strip.name) for strip in made.strips] == [f"Person {n:02}" for n in range(2, 22)]
