"""Notes in reStructuredText: read like Markdown where docutils is installed, shown as they stand where it is not."""

import pytest
from story import Story

from notegen.load.readers import rst

EVENING = """\
Seilabend Kiel
==============

:date: 2031-04-02
:tags: Seile

Knoten
------
Von Gesa Hahn

- `Folien <https://ropes.example/f>`_

Segel
-----
Von Jens Krüger
"""


def test_titles_lists_links_and_fields_are_understood(tmp_path):
    story = Story(tmp_path).note("abend.rst", EVENING)
    event = story.event()
    assert (event.title, str(event.start), event.tags) == ("Seilabend Kiel", "2031-04-02", ("Seile",))
    assert story.talks() == ["Knoten | Gesa Hahn", "Segel | Jens Krüger"]
    assert event.talks[0].slides == ("https://ropes.example/f",)
    assert [talk.line for talk in event.talks] == [7, 13]
    assert story.faults() == []


def test_the_fields_below_a_title_may_state_the_one_talk(tmp_path):
    note = "Nudos\n=====\n\n:Speaker: Ana López\n:date: 2031-04-02\n\nCuerdas.\n"
    story = Story(tmp_path).note("nudos.rst", note)
    assert story.talks() == ["Nudos | Ana López"]


def test_a_draft_among_the_fields_is_a_draft(tmp_path):
    assert Story(tmp_path).note("a.rst", "Nœuds\n=====\n\n:status: draft\n\nx\n").load().events == ()


def test_without_docutils_the_note_is_shown_as_it_stands_and_one_warning_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(rst, "is_installed", lambda: False)
    story = Story(tmp_path).note("2031-04-02-abend.rst", "Seilabend\n=========\n\nVon *Gesa*\n")
    event = story.event()
    assert (event.title, event.talks) == ("Seilabend", ())
    assert [(text.form, text.source) for text in event.texts] == [("text", "Seilabend\n=========\n\nVon *Gesa*\n")]
    assert story.faults() == [
        "notes/2031-04-02-abend.rst:1:1: warning N132 reading reStructuredText needs docutils, and it is shown as "
        "plain text; run: pip install docutils"
    ]


def test_a_draft_needs_no_docutils_to_be_one(tmp_path, monkeypatch):
    monkeypatch.setattr(rst, "is_installed", lambda: False)
    assert Story(tmp_path).note("a.rst", "Seile\n=====\n\n:status: draft\n\nx\n").load().events == ()


def test_a_note_too_large_for_docutils_is_shown_as_it_stands(tmp_path):
    story = Story(tmp_path).note("2031-04-02-a.rst", "Seile\n=====\n\n" + "- x\n" * 5000)
    assert story.faults() == [
        "notes/2031-04-02-a.rst:1:1: warning N133 too long, or nested too deep, to be read as reStructuredText, and "
        "shown as plain text; part the note"
    ]
    assert story.event().texts[0].form == "text"


@pytest.mark.parametrize("path", ["a.md", "b.txt"])
def test_other_notes_are_left_as_they_are(path):
    assert rst.converted(path, path, "a_ b\n") == ("a_ b\n", "markdown", ())
