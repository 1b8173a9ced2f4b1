"""How a piece of somebody's file is quoted in a message: short, on one line, nothing that moves a terminal."""

import unicodedata

LONGEST_WORD = 60
LONGEST_LINE = 200

_UNSHOWN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def quoted(text: str) -> str:
    """`text` in double quotes, cut at 60 characters, what cannot be seen written as its code point."""
    return f'"{visible(text[:LONGEST_WORD])}{"…" if len(text) > LONGEST_WORD else ""}"'


def visible(text: str) -> str:
    """`text` with control, format and other unseen characters as `\\x1b` or `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(c) if unicodedata.category(c) in _UNSHOWN else c for c in text)


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def excerpt(line: str, column: int = 1) -> str:
    """The source line as a diagnostic carries it; empty where it is too long to show a place in."""
    return line[:LONGEST_LINE].rstrip() if column <= LONGEST_LINE else ""


def named(character: str) -> str:
    """A character as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
