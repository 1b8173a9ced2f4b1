"""What is shown of a save is what a build would publish: at once for the note's own pages, for all in the end."""

import struct

import pytest
from story import Story

from notegen.config.load import load_project
from notegen.model.diagnostic import Severity
from notegen.server.engine import Engine
from notegen.theme.environment import open_theme

QUAY = """\
---
title: Quay Evening
tags: [ropes]
---

# Quay Evening

## Ropes
By Ada Park

- one knot and one more knot

## Tar
By Bo Reed

"""

LATE = "- tar on the boards\n" * 30
"""Words before an edit, so that it is none of the first words, which feeds show."""
QUAY += LATE + "- it smells\n"

PIER = "# Pier Evening\n\n## Ropes and sails\nBy Ada Park\n\n- one knot\n"


def png(width, height):
    """The beginning of a picture, which is all that is looked at."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x02" + bytes(7)


class Saving:
    """A project that is previewed: each save is answered as the preview answers it."""

    def __init__(self, root):
        self.story = Story(root).note("2025-03-11-quay.md", QUAY).note("2025-04-01-pier.md", PIER)
        self.root = root
        self.engine = Engine(lambda: load_project(root, None, self.story.overrides))
        self.last = self.engine.whole()

    def save(self, path, text):
        """What is shown at once; None where that takes a whole build."""
        self.story.file(path, text)
        return self.shown((self.root / path).resolve())

    def shown(self, *saved, since=()):
        """The same of several files, where others were saved since the last whole build."""
        now = set(map(str, saved))
        return self.engine.edited(self.last, {*now, *map(str, since)}, now)

    def edit(self, old, new, path="notes/2025-03-11-quay.md"):
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        return self.save(path, text.replace(old, new))

    def built(self):
        """What a build makes of it, from nothing."""
        engine = Engine(lambda: load_project(self.root, None, self.story.overrides))
        files = dict(engine.whole().files)
        engine.close()
        return files


@pytest.fixture
def saving(tmp_path):
    given = Saving(tmp_path)
    yield given
    given.engine.close()


def test_pages_are_those_of_a_build_to_the_byte(saving):
    saving.story.build()
    site = saving.root / "site"
    for path, data in saving.last.files.items():
        assert (site / path).read_bytes() == data, path


def test_nothing_is_rendered_before_somebody_asks(saving, monkeypatch):
    asked = []
    monkeypatch.setattr("notegen.server.pages.render", lambda target, tools: asked.append(target.path))
    saving.engine.whole()
    assert asked == []


def test_the_output_folder_is_left_alone(saving):
    saving.edit("one knot", "two knots")
    saving.engine.whole()
    assert not (saving.root / "site").exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("it smells", "it *smells*"),
        ("- it smells", "- it smells\n- it smells"),
        ("it smells\n", "it smells\n\n`tar`\n"),
    ],
)
def test_an_edited_text_is_on_every_page_that_shows_it_at_once(saving, old, new):
    made = saving.edit(old, new)
    assert made is not None
    if made.is_all:
        assert dict(made.files) == saving.built()
    own = "2025/03-11-quay/index.html"
    assert made.files[own] == saving.built()[own]


def test_an_edit_that_changes_no_word_that_others_show_is_all(saving):
    made = saving.edit("it smells", "it **smells**")
    assert made is not None
    assert made.is_all
    assert dict(made.files) == saving.built()


def test_words_that_no_other_talk_says_are_all_and_words_that_may_make_talks_akin_are_not(saving):
    made = saving.edit("it smells", "it smells of oakum, oakum")
    assert made.is_all
    assert dict(made.files) == saving.built()
    assert not saving.edit("oakum, oakum", "one knot").is_all


def test_one_new_word_in_two_saved_notes_may_make_them_akin(saving):
    saving.edit("it smells", "it smells of oakum")
    saving.edit("one knot", "one knot of oakum", "notes/2025-04-01-pier.md")
    both = {str(path.resolve()) for path in (saving.root / "notes").iterdir()}
    assert not saving.shown(*both).is_all


def test_an_edited_title_is_on_its_own_page_at_once_and_on_the_others_with_the_whole_build(saving):
    made = saving.edit("title: Quay Evening", "title: Quay Night")
    assert b"Quay Night" in made.files["2025/03-11-quay/index.html"]
    assert not made.is_all
    whole = saving.engine.whole()
    assert b"Quay Night" in whole.files["index.html"]
    assert dict(whole.files) == saving.built()


def test_a_new_talk_and_a_new_tag_have_their_place_at_once(saving):
    made = saving.save(
        "notes/2025-03-11-quay.md", QUAY.replace("[ropes]", "[ropes, oakum]") + "\n## Oakum\nBy Bo Reed\n"
    )
    shown = made.files["2025/03-11-quay/index.html"]
    assert b"oakum" in shown
    assert b"Oakum" in made.files["2025/03-11-quay/oakum/index.html"]
    assert not made.is_all


def test_two_saved_notes_are_shown_together(saving):
    saving.edit("it smells", "it reeks")
    saving.edit("one knot", "no knot", "notes/2025-04-01-pier.md")
    both = {str((saving.root / "notes" / name).resolve()) for name in ("2025-03-11-quay.md", "2025-04-01-pier.md")}
    made = saving.shown(*both)
    assert b"it reeks" in made.files["2025/03-11-quay/index.html"]
    assert b"no knot" in made.files["2025/04-01-pier/index.html"]


def test_feeds_that_were_looked_at_before_show_the_new_text_too(saving):
    feeds = [path for path in saving.last.files if "feed." in path]
    assert feeds
    assert all(b"it smells" in saving.last.files[path] for path in feeds)
    made = saving.edit("it smells", "it reeks")
    assert made.is_all
    assert dict(made.files) == saving.built()
    back = saving.edit("it reeks", "it smells")
    assert dict(back.files) == saving.built()


def test_an_edit_that_is_taken_back_leaves_nothing(saving):
    saving.edit("it smells", "it reeks")
    made = saving.edit("it reeks", "it smells")
    assert made.is_all
    assert dict(made.files) == dict(saving.last.files)


@pytest.mark.parametrize(
    "write",
    [
        lambda it: it.save("notes/2025-05-06-new.md", "# New\n"),
        lambda it: it.save("notes/2025-03-11-quay.md", "---\ndate: 2025-03-12\n---\n# Quay\n"),
        lambda it: it.save("notes/2025-03-11-quay.md", "---\ndraft: true\n---\n# Quay\n"),
        lambda it: it.save("notes/groups.yml", "- name: Dockers\n"),
        lambda it: it.save("notegen.yml", "title: Other\n"),
        lambda it: it.save("static/new.txt", "x"),
        lambda it: it.edit("## Ropes\n", "## Cables\n"),
    ],
)
def test_whatever_may_change_an_address_or_more_than_one_note_takes_a_whole_build(saving, write):
    assert write(saving) is None
    assert dict(saving.engine.whole().files) == saving.built()


@pytest.mark.parametrize("other", ["notes/2025-06-01-tar.md", "notes/groups.yml", "notegen.yml", "static/new.txt"])
def test_an_edit_is_shown_at_once_though_something_else_takes_a_whole_build(saving, other):
    note = saving.root / "notes/2025-03-11-quay.md"
    saving.save(other, "title: Tar\n" if other == "notegen.yml" else "Tar: {}\n" if other.endswith(".yml") else PIER)
    whole = saving.engine.whole()
    saving.edit("it smells", "it smells of oakum")
    made = saving.shown(note.resolve(), since=[(saving.root / other).resolve()])
    assert not made.is_all
    assert b"smells of oakum" in made.files["2025/03-11-quay/index.html"]
    assert "2025/06-01-tar/index.html" not in made.files
    saving.last = whole
    after = saving.shown(note.resolve())
    assert after.is_all
    assert b"smells of oakum" in after.files["2025/03-11-quay/index.html"]


def test_what_takes_a_whole_build_waits_alone(saving):
    note, pier = ((saving.root / f"notes/{name}.md").resolve() for name in ("2025-03-11-quay", "2025-04-01-pier"))
    assert saving.edit("## Ropes\n", "## Cables\n") is None
    saving.edit("one knot", "one knot of oakum", "notes/2025-04-01-pier.md")
    made = saving.shown(pier, since=[note])
    assert not made.is_all
    assert b"knot of oakum" in made.files["2025/04-01-pier/index.html"]
    assert made.files["2025/03-11-quay/index.html"] == saving.last.files["2025/03-11-quay/index.html"]
    saving.story.file("templates/assets/own.css", "b {}")
    made = saving.shown((saving.root / "templates/assets/own.css").resolve(), since=[note])
    assert not made.is_all
    assert any(path.startswith("assets/own.") for path in made.files)


def test_what_was_shown_before_is_not_shown_again_for_a_save_that_waits(saving):
    note, new = ((saving.root / f"notes/{name}.md").resolve() for name in ("2025-03-11-quay", "2025-06-01-tar"))
    assert saving.edit("it smells", "it **smells**").is_all
    saving.story.note("2025-06-01-tar.md", PIER)
    assert saving.shown(new, since=[note]) is None
    assert not saving.shown(note, since=[new]).is_all


def test_an_edit_starts_from_what_its_own_build_kept(saving):
    saving.save("notegen.yml", "title: Tar\n")
    saving.edit("it smells", "it smells of oakum")
    saving.engine.whole()  # has seen both, and keeps what notes came to elsewhere
    made = saving.edit("smells of oakum", "smells of pitch")
    assert b"smells of pitch" in made.files["2025/03-11-quay/index.html"]


def test_a_renamed_and_a_deleted_note_take_a_whole_build(saving):
    note = saving.root / "notes/2025-03-11-quay.md"
    note.rename(saving.root / "notes/2025-03-12-quay.md")
    assert saving.shown(note.resolve()) is None
    whole = saving.engine.whole()
    assert "2025/03-12-quay/index.html" in whole.files
    assert "2025/03-11-quay/index.html" not in whole.files


def test_what_an_editor_writes_and_removes_again_changes_nothing(saving):
    notes = saving.root / "notes"
    made = saving.shown(*(notes.resolve() / name for name in ("4913", ".goutputstream-X1")))
    assert made.is_all
    for gone in ("groups.yml", "2025-03-11-quay.md"):
        (notes / gone).unlink(missing_ok=True)
        assert saving.shown(notes.resolve() / gone) is None


def test_a_folder_that_is_gone_takes_its_notes_along(saving):
    saving.story.note("more/2025-06-01-tar.md", PIER)
    saving.last = saving.engine.whole()
    (saving.root / "notes/more").rename(saving.root / "elsewhere")
    assert saving.shown(saving.root.resolve() / "notes/more") is None
    assert dict(saving.engine.whole().files) == saving.built()


def test_a_checkout_of_many_notes_takes_a_whole_build(saving):
    for number in range(9):
        saving.story.note(f"2024-01-0{number + 1}-quay.md", PIER)
    saving.last = saving.engine.whole()
    for number in range(9):
        saving.story.note(f"2024-01-0{number + 1}-quay.md", PIER + "\n- more\n")
    saved = {str(path.resolve()) for path in (saving.root / "notes").iterdir()}
    assert saving.shown(*saved) is None


def test_a_whole_build_reads_only_what_was_saved(saving, monkeypatch):
    from notegen.load import reading

    read, opened = reading.read, []

    def counting(source, *more):
        opened.append(source.path)
        return read(source, *more)

    monkeypatch.setattr(reading, "read", counting)
    saving.story.note("2025-04-01-pier.md", PIER + "\n- a second\n")
    saving.engine.whole()
    assert opened == ["2025-04-01-pier.md"]


def test_the_next_preview_reads_what_this_one_kept(saving, monkeypatch):
    from notegen.load import reading

    saving.engine.close()
    monkeypatch.setattr(reading, "read", lambda *_: pytest.fail("a note was read again"))
    later = Engine(lambda: load_project(saving.root, None, saving.story.overrides))
    assert dict(later.whole().files) == dict(saving.last.files)
    later.close()


def test_settings_that_change_leave_the_pages_before_them_where_they_are(saving):
    before = saving.last.files
    saving.save("notegen.yml", "title: Other\n")
    after = saving.engine.whole().files
    assert b"Other" in after["index.html"]
    assert b"Other" not in before["index.html"]
    assert b"it smells" in before["2025/03-11-quay/index.html"]


def test_two_previews_of_one_project_do_not_disturb_each_other(saving):
    other = Engine(lambda: load_project(saving.root, None, saving.story.overrides))
    assert dict(other.whole().files) == dict(saving.last.files)
    other.close()


def test_broken_front_matter_is_told_at_once_over_the_last_good_page_and_gone_when_mended(saving):
    made = saving.edit("title: Quay Evening", "title: [")
    errors = [one for one in made.diagnostics if one.severity is Severity.ERROR]
    assert [one.span.path for one in errors] == ["notes/2025-03-11-quay.md"]
    assert b"Quay Evening" in made.files["2025/03-11-quay/index.html"]
    made = saving.edit("title: [", "title: Quay Evening")
    assert made.diagnostics == saving.last.diagnostics


def test_a_page_that_an_error_keeps_out_of_a_whole_build_stays_as_it_was(saving):
    path, before = "2025/03-11-quay/index.html", saving.built()
    shown = saving.last.files
    saving.edit("title: Quay Evening", "title: [")
    for _ in range(4):  # the texts of that page are forgotten meanwhile
        whole = saving.engine.whole()
        assert path not in whole.files
        shown = whole.files.with_last_good(shown, {"notes/2025-03-11-quay.md"})
    assert shown[path] == before[path]


@pytest.mark.parametrize(
    "name", ["assets/own.css", "assets/card.png", "assets/find.js", "styles/rows.css", "footer.html"]
)
def test_how_pages_look_takes_no_whole_build(saving, name):
    before = dict(saving.last.files)  # all rendered, and whatever rendering keeps is kept
    made = saving.save(f"templates/{name}", "b {}")
    assert made.is_all
    assert dict(made.files) == saving.built() != before
    saving.edit("it smells", "it **smells**")
    both = {str((saving.root / path).resolve()) for path in (f"templates/{name}", "notes/2025-03-11-quay.md")}
    edited = saving.shown(*both)
    assert edited.is_all
    assert dict(edited.files) == saving.built()


def test_a_template_is_on_its_pages_at_once_and_a_faulty_one_is_told(saving):
    saving.story.file("templates/talk.html", "<p>ours</p>\n")
    saving.last = saving.engine.whole()
    path = "2025/03-11-quay/ropes/index.html"
    made = saving.save("templates/talk.html", "<p>theirs</p>\n")
    assert b"theirs" in made.files[path]
    assert made.is_all
    assert dict(made.files) == saving.built()
    broken = saving.save("templates/talk.html", "{% if %}\n")
    assert [one.code for one in broken.diagnostics if one.severity is Severity.ERROR] == ["N801"]
    assert not broken.is_all
    assert b"ours" in broken.files[path]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("box.html", "{% if %}\n"),
        ("footer.html", "<script>ours()</script>\n"),
        ("assets/own.css", "@import 'https://quay.example/a.css';"),
        ("languages/nl.po", 'msgid "Tags"\nmsgstr "Trefwoorden"\n'),
    ],
)
def test_what_is_said_of_a_theme_is_said_by_a_whole_build(saving, name, text):
    known = set(saving.last.diagnostics)
    made = saving.save(f"templates/{name}", text)
    assert not made.is_all
    saving.last = saving.engine.whole()
    if not name.endswith(".po"):
        assert set(saving.last.diagnostics) - known
        saving.last = made if saving.last.base is None else saving.last
        assert not saving.save(f"templates/{name}", "").is_all
        assert set(saving.engine.whole().diagnostics) == known


def test_a_theme_is_opened_once_for_the_saves_that_follow(saving, monkeypatch):
    opened = []
    monkeypatch.setattr("notegen.server.engine.open_theme", lambda *given: opened.append(given) or open_theme(*given))
    note, css = (saving.root.resolve() / path for path in ("notes/2025-03-11-quay.md", "templates/assets/own.css"))
    saving.save("templates/assets/own.css", "b {}")
    for word in ("oakum", "pitch", "tar"):
        saving.story.file("notes/2025-03-11-quay.md", QUAY.replace("smells", f"smells of {word}"))
        made = saving.shown(note, since=[css])
        assert f"smells of {word}".encode() in made.files["2025/03-11-quay/index.html"]
    assert len(opened) == 1
    saving.story.file("templates/assets/own.css", "i {}")
    made = saving.shown(css, since=[note])
    assert b"i {}" in [made.files[path] for path in made.files if path.startswith("assets/own.")]
    assert len(opened) == 2
    saving.last = saving.engine.whole()
    saving.story.file("notes/2025-03-11-quay.md", QUAY)
    saving.shown(note, since=[css])
    assert len(opened) == 3


def test_a_file_of_the_theme_is_there_under_its_new_name(saving):
    (saving.root / "templates/assets").mkdir(parents=True)
    saving.story.file("templates/assets/extra.css", "p { color: red }")
    saving.last = saving.engine.whole()
    (before,) = (path for path in saving.last.files if path.startswith("assets/extra."))
    made = saving.save("templates/assets/extra.css", "p { color: blue }")
    (after,) = (path for path in made.files if path.startswith("assets/extra.") and path != before)
    assert made.files[after] == b"p { color: blue }"


def test_a_static_file_is_served_as_it_is_now_without_a_build(saving):
    saving.story.file("static/own.css", "p {}")
    saving.last = saving.engine.whole()
    made = saving.save("static/own.css", "b {}")
    assert made.is_all
    assert made.files["own.css"] == b"b {}"


def test_a_static_picture_that_a_note_shows_takes_a_whole_build(saving):
    picture = saving.root / "static/quay.png"
    picture.parent.mkdir()
    picture.write_bytes(png(3, 2))
    saving.edit("- it smells", "- it smells\n\n![quay](/quay.png)")
    saving.last = saving.engine.whole()
    assert b'width="3"' in saving.last.files["2025/03-11-quay/index.html"]
    picture.write_bytes(png(5, 4))
    assert saving.shown(picture.resolve()) is None
    assert dict(saving.engine.whole().files) == saving.built()
