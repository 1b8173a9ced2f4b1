"""`annotate` states in front matter what was understood of a note, and the note stays the event it was."""

import pytest
from annotating import annotated, front, meaning, text
from story import Story
from told import told

from notegen.authoring.annotate import write

EVENING = """\
# Quay Usergroup

* Pier House
* Dock Street 5
* 20457 Hamburg

Hello to all.

### Ada Brook - [Dock One](https://dock.example): Ropes and knots

- one knot

[Slides](https://speakerdeck.com/ada/knots)

### Ben Roe - [Pier](https://pier.example): Sails

- two sails
"""


def test_facts_of_the_event_and_talks_in_other_forms_become_front_matter(tmp_path):
    story = Story(tmp_path).note("2014-06-09-quay.md", EVENING)
    before = meaning(story)
    assert len(annotated(story).changed) == 1
    assert front(story, "2014-06-09-quay.md").splitlines()[:3] == [
        "title: Quay Usergroup",
        "date: 2014-06-09",
        "group: Quay Usergroup",
    ]
    assert (
        "talks:\n- title: Ropes and knots\n  speaker: Ada Brook (Dock One)\n"
        "  slides: https://speakerdeck.com/ada/knots\n- title: Sails\n  speaker: Ben Roe (Pier)\n"
    ) in front(story, "2014-06-09-quay.md")
    assert meaning(story) == before


def test_a_talk_in_the_native_form_is_not_said_twice(tmp_path):
    story = Story(tmp_path).note(
        "2014-06-09-quay.md",
        """
        # Quay Evening

        ## Ropes
        By [Ada Brook](https://ada.example) (Dock One) · [Slides](https://a.example/s.pdf)

        - one knot
        """,
    )
    annotated(story)
    assert front(story, "2014-06-09-quay.md") == "title: Quay Evening\ndate: 2014-06-09\n"


def test_neither_is_one_whose_links_ruby_writes(tmp_path):
    body = '# Rope Evening\n\n## Knots\nBy <%= link_to "Ann Lee", "https://ann.example/" %>\n\n- x\n'
    story = Story(tmp_path).note("2014-06-09-a.md.erb", body)
    annotated(story)
    assert front(story, "2014-06-09-a.md.erb") == "title: Rope Evening\ndate: 2014-06-09\n"


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        ("# Abend am Kai\n\nDatum: 9. Juni 2014\n\n## Knoten\nVon Ada Brook\n\n- eins\n", "date: 2014-06-09"),
        ("# Soirée du quai\n\n9 juin 2014\n\n## Nœuds\nPar Ada Brook\n\n- un\n", "date: 2014-06-09"),
        ("# Tarde no cais\n\n9 de junho de 2014\n\n## Nós\nPor Ada Brook\n\n- um\n", "date: 2014-06-09"),
    ],
)
def test_a_day_in_the_text_becomes_date_in_any_language(tmp_path, body, stated):
    story = Story(tmp_path).note("kai.md", body)
    before = meaning(story)
    annotated(story)
    assert stated in front(story, "kai.md").splitlines()
    assert "talks:" not in front(story, "kai.md")
    assert meaning(story) == before


def test_a_post_s_date_stays_and_the_event_s_day_stands_beside_it(tmp_path):
    story = Story(tmp_path).note(
        "_posts/2016-07-01-ropes.md",
        "---\nlayout: post\ntitle: Ropes\ndate: 2016-07-01 10:00\n---\n"
        "On the 27th and 28th of June 2016 the rope days took place in the old customs house.\n",
    )
    before = meaning(story)
    annotated(story)
    assert front(story, "_posts/2016-07-01-ropes.md").splitlines()[2:] == [
        "date: 2016-07-01 10:00",
        "event_date: 2016-06-27",
        "end: 2016-06-28",
    ]
    assert meaning(story) == before


def test_what_is_there_keeps_its_order_its_comments_and_its_quotes(tmp_path):
    before = "---\ntitle:   'Quay'   # the evening\n# mine\ntags: [a,  b]\n---\n## Ropes\nBy Ada Brook\n"
    story = Story(tmp_path).file("notes/2014-06-09-quay.md", before)
    annotated(story)
    assert text(story, "2014-06-09-quay.md") == before.replace("b]\n", "b]\ndate: 2014-06-09\n")


def test_a_page_among_the_links_on_top_is_not_said_twice(tmp_path):
    before = "---\ntitle: Quay\ndate: 2014-06-09\nlinks:\n- Page: https://www.meetup.com/quay/events/1/\n---\nwords\n"
    story = Story(tmp_path).file("notes/quay.md", before)
    assert annotated(story).diagnostics == ()
    assert text(story, "quay.md") == before


def test_a_second_run_changes_nothing(tmp_path):
    story = Story(tmp_path).note("2014-06-09-quay.md", EVENING).note("ropes.md", "# Ropes\n\nMay 2015\n")
    annotated(story)
    again = annotated(story)
    assert (again.changed, again.unchanged, again.refused) == ((), 2, 0)


def test_facts_from_the_folder_are_not_repeated(tmp_path):
    story = Story(tmp_path).note("quay/index.md", "---\ngroup: Quay Evenings\ncity: Kiel\n---\n")
    story.note("quay/2014-06-09-ropes.md", "# Ropes, the evening\n\nKiel, 9 June 2014\n")
    annotated(story, "quay/2014-06-09-ropes.md")
    assert "group" not in front(story, "quay/2014-06-09-ropes.md")
    assert "city" not in front(story, "quay/2014-06-09-ropes.md")


