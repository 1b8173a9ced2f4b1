"""Lines put into the front matter of a note, byte by byte: all that stood there stays as it was, the body too."""

import codecs
import re

from notegen.markup.front_matter import head_end, split

_ENDING = re.compile(rb"\r\n|\r|\n")
_INDENT = re.compile(r"[ ]*(?=[^\s#])")


class CannotInsert(ValueError):
    """The front matter is written in a way that no line can be put into; the text says which, for a person."""


def insert_lines(data: bytes, lines: tuple[str, ...]) -> bytes:
    """A note's bytes with `lines` of YAML as the last ones of its front matter, or in a block of its own on top.

    `lines` have no line ends and begin at the margin; the note's own line ends and its byte order mark are kept.
    Raises CannotInsert for what is no UTF-8, for front matter that has errors, and for TOML. Whoever calls this reads
    the result again before it is written: that a line stands there does not mean that it says what was meant.
    """
    text = text_of(data)
    parts = split(text, "note")
    if not parts.has:
        mark = len(data) - len(_unmarked(data))
        block = ("---", *lines, "---")
        return data[:mark] + _joined(data, block) + data[mark:]
    if parts.style != "yaml":
        raise CannotInsert("its front matter is TOML")
    if not parts.fields:
        raise CannotInsert("its front matter cannot be read")
    # The fence is the last line of the head, which may end in a line feed or with the file.
    fence = text[: head_end(text)].rstrip("\n").count("\n")
    head = text.split("\n")[1:fence]
    indent = next((match[0] for line in head if (match := _INDENT.match(line))), "")
    return put_lines(data, fence, tuple(indent + line for line in lines))


def put_lines(data: bytes, above: int, lines: tuple[str, ...]) -> bytes:
    """`data` with `lines` before its line `above`, counted from 0; they end as its first line does."""
    place = _starts(data)[above]
    return data[:place] + _joined(data, lines) + data[place:]


def replace_line(data: bytes, at: int, line: str) -> bytes:
    """`data` with another text on its line `at`, counted from 0; the line's end stays."""
    start = _starts(data)[at]
    end = _ENDING.search(data, start)
    return data[:start] + line.encode() + data[end.start() if end else len(data) :]


def text_of(data: bytes) -> str:
    """A note's text as its front matter is read: no byte order mark, every line ending in a line feed."""
    try:
        text = _unmarked(data).decode("utf-8")
    except UnicodeDecodeError:
        raise CannotInsert("it is not UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unmarked(data: bytes) -> bytes:
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    return data


def _starts(data: bytes) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(match.end() for match in _ENDING.finditer(data)))


def _joined(data: bytes, lines: tuple[str, ...]) -> bytes:
    """`lines`, each with the line end that `data` begins with."""
    first = _ENDING.search(data)
    ending = first[0] if first else b"\n"
    return b"".join(line.encode() + ending for line in lines)
