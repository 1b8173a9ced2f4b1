"""A text that names other speakers than its front matter is a warning, and what is stated counts."""

from story import Story


def told(story: Story) -> list[str]:
    return [fault for fault in story.faults() if " N241 " in fault]


def test_other_speakers_in_the_text_are_a_warning_and_the_stated_one_counts(tmp_path):
    story = Story(tmp_path)
    story.note("2024-05-03-tides.md", "---\ntitle: Tides\nspeaker: Ada Park\n---\n# Tides\nBy Ben Ode\n\n- one\n")
    assert told(story) == [
        'notes/2024-05-03-tides.md:6:1: warning N241 the text says that "Ben Ode" spoke, line 3 of the front matter '
        'says "Ada Park"; what is stated counts, so correct the one that is wrong'
    ]
    assert [speaker.name for speaker in story.load().events[0].talks[0].speakers] == ["Ada Park"]


def test_a_name_that_may_be_the_same_is_no_clash(tmp_path):
    story = Story(tmp_path)
    story.note("2024-05-03-tides.md", "---\ntitle: Tides\nspeaker: Ada Park\n---\n# Tides\nBy A. Park\n\n- one\n")
    assert told(story) == []


def test_speakers_only_one_side_names_are_no_clash(tmp_path):
    story = Story(tmp_path)
    story.note("2024-05-03-tides.md", "---\ntitle: Tides\nspeaker: Ada Park\n---\n- one\n")
    story.note("2024-05-04-ropes.md", "---\ntitle: Ropes\n---\n# Ropes\nBy Ben Ode\n\n- one\n")
    assert told(story) == []
