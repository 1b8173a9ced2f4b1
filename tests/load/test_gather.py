"""A note in its folder: facts of the index above it, the event its siblings are talks of, and `event: PATH`."""

import pytest
from story import Story

CAMP = """
    ---
    title: RopeCamp 2017
    date: 2017-04-27
    venue: Rope Works
    ---
    We went.
    """


def titles(story: Story) -> list[str]:
    return sorted(event.title for event in story.events())


@pytest.mark.parametrize("index", ["index.md", "README.md", "readme.markdown"])
def test_notes_beside_an_event_s_index_are_its_talks(tmp_path, index):
    story = Story(tmp_path).note(f"camp/{index}", CAMP).note("camp/knots.md", "# Knots by Ann Lee\n\n- one\n")
    story.note("camp/sails.md", "# Sails\n\n- two\n")
    event = story.event()
    assert story.talks() == ["Knots | Ann Lee", "Sails"]
    assert event.sources == (f"camp/{index}", "camp/knots.md", "camp/sails.md")
    assert [talk.sources for talk in event.talks] == [("camp/knots.md",), ("camp/sails.md",)]


def test_a_talk_the_index_only_lists_takes_its_note_s_text(tmp_path):
    story = Story(tmp_path).note("camp/index.md", CAMP.replace("We went.", "## Knots\n    By Ann Lee\n"))
    story.note("camp/knots.md", "# Knots\n\n- what she said\n")
    event = story.event()
    assert story.talks() == ["Knots | Ann Lee"]
    assert event.talks[0].sources == ("camp/knots.md",)
    assert [text.source for text in event.talks[0].texts] == ["- what she said\n"]


def test_an_index_that_only_introduces_a_folder_takes_no_talks(tmp_path):
    story = Story(tmp_path).note("talks/README.md", "# My notes\n\nWelcome.\n")
    story.note("talks/2014-06-09-a.md", "# Rope evening\n").note("talks/2015-06-09-b.md", "# Sail evening\n")
    assert titles(story) == ["My notes", "Rope evening", "Sail evening"]


def test_siblings_with_days_of_their_own_are_events_of_their_own(tmp_path):
    story = Story(tmp_path).note("camp/index.md", CAMP)
    story.note("camp/2017-04-27-a.md", "# Rope evening\n").note("camp/2017-05-30-b.md", "# Sail evening\n")
    assert titles(story) == ["Rope evening", "RopeCamp 2017", "Sail evening"]


@pytest.mark.parametrize(
    "stated", ["date: 2017-04-28", "venue: Elsewhere", "group: Rope Club", "kind: page", "kind: event", "talks: [A]"]
)
def test_a_sibling_that_states_an_event_s_facts_is_no_talk_of_it(tmp_path, stated):
    story = Story(tmp_path).note("camp/index.md", CAMP).note("camp/own.md", f"---\ntitle: Own\n{stated}\n---\ntext\n")
    assert all(event.sources != ("camp/index.md", "camp/own.md") for event in story.load().events)


def test_a_sibling_with_many_talks_is_an_event_of_its_own(tmp_path):
    story = Story(tmp_path).note("camp/index.md", CAMP)
    story.note("camp/own.md", "# Own\n\n## Knots\nBy Ann Lee\n\n## Sails\nBy Bob Ray\n")
    assert titles(story) == ["Own", "RopeCamp 2017"]


def test_a_folder_below_inherits_facts_and_no_event(tmp_path):
    story = Story(tmp_path).note("camp/index.md", CAMP).note("camp/kitchen/knots.md", "# Knots\n")
    assert sorted((e.title, e.venue.name if e.venue else "") for e in story.events()) == [
        ("Knots", "Rope Works"),
        ("RopeCamp 2017", "Rope Works"),
    ]


@pytest.mark.parametrize("part", ["day1", "Tag-2", "track_b", "vorträge", "charlas", "01-keynotes"])
def test_a_folder_that_is_a_part_of_the_event_holds_its_talks(tmp_path, part):
    story = Story(tmp_path).note("camp/index.md", CAMP).note(f"camp/{part}/knots.md", "# Knots by Ann Lee\n")
    assert story.talks() == ["Knots | Ann Lee"]
    assert story.event().title == "RopeCamp 2017"


def test_an_index_states_facts_for_all_notes_under_it_the_nearest_first(tmp_path):
    story = Story(tmp_path).note("index.md", "---\ngroup: Rope Club\nlanguage: de\ntitle: Ours\n---\nx\n")
    story.note("kiel/index.md", "---\ngroup: Kiel Club\n---\n")
    story.note("a.md", "# A\n").note("kiel/b.md", "# B\n").note("kiel/c.md", "---\ngroup: Own\n---\n# C\n")
    found = {event.title: (event.groups, event.language) for event in story.events()}
    assert found["A"] == (("Rope Club",), "de")
    assert found["B"] == (("Kiel Club",), "de")
    assert found["C"] == (("Own",), "de")


