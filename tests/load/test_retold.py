"""An edit is of texts alone where every fact, and the line it stands in, is what it was."""

import pytest
from makers import project
from story import Story

from notegen.load import retold as room
from notegen.load.discover import discover
from notegen.load.gather import Gathered
from notegen.load.kept import open_kept
from notegen.load.read import read
from notegen.load.retold import KnownNote, known_name, remember, retold, stands_alone
from notegen.model.classes import replace
from notegen.model.event import texts_in
from notegen.model.note import Note
from notegen.model.target import Target
from notegen.runtime.rows import from_json

NOTE = """\
---
title: Rope evening
date: 2024-03-12
tags: [ropes]
---
We met at the quay.

## Knots

By Ada Brook

- a bowline
"""


def note_of(story: Story, text: str) -> Note:
    """The note of this text, read."""
    found = discover(story.note("2024-03-12-rope.md", text).project)
    source = next(file for file in found.files if file.path == "2024-03-12-rope.md")
    return read(source, story.project, frozenset(file.path for file in found.files))


def edited(story: Story, old: str, new: str) -> room.Retold | None:
    """What an edit of NOTE comes to."""
    before = note_of(story, NOTE)
    assert old in NOTE
    known = tuple(
        room.KnownText(f"{number}", "knots-" if number else "", "", ("index.html",))
        for number, _ in enumerate(texts_in(story.load().events[0]))
    )
    return retold(before, note_of(story, NOTE.replace(old, new)), KnownNote(known), story.project)


@pytest.mark.parametrize(
    ("old", "new"),
    [("- a bowline", "- a *reef* knot"), ("We met at the quay.", "We met in the fog."), ("bowline", "hitch\n- a bend")],
    ids=["an item", "a sentence", "a line more at the end"],
)
def test_other_words_are_the_same_facts(tmp_path, old, new):
    came = edited(Story(tmp_path), old, new)
    assert came is not None
    assert [talk.title for talk in came.now.talks] == ["Knots"]
    said = "".join(text.source for _, text in came.texts)
    assert new.split("\n")[0] in said and old not in said.split(new)[0]


def test_each_text_is_named_as_the_build_would_name_it(tmp_path):
    story = Story(tmp_path)
    came = edited(story, "bowline", "hitch")
    assert came is not None
    story.note("2024-03-12-rope.md", NOTE.replace("bowline", "hitch"))
    built = [text for text in texts_in(story.load().events[0]) if "hitch" in text.source]
    mended = [text for _, text in came.texts if "hitch" in text.source]
    assert [text.source for text in mended] == [text.source for text in built] != []
    assert [text.prefix for text in mended] == ["knots-"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Rope evening", "title: Rope night"),
        ("2024-03-12", "2024-03-13"),
        ("[ropes]", "[ropes, knots]"),
        ("## Knots", "## Bends"),
        ("Ada Brook", "Ada Brock"),
        ("We met", "We all\nmet"),
        ("- a bowline", "- a bowline\n\n## Splices\n\nBy Ben Field\n\n- one"),
        ("- a bowline", "[Slides](https://slides.example/knots.pdf)"),
        ("\n---\nWe", "\ndraft: true\n---\nWe"),
        ("We met at the quay.\n", ""),
    ],
    ids=["title", "date", "tag", "talk", "speaker", "a line above", "a talk more", "slides", "draft", "a text less"],
)
def test_another_fact_and_another_line_are_more_than_texts(tmp_path, old, new):
    assert edited(Story(tmp_path), old, new) is None


def test_a_note_stands_alone_where_nothing_is_added_to_it():
    note = Note("a.md", "notes/a.md", "12" * 32, "native")
    alone = Gathered(note, (), "")
    assert stands_alone(alone, note)
    assert not stands_alone(alone, None)
    assert not stands_alone(alone, replace(note, digest="34" * 32))
    for more in ({"home": "index.md"}, {"inherited": ("an index",)}, {"silent": True}):
        assert not stands_alone(replace(alone, **more), note)
    for other in (replace(note, translates="b.md"), replace(note, draft=True)):
        assert not stands_alone(replace(alone, note=other), other)


def test_what_is_remembered_are_the_pages_of_each_text_of_notes_that_stand_alone(tmp_path):
    story = Story(tmp_path).note("a.md", NOTE).note("b.md", "# Fog, 2024-05-05\n\nGrey.\n")
    site = story.load()
    event = next(event for event in site.events if event.sources == ("a.md",))
    first = texts_in(event)[0].digest
    targets = [Target(path, f"/{path}", "events", "", None, (first,)) for path in ("index.html", "feed.xml")]
    kept = open_kept(project(tmp_path), "this program")
    kept.alone.add("a.md")

    remember(kept, site.events, targets, {})

    assert list(kept.known.names()) == [known_name("a.md")]
    record = from_json(kept.known.get(known_name("a.md")), KnownNote)
    assert record.texts[0].pages == ("index.html", "feed.xml")
    assert [text.digest for text in record.texts] == [text.digest for text in texts_in(event)]
