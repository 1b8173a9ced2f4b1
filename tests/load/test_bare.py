"""A bare note is put into its folder as the whole one is, whatever kind of note it is."""

import pytest
from story import Story

from notegen.load.bare import bare
from notegen.load.discover import read_file, survey
from notegen.load.gather import Gathered, gather
from notegen.load.paths import read_path
from notegen.load.read import read
from notegen.load.talks.single_talks import with_single_talks
from notegen.model.note import Note

KNOTS = "# Knots\n\nBy Ada Brook\n\nThey hold.\n"
LONE = "# Splices\n\nA rope is spliced.\n"
EVENING = "# Harbour evening, 2014-06-09\n\n## Ada Brook: Cranes\n\nThey lift.\n\n## Ben Field: Quays\n\nLong.\n"

FOLDERS = {
    "evenings": {"a.md": EVENING, "2014-07-07.md": KNOTS, "page.md": "---\nkind: page\n---\n\nUs.\n"},
    "a folder that is an event": {"ropecon-2019/knots.md": KNOTS, "ropecon-2019/splices.md": LONE},
    "a folder of talks": {"2019/ropecon/knots.md": KNOTS, "2019/ropecon/a.md": LONE, "2019/ropecon/b.md": LONE},
    "a folder with an index": {
        "conf/README.md": "---\ntitle: Harbour days\ndate: 2014-06-09\nvenue: Dock 5\n---\n",
        "conf/knots.md": KNOTS,
        "conf/dated.md": f"---\ndate: 2014-06-10\n---\n{LONE}",
        "conf/day-1/splices.md": LONE,
        "conf/quays.md": EVENING,
    },
    "a home that is stated": {
        "a.md": EVENING,
        "b.md": f"---\nevent: a.md\n---\n{KNOTS}",
        "c.md": "---\nevent: b\n---\n",
    },
    "nothing but facts": {
        "notes/index.md": "---\ncity: Hamburg\n---\n",
        "notes/a.md": "",
        "notes/b.md": "---\ntags: x\n---\n",
    },
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_bare_note_is_put_into_its_folder_as_the_whole_one_is(tmp_path, folder):
    story = Story(tmp_path)
    for path, text in FOLDERS[folder].items():
        story.note(path, text)
    project, found = story.project, survey(story.project)
    paths = frozenset(file.path for file in found.files)
    notes = tuple(read(read_file(file, 10_000), project, paths) for file in found.files)
    whole = {note.path: note for note in notes}
    bared = tuple(note if read_path(note.path).index else bare(note) for note in notes)

    gathered, faults = gather(notes, project.settings.defaults)
    again, told = gather(bared, project.settings.defaults)
    assert [_place(item) for item in again] == [_place(item) for item in gathered]
    assert told == faults
    made = with_single_talks(again, lambda note: whole.get(note.path, note))
    assert _changed(again, made) == _changed(gathered, with_single_talks(gathered))


def _place(item) -> tuple[object, ...]:
    return item.note.path, item.home, item.silent, item.inherited


def _changed(before: tuple[Gathered, ...], after: tuple[Gathered, ...]) -> list[Note]:
    """The notes that became one talk each."""
    return [now.note for was, now in zip(before, after, strict=True) if now.note is not was.note]


def test_a_bare_note_says_nothing_of_its_own(tmp_path):
    story = Story(tmp_path).note("a.md", EVENING)
    (file,) = survey(story.project).files
    note = bare(read(read_file(file, 10_000), story.project, frozenset({"a.md"})))
    assert note.is_bare
    assert not any(text.source for event in note.events for text in event.texts)
    assert not any(talk.texts for event in note.events for talk in event.talks)
