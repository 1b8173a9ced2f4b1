"""`import` writes notes of any convention anew: one an event, in the native form, nothing lost, nothing overwritten."""

import os

import pytest
from importing import facts, imported, new_notes
from story import Story
from told import told

from notegen.authoring.sources import NoNote

BLOG = """\
Skip to content
Rope evening - Quay Usergroup

May 2, 2013

Knots that hold
By Ada Brook from Dock One

What is a knot

• a loop
   • and another
• # no heading, *no* emphasis

Translate to de es fr
Segelabend - Quay Usergroup

9. Mai 2013

Von Kiel nach Kappeln
Von Ben Roe

1. kein Punkt einer Liste
<kein Tag>

Translate to de es fr
"""


def test_a_dumped_page_becomes_one_note_an_event(tmp_path):
    story = Story(tmp_path).file("old/blog.txt", BLOG)
    result, written = imported(story)
    assert (result.notes, written.written, result.diagnostics) == (2, 2, ())
    assert list(new_notes(story)) == [
        "2013-05-02-rope-evening-quay-usergroup.md",
        "2013-05-09-segelabend-quay-usergroup.md",
    ]


def test_the_note_of_a_dump_is_the_native_form_and_shows_the_same_lines(tmp_path):
    story = Story(tmp_path).file("old/blog.txt", BLOG)
    imported(story)
    note = new_notes(story)["2013-05-02-rope-evening-quay-usergroup.md"]
    assert note == (
        "---\ntitle: Rope evening - Quay Usergroup\ndate: 2013-05-02\ngroup: Quay Usergroup\n---\n"
        "## Knots that hold\nBy Ada Brook (Dock One)\n\n### What is a knot\n\n"
        "- a loop\n  - and another\n- \\# no heading, \\*no\\* emphasis\n"
    )


def test_every_line_of_a_dump_stands_in_the_new_notes(tmp_path):
    story = Story(tmp_path).file("old/blog.txt", BLOG)
    imported(story)
    words = set(" ".join(new_notes(story).values()).translate({ord(mark): None for mark in "\\()"}).split())
    facts = {"May", "2,", "2013", "9.", "Mai", "from", "Von"}
    lines = [line for line in BLOG.splitlines() if not line.startswith(("Skip", "Translate"))]
    lost = [line for line in lines if not set(line.strip("• ").split()) - facts <= words]
    assert lost == []


def test_a_folder_of_talks_with_its_readme_becomes_one_note(tmp_path):
    story = Story(tmp_path).file("old/ropecon/README.md", "# Ropecon 2014\n\n9 June 2014\n\nWords of the day.\n")
    story.file("old/ropecon/a.md", "# Knots\n\nBy Ada Brook\n\n## Why\n\n- one\n")
    story.file("old/ropecon/b.md", "# Segel\n\nVon Ben Roe (Pier)\n\n- zwei\n")
    result, _ = imported(story)
    assert result.diagnostics == ()
    assert new_notes(story) == {
        "2014-06-09-ropecon.md": (
            "---\ntitle: Ropecon 2014\ndate: 2014-06-09\n---\nWords of the day.\n\n"
            "## Knots\nBy Ada Brook\n\n### Why\n\n- one\n\n"
            "## Segel\nBy Ben Roe (Pier)\n\n- zwei\n"
        )
    }


def test_a_post_keeps_its_former_address_and_its_data(tmp_path):
    story = Story(tmp_path).file(
        "old/_posts/2016-07-01-ropes.md",
        "---\nlayout: post\ntitle: Soirée des cordes\npermalink: /soiree/\ntags: noeuds voiles\nauthor: Cleo Dale\n"
        "sponsor: Quai Un\n---\n### Ada Brook - [Quai Un](https://quai.example): Nœuds\n\n- un\n",
    )
    result, _ = imported(story)
    assert result.diagnostics == ()
    assert new_notes(story)["2016-07-01-ropes.md"] == (
        "---\ntitle: Soirée des cordes\ndate: 2016-07-01\ntags: [noeuds, voiles]\nauthors: [Cleo Dale]\n"
        "aliases:\n- '/soiree/'\nsponsor: Quai Un\n---\n"
        "## Nœuds\nBy Ada Brook ([Quai Un](https://quai.example))\n\n- un\n"
    )


def test_sessions_are_headings_above_their_talks(tmp_path):
    text = (
        "# Ropecon\n\n2014-06-09\n\n## Morning\n\n### Knots\nBy Ada Brook\n\n- one\n\n"
        "## Nachmittag\n\n### Segel\nVon Ben Roe\n\n- zwei\n"
    )
    story = Story(tmp_path).file("old/ropecon.md", text)
    result, _ = imported(story)
    assert result.diagnostics == ()
    assert [(talk.session, talk.title) for talk in story.event().talks] == [
        ("Morning", "Knots"), ("Nachmittag", "Segel"),
    ]  # fmt: skip


def test_a_talk_that_nobody_is_named_for_is_stated_by_title(tmp_path):
    story = Story(tmp_path).file("old/q.md", "---\ntitle: Quay\ndate: 2014-06-09\ntalks:\n- title: Knots\n---\n")
    imported(story)
    assert story.talks() == ["Knots"]


