"""What texts say lies in the cache, and is asked for there: nothing that comes of it may differ."""

import pickle

import pytest
from story import Story

from notegen.load.interpret import Interpreted
from notegen.load.kept import nothing_kept, open_kept, rows_of
from notegen.load.load_site import load_site
from notegen.load.said import Lately, apart, name_of, together
from notegen.model.classes import replace
from notegen.model.event import Event, Talk, Text, Unheld, texts_in
from notegen.model.note import Note
from notegen.publish.marks import marks_of
from notegen.runtime.content import Closed, Lost
from notegen.runtime.rows import Unfit, from_json, to_json

NOTE = "# Rope Club Kiel, 2014-06-09\n\nThe dock is warm.\n\n## Knots (Ann Lee)\n\n- bowline\n- sheet bend\n"
TEXTS = Text("a.md", 1, "markdown", "One.\n"), Text("a.md", 4, "markdown", "Two.\n")
MEANT = Interpreted((Event(texts=TEXTS[:1], talks=(Talk("Knots", texts=TEXTS[1:]),)),), (), (), (), (), ())


def test_what_a_note_comes_to_and_what_it_says_are_parted_and_made_one_again():
    parted, said = apart(MEANT)
    assert said == ("One.\n", "Two.\n")
    assert [text.digest for text in texts_in(parted.events[0])] == [*map(name_of, TEXTS)]
    row = to_json(parted, Interpreted)
    assert b"One." not in row
    assert together(from_json(row, Interpreted), said) == MEANT
    with pytest.raises(Unfit):
        together(from_json(row, Interpreted), said[:1])


def test_a_text_that_is_not_held_says_what_it_says_and_to_another_process_too(tmp_path):
    site, plain = sites(tmp_path, NOTE)
    texts = texts_in(site.events[0])
    assert {type(text.told) for text in texts} == {Unheld}
    assert [text.source for text in texts] == [text.source for text in texts_in(plain.events[0])]
    assert type(pickle.loads(pickle.dumps(texts[0])).told) is str
    assert marks_of(site.events[0]) == marks_of(plain.events[0])


def test_notes_of_one_evening_are_joined_alike_whether_their_texts_are_held_or_not(tmp_path):
    site, plain = sites(tmp_path, NOTE, NOTE.replace("- bowline", "- reef knot"), NOTE)
    assert held(site) == held(plain)


def test_two_notes_of_one_evening_are_each_read_once_however_their_texts_take_turns(tmp_path, monkeypatch):
    first, second = (
        "# Rope Club Kiel, 2014-06-09\n"
        + "".join(f"\n## {knot} {number} (Ann Lee)\n\n- by {word}\n" for number in range(9))
        for knot, word in (("Bowline", "day"), ("Clove hitch", "night"))
    )
    project = Story(tmp_path).note("1.md", first).note("2.md", second).project
    kept = open_kept(project, "p", recalls=True)
    (event,) = load_site(project, kept).events
    texts = {note: [text for text in texts_in(event) if text.note == note] for note in ("1.md", "2.md")}
    kept._lately.forget()
    read: list[str] = []
    get = kept.notes.get
    monkeypatch.setattr(kept.notes, "get", lambda name: read.append(name) or get(name))
    told = [text.source for pair in zip(*texts.values(), strict=True) for text in pair]
    assert len(told) == 18 and len(read) == 2


def test_no_more_is_remembered_than_the_bound_and_the_last_note():
    asked: list[str] = []
    lately = Lately(1_000)

    def ask(note):
        asked.append(note)
        return (note * 300,)

    for note in "abcab":
        assert lately.of(note, ask) == (note * 300,)
    assert asked == [*"abcab"] and len(lately._said) == 2
    assert lately.of("b", ask) == lately.of("b", ask) and len(asked) == 5


def test_a_text_whose_note_is_gone_from_the_cache_ends_the_build(tmp_path):
    site, _ = sites(tmp_path, NOTE)
    for pack in (tmp_path / ".notegen-cache").glob("notes-*.pack"):
        pack.unlink()
    assert texts_in(site.events[0])[0].told == texts_in(site.events[0])[0].told
    with pytest.raises(Lost):
        [text.source for text in texts_in(site.events[0])]


def test_after_a_build_what_its_texts_say_can_be_asked_no_more(tmp_path):
    said: list[str] = []
    note = "# Rope Club Kiel, 2014-06-09\n\n## Knots (Ann Lee)\n\nThe *bowline*.\n"
    report = (
        Story(tmp_path)
        .note("1.md", note)
        .build(at_end=lambda report: said.extend(text.source for text in texts_in(report.site.events[0])))
    )
    (text,) = texts_in(report.site.events[0])
    assert report.published and said == ["## Knots (Ann Lee)\n\nThe *bowline*.\n"]
    for ask in (lambda: text.source, lambda: report.site.rendered[text.digest]):
        with pytest.raises(Closed, match="only while a site is built, up to `at_end`"):
            ask()


def test_a_note_that_the_disk_does_not_take_says_what_it_says(tmp_path, monkeypatch):
    kept = open_kept(Story(tmp_path).project, "p", recalls=True)
    monkeypatch.setattr(kept.notes, "put", lambda *record: False)
    _, meant = kept.take(rows_of(Note("a.md", "a.md", "12" * 32, "plain"), MEANT))
    assert meant == MEANT


def sites(tmp_path, *notes):
    """The site of some notes with their texts in the cache, and with their texts held."""
    story = Story(tmp_path)
    for number, note in enumerate(notes):
        story.note(f"{number}.md", note)
    project = story.project
    return load_site(project, open_kept(project, "p", recalls=True)), load_site(project, nothing_kept())


def held(site):
    """All events with what their texts say."""
    return [[replace(text, told=text.source) for text in texts_in(event)] for event in site.events]
