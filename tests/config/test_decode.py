"""Bytes to text: UTF-8 or an error that names the byte."""

import pytest
from told import told

from notegen.config.decode import decode_text


def test_marks_and_windows_line_ends_are_as_if_absent():
    assert decode_text(b"\xef\xbb\xbf\xef\xbb\xbfa\r\nb\rc\n", "a.md", 100) == ("a\nb\nc\n", ())


def test_a_byte_of_another_encoding_is_named_with_its_line():
    text, found = decode_text(b"\xef\xbb\xbftitle\r\nM\xc3\xb6we am Caf\xe9\r\n", "a.md", 100)

    assert text is None
    assert told(found) == [
        "a.md:2:12: error N101 byte 22 (0xE9) is not UTF-8, in Windows-1252 it is `é`; save the file as UTF-8"
        " => iconv -f CP1252 -t UTF-8 a.md"
    ]


def test_a_byte_that_windows_has_no_letter_for_is_named_without_one():
    assert told(decode_text(b"\x81", "a.md", 100)[1]) == [
        "a.md:1:1: error N101 byte 0 (0x81) is not UTF-8; save the file as UTF-8 => iconv -f LATIN1 -t UTF-8 a.md"
    ]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("title: Quay".encode("utf-16"), "UTF-16"),
        ("title: Quay".encode("utf-16-le"), "UTF-16"),
        ("title: Quay".encode("utf-16-be"), "UTF-16"),
        ("title: Quay".encode("utf-32"), "UTF-32"),
    ],
)
def test_wide_encodings_are_named(data, name):
    assert told(decode_text(data, "a.md", 1000)[1]) == [
        f"a.md:1:1: error N101 this is {name}, from byte 0 on; save it as UTF-8"
    ]


def test_surrogates_and_overlong_forms_are_no_utf8():
    for data in (b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80"):
        assert decode_text(data, "a.md", 100)[0] is None


def test_a_file_past_the_limit_names_the_limit():
    assert told(decode_text(b"x" * 1001, "a.md", 1000, "limits.note_bytes")[1]) == [
        "a.md:1:1: error N102 larger than 1,000 bytes (1,001); part it, or raise `limits.note_bytes`"
    ]
    assert decode_text(b"x" * 1000, "a.md", 1000)[1] == ()
