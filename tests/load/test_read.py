"""One file becomes one note: drafts in every spelling, and broken notes that stay out."""

import pytest
from story import Story

from notegen.model.diagnostic import Severity


@pytest.mark.parametrize(
    "front",
    ["draft: true", "draft: yes", "Draft: TRUE", "published: false", "published: no", "status: draft", "status: Draft"],
)
def test_a_draft_in_any_spelling_is_none_of_the_site(tmp_path, front):
    story = Story(tmp_path).note("a.md", f"---\n{front}\n---\n# Secret\n").note("b.md", "# B\n")
    site = story.load()
    assert [event.title for event in site.events] == ["B"]
    assert [(item.path, item.reason) for item in site.skipped] == [("a.md", "a draft")]


def test_a_note_among_drafts_is_one(tmp_path):
    assert Story(tmp_path).note("x/_drafts/a.md", "# Secret\n").events() == ()


@pytest.mark.parametrize(
    "front", ["draft: false", "draft: no", "published: true", "published: 2014-06-09", "status: scheduled"]
)
def test_a_note_that_says_it_is_none_is_published(tmp_path, front):
    assert [event.title for event in Story(tmp_path).note("a.md", f"---\n{front}\n---\n# A\n").events()] == ["A"]


@pytest.mark.parametrize("front", ["draft: maybe", "draft: [true]", "published: perhaps", "draft: {a: b}"])
def test_a_draft_value_that_cannot_be_read_is_an_error_and_the_note_stays_out(tmp_path, front):
    story = Story(tmp_path).note("a.md", f"---\n{front}\n---\n# Secret\n")
    site = story.load()
    assert site.events == ()
    assert [fault.severity for fault in site.diagnostics] == [Severity.ERROR]


def test_drafts_are_there_when_they_are_asked_for_and_marked(tmp_path):
    story = Story(tmp_path).note("a.md", "---\ndraft: true\n---\n# Secret\n").with_drafts()
    assert [(event.title, event.draft) for event in story.events()] == [("Secret", True)]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe#\x00 \x00A\x00",
        b"# Caf\xe9\n",
        b"---\ntitle: [\n---\n# A\n",
        b"---\na: &x 1\nb: *x\n---\n# A\n",
        b"---\ntitle: A\n",
        b"---\n- a\n---\n# A\n",
    ],
)
def test_a_broken_note_stays_out_and_all_others_are_there(tmp_path, data):
    story = Story(tmp_path).file("notes/a.md", data).note("b.md", "# B\n")
    site = story.load()
    assert [event.title for event in site.events] == ["B"]
    assert site.notes == ("a.md", "b.md")
    assert Severity.ERROR in {fault.severity for fault in site.diagnostics}


def test_a_bom_and_crlf_are_as_if_absent(tmp_path):
    story = Story(tmp_path).file("notes/a.md", b"\xef\xbb\xbf---\r\ntitle: A\r\ndraft: true\r\n---\r\ntext\r\n")
    assert story.events() == ()


def test_a_note_past_the_limit_of_talks_is_an_error(tmp_path):
    story = (
        Story(tmp_path).settings("limits: {talks: 1}\n").note("a.md", "# E\n\n## A\nBy Ann Lee\n\n## B\nBy Bob Ray\n")
    )
    assert story.events() == ()
    assert story.faults() == ["notes/a.md:1:1: error N230 more than 1 talks (limits.talks); part the note"]


def test_a_list_of_more_names_than_pages_can_show_each_other_is_an_error(tmp_path):
    many = ", ".join(f"t{number}" for number in range(201))
    story = Story(tmp_path).note("a.md", f"---\ntags: [{many}]\n---\n# A\n").note("b.md", f"---\ntags: {many}\n---\n")
    story.note("c.md", f"---\ntalks: [{{title: T, speakers: [{many}]}}]\n---\n").note("d.md", "---\ntags: a b\n---\n")
    assert story.faults() == [
        "notes/a.md:2:7: error N233 201 tags in one list, more than 200; keep those that matter",
        "notes/b.md:2:7: error N233 201 tags in one list, more than 200; keep those that matter",
        "notes/c.md:2:30: error N233 201 speakers in one list, more than 200; keep those that matter",
    ]


def test_every_fault_of_a_note_comes_out_of_one_run(tmp_path):
    story = Story(tmp_path).note("a.md", "---\ndate: 2014-02-30\ntime: soon\nslug: a b\ndraft: maybe\n---\n# A\n")
    lines = [fault.split(":")[1] for fault in story.faults()]
    assert lines == ["2", "3", "4", "5"]
