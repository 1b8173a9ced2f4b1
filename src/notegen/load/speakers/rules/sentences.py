"""Speakers named in a sentence: who opens a text by presenting, `Presented by`, `says:`, `About the speaker`."""

import re

from notegen.config.affiliations import organisations_in
from notegen.config.needing import Needing, needs_of
from notegen.load.speakers.employers import employer_of, leading_name
from notegen.load.speakers.people import are_sure, read_people
from notegen.load.speakers.reading import Reading, stand_in
from notegen.model.event import Speaker
from notegen.model.note import Section
from notegen.model.patterns import seldom

_VERBS = (
    "walked presented showed shows presents talked talks spoke speaks gave gives explained explains introduced "
    "introduces demonstrated demonstrates told discussed discusses shared shares opened kicked guided guides "
    "stellte stellt zeigte zeigt erklärte erklärt sprach spricht berichtete berichtet präsentierte präsentiert hielt "
    "erzählte erzählt referierte eröffnete "
    "apresentou mostrou falou explicou contou présente présenta montre montra explique expliqua parle raconte "
    "presentó mostró explicó habló contó presenta mostra parla racconta presentò mostrò toonde vertelde presenteerde"
).split()
_OPENS = seldom(
    rf"^(?P<who>.{{3,160}}?)(?:,?\s+(?:has|have|hat|haben|a|ont|ha|han))?\s+(?:{'|'.join(_VERBS)})\b", re.UNICODE
)
_SAYS = seldom(r"^(?P<who>.{3,80}?)\s+(?:says|said|writes|sagt|meint|dit|dice|diz|zegt)\s?:$")
_NAME = r"[A-ZÀ-ÖØ-Ý][^\W\d_]+(?:[-\s](?:(?:d[aeo]s?|von|van|de|la|el)\s+)*[A-ZÀ-ÖØ-Ý][\w'’-]+){1,3}"
_PRESENTED = (
    "presented|given|held|apresentad[ao]s?|ministrad[ao]s?|présentée?s?|presentad[ao]s?|vorgestellt|gehalten"
    "|vorgetragen|presentat[oa]|gegeven|gepresenteerd"
)
_PRESENTED_BY = Needing(
    rf"(?-i:\b(?i:{_PRESENTED})\s+(?i:by|por|par|von|da|door)\s+"
    rf"(?P<who>{_NAME}(?:(?:\s*(?:,|&)\s*|\s+(?:and|e|y|et|und|en)\s+){_NAME})*)"
    r"(?P<behind>(?:\s*\([^()]{1,80}\))?(?:,\s*|\s+(?=(?:from|at|of|bei|von|chez|na)\s))[^.;:!?\n]{2,100})?)",
    needs_of(_PRESENTED),
)
_ABOUT = seldom(
    r"^(?:about |über |à propos d[eu] |sobre |acerca de )?(?:the |den |die |der |l[’'ea] ?|el |la |os? |il )?"
    r"(?:speakers?|presenters?|sprecher(?:in)?|referent(?:in|en)?|vortragende[rn]?|intervenante?|orateur|oratrice|ponente"
    r"|palestrante|relatore|relatrice|spreker|speaker bio|bio|biography)$",
    re.IGNORECASE,
)


_SEVERAL = seldom(
    r"(?i)\b(?:sessions|talks|keynotes|workshops|presentations|vorträge|présentations|conférences|charlas|ponencias|palestras"
    r"|apresentações|interventi|lezingen)\b"
)
"""Headings above a text about several talks: who is named in a sentence of it gave one of them."""


def opening_sentence(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A section whose text begins with linked people who present something.

    The link is what makes it sure: a sentence about somebody begins with a name, too, so an unlinked one is doubted.
    Good: `[Ann Lee](…) ([Acme](…)) showed how queues grow`. Not: `Docker showed us …`.
    """
    first = next((block for block in section.blocks[:6] if block.kind == "line"), None)
    match = _OPENS.match(first.text[:400]) if first is not None and first.anchors else None
    if first is None or match is None or _SEVERAL.search(section.title):
        return None
    people = read_people(match["who"], first.anchors)
    linked = all(any(anchor.text == person.name for anchor in first.anchors) for person in people)
    return Reading(section.title, people, speaker_line=first.line) if people and linked else None


def presented_by(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A sentence of the section's own text that says `Presented by Ann Lee`, in any of several languages.

    Good: `… Presented by Ann Lee (@ann), engineer at Acme.` Not: `a tool presented by the vendor` (no name).
    """
    for block in section.blocks[:6]:
        match = _PRESENTED_BY.search(block.text[:2000]) if block.kind == "line" else None
        if match and not _SEVERAL.search(section.title) and (people := read_people(match["who"], block.anchors)):
            if match["behind"] and len(people) == 1:
                handle, _, behind = match["behind"].rpartition(")")
                words = behind if handle else match["behind"]
                people = (Speaker(people[0].name, organisations_in(words.strip(" ,"))[:1], people[0].links),)
            return Reading(section.title, people, speaker_line=block.line)
    return None


def says(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A titled section that opens with a linked person who `says:` what is quoted next.

    Good: `[Ann Lee](…) says:` above a quotation. Not: a quotation without a name, a name without a link.
    """
    if len(section.blocks) < 2 or section.blocks[0].kind != "line" or section.blocks[1].kind != "quote":
        return None
    first = section.blocks[0]
    match = _SAYS.match(first.text[:120])
    if match is None:
        return None
    people = read_people(match["who"], first.anchors)
    linked = all(any(anchor.text == person.name for anchor in first.anchors) for person in people)
    return Reading(section.title, people, speaker_line=first.line) if people and linked else None


def stood_in(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A sentence that tells who spoke for somebody else.

    Good: `Ann was ill, so her colleague Bob Ray took over`. Not: `her colleague Bob Ray asked`, two such sentences.
    """
    found = [block for block in section.blocks[:8] if block.kind == "line" and stand_in(block.text)]
    if len(found) != 1 or section.level == 0 or _SEVERAL.search(section.title):
        return None
    people = read_people(stand_in(found[0].text), found[0].anchors)
    return Reading(section.title, people, speaker_line=found[0].line) if people else None


def about_the_speaker(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """A heading `About the speaker` below the talk's, whose text begins with a known name and tells who that is.

    Good: `Ann Lee is an engineer at Acme` under `### Speaker`. Not: `The speaker is late`, two such headings.
    """
    about = [other for other in below if _ABOUT.match(other.title.strip(" :"))]
    if len(about) != 1 or not about[0].blocks:
        return None
    first = about[0].blocks[0]
    if first.kind not in ("line", "item"):
        return None
    name = leading_name(first.text) or first.text
    people = read_people(name, first.anchors)
    if not are_sure(people, first.anchors) or read_people(section.title):
        return None
    if len(people) == 1 and not people[0].affiliations:
        employer = employer_of(people[0].name, (about[0].blocks,))
        people = (Speaker(people[0].name, (employer,) if employer else (), people[0].links),)
    return Reading(section.title, people, speaker_line=first.line)
