"""The home page: what comes next, then everything else."""

from makers import event, site, talk
from planned import data, planned, rendered, target

from notegen.model.site import Thing


def titles(years) -> list[tuple[str, list[str]]]:
    return [(group.year, [card.title for card in group.events]) for group in years]


def test_what_comes_next_stands_first_soonest_first():
    made = site(
        event("Past", start="2023-12-31"),
        event("Later", start="2024-03-01"),
        event("Today", start="2024-01-01"),
        event("Called off", start="2024-02-01", status="cancelled"),
    )
    home = data(planned(made, today="2024-01-01"), "/")
    assert [(card.title, card.status) for card in home.upcoming] == [
        ("Today", "scheduled"),
        ("Called off", "cancelled"),
        ("Later", "scheduled"),
    ]
    assert titles(home.years) == [("2023", ["Past"])]


def test_an_event_that_still_runs_is_upcoming():
    made = site(event("Long", start="2023-12-30", end=event(start="2024-01-02").start))
    assert len(data(planned(made, today="2024-01-01"), "/").upcoming) == 1


def test_a_year_alone_is_no_promise():
    made = site(event("Sometime", start="2024"), event("Spring", start="2024-04"))
    home = data(planned(made, today="2024-02-01"), "/")
    assert [card.title for card in home.upcoming] == ["Spring"]


def test_the_past_goes_on_in_pages_and_every_event_stands_on_one():
    made = site(*(event(f"E{n}", start=f"201{n}-01-01") for n in range(5)), event("Lost", start=""))
    plan = planned(made, page_size=4)
    first, second = data(plan, "/"), data(plan, "/page/2/")
    assert titles(first.years) == [("2014", ["E4"]), ("2013", ["E3"]), ("2012", ["E2"]), ("2011", ["E1"])]
    assert titles(second.years) == [("2010", ["E0"]), ("", ["Lost"])]
    assert (first.newer_url, first.older_url, second.newer_url, second.older_url) == ("", "/page/2/", "/", "")
    assert (second.number, second.pages, second.upcoming) == (2, 2, ())


def test_the_archive_lists_every_year_and_the_undated_ones():
    home = data(planned(site(event("A", start="2014-06-09"), event("B", start="2016"), event("C", start=""))), "/")
    assert home.all_years == (("2016", "/2016/", 1), ("2014", "/2014/", 1), ("", "/undated/", 1))


def test_the_busiest_names_stand_beside_it_most_first():
    made = site(
        event("A", talk("One", "Ada Brook", tags=("ops",)), groups=("Pier Group",), start="2014-01-01"),
        event("B", talk("Two", "Bo Lee", tags=("go", "ops")), talk("Three", "Bo Lee"), start="2014-01-02"),
        things=[Thing("speaker", "Quiet One", "quiet-one", "")],
    )
    home = data(planned(made), "/")
    assert [(card.name, card.count) for card in home.speakers] == [("Bo Lee", 2)]
    assert [(card.name, card.count) for card in home.tags] == [("ops", 2), ("go", 1)]
    assert [card.name for card in home.groups] == ["Pier Group"]
    assert home.counts == (("events", 2), ("talks", 3), ("speakers", 2))


def test_who_spoke_once_is_not_seen_often():
    home = data(planned(site(event("A", talk("One", "Ada Brook")))), "/")
    assert (home.speakers, home.counts) == ((), (("events", 1), ("talks", 1), ("speakers", 1)))


def test_what_there_is_none_of_is_not_counted_out():
    assert data(planned(site(event("Open space"))), "/").counts == (("events", 1),)


def test_a_site_without_events_has_a_home_page():
    plan = planned(site(), title="Harbour talks", description="What was said at the pier.")
    page = rendered(plan, "/")
    assert "Harbour talks" in page
    assert "What was said at the pier." in page
    assert target(plan, "/").path == "index.html"


def test_a_day_that_is_none_makes_nothing_upcoming():
    assert data(planned(site(event("A", start="2999-01-01")), today="2024-02-30"), "/").upcoming == ()
