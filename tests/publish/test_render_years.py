"""The page of each year."""

from makers import event, site
from planned import data, planned, rendered, urls


def test_years_follow_one_another_and_empty_ones_are_left_out():
    plan = planned(site(event("A", start="2014-06-09"), event("B", start="2016"), event("C", start="")))
    assert {"/2014/", "/2016/", "/undated/"} <= urls(plan)
    assert "/2015/" not in urls(plan)
    page = data(plan, "/2014/")
    assert (page.newer, page.older) == (("2016", "/2016/"), ("", "/undated/"))
    assert data(plan, "/undated/").newer == ("2014", "/2014/")


def test_a_year_is_newest_first_and_what_is_vague_stands_last():
    made = site(event("Year", start="2014"), event("June", start="2014-06"), event("Day", start="2014-06-09"))
    assert [card.title for card in data(planned(made), "/2014/").group.events] == ["Day", "June", "Year"]


def test_the_undated_page_has_the_themes_word_for_its_title():
    plan = planned(site(event("Lost", start="")))
    assert data(plan, "/undated/").page.translate_title
    assert "Lost" in rendered(plan, "/undated/")


def test_a_year_of_drafts_is_not_indexed():
    assert data(planned(site(event("A", draft=True))), "/2014/").page.noindex
