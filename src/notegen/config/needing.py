"""Patterns that are made and tried only where a cheap question says that they may be found."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

_ONE_CASE = (("\u0307", ""), ("ı", "i"), ("ſ", "s"))


def as_patterns_see(text: str) -> str:
    """`text` in small letters as a pattern that ignores case sees it: what one finds there, `in` finds here.

    `ſ` is an `s` and `İ` an `i` to a pattern that ignores case.
    """
    small = text.lower()
    if not text.isascii():
        for odd, plain in _ONE_CASE:
            if odd in small:
                small = small.replace(odd, plain)
    return small


class Needing:
    """A pattern, case ignored unless it says `(?-i:…)`, of which every match holds one of `needs`.

    Hardly a line of a note holds any of them, and a look for twenty words takes a fiftieth of the time that a pattern
    of twenty words takes. The pattern itself is compiled when it is first tried.
    """

    def __init__(self, pattern: str, needs: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.needs = fewest(needs)
        self.plain = tuple(need for need in self.needs if need.isascii())
        """Those that ASCII can hold: a third less to look for in most lines."""
        self.signs = not any(need.upper() != need for need in self.needs)
        """Whether they are alike in small letters and in capitals, so that a text need not be turned into either."""

    @cached_property
    def made(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.pattern, re.IGNORECASE)

    def may_be_in(self, text: str) -> bool:
        """The cheap question."""
        if self.signs:
            small, needs = text, self.needs
        else:
            small, needs = (text.lower(), self.plain) if text.isascii() else (as_patterns_see(text), self.needs)
        # A loop: `any` over a generator takes twice the time, and this is asked of every line.
        for need in needs:  # noqa: SIM110
            if need in small:
                return True
        return False

    # These two ask as `may_be_in` does, and without a call: a hundred lines and links of each note are tried so.

    def search(self, text: str) -> re.Match[str] | None:
        """As `re` does."""
        if self.signs:
            small, needs = text, self.needs
        else:
            small, needs = (text.lower(), self.plain) if text.isascii() else (as_patterns_see(text), self.needs)
        for need in needs:
            if need in small:
                return self.made.search(text)
        return None

    def match(self, text: str) -> re.Match[str] | None:
        """As `re` does."""
        if self.signs:
            small, needs = text, self.needs
        else:
            small, needs = (text.lower(), self.plain) if text.isascii() else (as_patterns_see(text), self.needs)
        for need in needs:
            if need in small:
                return self.made.match(text)
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re` does."""
        return self.made.fullmatch(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re` does."""
        return self.made.finditer(text) if self.may_be_in(text) else iter(())


def words(alternatives: str, beside: str = "") -> Needing:
    """Whole words, `a|b|c`, which may have optional letters, groups and any ending: `veranstaltete?t?`, `wohn\\w+`.

    `beside` are alternatives that need not stand alone, as in scripts without blanks.
    """
    pattern = rf"\b(?:{alternatives})\b" + (f"|{beside}" if beside else "")
    return Needing(pattern, (*needs_of(alternatives), *(needs_of(beside) if beside else ())))


def any_of(patterns: Iterable[Needing]) -> Needing:
    """What any of several finds, as one, whose groups have no names: asked before each of them is."""
    each = tuple(patterns)
    found = "|".join(one.pattern for one in each)
    return Needing(_NAMED.sub("(?:", found), tuple(need for one in each for need in one.needs))


_NAMED = re.compile(r"\(\?P<\w+>")
_GROUP = re.compile(r"\((?:[^()\\]|\\.)*\)[?*+]?")
_NOT_SURE = re.compile(r"\[[^\]]*\][?*+]?|\\.[?*+]?|.[?*]|[+^$.]")


def needs_of(alternatives: str) -> tuple[str, ...]:
    """What each of `a|b|c` surely holds: the longest run of letters in it that nothing makes optional.

    Raises ValueError where one holds nothing for sure: then it is no pattern for a cheap question.
    """
    bare, found = "", alternatives
    while bare != found:
        bare, found = found, _GROUP.sub("\n", found)
    runs = [max(each.split("\n"), key=len).strip() for each in _NOT_SURE.sub("\n", bare).split("|")]
    if not all(runs):
        raise ValueError(f"nothing is sure in one of {alternatives}")
    return tuple(as_patterns_see(run) for run in runs)


def fewest(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The needs without those that hold another one: where that one is missing, they are, too."""
    short = sorted(set(needs), key=lambda need: (len(need), need))
    return tuple(need for at, need in enumerate(short) if not any(other in need for other in short[:at]))