def test_the_settings_default_what_no_note_states(tmp_path):
    story = Story(tmp_path).settings("defaults: {group: Rope Club, tags: [ropes]}\n")
    story.note("a.md", "# A\n").note("b.md", "---\ngroup: Own\n---\n# B\n")
    assert {event.title: (event.groups, event.tags) for event in story.events()} == {
        "A": (("Rope Club",), ("ropes",)),
        "B": (("Own",), ("ropes",)),
    }


def test_an_index_that_says_nothing_else_is_no_event(tmp_path):
    story = Story(tmp_path).note("index.md", "---\ngroup: Rope Club\n---\n").note("a.md", "# A\n")
    assert titles(story) == ["A"]
    assert "index.md" in story.load().notes


@pytest.mark.parametrize("stated", ["camp", "camp/", "camp/index", "camp/index.md", "/camp/index.md"])
def test_a_note_may_say_whose_event_it_belongs_to(tmp_path, stated):
    story = (
        Story(tmp_path)
        .note("camp/index.md", CAMP)
        .note("else/knots.md", f"---\nevent: {stated}\n---\n# Knots by Ann Lee\n")
    )
    assert story.talks() == ["Knots | Ann Lee"]
    assert story.event().title == "RopeCamp 2017"


def test_a_path_is_looked_for_beside_the_note_first(tmp_path):
    story = Story(tmp_path).note("evening.md", "# Far\n").note("x/evening.md", "# Near\n")
    story.note("x/knots.md", "---\nevent: evening.md\n---\n# Knots by Ann Lee\n")
    assert [event.title for event in story.events() if event.talks] == ["Near"]


@pytest.mark.parametrize("stated", ["nowhere.md", "../../etc/passwd", "knots.md"])
def test_an_event_that_is_not_there_is_a_warning_and_the_note_stands_alone(tmp_path, stated):
    story = Story(tmp_path).note("knots.md", f"---\nevent: {stated}\n---\n# Knots by Ann Lee\n")
    assert story.talks() == ["Knots | Ann Lee"]
    (fault,) = story.faults()
    assert fault == f'notes/knots.md:2:1: warning N231 event: "{stated}" names no note; the note stands alone'


def test_two_notes_that_name_each_other_lose_nothing(tmp_path):
    story = Story(tmp_path).note("a.md", "---\nevent: b.md\n---\n# A by Ann Lee\n\n- one\n")
    story.note("b.md", "---\nevent: a.md\n---\n# B by Bob Ray\n\n- two\n")
    told = " ".join(text.source for event in story.events() for talk in event.talks for text in talk.texts)
    assert "- one" in told
    assert "- two" in told
    assert story.faults() == [
        'notes/a.md:2:1: warning N231 event: "b.md" leads in a circle; the note stands alone',
        'notes/b.md:2:1: warning N231 event: "a.md" leads in a circle; the note stands alone',
    ]


def test_a_page_takes_no_talks(tmp_path):
    story = Story(tmp_path).note("about.md", "---\nkind: page\n---\n# About\n")
    story.note("knots.md", "---\nevent: about.md\n---\n# Knots by Ann Lee\n")
    assert story.talks() == ["Knots | Ann Lee"]
    assert story.faults() == ['notes/knots.md:2:1: warning N231 event: "about.md" is no event; the note stands alone']


def test_a_silent_index_that_a_note_names_as_its_event_becomes_one(tmp_path):
    story = Story(tmp_path).note("camp/index.md", "---\ngroup: Rope Club\n---\n")
    story.note("knots.md", "---\nevent: camp\n---\n# Knots by Ann Lee\n")
    assert story.talks() == ["Knots | Ann Lee"]
    assert story.event().sources == ("camp/index.md", "knots.md")


def test_what_a_talk_s_note_says_before_its_heading_stays_with_the_talk(tmp_path):
    story = (
        Story(tmp_path).note("camp/index.md", CAMP).note("camp/knots.md", "Before.\n\n# Knots by Ann Lee\n\n- one\n")
    )
    assert [text.source for text in story.event().talks[0].texts] == ["Before.\n", "- one\n"]


def test_a_chain_of_events_loses_nothing(tmp_path):
    story = Story(tmp_path).note("a.md", "# Evening\n").note("b.md", "---\nevent: a.md\n---\n# B by Bob Ray\n\n- two\n")
    story.note("c.md", "---\nevent: b.md\n---\n# C by Cy Dee\n\n- three\n")
    sources = {source for event in story.events() for source in event.sources}
    assert sources == {"a.md", "b.md", "c.md"}


def test_a_year_in_the_title_of_an_index_makes_no_event_of_its_folder(tmp_path):
    story = Story(tmp_path).note("mine/README.md", "# Talk notes 2031\n\nMy notes.\n")
    story.note("mine/a.md", "# Knots\n\nby Ann Lee\n").note("mine/b.md", "# Ropes\n\nby Bea Roe\n")
    assert sorted(len(event.talks) for event in story.events()) == [0, 1, 1]
