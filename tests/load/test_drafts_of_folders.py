"""An index and the settings state keys for the notes under them, drafts included; and what they say wins nothing."""

from pathlib import Path

import pytest
from story import Story


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path).note("2020-01-01-fog.md", "# Fog\n")


def _titles(story: Story) -> list[str]:
    return [event.title for event in story.events()]


@pytest.mark.parametrize("said", ["draft: true", "status: draft", "published: false"])
def test_an_index_that_is_a_draft_hides_the_notes_under_it(story: Story, said: str) -> None:
    story.note("plans/index.md", f"---\n{said}\n---\n").note("plans/2020-02-01-tar.md", "# Tar\n")
    story.note("plans/late/2020-03-01-sand.md", "# Sand\n")

    assert _titles(story) == ["Fog"]


@pytest.mark.parametrize("said", ["draft: true", "draft: perhaps"])
def test_the_translation_of_a_draft_is_a_draft(story: Story, said: str) -> None:
    story.settings("languages: [de]\n")
    story.note("2020-02-01-tar.md", f"---\n{said}\n---\n# Tar\n").note("2020-02-01-tar.de.md", "# Teer\n")

    assert _titles(story) == ["Fog"]


def test_the_settings_may_make_every_note_a_draft(story: Story) -> None:
    story.settings("defaults:\n  draft: true\n")

    assert _titles(story) == []
    assert [(skipped.path, skipped.reason) for skipped in story.load().skipped] == [("2020-01-01-fog.md", "a draft")]


def test_a_note_that_says_it_is_no_draft_is_none(story: Story) -> None:
    story.note("plans/index.md", "---\ndraft: true\n---\n")
    story.note("plans/2020-02-01-tar.md", "---\ndraft: false\n---\n# Tar\n")

    assert _titles(story) == ["Tar", "Fog"]


def test_a_draft_of_a_folder_is_shown_and_marked_where_drafts_are_asked_for(story: Story) -> None:
    story.settings("defaults:\n  draft: true\n").with_drafts()

    assert [event.draft for event in story.events()] == [True]


def test_a_draft_mark_in_the_settings_that_cannot_be_read_is_an_error_and_hides_the_notes(story: Story) -> None:
    story.settings("defaults:\n  draft: perhaps\n")

    assert story.faults() == [
        'notegen.yml:2:10: error N203 "perhaps" is neither `true` nor `false`; write one of them',
    ]
    assert _titles(story) == []


def test_a_note_with_an_impossible_day_is_left_out_as_one_that_cannot_be_read(story: Story) -> None:
    story.note("2020-02-01-tar.md", "---\ndate: 2020-02-31\n---\n# Tar\n")

    assert story.faults() == [
        'notes/2020-02-01-tar.md:2:7: error N204 there is no day "2020-02-31"; write a date of the calendar',
    ]
    assert _titles(story) == ["Fog"]
