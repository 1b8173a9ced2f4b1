"""Speakers named in a sentence: who opens a section's text by presenting, and `Presented by`."""

import re

from notegen.load.people import read_people
from notegen.load.speaker_reading import Reading
from notegen.model.note import Section

_VERBS = (
    "walked presented showed shows presents talked talks spoke speaks gave gives explained explains introduced "
    "introduces demonstrated told discussed shared shares "
    "stellte stellt zeigte zeigt erklärte erklärt sprach spricht berichtete berichtet präsentierte präsentiert "
    "apresentou mostrou falou explicou présente présenta montre montra explique expliqua presentó mostró explicó habló"
).split()
_OPENS = re.compile(rf"^(?P<who>.{{3,120}}?)\s+(?:{'|'.join(_VERBS)})\b")


def opening_sentence(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A section whose text begins with linked people who present something.

    The link is what makes it sure: a sentence about somebody begins with a name, too.
    Good: `[Ann Lee](…) ([Acme](…)) showed how queues grow`. Not: `Docker showed us …`.
    """
    first = next((block for block in section.blocks if block.kind == "line"), None)
    match = _OPENS.match(first.text) if first is not None else None
    if first is None or match is None:
        return None
    people = read_people(match["who"], first.anchors)
    linked = all(any(anchor.text == person.name for anchor in first.anchors) for person in people)
    return Reading(section.title, people, "", 0, (), first.line) if people and linked else None


_PRESENTED_BY = re.compile(
    r"\b(?i:presented|given|apresentad[ao]s?|ministrad[ao]s?|présentée?|presentad[ao]|vorgestellt|gehalten)\s+"
    r"(?:by|por|par|von)\s+(?P<who>[A-ZÀ-Ý][^\W\d_]+(?:\s+(?:d[aeo]s?|von|van|de)?\s*[A-ZÀ-Ý][\w'’-]+){1,3})"
)


def presented_by(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A sentence of the section's own text that says `Presented by Ann Lee`, in any of several languages.

    Good: `… Presented by Ann Lee (@ann).` Not: `a tool presented by the vendor` (no name).
    """
    for block in section.blocks[:6]:
        match = _PRESENTED_BY.search(block.text[:2000]) if block.kind == "line" else None
        if match and (people := read_people(match["who"], block.anchors)):
            return Reading(section.title, people, "", 0, (), block.line)
    return None
