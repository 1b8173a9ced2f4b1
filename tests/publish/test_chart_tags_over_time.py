"""The busiest tags along the years, the earlier above the later."""

from makers import talk
from told_years import chart, evening, numbers, said


def tagged(year: int, *tags: str, number: int = 1):
    return evening(year, talk("Cranes", tags=tags), number=number)


def test_what_came_first_stands_above_what_came_later():
    made = chart("tags", tagged(2012, "php"), tagged(2013, "php"), tagged(2015, "docker"), tagged(2016, "docker"))
    assert [said(strip.name) for strip in made.strips] == ["php", "docker"]
    assert numbers(made) == [("php", 2, {"2012": 1, "2013": 1}), ("docker", 2, {"2015": 1, "2016": 1})]


def test_a_tag_of_one_year_has_no_time_to_be_shown_over():
    assert chart("tags", tagged(2014, "docker"), tagged(2014, "docker", number=2), tagged(2015)) is None


def test_only_the_busiest_are_shown():
    events = [tagged(year, *(f"t{n:02}" for n in range(20))) for year in (2014, 2015)]
    made = chart("tags", *events, tagged(2015, "t19", number=2))
    assert len(made.strips) == 12
    assert "t19" in [said(strip.name) for strip in made.strips]


def test_all_rows_are_drawn_to_one_scale():
    many = [talk(f"T{n}", tags=("php",)) for n in range(8)]
    few = tagged(2014, "css", number=2), tagged(2015, "css", number=2)
    made = chart("tags", evening(2014, *many), tagged(2015, "php"), *few)
    heights = {(said(strip.name), said(mark.column)): mark.height for strip in made.strips for mark in strip.marks}
    assert heights["php", "2015"] == heights["css", "2015"] < heights["php", "2014"]


def test_without_tags_there_is_no_picture():
    assert chart("tags", evening(2014), evening(2015)) is None
