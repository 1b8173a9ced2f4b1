"""The texts of a note are rendered while it is read, and read once with it."""

from story import Story

from notegen.load import ahead, bodies, reading
from notegen.markup import road

NOTE = """\
# Harbour meetup, 2014-06-09

## Ada Brook: Cranes

They lift *boxes*.

### What they need

- a hook

## Ben Field: Ropes

They hold.
"""


def test_each_line_of_a_note_is_read_once(tmp_path, monkeypatch):
    monkeypatch.setattr(road, "_local", type("Counted", (), {})())
    monkeypatch.setattr(bodies, "render", None)  # nothing is left for later
    site = Story(tmp_path).note("a.md", NOTE).load()
    assert [talk.title for talk in site.events[0].talks] == ["Cranes", "Ropes"]
    assert road.counts().lines == NOTE.count("\n")


def test_a_text_that_only_the_front_matter_has_is_rendered_with_its_note(tmp_path, monkeypatch):
    monkeypatch.setattr(bodies, "render", None)  # nothing is left for later
    stated = "---\ntitle: Harbour meetup\ndate: 2014-06-09\ntalks:\n- title: Cranes\n  abstract: They *lift*.\n---\n"
    story = Story(tmp_path).note("a.md", stated)
    story.build()
    assert any(b"They <em>lift</em>." in data for data in story.files().values())


def test_the_text_of_a_note_that_its_folder_makes_a_talk_is_rendered_with_its_note(tmp_path, monkeypatch):
    monkeypatch.setattr(bodies, "render", None)
    story = Story(tmp_path)
    for name in ("knots", "sails"):
        story.note(f"ropecon-2019/{name}.md", f"# Old {name} that hold\n\n- one\n\n# Questions\n\n[up](#questions)\n")
    story.build()
    assert sorted(talk.title for event in story.events() for talk in event.talks) == [
        "Old knots that hold",
        "Old sails that hold",
    ]


def test_what_cannot_be_rendered_early_is_rendered_later_and_the_same(tmp_path, monkeypatch):
    Story(tmp_path / "a").note("a.md", NOTE).build()
    monkeypatch.setattr(ahead, "render_ahead", lambda *given: None)
    Story(tmp_path / "b").note("a.md", NOTE).build()
    early, late = Story(tmp_path / "a").files(), Story(tmp_path / "b").files()
    assert len(early) > 3
    assert early == late


def test_the_next_build_finds_them(tmp_path, monkeypatch):
    story = Story(tmp_path).note("a.md", NOTE)
    story.build()
    read, early = [], reading.render_early
    monkeypatch.setattr(
        reading, "render_early", lambda note, *rest, **how: read.append(note.path) or early(note, *rest, **how)
    )
    monkeypatch.setattr(bodies, "render", None)
    story.note("b.md", "# Another, 2015-06-09\n\nWords.\n").build()
    assert read == ["b.md"]
    assert any(b"They lift <em>boxes</em>." in data for data in story.files().values())


def test_words_are_gathered_only_for_a_site_that_names_what_is_akin(tmp_path):
    story = Story(tmp_path).note("a.md", NOTE)
    assert any("hook" in text.terms for text in story.load().rendered.values())
    story.settings("leave_out: [related]\n")
    assert {text.terms + text.repeated for text in story.load().rendered.values()} == {""}
