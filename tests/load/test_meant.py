"""What notes come to by themselves is found out once, and asked again where something else adds to it."""

from story import Story

from notegen.config.load import load_project
from notegen.load import meant, reading
from notegen.load.interpret import interpret
from notegen.load.kept import rows_of
from notegen.model.classes import replace
from notegen.model.note import FoundEvent, Note

NOTE = """\
# Harbour meetup, 2014-06-09

## Ada Brook: Cranes

They lift *boxes*.
"""
TALK = "# Ropes\n\nBy Ben Field\n\nThey hold.\n"


def interpreted(story: Story, monkeypatch) -> list[str]:
    """The notes that a build has to interpret, each as often as it does."""
    asked: list[str] = []

    def counted(item, settings):
        asked.append(item.note.path)
        return interpret(item, settings)

    monkeypatch.setattr(meant, "interpret", counted)
    story.build()
    return asked


def test_a_note_is_interpreted_once_and_found_by_the_next_build(tmp_path, monkeypatch):
    story = Story(tmp_path).note("a.md", NOTE)
    assert interpreted(story, monkeypatch) == ["a.md"]
    story.note("b.md", NOTE.replace("2014", "2015"))
    assert interpreted(story, monkeypatch) == ["b.md"]
    assert {talk.title for talk in story.load().events[0].talks} == {"Cranes"}


def test_a_folder_that_became_an_event_is_asked_again(tmp_path, monkeypatch):
    story = Story(tmp_path).note("conf/ropes.md", TALK)
    assert interpreted(story, monkeypatch) == ["conf/ropes.md"]
    story.note("conf/README.md", "---\ntitle: Harbour days\ndate: 2014-06-09\nvenue: Dock 5\n---\n")
    assert sorted(interpreted(story, monkeypatch)) == ["conf/README.md", "conf/ropes.md"]
    assert [talk.title for talk in story.event().talks] == ["Ropes"]


def test_a_note_asks_of_the_folders_that_it_is_in_however_many_there_are(tmp_path):
    class Folders(frozenset):
        def __iter__(self):
            raise AssertionError("all folders were gone through")

    project, _ = load_project(tmp_path, None, {})
    folders = Folders({"conf/3", "conf/30"})
    note = Note("conf/9/ropes.md", "conf/9/ropes.md", "", "plain", events=(FoundEvent((), (), (), 1),))
    assert meant.meant_alone(note, project, folders) is not None
    assert meant.meant_alone(replace(note, path="conf/3/a/ropes.md"), project, folders) is None
    assert meant.meant_alone(note, project, frozenset({""})) is None


def test_defaults_of_the_settings_count(tmp_path, monkeypatch):
    story = Story(tmp_path).note("a.md", NOTE)
    story.build()
    story.settings("title: Harbour\ndefaults:\n  city: Hamburg\n").build()
    assert story.event().city == "Hamburg"
    assert any(b"Hamburg" in data for data in story.files().values())


def test_what_a_note_came_to_counts_as_absent_where_it_was_altered(tmp_path, monkeypatch):
    story = Story(tmp_path).note("a.md", NOTE)
    monkeypatch.setattr(reading, "rows_of", lambda *given: replace(rows_of(*given), meant=b"[1]"))
    assert interpreted(story, monkeypatch) == ["a.md", "a.md"]
