"""A note is one talk where its folder holds one talk a note, though nobody is named."""

import pytest
from story import Story

KNOTS, SAILS = "# Knots that hold\n\n- one\n\n# Questions\n\n- two\n", "## Old sails\n\n- three\n"


def titles(story: Story) -> list[str]:
    return sorted(talk.title for event in story.events() for talk in event.talks)


@pytest.mark.parametrize(
    "folder",
    [
        "ropecon-2019", "2019/ropecon", "conference/2019/seiltage/raum-2", "talks", "2019/cuerdas", "Vorträge",
        "kiel/raum-2", "kiel/giorno-1", "conférences", "lezingen",
    ],
)  # fmt: skip
def test_a_folder_of_a_conference_and_its_year_or_of_talks_holds_one_talk_a_note(tmp_path, folder):
    story = Story(tmp_path).note(f"{folder}/knots.md", KNOTS).note(f"{folder}/sails.md", SAILS)
    assert titles(story) == ["Knots that hold", "Old sails"]


def test_all_the_note_is_the_talk_s_text(tmp_path):
    story = Story(tmp_path).note("ropecon-2019/knots.md", KNOTS).note("ropecon-2019/sails.md", SAILS)
    texts = {talk.title: talk.texts[0].source for event in story.events() for talk in event.talks}
    assert texts["Knots that hold"] == "- one\n\n# Questions\n\n- two\n"


def test_notes_beside_as_many_that_name_a_speaker_are_talks_too(tmp_path):
    story = Story(tmp_path).note("kiel/knots.md", KNOTS)
    for name, title in (("ann", "Ropes"), ("bob", "Masts")):
        story.note(f"kiel/{name}.md", f"# {title}\nBy {name.title()} Lee\n\n- a\n")
    assert titles(story) == ["Knots that hold", "Masts", "Ropes"]


@pytest.mark.parametrize("folder", ["", "kiel/", "_posts/2019/", "2019/", "blog/ropecon-2019/posts/"])
def test_a_folder_that_says_nothing_of_talks_holds_events(tmp_path, folder):
    story = Story(tmp_path).note(f"{folder}knots.md", KNOTS).note(f"{folder}sails.md", SAILS)
    assert titles(story) == []


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("knots.md", "# Rope Meetup Kiel\n\n- one\n"),
        ("knots.md", "# Notes\n\n- one\n"),
        ("knots.md", "# Ropecon 2019\n\n- one\n"),
        ("knots.md", "# Ann Lee\n\n- one\n"),
        ("knots.md", "# Abendessen und Gespräche\n\n- one\n"),
        ("knots.md", "# Programme de la soirée\n\n- one\n"),
        ("knots.md", "# Título de la charla\n\n- one\n"),
        ("knots.md", "Just a line.\n\n# Knots\n\n- one\n"),
        ("links.md", "# Knots that hold\n\n- one\n"),
        ("2019-05-03.md", "# Knots that hold\n\n- one\n"),
        ("knots.md", "---\nvenue: Pier House, Kiel\n---\n# Knots that hold\n\n- one\n"),
    ],
)
def test_what_tells_of_an_evening_or_of_nothing_is_no_talk(tmp_path, name, note):
    story = Story(tmp_path).note(f"ropecon-2019/{name}", note).note("ropecon-2019/sails.md", SAILS)
    story.note("ropecon-2019/masts.md", "# Masts\n\n- four\n")
    assert titles(story) == ["Masts", "Old sails"]


def test_a_party_among_talks_is_none(tmp_path):
    story = Story(tmp_path).note("ropecon-2019/knots.md", KNOTS).note("ropecon-2019/sails.md", SAILS)
    story.note("ropecon-2019/after-party.md", '# After-party\n\nThe Bell.\n\n## Setlist\n\n- "Tar" by The Buoys\n')
    story.note("ropecon-2019/pub.md", "# Pub, afterwards\n\nWith half of Harbour.\n")
    assert titles(story) == ["Knots that hold", "Old sails"]


def test_a_lone_note_may_be_anything(tmp_path):
    assert titles(Story(tmp_path).note("ropecon-2019/knots.md", KNOTS)) == []


def test_below_the_file_s_own_name_the_one_heading_is_the_title(tmp_path):
    story = Story(tmp_path)
    story.note("2019/ropecon/20190503_talk_1.md", "# 20190503_talk_1\n\n## 1.2 - Knots that hold\n\n### Why\n\n- one\n")
    story.note("2019/ropecon/20190503_talk_2.md", "# 20190503_talk_2\n\n## Presentations\n\n### Alte Segel\n\n- two\n")
    story.note("2019/ropecon/20190503_talk_3.md", "# 20190503_talk_3\n\n## First\n\n- three\n\n## Second\n\n- four\n")
    assert titles(story) == ["Alte Segel", "Knots that hold"]
    assert not any(event.title.startswith("20190503") for event in story.events())


def test_notes_of_one_day_that_are_all_called_notes_stay_apart(tmp_path):
    story = Story(tmp_path)
    for name in ("knots", "sails"):
        story.note(f"kiel/190503_{name}.md", f"# notes\n\n- {name}\n")
    assert sorted(event.sources for event in story.events()) == [("kiel/190503_knots.md",), ("kiel/190503_sails.md",)]


def test_a_kind_before_the_title_is_the_talk_s(tmp_path):
    story = (
        Story(tmp_path).note("ropecon-2019/knots.md", "# Keynote: Knots\n\n- one\n").note("ropecon-2019/s.md", SAILS)
    )
    kinds = {talk.title: talk.kind for event in story.events() for talk in event.talks}
    assert kinds == {"Knots": "keynote", "Old sails": "talk"}
