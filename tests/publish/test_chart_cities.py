"""The cities that events took place in, the most frequent first."""

from told_years import chart, evening, numbers


def test_cities_are_counted_by_event_and_unknown_ones_left_out():
    made = chart(
        "cities",
        evening(2014, city="Kiel"),
        evening(2015, city="Husum"),
        evening(2016, city="Husum"),
        evening(2017),
    )
    assert numbers(made) == [("Husum", 2, {}), ("Kiel", 1, {})]
    assert [strip.marks[0].width for strip in made.strips] == ["100%", "50%"]
    assert (made.text[0].count, dict(made.text[0].places)) == (3, {"cities": "2"})


def test_the_meetups_of_one_town_are_no_picture():
    assert chart("cities", evening(2014, city="Husum"), evening(2015, city="Husum")) is None
