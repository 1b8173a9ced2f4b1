"""Reads a gettext catalogue (a `.po` file): message ids with their texts and plural forms.

Babel reads them too, and a test holds both to the same result for every file of languages/; but importing it and
reading one file with it takes some 60 ms, which the start of every build would pay. A file may be a stranger's: what
this reader does not know is a fault with its line, never a guess.
"""

import re
from collections.abc import Callable, Iterator

from notegen.model.classes import dataclass

MAX_FORMS = 8
"""More plural forms than any language has (Arabic: 6)."""

_LINE = re.compile(r'(?:(?P<word>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>\d)\])?\s*)?"(?P<text>.*)"\s*\Z')
_TEXT = re.compile(r'(?:[^"\\]|\\["\\nt])*\Z')
_ESCAPE = re.compile(r"\\(.)")
_PLURAL = re.compile(r"^Plural-Forms:\s*nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+?)\s*;?\s*$", re.MULTILINE)


class CatalogueFault(Exception):
    """What is wrong with a catalogue, in the words of who wrote it."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


@dataclass(frozen=True, slots=True)
class Plural:
    """A message with a form for each kind of number that the language tells apart."""

    forms: tuple[str, ...]
    """In the order of the catalogue: `msgstr[0]`, `msgstr[1]` …"""
    rule: Callable[[int], int]
    """How many → the place in `forms`, as the header `Plural-Forms` says."""

    def form(self, count: int) -> str:
        """The text for `count`; the last form where the rule points beyond them."""
        try:
            place = self.rule(count)
        except ZeroDivisionError:
            # The rule of a stranger's catalogue may divide by the count.
            place = -1
        return self.forms[place] if 0 <= place < len(self.forms) else self.forms[-1]


Message = str | Plural


@dataclass(slots=True)
class _Entry:
    """One entry while it is read."""

    line: int
    """Where its `msgid` stands."""
    fuzzy: bool = False
    """Whether a tool only guessed the text."""
    parts: dict[str, list[str]] | None = None
    """`msgid`, `msgid_plural`, `msgstr`, `msgstr[0]` … with their lines of text."""

    def text(self, name: str) -> str | None:
        """One of its parts, joined and unescaped; None where the entry has none of that name."""
        lines = (self.parts or {}).get(name)
        return None if lines is None else _ESCAPE.sub(_unescaped, "".join(lines))


def read_catalogue(text: str) -> dict[str, Message]:
    """Message id → its text or plural forms; entries without a text, and fuzzy ones, are left out.

    Raises CatalogueFault.
    """
    found: dict[str, Message] = {}
    seen: set[str] = set()
    rule: Callable[[int], int] | None = None
    for entry in _entries(text):
        name = entry.text("msgid") or ""
        if name in seen:
            raise CatalogueFault(entry.line, f'a second entry "{name}"' if name else "a second header")
        seen.add(name)
        single = entry.text("msgstr")
        forms = [form for place in range(MAX_FORMS) if (form := entry.text(f"msgstr[{place}]")) is not None]
        if not name:
            rule = _rule(single or "", entry.line)
        elif entry.fuzzy:
            continue
        elif single:
            found[name] = single
        elif forms and all(forms):
            if rule is None:
                raise CatalogueFault(entry.line, "plural forms need a header with Plural-Forms above them")
            found[name] = Plural(tuple(forms), rule)
    return found


def _entries(text: str) -> Iterator[_Entry]:
    entry = _Entry(0)
    fuzzy, current = False, ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
        elif line:
            parsed = _LINE.match(line)
            if not parsed or not _TEXT.match(parsed["text"]):
                raise CatalogueFault(number, 'expected msgid "…", msgstr "…" or a further "…"; inside, \\" and \\\\')
            word = parsed["word"]
            if word == "msgctxt":
                raise CatalogueFault(number, "msgctxt has no meaning here; the id alone names the message")
            if word == "msgid":
                if entry.parts:
                    yield entry
                entry, fuzzy = _Entry(number, fuzzy, {}), False
            if entry.parts is None or not (word or current):
                raise CatalogueFault(number, "an entry begins with msgid")
            if word:
                current = word + (f"[{parsed['form']}]" if parsed["form"] else "")
                if current in entry.parts:
                    raise CatalogueFault(number, f"a second {current} in one entry")
                entry.parts[current] = []
            entry.parts[current].append(parsed["text"])
    if entry.parts:
        yield entry


def _rule(header: str, line: int) -> Callable[[int], int] | None:
    """The function that the header's Plural-Forms describes, as gettext itself reads it; None where it has none."""
    from gettext import c2py

    stated = _PLURAL.search(header)
    if not stated:
        return None
    try:
        return c2py(stated[2])
    except (ValueError, RecursionError):
        raise CatalogueFault(line, f'the rule "plural={stated[2][:80]}" cannot be read') from None


def _unescaped(found: re.Match[str]) -> str:
    return {"n": "\n", "t": "\t"}.get(found[1], found[1])
