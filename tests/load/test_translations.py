"""`<note>.<lang>.md` beside `<note>.md` is its translation: a page of its own and no event of its own."""

import pytest
from story import Story

from notegen.load.read import translation_of

EVENING = """\
---
title: Rope evening
date: 2014-06-09
---
## Knots
By Ann Lee · [Slides](https://a.example/k.pdf)

- one
"""
ABEND = "---\ntitle: Seilabend\n---\n## Knoten\nVon Ann Lee\n\n- eins\n"


def test_a_translation_stands_beside_its_original(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.md", EVENING).note("a.de.md", ABEND)
    event = story.event()
    (german,) = event.translations
    assert (german.language, german.note, german.title, german.url) == (
        "de",
        "a.de.md",
        "Seilabend",
        "/2014/06-09-a/de/",
    )
    assert [text.source for text in german.talks[0].texts] == ["- eins\n"]


def test_what_only_the_original_states_counts_for_the_translation(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.md", EVENING).note("a.de.md", ABEND)
    (talk,) = story.event().translations[0].talks
    assert (talk.title, [person.name for person in talk.speakers]) == ("Knoten", ["Ann Lee"])
    assert talk.slides == ("https://a.example/k.pdf",)


def test_a_translation_speaks_its_language_and_the_original_leads_there(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.md", EVENING).note("a.de.md", ABEND)
    assert story.build().published
    assert "Seilabend" in story.page("/2014/06-09-a/de/")
    html = story.files()["2014/06-09-a/index.html"].decode()
    assert 'hreflang="de"' in html


@pytest.mark.parametrize("languages", ["[]", "[fr]"])
def test_a_language_the_settings_do_not_name_makes_no_translation(tmp_path, languages):
    story = Story(tmp_path).settings(f"languages: {languages}\n").note("a.md", EVENING).note("a.de.md", ABEND)
    assert sorted(event.title for event in story.events()) == ["Rope evening", "Seilabend"]


def test_a_translation_without_an_original_is_an_event(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.de.md", ABEND)
    assert [event.title for event in story.events()] == ["Seilabend"]


def test_a_translation_of_a_draft_is_published_nowhere(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("b.md")
    story.note("a.md", EVENING.replace("date:", "draft: true\ndate:")).note("a.de.md", ABEND)
    assert story.build().published
    assert [path for path, data in story.files().items() if b"Seilabend" in data or b"Rope evening" in data] == []


def test_a_translation_that_is_a_draft_leaves_the_original(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.md", EVENING)
    story.note("a.de.md", ABEND.replace("title:", "draft: true\ntitle:"))
    assert story.event().translations == ()


def test_a_translation_may_have_other_talks_than_its_original(tmp_path):
    story = Story(tmp_path).settings("languages: [de]\n").note("a.md", EVENING)
    story.note("a.de.md", ABEND + "\n## Segel\nVon Bob Ray\n\n- zwei\n")
    assert story.build().published
    page = story.page("/2014/06-09-a/de/")
    assert "eins" in page
    assert "zwei" in page


@pytest.mark.parametrize(
    ("path", "siblings", "expected"),
    [
        ("a.de.md", {"a.md"}, ("a.md", "de")),
        ("x/a.de.md", {"x/a.md"}, ("x/a.md", "de")),
        ("a.de.html.md", {"a.html.md"}, ("a.html.md", "de")),
        ("a.de.md", {"b.md"}, ("", "")),
        ("a.en.md", {"a.md"}, ("", "")),
        ("de.md", {"a.md"}, ("", "")),
        ("index.de.md", {"index.md"}, ("index.md", "de")),
    ],
)
def test_a_translation_is_told_by_its_name_and_its_original(path, siblings, expected):
    assert translation_of(path, ("de", "fr"), frozenset(siblings)) == expected
