"""Who spoke, where the talk's own heading says so."""

import re

from notegen.config.affiliations import INSTITUTIONS, OF_ORGANISATIONS
from notegen.config.needing import Needing
from notegen.load.speakers.people import are_sure, clean_name, is_name, read_people
from notegen.load.speakers.person_names import is_known
from notegen.load.speakers.reading import (
    BY,
    COLON,
    DASH,
    LONGEST,
    NEEDS_OF_BY,
    Reading,
    anchors_in,
    cut,
    recurs,
    without_clock,
    without_count,
    without_quotes,
    word_count,
)
from notegen.load.speakers.title_words import is_title_word
from notegen.load.talks.generic_headings import is_service, without_number
from notegen.load.talks.kinds import NAMED_KINDS
from notegen.model.event import Speaker
from notegen.model.note import Anchor, Section
from notegen.model.patterns import seldom

_IN_TITLE_BY = Needing(
    rf"(?<=\S),?\s+(?:(?:presented|gehalten|présentée?|presentad[ao]|apresentad[ao])\s+)?{BY}\s+(?=\S)", NEEDS_OF_BY
)
_LAST = (
    Needing(r"\s+[-–—|]\s+", ("-", "–", "—", "|")),
    Needing(r"\s*;\s+", (";",)),
    Needing(r",\s+", (",",)),
    Needing(r"\s+//?\s+", ("/",)),
)
_IN_BRACKETS = Needing(r"^(?P<title>[^()（）]*[^\s()（）])\s*[(（](?P<who>[^()（）]{3,80})[)）]$", (")", "）"))
_TO_TITLES = ("on", "about", "über", "zu", "sur", "à propos de", "sobre", "acerca de", "su", "over")
"""What leads from who spoke to what about."""
_ON = seldom(rf"^(?P<who>\S.{{3,80}}?)\s+(?:{'|'.join(_TO_TITLES)})\s+(?P<title>\S.*)$")
LEADS_ON = frozenset(words.split()[0] for words in _TO_TITLES)
"""The first words of these."""
_KIND = seldom(
    rf"^(?P<kind>{NAMED_KINDS}|conférence|charla|palestra)\s*(?:#?\d{{1,2}})?\s*[:：–—-]\s+(?P<who>\S.{{2,100}})$",
    re.IGNORECASE,
)


