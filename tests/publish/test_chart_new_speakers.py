"""New faces: how many spoke for the first time, and how many were back."""

from makers import talk
from told_years import chart, evening, numbers


def test_each_year_tells_who_was_back_from_who_was_new():
    made = chart(
        "newcomers",
        evening(2014, talk("A", "Ada Brook"), talk("B", "Bo Reed")),
        evening(2015, talk("C", "Ada Brook"), talk("D", "Cy Dunn")),
    )
    assert numbers(made) == [
        ("2015", 2, {"chart.back": 1, "chart.first_time": 1}),
        ("2014", 2, {"chart.first_time": 2}),
    ]


def test_somebody_with_two_talks_in_a_year_is_one_person():
    twice = evening(2014, talk("A", "Ada Brook"), talk("B", "Ada Brook"))
    made = chart("newcomers", twice, evening(2015, talk("C", "Ada Brook")))
    assert [row.total for row in made.rows] == [1, 1]


def test_where_nobody_ever_came_back_there_is_nothing_to_compare():
    assert chart("newcomers", evening(2014, talk("A", "Ada Brook")), evening(2015, talk("B", "Bo Reed"))) is None


def test_a_year_of_speakers_is_not_enough():
    assert chart("newcomers", evening(2014, talk("A", "Ada Brook")), evening(2015)) is None
