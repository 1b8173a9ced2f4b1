"""What else to read: by tags, speakers, group and rare words, the same four every time."""

from makers import event, site, talk, text
from planned import data, planned

from notegen.model.site import Rendered


def related(made, url: str) -> list[str]:
    return [card.title for card in data(planned(made), url).related]


def test_a_talk_is_never_related_to_itself_or_its_own_evening():
    made = event("Docks", talk("Cranes", tags=("go",)), talk("Tides", tags=("go",)))
    assert related(site(made), made.talks[0].url) == []


def test_a_shared_speaker_counts_less_than_a_rare_tag_and_the_group_tips_the_scale():
    here = event("Docks", talk("Cranes", "Ada Brook", tags=("go",)), groups=("Pier Group",), start="2014-01-01")
    by_speaker = event("A", talk("By speaker", "Ada Brook"), start="2014-02-03")
    with_group = event("B", talk("With group", "Ada Brook"), groups=("Pier Group",), start="2014-02-02")
    by_tag = event("C", talk("By tag", tags=("go",)), groups=("Pier Group",), start="2014-02-01")
    made = site(here, by_speaker, with_group, by_tag)
    assert related(made, here.url) == ["By tag", "With group", "By speaker"]


def test_a_shared_group_alone_relates_no_talks():
    here = event("Docks", talk("Cranes"), groups=("Pier Group",), start="2014-01-01")
    other = event("A", talk("Tides"), groups=("Pier Group",), start="2014-02-01")
    assert related(site(here, other), here.talks[0].url) == []


def test_a_tag_on_everything_relates_no_talks():
    events = [event(f"E{n}", talk(f"T{n}", tags=("talk",)), start=f"2014-01-{n:02}") for n in range(1, 23)]
    assert related(site(*events), events[0].talks[0].url) == []


def test_what_already_stands_under_a_speaker_is_not_shown_again():
    here = event("Docks", talk("Cranes", "Ada Brook"), start="2014-01-01")
    other = event("A", talk("Tides", "Ada Brook"), start="2014-02-01")
    page = data(planned(site(here, other)), here.talks[0].url)
    assert [card.title for _, cards in page.also for card in cards] == ["Tides"]
    assert page.related == ()


def test_talks_that_share_a_rare_word_in_their_titles_and_notes_are_related():
    others = [event(f"E{n}", talk(f"T{n}"), start=f"2013-01-{n:02}") for n in range(1, 16)]
    one, two = (text("the derrick turns", digest=f"{n}") for n in "12")
    here = event("Docks", talk("A derrick at work", texts=(one,)), start="2014-01-01")
    there = event("Piers", talk("One more derrick", texts=(two,)), start="2014-02-01")
    known = {n: Rendered(terms="the derrick turns") for n in "12"}
    assert related(site(here, there, *others, rendered=known), here.url) == ["One more derrick"]


def test_equals_are_told_apart_by_date_newest_first_and_four_are_enough():
    here = event("Docks", talk("Cranes", tags=("go",)), start="2014-01-01")
    others = [event(f"E{n}", talk(f"T{n}", tags=("go",)), start=f"2014-02-0{n}") for n in range(1, 7)]
    assert related(site(here, *others), here.talks[0].url) == ["T6", "T5", "T4", "T3"]


def test_an_event_is_related_by_all_of_its_talks():
    here = event("Docks", talk("Cranes", tags=("go",)), talk("Tides", "Ada Brook"), start="2014-01-01")
    one = event("A", talk("One", tags=("go",)), start="2014-02-01")
    two = event("B", talk("Two", "Ada Brook", tags=("go",)), start="2014-02-02")
    assert related(site(here, one, two), here.url) == ["Two", "One"]


def test_a_long_conference_does_not_hide_the_others():
    conference = event("Conf", *(talk(f"C{n}", tags=("go", "css")) for n in range(40)), start="2014-01-01")
    other = event("A", talk("Other", tags=("go", "css")), start="2013-01-01")
    assert related(site(conference, other), conference.talks[5].url) == ["Other"]


def test_the_evenings_of_a_group_follow_one_another_by_date():
    first = event("First", groups=("Pier Group",), start="2014-01-01")
    middle = event("Middle", groups=("Pier Group", "Dock Group"), start="2014-02-01")
    last = event("Last", groups=("Pier Group",), start="2014-03-01")
    other = event("Other", groups=("Dock Group",), start="2014-02-15")
    page = data(planned(site(last, other, first, middle)), middle.url)
    assert (page.previous.title, page.next.title) == ("First", "Last")


def test_an_undated_evening_is_no_neighbour():
    first = event("First", groups=("Pier Group",), start="2014-01-01")
    lost = event("Lost", groups=("Pier Group",), start="")
    plan = planned(site(first, lost))
    assert data(plan, first.url).previous is None
    assert data(plan, lost.url).next is None