def test_a_talk_s_note_states_its_speaker_on_top_and_nothing_of_the_event(tmp_path):
    story = Story(tmp_path).note("ropecon/index.md", "---\ntitle: Ropecon\ndate: 2014-06-09\n---\n")
    story.note("ropecon/knots.md", "# Ada Brook (Dock One): Knots that hold\n\n- one\n")
    story.note("ropecon/sails.md", "# Sails\n\nSpeaker: Ben Roe\n\n- two\n")
    before = meaning(story)
    annotated(story)
    assert front(story, "ropecon/sails.md") == "speaker: Ben Roe\n"
    assert meaning(story) == before


def test_what_an_index_would_hand_down_to_its_notes_is_left_out(tmp_path):
    story = Story(tmp_path).note("README.md", "# Quay Usergroup\n\nKiel, every month\n")
    story.note("2014-06-09-ropes.md", "# Ropes\n\n- one\n").note("2015-06-09-sails.md", "# Sails\n\n- two\n")
    before = meaning(story)
    annotated(story)
    assert meaning(story) == before


def test_a_note_of_several_events_is_left_alone(tmp_path):
    dump = (
        "Skip to content\nRope evening\n\nMay 2, 2013\n\n• one\n\nTranslate to de es fr\n"
        "Sail evening\n\nMay 9, 2013\n\n• two\n\nTranslate to de es fr\n"
    )
    story = Story(tmp_path).file("notes/blog.txt", dump)
    result = annotated(story)
    assert (result.changed, result.refused) == ((), 1)
    assert told(result.diagnostics) == [
        "notes/blog.txt:1:1: warning N250 left as it is: it holds 2 events, and front matter states one; "
        "`notegen import` parts it"
    ]
    assert text(story, "blog.txt") == dump


NO_YAML = ", and lines of YAML cannot stand in it"


@pytest.mark.parametrize(
    ("path", "note", "why"),
    [
        ("a.md", '+++\ntitle = "Ropes"\n+++\n# Ropes\n\n9 June 2014\n', f"its header is TOML{NO_YAML}"),
        ("a.md", ".. title: Ropes\n.. date: 2014-06-09\n\ntext\n", f"its header is Nikola{NO_YAML}"),
        ("a.md", "---\ntitle: [Ropes\n---\ntext\n", "it has errors; mend them first"),
        ("ropes", "# Ropes\n\n9 June 2014\n", "a file without an ending is a note only while it begins with a heading"),
        ("a.rst", "Ropes\n=====\n\n9 June 2014\n", "YAML is no part of reStructuredText; other programs would show it"),
    ],
)  # fmt: skip
def test_a_note_that_cannot_be_annotated_is_refused_in_one_sentence(tmp_path, path, note, why):
    story = Story(tmp_path).file(f"notes/{path}", note)
    result = annotated(story)
    assert result.changed == ()
    assert [fault.message for fault in result.diagnostics if fault.code == "N250"] == [f"left as it is: {why}"]
    assert text(story, path) == note


def test_a_fact_below_the_threshold_is_not_stated(tmp_path):
    story = Story(tmp_path).note("ropes.md", "# Ropes\n\n- Ada Brook was there, perhaps\n")
    annotated(story)
    assert "speaker" not in front(story, "ropes.md")


def test_only_the_notes_that_were_named_change(tmp_path):
    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n").note("2015-06-09-b.md", "# B\n")
    annotated(story, "2014-06-09-a.md")
    assert text(story, "2015-06-09-b.md") == "# B\n"


def test_a_read_only_note_is_told_and_stays(tmp_path):
    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n")
    (tmp_path / "notes/2014-06-09-a.md").chmod(0o444)
    result = annotated(story, written=False)
    assert told(write(result, story.project)) == [
        "notes/2014-06-09-a.md:1:1: error N254 cannot be written: it is read-only"
    ]
    assert text(story, "2014-06-09-a.md") == "# A\n"


def test_the_mode_of_a_file_stays(tmp_path):
    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n")
    file = tmp_path / "notes/2014-06-09-a.md"
    file.chmod(0o640)
    annotated(story)
    assert file.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_a_note_that_changed_meanwhile_is_not_written(tmp_path):
    from notegen.authoring.annotate import write

    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n")
    result = annotated(story, written=False)
    story.note("2014-06-09-a.md", "# Another\n")
    assert told(write(result, story.project)) == [
        "notes/2014-06-09-a.md:1:1: error N254 cannot be written: it changed while it was read"
    ]
    assert text(story, "2014-06-09-a.md") == "# Another\n"


def test_a_note_that_became_a_link_meanwhile_is_not_followed(tmp_path):
    from notegen.authoring.annotate import write

    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n").file("elsewhere.md", "# A\n")
    result = annotated(story, written=False)
    file = tmp_path / "notes/2014-06-09-a.md"
    file.unlink()
    file.symlink_to(tmp_path / "elsewhere.md")
    assert [fault.code for fault in write(result, story.project)] == ["N254"]
    assert (tmp_path / "elsewhere.md").read_text() == "# A\n"


def test_the_diff_can_be_read_as_any_other(tmp_path):
    story = Story(tmp_path).note("2014-06-09-a.md", "# A\n\nlast")
    ((_, inserted),) = annotated(story, written=False).changed
    assert inserted.diff == (
        "--- notes/2014-06-09-a.md",
        "+++ notes/2014-06-09-a.md",
        "@@ -1,3 +1,7 @@",
        "+---",
        "+title: A",
        "+date: 2014-06-09",
        "+---",
        " # A",
        " ",
        " last",
        "\\ No newline at end of file",
    )
