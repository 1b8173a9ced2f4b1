"""Talks as items of a list: which part of an item is the title and which the people."""

from notegen.config.needing import Needing
from notegen.load.speakers.people import are_sure, read_people
from notegen.load.speakers.reading import (
    BY,
    COLON,
    DASH,
    NEEDS_OF_BY,
    Reading,
    anchors_in,
    cut,
    stand_in,
    without_clock,
    without_quotes,
    word_count,
)
from notegen.load.talks.generic_headings import is_service
from notegen.model.event import Speaker
from notegen.model.note import Anchor
from notegen.model.patterns import seldom

LONGEST = 300
"""So much of an item is looked at."""

_IN_BRACKETS = Needing(
    r"^(?P<title>[^()]*(?:\([^()]*\)[^()]*)?\S)\s*[(（](?P<who>[^()（）]{3,160})[)）]\s*(?:[-–—:].*)?$", (")", "）")
)
_QUOTED = seldom(r"^[\"“„«].*[\"”“»]$")
_BY = Needing(rf"^(?P<title>\S.{{2,200}}?),?\s+{BY}\s+(?P<who>[^:;]{{3,120}})$", NEEDS_OF_BY)


def read_item(text: str, anchors: tuple[Anchor, ...]) -> Reading | None:
    """The title and the people of a list item; None where it does not name both.

    `T (Ann Lee)`, `T, by Ann Lee`, `Ann Lee: T`, `Ann Lee - "T"`, `T - Ann Lee`. Where a dash or colon parts the two,
    a short or unquoted title needs a surely known or linked name: any title may hold a dash.
    """
    text = without_clock(text[:LONGEST]).strip()
    for form in (_IN_BRACKETS, _BY):
        match = form.match(text)
        if match and _is_title(match["title"], anchors):
            who = stand_in(match["who"]) or match["who"]
            people = read_people(who, anchors_in(anchors, who))
            if people:
                return Reading(without_quotes(match["title"]), people)
    for mark in (COLON, DASH):
        who, found, title = cut(text, mark)
        if not found:
            continue
        people = _sure_people(who, anchors) or (read_people(who) if _QUOTED.match(title) else ())
        if people and _is_title(title, anchors, words_least=1):
            return Reading(without_quotes(title), people)
    for separator in (" - ", " – ", " — ", "; ", " | "):
        title, found, who = text.rpartition(separator)
        if not found:
            continue
        people = _sure_people(who, anchors) or (read_people(who) if word_count(title) > 2 else ())
        if people and _is_title(title, anchors):
            return Reading(without_quotes(title), people)
    title, found, who = text.rpartition(", ")
    linked = {anchor.text.strip() for anchor in anchors}
    if found and who.strip() in linked and (people := _sure_people(who, anchors)) and _is_title(title, anchors):
        return Reading(without_quotes(title), people)
    return None


def _sure_people(who: str, anchors: tuple[Anchor, ...]) -> tuple[Speaker, ...]:
    beside = anchors_in(anchors, who)
    people = read_people(who, beside)
    return people if are_sure(people, beside) else ()


def _is_title(words: str, anchors: tuple[Anchor, ...], words_least: int = 2) -> bool:
    """Whether words of a list item can be a title: not `more tests`, `[ ] Buy rope`, `The room was provided`."""
    first = words.lstrip(" \"“„«'([")[:1]
    task = words.startswith(("[ ]", "[x]", "[X]"))
    named = is_service(words) or bool(read_people(words, anchors_in(anchors, words)))
    return word_count(words) >= words_least and not first.islower() and not task and not named
