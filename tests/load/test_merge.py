"""One occasion, one event: which notes tell of the same evening, and what they are together."""

from dataclasses import replace
from itertools import permutations

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import talk, text, venue

from notegen.load.merge import merge
from notegen.model.civil_date import CivilDate
from notegen.model.event import Event, Text

DAY, OTHER_DAY = CivilDate(2014, 6, 9), CivilDate(2014, 6, 10)
KNOTS = talk("Knots", "Ann Lee")


def one_occasion(one: Event, other: Event, *same) -> bool:
    return len(merge((one, other), *same)) == 1


def told(note: str = "a.md", **more) -> Event:
    """An event as one note tells it."""
    return Event(**{"sources": (note,), "title": "", **more})


class TestWhichEventsAreOne:
    """The clauses of the rule, one by one."""

    def test_day_and_group(self):
        assert one_occasion(
            told(start=DAY, groups=("Rope Club",)), told(start=DAY, groups=("ROPE club", "B"), title="X")
        )

    def test_date_and_title_however_they_are_spelled(self):
        assert one_occasion(told(start=DAY, title="Ropes, again!"), told(start=DAY, title="ropes again"))
        month = CivilDate(2014, 6)
        assert one_occasion(told(start=month, title="Ropes"), told(start=month, title="Ropes"))

    def test_a_month_and_a_group_are_too_little(self):
        month = CivilDate(2014, 6)
        assert not one_occasion(
            told(start=month, groups=("A",), title="X"), told(start=month, groups=("A",), title="Y")
        )

    def test_without_a_date_a_group_and_a_talk(self):
        one, other = (
            told(groups=("A",), talks=(KNOTS,)),
            told(groups=("A",), start=DAY, talks=(talk("KNOTS", "ann lee"),)),
        )
        assert one_occasion(one, other)

    def test_without_a_date_a_title_and_a_talk(self):
        assert one_occasion(told(title="Ropes", talks=(KNOTS,)), told(title="Ropes", talks=(KNOTS,)))

    def test_without_a_date_a_group_or_a_title_alone_is_too_little(self):
        assert not one_occasion(told(title="Ropes"), told(title="Ropes", start=DAY))
        assert not one_occasion(told(groups=("A",), title="X"), told(groups=("A",), title="Y"))

    def test_without_a_date_a_talk_alone_is_too_little(self):
        assert not one_occasion(told(title="Ropes", talks=(KNOTS,)), told(title="Sails", start=DAY, talks=(KNOTS,)))

    def test_a_talk_of_one_title_by_somebody_else_is_another(self):
        one, other = told(title="Ropes", talks=(KNOTS,)), told(title="Ropes", talks=(talk("Knots", "Bob Ray"),))
        assert not one_occasion(one, other)

    def test_a_day_and_its_month_are_two(self):
        assert not one_occasion(told(title="Ropes", start=DAY), told(title="Ropes", start=CivilDate(2014, 6)))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"groups": ("A",)}, {"groups": ("B",)}),
            ({"city": "Kiel"}, {"city": "Bremen"}),
            ({"time": "19:00"}, {"time": "20:00"}),
            ({"series": "One"}, {"series": "Two"}),
            ({"end": CivilDate(2014, 6, 11)}, {"end": CivilDate(2014, 6, 12)}),
            ({"venue": venue("A", "Kaistraße 1")}, {"venue": venue("A", "Kaistraße 2")}),
            ({"slug": "one"}, {"slug": "two"}),
            ({"time": "19:00-21:00"}, {"time": "19:30"}),
        ],
    )
    def test_a_known_fact_that_contradicts_keeps_them_apart(self, one, other):
        same = {"title": "Ropes", "start": DAY, "talks": (KNOTS,)}
        assert one_occasion(told(**same), told(**same))
        assert not one_occasion(told(**same, **one), told(**same, **other))
        assert one_occasion(told(**same, **one), told(**same))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"time": "19:00"}, {"time": "19:00-21:30"}),
            ({"city": "München"}, {"city": "Munich"}),
            ({"city": "Frankfurt"}, {"city": "Frankfurt am Main"}),
            ({"venue": venue("Pier", "Kaistr. 1")}, {"venue": venue("Pier", "Kaistraße 1, 20457 Hamburg")}),
        ],
    )
    def test_one_thing_said_differently_contradicts_nothing(self, one, other):
        same = {"title": "Ropes", "start": DAY}
        assert one_occasion(told(**same, **one), told(**same, **other))

    def test_a_street_of_one_name_in_another_town_contradicts(self):
        same = {"title": "Ropes", "start": DAY}
        one, other = venue("Pier", "Hauptstr. 1, 20457 Hamburg"), venue("Pier", "Hauptstraße 1, 24103 Kiel")
        assert not one_occasion(told(**same, venue=one), told(**same, venue=other))

    def test_last_year_s_title_in_this_year_s_file_joins_nothing(self):
        year = CivilDate(2015)
        one, other = (
            told("conf-2017.md", title="Conf 2015", start=year),
            told("conf-2018.md", title="Conf 2015", start=year),
        )
        assert not one_occasion(one, other)
        assert one_occasion(replace(one, start=DAY), replace(other, start=DAY))

    def test_groups_and_people_are_equal_where_the_whole_site_says_so(self):
        known = {"PHPUG HH": "php", "PHPUGHH": "php"}
        one, other = told(start=DAY, groups=("PHPUG HH",)), told(start=DAY, groups=("PHPUGHH",), title="X")
        assert not one_occasion(one, other)
        assert one_occasion(one, other, lambda kind, name: known.get(name, name))

    def test_less_said_of_one_address_contradicts_nothing(self):
        same = {"title": "Ropes", "start": DAY}
        assert one_occasion(
            told(**same, venue=venue("Pier", "Kaistraße 1")),
            told(**same, venue=venue("Pier", "Kaistraße 1, 20457 Hamburg")),
        )

    @pytest.mark.parametrize("kind", ["page", "deck"])
    def test_pages_and_decks_are_never_one_with_anything(self, kind):
        page = told(kind=kind, title="Ropes", start=DAY, groups=("A",))
        assert not one_occasion(page, page)


