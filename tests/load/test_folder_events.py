"""Folders without an index whose name says which event their notes are the talks of."""

import pytest
from story import Story

from notegen.load.folder_events import event_of_folder


def folder(root, name: str, *more: tuple[str, str]) -> Story:
    story = Story(root).note(f"{name}/knots.md", "# Knots that hold\n\n- one\n\n## Why\n\n- two\n")
    story.note(f"{name}/sails.md", "# Sails in rain by Ann Lee\n\n- three\n")
    for path, text in more:
        story.note(f"{name}/{path}", text)
    return story


def test_the_notes_of_a_folder_named_for_an_event_are_its_talks(tmp_path):
    story = folder(tmp_path, "ropecon_2019")
    event = story.event()
    assert (event.title, str(event.start), event.url) == ("Ropecon 2019", "2019", "/2019/ropecon-2019/")
    assert story.talks() == ["Knots that hold", "Sails in rain | Ann Lee"]
    assert [talk.url for talk in event.talks] == [
        "/2019/ropecon-2019/knots-that-hold/",
        "/2019/ropecon-2019/sails-in-rain/",
    ]
    assert event.sources == ("ropecon_2019/knots.md", "ropecon_2019/sails.md")


def test_what_the_folder_says_is_told_as_the_folder_s(tmp_path):
    event = folder(tmp_path, "ropecon-2019").event()
    assert [(fact.field, str(fact.value), fact.rule, fact.span.path) for fact in event.facts] == [
        ("date", "2019", "folder", "notes/ropecon-2019/"),
        ("title", "Ropecon 2019", "folder", "notes/ropecon-2019/"),
    ]


def test_a_note_there_that_tells_of_no_talk_is_shown_with_the_event(tmp_path):
    event = folder(tmp_path, "ropecon-2019", ("links.md", "# Links\n\n- https://ropes.example\n")).event()
    assert [talk.title for talk in event.talks] == ["Knots that hold", "Sails in rain"]
    assert "".join(text.source for text in event.texts) == "# Links\n- https://ropes.example\n"
    assert "ropecon-2019/links.md" in event.sources


def test_folders_that_part_the_event_belong_to_it(tmp_path):
    story = Story(tmp_path).note("seiltage-2019/tag-1/knoten.md", "# Knoten, die halten\n\n- eins\n")
    story.note("seiltage-2019/tag-2/segel.md", "# Segel im Regen\n\n- zwei\n")
    assert (story.event().title, story.talks()) == ("Seiltage 2019", ["Knoten, die halten", "Segel im Regen"])


@pytest.mark.parametrize(
    "name", ["talks-2019", "2019", "notes/2019", "charlas_2019", "2019/ropes", "conférences-2019", "ropes"]
)
def test_a_folder_that_names_no_event_is_none(tmp_path, name):
    assert [len(event.sources) for event in folder(tmp_path, name).load().events] == [1, 1]


def test_notes_with_days_of_their_own_are_evenings(tmp_path):
    story = folder(tmp_path, "ropecon-2019", ("2019-05-03-hemp.md", "# Hemp that lasts by Bob Ray\n"))
    assert [len(event.sources) for event in story.load().events] == [1, 1, 1]


def test_a_lone_note_is_an_event(tmp_path):
    story = Story(tmp_path).note("ropecon-2019/knots.md", "# Knots that hold\n\n- one\n")
    assert [event.title for event in story.load().events] == ["Knots that hold"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("forge_conf_2019", "Forge conf 2019"),
        ("2019-seiltage-kiel", "Seiltage kiel 2019"),
        ("x/01-ropecon-2019", "Ropecon 2019"),
        ("sailors_4_sailors_2015", "Sailors 4 sailors 2015"),
        ("conferences/2019/ropecon", "Ropecon 2019"),
        ("conférences/2019/Jours du nœud", "Jours du nœud 2019"),
        ("congresos/2019/cuerdas", "Cuerdas 2019"),
        ("blog/2019/ropes", ""),
        ("vorträge-2019", ""),
        ("encontros_2019", ""),
        ("", ""),
    ],
)
def test_the_words_and_year_of_a_folder_name_its_event(path, title):
    assert event_of_folder(path) == title
