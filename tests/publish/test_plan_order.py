"""The same notes give the same targets, whatever order they come in."""

import dataclasses
import pickle
import random
import sys

from hypothesis import given, settings
from hypothesis import strategies as st
from makers import event, project, single, site, talk, text
from planned import ASSETS, planned, target

from notegen.model.event import Event
from notegen.model.target import Later, ready
from notegen.publish.frame import frame_of
from notegen.publish.indexes import index
from notegen.publish.plan import plan
from notegen.publish.programme import bodies_of
from notegen.publish.related import related
from notegen.runtime.digest import digest

TITLES = ("Docks", "Cranes", "Tides", "Ropes")
PEOPLE = ("Ada Brook (Dock One)", "Bo Lee", "Cy Dee (Pier Two)", "Дина")


@st.composite
def events(draw) -> tuple[Event, ...]:
    made = []
    for number in range(draw(st.integers(1, 6))):
        talks = tuple(
            talk(f"{draw(st.sampled_from(TITLES))} {place}", draw(st.sampled_from(PEOPLE)), tags=("go", "c++"))
            for place in range(draw(st.integers(0, 3)))
        )
        start = draw(st.sampled_from(("2014-06-09", "2014-06", "2014", "2030-01-02", "")))
        groups = (draw(st.sampled_from(("Dock Group", "Pier Group"))),)
        made.append(event(f"{draw(st.sampled_from(TITLES))} {number}", *talks, start=start, groups=groups))
    return tuple(made)


@settings(max_examples=25)
@given(events(), st.randoms(use_true_random=False))
def test_shuffled_sites_are_planned_alike(made: tuple[Event, ...], chance: random.Random):
    one = site(*made)
    shuffled = list(one.events)
    chance.shuffle(shuffled)
    things = list(one.things)
    chance.shuffle(things)
    things = [
        dataclasses.replace(
            each,
            events=tuple(chance.sample(each.events, len(each.events))),
            talks=tuple(chance.sample(each.talks, len(each.talks))),
        )
        for each in things
    ]
    other = dataclasses.replace(one, events=tuple(shuffled), things=tuple(things))
    assert planned(one) == planned(other)


def test_targets_are_sorted_by_path():
    paths = [each.path for each in planned(site(event("Docks", talk("Cranes", "Ada Brook")))).targets]
    assert paths == sorted(paths)


def test_every_target_is_plain_data_that_has_a_digest():
    made = site(event("Docks", talk("Cranes", "Ada Brook"), tags=("go",)), single("Tides", "Bo Lee"))
    for each in plan(made, project(base_url="https://example.org/x"), ASSETS).targets:
        assert len(digest(ready(each))) == 64


def test_editing_a_body_leaves_the_tag_page_alone():
    def tag_page(body: str):
        made = event("Docks", talk("Cranes", tags=("go",), texts=(text(body),)))
        return target(planned(site(made)), "/tags/go/")

    assert tag_page("- one") == tag_page("- another")


def test_one_more_talk_of_a_tag_leaves_the_pages_of_its_other_talks_alone(tmp_path):
    def page(*others: Event):
        made = site(event("Docks", talk("Cranes", "Ada Brook", tags=("go",))), *others)
        return target(planned(made, project(tmp_path, leave_out=("related",))), made.events[0].url).data

    other = event("Tides", talk("Ropes", "Bo Lee", tags=("go",)))
    assert page() == page(other)
    (tmp_path / "templates").mkdir()  # one of which may show how many there are
    assert page() != page(other)


def test_the_day_alone_changes_nothing_but_what_is_upcoming():
    made = site(event("Docks", start="2014-06-09"))
    assert planned(made, today="2020-01-01") == planned(made, today="2021-01-01")


def test_a_tag_that_all_share_costs_each_event_the_same():
    # Counted, not timed: the cards of related talks are weighed in a window, however many share a tag.
    looked = []

    class Counting(tuple):
        def __getitem__(self, key):
            found = super().__getitem__(key)
            looked.append(len(found) if isinstance(key, slice) else 0)
            return found

    made = site(*(event(f"Docks {number}", talk("Cranes", tags=("go",))) for number in range(200)))
    where = project()
    world = index(made, where, frame_of(made, where, ()))
    world = dataclasses.replace(world, sharing={key: Counting(ids) for key, ids in world.sharing.items()})
    for each in world.events:
        related(world, each)
    assert sum(looked) <= 200 * 24


def test_four_times_the_events_take_no_more_steps_each():
    # Counted, not timed: planning an event looks up what it needs and never walks all the others.
    def steps(events: int) -> float:
        made = site(
            *(
                event(f"Docks {number}", talk("Cranes", f"Ada {number % 9}", tags=("go",)), groups=("Pier Group",))
                for number in range(events)
            )
        )
        counted = 0

        def count(frame, happened, argument):
            nonlocal counted
            counted += happened in ("call", "c_call")

        sys.setprofile(count)
        try:
            plan(made, project(base_url="https://example.org", page_size=1), ())
        finally:
            sys.setprofile(None)
        return counted / events

    steps(1)
    assert steps(400) < 1.1 * steps(100)


def test_the_texts_of_a_page_are_known_before_the_page_is_made():
    made = event(
        "Docks",
        talk("Cranes", texts=(text("- one"), text("- two"))),
        talk("Tides", texts=(text("- three"),)),
        texts=(text("hello"), text("a break", place=1), text("hello"), text("bye", place=9)),
    )
    for each in planned(site(made, single("Knots", "Bo Lee", texts=(text("- four"),)))).targets:
        page = ready(each).data
        shown = page.parts if each.renderer == "events" else ()
        assert each.renderer != "events" or each.bodies == bodies_of(shown)
        assert each.renderer != "talks" or each.bodies == tuple(part.digest for part in page.talk.texts)


def test_whether_a_page_is_listed_is_known_before_it_is_made():
    made = (event("Docks", talk("Cranes", "Ada Brook")), event("Tides", talk("Ebb", "Bo Lee"), draft=True))
    later = [each for each in planned(site(*made)).targets if isinstance(each.data, Later)]

    assert {each.renderer for each in later} == {"events", "talks", "things"}
    assert {each.data.listed for each in later} == {True, False}
    assert all(each.data.listed is not ready(each).data.page.noindex for each in later)


def test_what_is_made_later_is_sent_to_another_process_as_it_is():
    there = [pickle.loads(pickle.dumps(each)) for each in planned(site(event("Docks", talk("Cranes")))).targets]

    assert not any(isinstance(each.data, Later) for each in there)
    assert there == [ready(each) for each in planned(site(event("Docks", talk("Cranes")))).targets]