class TestWhatTheyAreTogether:
    """The first value in source order wins, lists are put together, texts are told once."""

    def joined(self, *events: Event) -> Event:
        (only,) = merge(events)
        return only

    def test_the_first_value_in_source_order_wins(self):
        same = {"start": DAY, "groups": ("A",)}
        only = self.joined(
            told("b.md", title="Second", link="l", **same), told("a.md", title="First", city="Kiel", **same)
        )
        assert (only.title, only.city, only.link, only.sources) == ("First", "Kiel", "l", ("a.md", "b.md"))

    def test_lists_are_put_together(self):
        same = {"start": DAY, "title": "Ropes"}
        one, other = (
            told("a.md", tags=("x", "y"), authors=("Dee",), **same),
            told("b.md", tags=("y", "z"), authors=("Eve",), **same),
        )
        assert (self.joined(one, other).tags, self.joined(one, other).authors) == (("x", "y", "z"), ("Dee", "Eve"))

    def test_one_talk_told_twice_is_one_with_both_texts(self):
        same = {"start": DAY, "title": "Ropes"}
        mine = replace(KNOTS, texts=(text("- mine", note="a.md"),), sources=("a.md",), slides=("a.pdf",))
        yours = replace(talk("knots"), texts=(text("- yours", note="b.md"),), sources=("b.md",), videos=("v",))
        (both,) = self.joined(told("a.md", talks=(mine,), **same), told("b.md", talks=(yours,), **same)).talks
        assert [each.source for each in both.texts] == ["- mine", "- yours"]
        assert (both.sources, both.slides, both.videos) == (("a.md", "b.md"), ("a.pdf",), ("v",))
        assert [person.name for person in both.speakers] == ["Ann Lee"]

    def test_talks_of_one_title_by_different_people_stay_two(self):
        same = {"start": DAY, "title": "Ropes"}
        only = self.joined(
            told("a.md", talks=(KNOTS,), **same), told("b.md", talks=(talk("Knots", "Bob Ray"),), **same)
        )
        assert len(only.talks) == 2

    def test_a_talk_by_two_of_whom_each_note_names_some_is_by_both(self):
        same = {"start": DAY, "title": "Ropes"}
        one = told("a.md", talks=(talk("Knots", "Ann Lee (Acme)"),), **same)
        other = told("b.md", talks=(talk("Knots", "Bob Ray (Bolt)", "Ann Lee"),), **same)
        (both,) = self.joined(one, other).talks
        assert [(person.name, person.affiliations) for person in both.speakers] == [
            ("Ann Lee", ("Acme",)),
            ("Bob Ray", ("Bolt",)),
        ]

    @pytest.mark.parametrize("longer", ["Knots: a history", "Knots - eine Geschichte", "Knots (une histoire)"])
    def test_a_title_with_and_without_its_subtitle_is_one_talk_of_the_same_person(self, longer):
        same = {"start": DAY, "title": "Ropes"}
        one = told("a.md", talks=(talk("Knots", "Ann Lee"),), **same)
        assert len(self.joined(one, told("b.md", talks=(talk(longer, "Ann Lee"),), **same)).talks) == 1
        assert (
            len(
                self.joined(
                    told("a.md", talks=(talk(longer, "Ann Lee"),), **same), replace(one, sources=("b.md",))
                ).talks
            )
            == 1
        )
        for speakers in (("Bob Ray",), (), ("Ann Lee", "Bob Ray")):
            assert len(self.joined(one, told("b.md", talks=(talk(longer, *speakers),), **same)).talks) == 2

    def test_a_short_title_that_fits_two_talks_is_a_third(self):
        same = {"start": DAY, "title": "Ropes"}
        two = told("a.md", talks=(talk("Knots: one", "Ann Lee"), talk("Knots: two", "Ann Lee")), **same)
        assert len(self.joined(two, told("b.md", talks=(talk("Knots", "Ann Lee"),), **same)).talks) == 3

    def test_talks_of_one_note_are_never_joined(self):
        same = {"start": DAY, "title": "Ropes"}
        one = told(
            "a.md", talks=(talk("Knots: one", "Ann Lee"), talk("Knots", "Ann Lee"), talk("Knots", "Ann Lee")), **same
        )
        assert len(self.joined(one, told("b.md", **same)).talks) == 3

    def test_each_of_two_talks_of_one_title_finds_its_own_twin(self):
        same = {"start": DAY, "title": "Ropes"}
        pair = (talk("Intro", "Ann Lee"), talk("Intro", "Bob Ray"))
        for order in (pair, pair[::-1]):
            assert len(self.joined(told("a.md", talks=pair, **same), told("b.md", talks=order, **same)).talks) == 2

    def test_texts_equal_but_for_white_space_are_shown_once(self):
        same = {"start": DAY, "title": "Ropes"}
        one = told("a.md", texts=(Text("a.md", 1, "markdown", "Rain all\nday."),), **same)
        other = told(
            "b.md",
            texts=(Text("b.md", 1, "markdown", "Rain  all day.\n"), Text("b.md", 3, "markdown", "Wind.")),
            **same,
        )
        assert [(each.note, each.source) for each in self.joined(one, other).texts] == [
            ("a.md", "Rain all\nday."),
            ("b.md", "Wind."),
        ]

    def test_a_text_between_talks_stays_behind_the_talk_it_followed(self):
        same = {"start": DAY, "title": "Ropes"}
        one = told("a.md", talks=(talk("One"), talk("Two")), **same)
        pause = Text("b.md", 5, "markdown", "Pause.", place=1)
        other = told("b.md", talks=(talk("Two"), talk("Three")), texts=(pause,), **same)
        only = self.joined(one, other)
        assert [each.title for each in only.talks] == ["One", "Two", "Three"]
        assert [each.place for each in only.texts] == [2]

    def test_a_cancelled_evening_stays_cancelled(self):
        same = {"start": DAY, "title": "Ropes"}
        assert self.joined(told("a.md", **same), told("b.md", status="cancelled", **same)).status == "cancelled"

    def test_a_third_note_can_join_what_the_first_two_became(self):
        one = told("a.md", start=DAY, groups=("A",))
        two = told("b.md", start=DAY, groups=("A",), title="Ropes")
        three = told("c.md", start=DAY, title="Ropes")
        for order in permutations((one, two, three)):
            assert [event.sources for event in merge(order)] == [("a.md", "b.md", "c.md")]

    def test_two_that_only_a_third_note_connects_are_one(self):
        one = told("a.md", start=DAY, title="Ropes")
        two = told("b.md", start=DAY, groups=("A",))
        three = told("c.md", start=DAY, title="Ropes", groups=("A",))
        for order in permutations((one, two, three)):
            assert [event.sources for event in merge(order)] == [("a.md", "b.md", "c.md")]


