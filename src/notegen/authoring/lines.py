"""The lines of a file by number, changed byte by byte: every other byte stays."""

import codecs
import re

_ENDING = re.compile(rb"\r\n|\r|\n")


class CannotInsert(ValueError):
    """The file is written in a way that no line can be put into; the text says which, for a person."""


def text_of(data: bytes) -> str:
    """A note's text as its front matter is read: no byte order mark, every line ending in a line feed."""
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotInsert("it is not UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def put_lines(data: bytes, above: int, lines: tuple[str, ...]) -> bytes:
    """`data` with `lines` before its line `above`, counted from 0; they end as its first line does."""
    place = _starts(data)[above]
    first = _ENDING.search(data)
    ending = first[0] if first else b"\n"
    return data[:place] + b"".join(line.encode() + ending for line in lines) + data[place:]


def replace_line(data: bytes, at: int, line: str) -> bytes:
    """`data` with another text on its line `at`, counted from 0; the line's end stays."""
    start = _starts(data)[at]
    end = _ENDING.search(data, start)
    return data[:start] + line.encode() + data[end.start() if end else len(data) :]


def _starts(data: bytes) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(match.end() for match in _ENDING.finditer(data)))
