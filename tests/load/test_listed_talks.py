"""An item of `talks:` and the heading with its title are one talk."""

from story import Story


def test_the_only_heading_of_a_note_may_be_the_listed_talk(tmp_path):
    note = "---\ntitle: Harbour Evening\ntalks:\n  - title: Ropes\n---\n# Ropes\n\n- they hold\n"
    event = Story(tmp_path).note("2031-04-02-harbour.md", note).load().events[0]

    assert [(talk.title, [text.source for text in talk.texts]) for talk in event.talks] == [
        ("Ropes", ["- they hold\n"])
    ]
    assert event.texts == ()


def test_what_stands_between_a_session_s_heading_and_its_first_talk_is_shown_below_that_heading(tmp_path):
    note = "# Evening\n\nRain.\n\n# Heard later\n\n## In passing\n\n- soup\n\n## Ropes\n\nBy Ada Brook\n\n- they hold\n"
    event = Story(tmp_path).note("2031-04-02-harbour.md", note).load().events[0]

    assert [(talk.title, talk.session) for talk in event.talks] == [("Ropes", "Heard later")]
    assert [(text.session, text.source) for text in event.texts] == [
        ("", "Rain.\n"),
        ("Heard later", "## In passing\n\n- soup\n"),
    ]
