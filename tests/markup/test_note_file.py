"""From bytes to text that is safe to read."""

from told import told

from notegen.config.plain_lines import UNSAFE
from notegen.markup.front_matter import split
from notegen.markup.note_file import decode
from notegen.model.note import SourceFile


def decoded(data: bytes, *, repair: bool = True, limit: int = 1_000_000):
    text, found = decode(SourceFile("a.md", "notes/a.md", data), repair=repair, limit=limit)
    return text, told(found)


def test_a_bom_hides_no_draft():
    text, found = decoded(b"\xef\xbb\xbf---\r\ndraft: true\r\n---\r\ntext\r\n")

    assert found == []
    assert text is not None
    assert [field.key for field in split(text, "a.md").fields] == ["draft"]


def test_windows_line_ends_give_the_text_of_unix_ones():
    assert decoded(b"a\r\nb\r\n") == decoded(b"a\nb\n") == decoded(b"a\rb\r") == ("a\nb\n", [])


def test_latin1_is_an_error_with_the_byte():
    assert decoded(b"a\ncaf\xe9\n") == (
        None,
        [
            "notes/a.md:2:4: error N101 byte 5 (0xE9) is not UTF-8, in Windows-1252 it is `é`; save the file as UTF-8"
            " => iconv -f CP1252 -t UTF-8 notes/a.md"
        ],
    )


def test_a_note_past_the_limit_is_not_decoded():
    assert decoded(b"\xff" * 11, limit=10) == (
        None,
        ["notes/a.md:1:1: error N102 larger than 10 bytes (11); part it, or raise `limits.note_bytes`"],
    )


def test_control_characters_of_the_body_are_shown_as_such_with_one_warning():
    assert decoded(b"a\tb\nx\x00\x1b[31my\x07\n") == (
        "a\tb\nx\ufffd\ufffd[31my\ufffd\n",
        ["notes/a.md:2:2: warning N103 U+0000 and 2 more: control characters are shown as U+FFFD; delete them"],
    )


def test_no_control_character_of_the_body_is_overlooked():
    letters = map(chr, (*range(0xD800), *range(0xE000, 0x10000)))
    refused = [letter for letter in letters if UNSAFE.match(letter) and letter != "\r"]

    assert len(refused) == 63
    for letter in refused:
        assert decoded(f"a{letter}ü\n".encode())[0] == "a\ufffdü\n"
        assert decoded(f"a{letter}\n".encode())[0] == "a\ufffd\n"


def test_control_characters_of_the_front_matter_are_left_for_its_loader_to_refuse():
    text, found = decoded(b"---\ntitle: a\x1bb\n---\nc\x01\n")

    assert found == ["notes/a.md:4:2: warning N103 U+0001: control characters are shown as U+FFFD; delete them"]
    assert text == "---\ntitle: a\x1bb\n---\nc\ufffd\n"
    assert told(split(text, "notes/a.md").diagnostics) == [
        "notes/a.md:2:9: error N121 U+001B is a control character; delete it"
    ]


def test_a_control_character_before_the_fence_publishes_no_draft():
    text, _ = decoded(b"\x00---\ntitle: x\ndraft: true\n---\n")

    assert text is not None
    assert told(split(text, "a.md").diagnostics) == [
        "a.md:1:1: error N107 front matter must begin on line 1: U+FFFD REPLACEMENT CHARACTER stands on its line; "
        "delete it"
    ]


def test_mojibake_is_repaired_only_where_the_setting_says_so():
    data = "Speicherstra√üe\n".encode()

    assert decoded(data)[0] == "Speicherstraße\n"
    assert decoded(data, repair=False)[0] == "Speicherstra√üe\n"
