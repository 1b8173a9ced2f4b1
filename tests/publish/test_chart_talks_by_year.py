"""Talks by year and group: the busiest groups apart, the others as one, the empty years left standing."""

from makers import event, site, talk, venue
from told_years import across, chart, charts, evening, numbers, said


def test_each_year_is_piled_up_by_group_with_the_busiest_below():
    made = chart(
        "talks",
        evening(2014, talk("A"), talk("B"), group="Pier Group"),
        evening(2014, group="Dock Group", number=2),
        evening(2016, group="Pier Group"),
    )
    assert made is not None and made.columns is not None
    piled = [(said(mark.name), said(mark.column), mark.count) for mark in made.columns.marks]
    assert piled == [("Pier Group", "2014", 2), ("Dock Group", "2014", 1), ("Pier Group", "2016", 1)]
    below, above, _ = made.columns.marks
    assert below.y + below.height == made.columns.base
    assert above.y + above.height == below.y


def test_the_table_behind_it_has_every_number():
    made = chart("talks", evening(2014, group="Pier Group"), evening(2015, talk("A"), talk("B")))
    assert numbers(made) == [("2015", 2, {"chart.no_group": 2}), ("2014", 1, {"Pier Group": 1})]


def test_one_year_is_no_picture():
    assert chart("talks", evening(2014), evening(2014, number=2)) is None


def test_years_without_any_talk_stand_empty_between_the_others():
    made = chart("talks", evening(2014), evening(2016))
    assert [said(tick.label) for tick in made.columns.ticks] == ["2014", "2015", "2016"]
    assert [figure.text for figure in made.columns.figures] == ["1", "1"]


def test_of_sixty_groups_seven_are_told_apart_and_the_others_are_one():
    events = [evening(2014 + n % 2, *[talk(f"T{i}") for i in range(70 - n)], group=f"Group {n:02}") for n in range(60)]
    made = chart("talks", *events)
    assert [said(one.name) for one in made.columns.key] == [*(f"Group {n:02}" for n in range(7)), "chart.other_groups"]
    assert len({one.motif for one in made.columns.key[:7]}) == 7
    assert made.columns.key[7].rest
    assert len(made.rows[0].parts) + len(made.rows[1].parts) == 60


def test_eight_groups_all_have_a_filling_of_their_own():
    made = chart("talks", *(evening(2014 + n % 2, group=f"Group {n}") for n in range(8)))
    assert not any(one.rest for one in made.columns.key)


def test_without_groups_there_is_one_filling_and_nothing_to_explain():
    made = chart("talks", evening(2014), evening(2015))
    assert [(said(one.name), one.rest) for one in made.columns.key] == [("None", False)]
    assert (made.heading, made.heads) == ("chart.talks_by_year", ("year", "talks", ""))


def test_a_talk_of_two_groups_counts_once():
    made = chart(
        "talks", evening(2014, group="Pier Group"), event("Both", talk(), start="2015-01-01", groups=("Dock", "Pier"))
    )
    assert [row.total for row in made.rows] == [1, 1]


def test_drafts_cancelled_and_undated_evenings_are_not_counted():
    made = chart(
        "talks",
        evening(2014),
        evening(2015),
        evening(2016, draft=True),
        evening(2017, status="cancelled"),
        evening(""),
    )
    assert [said(row.name) for row in made.rows] == ["2015", "2014"]


def test_thirty_years_are_narrow_columns_with_some_labels_and_lines_to_read_them_by():
    made = chart("talks", *(evening(1990 + n) for n in range(30)))
    ticks = made.columns.ticks
    assert [said(tick.label) for tick in ticks][-3:] == ["2015", "2017", "2019"]
    assert [said(tick.label) for tick in ticks if tick.narrow] == ["1999", "2009", "2019"] or len(ticks) <= 16
    assert len([tick for tick in ticks if tick.narrow]) <= 7
    assert made.columns.figures == ()
    assert [line.label for line in made.columns.lines] == ["2", "4"]
    edges = across([mark.x for mark in made.columns.marks])
    assert edges == sorted(edges) and edges[-1] < 100


def test_a_mistyped_year_does_not_draw_a_thousand_columns():
    made = chart("talks", evening(1014), evening(2014), evening(2015))
    assert [said(tick.label) for tick in made.columns.ticks] == ["1014", "2014", "2015"]


def test_the_same_events_in_another_order_are_the_same_picture():
    events = [evening(2014 + n % 3, group=f"Group {n % 4}", number=n + 1, venue=venue()) for n in range(9)]
    assert charts(site(*events)) == charts(site(*reversed(events)))