def speaker_organisation_title(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Speaker - Organisation: Title`, the first part a name, the second linked or named nowhere else.

    What the text goes on to talk about is no employer but the title: `Ann Lee - Queues: a history`.
    Good: `Ann Lee - Acme GmbH: Queues: a history`. Not: `Docker - a story: the end` (no name in front).
    """
    who, dash, rest = cut(without_count(section.title), DASH)
    organisation, colon, title = cut(rest, COLON)
    if not (dash and colon and title and _is_organisation(organisation, section)):
        return None
    people = read_people(who, anchors_in(section.links, who))
    named = tuple(Speaker(p.name, (*p.affiliations, organisation.strip()), p.links) for p in people)
    return Reading(title.strip(), named) if named else None


def _is_organisation(words: str, section: Section) -> bool:
    """Whether what stands between a name and a title is the name's organisation and not the title's beginning."""
    words = words.strip()
    if any(anchor.text.strip() == words for anchor in section.links):
        return True
    parts = words.split()
    if not 1 <= len(parts) <= 4 or not parts[0][:1].isupper():
        return False
    if parts[-1].casefold().strip(".") in OF_ORGANISATIONS or parts[0].casefold() in INSTITUTIONS:
        return True
    of_title = any(is_title_word(part, first=True) for part in parts)
    return not of_title and len(parts) <= 2 and not recurs(words, section.blocks)


def speaker_title(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Speaker (Organisation): Title` or `Speaker - Title`: a name in front, and behind it something that is none.

    Two capitalised words that the text goes on to talk about are a product, and behind a dash an organisation is no
    title. Good: `Ann Lee (Acme): Queues`, `Talk 2: Ann Lee: Queues`. Not: `Happy Path: Sad Path` (no names),
    `Ann Lee - Acme GmbH`.
    """
    text = without_count(section.title)
    for mark in (COLON, DASH):
        who, found, title = cut(text, mark)
        if not found or not title:
            continue
        anchors = anchors_in(section.links, who)
        people = read_people(who, anchors)
        if not people or not _more_than_a_word(who, anchors):
            continue
        sure = are_sure(people, anchors) or any(person.affiliations for person in people)
        named = read_people(title, anchors_in(section.links, title))
        if (named and (not sure or are_sure(named))) or (not sure and (recurs(who, section.blocks) or _shouts(who))):
            continue
        if (
            mark is DASH
            and title.split()[-1].casefold().strip(".") in OF_ORGANISATIONS
            and not re.search(r"(?<!\w)[a-zß-ÿ]", title)
        ):
            continue
        return Reading(without_quotes(title), people)
    return None


def _shouts(who: str) -> bool:
    """Whether a word is an abbreviation, as products have them and names do not: `ML Easel`."""
    return any(len(word) > 1 and word.isupper() for word in who.split())


def title_by_speaker(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Title by Speaker`, in one heading; the last `by` counts, and a name must follow it.

    Good: `Queues, by Ann Lee (Acme)`. Not: `Learning by doing`, `Divided by zero`.
    """
    text = without_clock(section.title)
    for mark in reversed(tuple(_IN_TITLE_BY.finditer(text[:LONGEST]))):
        who, title = text[mark.end() :], text[: mark.start()]
        anchors = anchors_in(section.links, who)
        people = read_people(who, anchors)
        if people and _is_title_before_by(title) and not (mark[0].split()[-1] != "by" and _is_particle(title, who)):
            return Reading(without_quotes(title), people)
    return None


def _is_title_before_by(title: str) -> bool:
    return bool(title.strip()) and not is_service(title)


def _is_particle(title: str, who: str) -> bool:
    """Whether the `von` or `di` before a name belongs to it, with what stands in front: `Uta von Groß`."""
    return is_known(f"{title.strip()} von {who.strip()}")


def title_speaker(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Title - Speaker`, `Title; Speaker, Organisation` or `Title, [Speaker](profile)`, the name behind the last mark.

    A comma parts titles as well, so behind one the name must be linked, and behind a slash be surely one. One word in
    front of the name may be its employer: it is a title only where the text goes on to talk of it.
    Good: `Queues in practice - Ann Lee`. Not: `Ann - Big Corp`, `Acme - Ann Lee`.
    """
    text = without_clock(section.title)[:LONGEST]
    for mark in _LAST:
        places = list(mark.finditer(text))
        at = places[0] if mark is _LAST[1] and places else places[-1] if places else None
        if at is None or not text[: at.start()].strip():
            continue
        title, who = text[: at.start()].strip(), text[at.end() :]
        anchors = anchors_in(section.links, who)
        people = read_people(who, anchors)
        if not people or read_people(title, anchors_in(section.links, title)):
            continue
        sure = are_sure(people, anchors)
        linked = _all_linked(people, anchors)
        if mark is _LAST[2] and not (linked and sure):
            continue
        if mark is _LAST[3] and not (sure or linked):
            continue
        if mark is _LAST[1] and not (sure or linked or any(person.affiliations for person in people)):
            continue
        words = word_count(title)
        if words >= 3 or (words == 2 and (sure or linked)) or (sure and recurs(title, section.blocks)):
            return Reading(without_quotes(title), people)
    return None


def _all_linked(people: tuple[Speaker, ...], anchors: tuple[Anchor, ...]) -> bool:
    """Whether each name is the whole of a link's words."""
    texts = {anchor.text.strip().casefold().strip("@") for anchor in anchors}
    return all(person.name.casefold().strip("@") in texts for person in people)


def title_in_brackets(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A heading `Title (Speaker)`, where the brackets hold only surely known names and the title is no single word.

    Good: `Queues in practice (Ann Lee)`. Not: `RGB (Ropes, Graphs and Boats)`, `Acme (Ann Lee)`, `Password (a story)`.
    """
    match = _IN_BRACKETS.match(without_clock(section.title)[:LONGEST])
    if match is None or word_count(match["title"]) < 2 - _is_japanese(match["title"]):
        return None
    anchors = anchors_in(section.links, match["who"])
    people = read_people(match["who"], anchors)
    if not are_sure(people, anchors) or read_people(match["title"]) or is_service(match["title"]):
        return None
    return Reading(without_quotes(match["title"]), people)


def _is_japanese(title: str) -> bool:
    """Whether a title is in a script that parts no words, where three letters may be a whole title; no house."""
    if re.search(r"(?:社|大学|大学院|研究所|研究室|協会|学会|部)$", title):
        return False
    return len(re.findall(r"[\u3040-\u30ff\u3400-\u9fff]", title)) >= 3


def speaker_on_title(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Speaker on Title`, in several languages; only surely known names, and a title of more than a word.

    Good: `Ann Lee on naming things`. Not: `Notes on queues`, `Ann Lee on Tour`.
    """
    text = without_count(section.title)[:LONGEST]
    match = _ON.match(text)
    if match is None or len(match["title"].split()) < 2:
        return None
    anchors = anchors_in(section.links, match["who"])
    people = read_people(match["who"], anchors)
    return Reading(without_quotes(match["title"]), people) if are_sure(people, anchors) else None


def kind_speaker(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Keynote: Speaker`: nobody noted the title, so the talk is called by its kind; the name must be a known one.

    Good: `Keynote: Ann Lee (Acme)`. Not: `Keynote: Breaking Barriers`, `Keynote: Queues`.
    """
    match = _KIND.match(without_number(without_clock(section.title))[:LONGEST])
    if match is None:
        return None
    anchors = anchors_in(section.links, match["who"])
    people = read_people(match["who"], anchors)
    return Reading(match["kind"], people) if are_sure(people, anchors) else None


def _more_than_a_word(who: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether the side that is people is whole names or linked: one word before a colon is mostly something else."""
    first = re.split(r"[(（,&@]|\s(?:and|und|et|y|e|en)\s", who)[0]
    return is_name(clean_name(first)) or any(anchor.text in who for anchor in anchors)
