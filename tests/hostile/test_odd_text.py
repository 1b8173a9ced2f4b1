"""Odd bytes and letters are shown plainly, named as faults, or folded; never a way to deceive or to break off."""

import pytest
from story import Story

from notegen.cli import main

FOLLOWED = "# Kettles{}\n\nBy Ann Lee\n\nwords behind it\n"

ODD = {
    "NUL": "\0",
    "escape sequence": "\x1b[31mred\x1b]0;title\x07",
    "backspaces": "\b\b\b",
    "override from right to left": "\u202egnp.exe",
    "isolates": "\u2066a\u2067b",
    "zero width": "\u200b\u200c\u200d\u2060\ufeff",
    "soft hyphens": "\u00ad\u00ad",
    "variation selectors": "\ufe0f" * 50,
    "marks piled up": "a" + "\u0301" * 2_000,
    "letters outside of all planes": "\U000e0041\U000f0000\U0010ffff",
    "line separators": "\u2028x\u2029y\u0085z",
    "form feeds": "\fx\vy",
    "carriage returns alone": "\rx\ry",
    "no characters": "\ufffe\uffff",
    "full width": "Ａｎｎ＜script＞",
    "Turkish": "İıŞ",
    "emoji of a family": "👨\u200d👩\u200d👧",
}
"""What stands in a title."""


@pytest.mark.parametrize("odd", ODD)
def test_what_follows_an_odd_letter_is_not_lost(tmp_path, odd):
    story = Story(tmp_path).file("notes/a.md", FOLLOWED.format(ODD[odd]).encode())
    site = story.load()

    assert [text for event in site.events for talk in (*event.talks, event) for text in talk.texts] != [] or [
        one for one in site.diagnostics if one.severity == "error"
    ]
    assert all("\x1b" not in str(one) and "\0" not in one.message for one in site.diagnostics)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe# \x00T\x00e\x00a\x00",
        b"# T\xe9a\n\xe4\xf6\xfc\n",
        b"# Kettles\n\xed\xa0\x80 lone surrogate\n",
        b"# Kettles\n\xc0\xaf overlong\n",
        b"# Kettles\n\xf5\x80\x80\x80 too high\n",
        b"\xef\xbb\xbf---\ntitle: Kettles\ndraft: true\n---\n",
        b"\x00" * 10_000,
        b"\x89PNG\r\n\x1a\n" + b"\x00\xff" * 1_000,
        b"",
        b"\n" * 10_000,
        b"---",
        b"---\n---\n---\n---",
        b"+++\ntitle = 'Kettles\n+++\nx",
        b"+++\n" + b"a = [" * 10_000 + b"\n+++\nx",
        b".. title: Kettles\n.. date: \x00\n",
    ],
)
def test_bytes_that_are_no_text_are_a_fault_or_a_page_and_never_a_crash(tmp_path, data):
    site = Story(tmp_path).file("notes/a.md", data).note("b.md", "# Cups\n").load()

    assert "Cups" in [event.title for event in site.events]


def test_nothing_odd_reaches_the_terminal(tmp_path, capfd):
    notes = Story(tmp_path)
    for number, odd in enumerate(ODD.values()):
        notes.file(f"notes/{number}.md", f"---\ntitel: x{odd}\ndate: x{odd}\n---\n[a](b{odd}.md)\n".encode())
    status = main(["-C", str(tmp_path), "check"])
    printed = capfd.readouterr()

    assert status == 1
    assert "Traceback" not in printed.err
    assert [letter for letter in "\x1b\b\0\u202e\u2066\u2028" if letter in printed.err + printed.out] == []


def test_lines_ended_in_three_ways_are_one_note(tmp_path):
    forms = {}
    for end in ("\n", "\r\n"):
        story = Story(tmp_path / str(len(end)))
        story.file(
            "notes/a.md",
            f"---{end}title: Kettles{end}date: 2020-01-02{end}---{end}## Cups{end}By Ann Lee{end}".encode(),
        )
        forms[end] = (story.event().title, story.talks(), story.faults())

    assert forms["\n"] == forms["\r\n"] == ("Kettles", ["Cups | Ann Lee"], [])


@pytest.mark.parametrize("one", ["Ann Lee", "Аnn Lee", "Ann Lее"])
def test_names_that_only_look_alike_are_not_silently_one_person(tmp_path, one):
    story = Story(tmp_path).note("a.md", "# An evening\n\n## Kettles\nSpeaker: Ann Lee\n\n## Cups\nSpeaker: Bo Ek\n")
    story.note("b.md", f"# A night\n\n## Pots\nSpeaker: {one}\n\n## Pans\nSpeaker: Bo Ek\n")
    names = [thing.name for thing in story.things("speaker")]

    assert len([name for name in names if name.startswith(("Ann", "Аnn"))]) == (1 if one == "Ann Lee" else 2)