def test_what_a_by_line_cannot_say_stands_under_talks(tmp_path):
    story = Story(tmp_path).file(
        "old/q.md",
        "---\ntitle: Quay\ndate: 2014-06-09\ntalks:\n"
        "- title: Knots\n  speaker: Ada Brook\n  tags: [rope, knots]\n---\n",
    )
    imported(story)
    assert "talks:\n- title: Knots\n  tags: [rope, knots]\n" in new_notes(story)["2014-06-09-q.md"]


def test_nothing_is_overwritten(tmp_path):
    story = Story(tmp_path).file("old/2014-06-09-a.md", "# A\n\nwords\n").file("old/2015-06-09-b.md", "# B\n")
    story.file("notes/2014-06-09-a.md", "mine")
    _, written = imported(story)
    assert (written.written, written.there) == (1, 0)
    assert told(written.diagnostics) == [
        "notes/2014-06-09-a.md:1:1: error N253 stands there with other content, and nothing is overwritten; "
        "move it, or name another `--to`"
    ]
    assert new_notes(story)["2014-06-09-a.md"] == "mine"


def test_a_second_import_finds_everything_there(tmp_path):
    story = Story(tmp_path).file("old/2014-06-09-a.md", "# A\n\nwords\n")
    imported(story)
    _, again = imported(story)
    assert (again.written, again.there, again.diagnostics) == (0, 1, ())


def test_a_link_in_place_of_a_note_is_not_followed(tmp_path):
    story = Story(tmp_path).file("old/2014-06-09-a.md", "# A\n\nwords\n").file("elsewhere.md", "mine")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/2014-06-09-a.md").symlink_to(tmp_path / "elsewhere.md")
    _, written = imported(story)
    assert [fault.code for fault in written.diagnostics] in (["N253"], ["N254"])
    assert (tmp_path / "elsewhere.md").read_text() == "mine"


def test_files_inside_the_project_are_linked_where_they_lie_and_notes_where_they_go(tmp_path):
    story = Story(tmp_path).file("old/img/knot.png", b"\x89PNG").file("old/2015-06-09-b.md", "# B\n\nwords\n")
    story.file("old/2014-06-09-a.md", "# A\n\n![knot](img/knot.png) and [B](2015-06-09-b.md), `[x](img/knot.png)`\n")
    imported(story)
    assert (
        "![knot](../old/img/knot.png) and [B](2015-06-09-b.md), `[x](img/knot.png)`"
        in new_notes(story)["2014-06-09-a.md"]
    )


def test_files_outside_the_project_come_along(tmp_path):
    story = Story(tmp_path / "project").file(
        "../else/2014-06-09-a.md", "# A\n\n![knot](knot.png) ![no](../secret.png)\n"
    )
    story.file("../else/knot.png", b"\x89PNG").file("../secret.png", b"no")
    to = (tmp_path / "project/notes").resolve()
    to.mkdir(parents=True, exist_ok=True)
    imported(story, "../else")
    assert (to / "files/knot.png").read_bytes() == b"\x89PNG"
    assert "![knot](files/knot.png) ![no](../secret.png)" in (to / "2014-06-09-a.md").read_text()
    assert sorted(os.listdir(to / "files")) == ["knot.png"]


def test_a_broken_note_is_told_and_the_others_are_written(tmp_path):
    story = Story(tmp_path).file("old/a.md", "---\ntitle: [A\n---\nwords\n").file("old/2014-06-09-b.md", "# B\n\nx\n")
    result, written = imported(story)
    assert {fault.severity for fault in result.diagnostics} == {"error"}
    assert written.written == 1


@pytest.mark.parametrize(
    ("path", "why"), [("old/x.pdf", "is no note: its name ends in none of"), ("old", "no note in")]
)
def test_a_path_without_notes_is_told(tmp_path, path, why):
    story = Story(tmp_path).file("old/x.pdf", b"%PDF")
    with pytest.raises(NoNote, match=why):
        imported(story, path)


def test_pages_and_drafts_stay_what_they_are(tmp_path):
    story = Story(tmp_path).file("old/about.md", "---\nkind: page\ntitle: About\n---\nWords.\n")
    story.file("old/2014-06-09-a.md", "---\ntitle: A\ndraft: true\n---\nwords\n")
    imported(story)
    assert new_notes(story)["about.md"] == "---\ntitle: About\nkind: page\n---\nWords.\n"
    assert "draft: true" in new_notes(story)["2014-06-09-a.md"]


def test_events_are_what_they_were(tmp_path):
    story = Story(tmp_path).file("old/blog.txt", BLOG)
    story.file(
        "old/2014-06-09-a.md", "# Docker Usergroup\n\n* Pier House\n* 20457 Hamburg\n\n# Ropes by Ada Brook\n\nx\n"
    )
    story.file(
        "old/2015.md",
        "# Cordes\n\nLieu : Quai 4\n\n"
        "## [Nœuds](https://speakerdeck.com/a/b), [Ada Brook](https://twitter.com/ada)\n\n- un\n",
    )
    story.overrides["notes"] = str(tmp_path / "old")
    before = story.export()["events"]
    del story.overrides["notes"]
    imported(story)
    assert facts(story.export()["events"]) == facts(before)