events = st.builds(
    lambda number, title, day, groups, talks, city: told(
        f"{number}.md", title=title, start=day, groups=groups, talks=tuple(talk(*t) for t in talks), city=city
    ),
    st.integers(0, 99),
    st.sampled_from(["", "Ropes", "Sails"]),
    st.sampled_from([None, DAY, DAY, OTHER_DAY, CivilDate(2014, 6)]),
    st.sampled_from([(), ("A",), ("B",), ("A", "B")]),
    st.lists(st.sampled_from([("Knots", "Ann Lee"), ("Masts", "Bob Ray")]), max_size=2),
    st.sampled_from(["", "", "Kiel", "Bremen"]),
)


@settings(max_examples=150)
@given(st.lists(events, max_size=6, unique_by=lambda event: event.sources), st.randoms(use_true_random=False))
def test_the_order_of_the_notes_on_disk_decides_nothing(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    assert merge(tuple(shuffled)) == merge(tuple(found))


@settings(max_examples=150)
@given(st.lists(events, max_size=6, unique_by=lambda event: event.sources))
def test_merging_again_changes_nothing(found):
    once = merge(tuple(found))
    assert merge(once) == once


@settings(max_examples=100)
@given(st.lists(events, max_size=6, unique_by=lambda event: event.sources))
def test_every_note_and_every_talk_is_in_exactly_one_event(found):
    merged = merge(tuple(found))
    sources = [source for event in merged for source in event.sources]
    assert sorted(sources) == sorted(event.sources[0] for event in found)
    titles = {(source, each.title) for event in found for source in event.sources for each in event.talks}
    kept = {(source, each.title) for event in merged for source in event.sources for each in event.talks}
    assert titles <= kept


def test_very_many_events_of_one_title_and_day_are_compared_in_bounded_time():
    def apart(count):
        return tuple(told(f"{n}.md", title="Ropes", start=DAY, city=f"City {n}") for n in range(count))

    def alike(count):
        talks = (KNOTS, talk("Masts", "Bob Ray"))
        return tuple(told(f"{n}.md", title="Ropes", start=DAY, talks=talks) for n in range(count))

    def comparing(count):
        one, other = apart(count), alike(count)
        return lambda: (merge(one), merge(other))

    assert (len(merge(apart(500))), len(merge(alike(500)))) == (500, 1)
    assert growth_of_time(comparing, 100) < 24
