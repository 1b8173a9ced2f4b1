"""UTF-8 that was once read as another encoding and saved so: found word by word, repaired where that is sure."""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from notegen.config.quoting import quoted
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.patterns import seldom
from notegen.model.span import Span

CODECS = ("mac_roman", "sloppy-windows-1252", "latin-1")
"""What UTF-8 is read as by mistake; the sloppy one is ftfy's, and knows the five bytes that cp1252 leaves out."""

_SHOWN = ("mac_roman", "cp1252", "latin-1")
_LONGEST_WORD = 100
_MOST_WORDS = 1000
_MOST_TOLD = 50
_FENCE = seldom(r" {0,3}(`{3,}|~{3,})")
_ELISION = seldom("(?<=[!-~])’[ÄÅÆÇÉÑÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü]")
"""`d’été`, which Mac Roman might have made of an Armenian letter. ftfy takes no such word for broken."""


def repaired(text: str, shown: str, *, repair: bool) -> tuple[str, tuple[Diagnostic, ...]]:
    """`text` with its mojibake repaired (if `repair`), and a warning for each word of it.

    Words are parted at blanks; each is judged by itself, and counts only if the repaired word, read with the wrong
    encoding again, is exactly the written one. Code, fenced or in backticks, is left as it is.
    """
    if text.isascii() or not _pair().search(text) or not _suspicious().search(text):
        return text, ()
    lines = text.split("\n")
    found: list[Diagnostic] = []
    judged: dict[str, str] = {}
    for index in _outside_code(lines):
        line = lines[index]
        if line.isascii() or not _suspicious().search(line):
            continue
        for word, start in _words(line):
            if word not in judged:
                if len(judged) >= _MOST_WORDS:
                    break
                judged[word] = _right(word)
            right = judged[word]
            if right and len(found) < _MOST_TOLD:
                shown_so = "shown" if repair else "it could be shown"
                told = f"{quoted(word)} was once read in a wrong encoding; {shown_so} as {quoted(right)}"
                found.append(warning("N104", Span(shown, index + 1, start + 1), told))
        if repair:
            lines[index] = re.sub(r"[^ \t]+", lambda match: judged.get(match.group(), "") or match.group(), line)
    return "\n".join(lines), tuple(found)


def _words(line: str) -> Iterator[tuple[str, int]]:
    """The suspicious words of a line with where they begin; NBSP may be half a letter, so only ASCII blanks part."""
    for match in re.finditer(r"[^ \t]+", line):
        word = match.group()
        if len(word) <= _LONGEST_WORD and "`" not in word and _suspicious().search(word):
            yield word, match.start()


def _outside_code(lines: list[str]) -> Iterator[int]:
    """The numbers of the lines that stand in no fenced code."""
    fence = ""
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if match and not fence:
            fence = match[1]
        elif match and match[1].startswith(fence) and not line[match.end() :].strip():
            fence = ""
        elif not fence:
            yield index


def _right(word: str) -> str:
    """The word as it was meant, or empty where that is not sure."""
    if not _may_be_misread(word) or _ELISION.sub("", word).isascii():
        return ""  # ftfy takes 65 ms to import, and most French notes have such a word
    import ftfy
    from ftfy import TextFixerConfig

    config = TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_encoding=True,
        restore_byte_a0=False,
        replace_lossy_sequences=False,
        decode_inconsistent_utf8=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    right: str = ftfy.fix_encoding(word, config)
    return right if right != word and right.isprintable() and word in _misread(right) else ""


def _may_be_misread(word: str) -> bool:
    """Whether the word is what some UTF-8 looks like in one of the encodings, all of it."""
    for table in _tables():
        try:
            codecs.charmap_encode(word, "strict", table)[0].decode("utf-8")
        except UnicodeError:
            continue
        return True
    return False


@cache
def _tables() -> tuple[Any, ...]:
    """Which byte each letter stands for, in each encoding, as `codecs` wants it."""
    letters = ("".join(bytes([n]).decode(codec, "ignore") or chr(n) for n in range(256)) for codec in _SHOWN)
    return tuple(map(codecs.charmap_build, letters))


def _misread(right: str) -> Iterator[str]:
    """What `right` looks like after its UTF-8 was read with each wrong encoding."""
    for codec in CODECS:
        try:
            yield right.encode("utf-8").decode(codec)
        except UnicodeDecodeError:
            continue


@cache
def _suspicious() -> re.Pattern[str]:
    """The bytes of one UTF-8 character (RFC 3629), as each wrong encoding shows them; cheap enough for every note."""
    alternatives: list[str] = []
    for codec in _SHOWN:
        follow = _shown_as(codec, range(0x80, 0xC0))
        for leads, count in ((range(0xC2, 0xE0), 1), (range(0xE0, 0xF0), 2), (range(0xF0, 0xF5), 3)):
            alternatives.append(f"[{_shown_as(codec, leads)}][{follow}]{{{count}}}")
    return re.compile("|".join(alternatives))


@cache
def _pair() -> re.Pattern[str]:
    """The first two letters of all that is suspicious, whichever encoding shows them: searched in a tenth of the time.

    German and French notes hold hardly one such pair; that they hold single letters of it is no reason to look closer.
    """
    leads = "".join(_shown_as(codec, range(0xC2, 0xF5)) for codec in _SHOWN)
    follow = "".join(_shown_as(codec, range(0x80, 0xC0)) for codec in _SHOWN)
    return re.compile(f"[{leads}][{follow}]")


def _shown_as(codec: str, numbers: range) -> str:
    """Bytes as a regular expression's set of characters; one without meaning stands for itself, as in Latin-1."""
    letters = (bytes([n]).decode(codec, "ignore") or chr(n) for n in numbers)
    return "".join(map(re.escape, letters))
