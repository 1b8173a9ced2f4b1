"""How notes say who gave a talk: one rule a form, in the order they are tried."""

import re

from notegen.load.generic_headings import is_generic, is_service
from notegen.load.people import is_name, read_people
from notegen.load.resources import is_link, resource_kind
from notegen.load.speaker_reading import Reading, Rule
from notegen.load.speaker_sentences import opening_sentence, presented_by
from notegen.load.talk_lines import ITEM, title_and_speakers
from notegen.model.event import Speaker
from notegen.model.note import Anchor, Block, Section

__all__ = ["RULES", "Reading", "Rule", "read_section"]

NEAR = 3
"""A by-line stands within so many lines below its heading."""

LONGEST = 400
"""Names are looked for in a heading's first characters only."""


_DASH = re.compile(r"\s+[-–—]\s+")
_COLON = re.compile(r"\s?:\s+")
_BY = r"(?:by|von|par|por|di|door|af|av)"
_BY_LINE = re.compile(
    rf"^\s*[-–—*~]?\s*(?:(?:a\s+)?(?:talk|presented|given|speech|vortrag)\s+)?{_BY}:?\s+(?P<who>[^\s(].*)$",
    re.IGNORECASE,
)
_IN_TITLE_BY = re.compile(rf"(?<=\S),?\s+(?:presented\s+)?{_BY}\s+(?=\S)", re.IGNORECASE)
_ENGLISH_BY = re.compile(r"^\W*(?:[\w ]*\s)?by\b", re.IGNORECASE)
_ORGANISATION_LINE = re.compile(r"^\s*(?:from|at|of|@|bei|von|vom|chez|na|da)\s+(?P<org>\S.{0,80})$", re.IGNORECASE)
_SPEAKER_WORDS = (
    r"speakers?",
    r"presenters?",
    r"presented by",
    r"panel(?:l?ists?)?",
    r"referent(?:in|en)?",
    r"vortragende[rn]?",
    r"sprecher(?:in)?",
    r"intervenants?",
    r"orateur",
    r"ponentes?",
    r"palestrantes?",
    r"relator[ei]",
)
_LABELLED = re.compile(rf"\s*(?:{'|'.join(_SPEAKER_WORDS)})\s*:\s*(?P<who>\S.*)$", re.IGNORECASE)
_GENERAL = re.compile(r"^(?:general|allgemein(?:es)?|about|info|meta|details|facts)$", re.IGNORECASE)
_PARTED = re.compile(r"\s+[·•|]\s+")


def _anchors(anchors: tuple[Anchor, ...], text: str) -> tuple[Anchor, ...]:
    return tuple(anchor for anchor in anchors if anchor.text and anchor.text.strip() in text)


def speaker_organisation_title(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Speaker - Organisation: Title`, the first part a name, whatever the title holds behind the colon.

    Good: `Ann Lee - Acme GmbH: Queues: a history`. Not: `Docker - a story: the end` (no name in front).
    """
    who, dash, rest = _cut(section.title, _DASH)
    organisation, colon, title = _cut(rest, _COLON)
    if not (dash and colon and title and len(organisation) <= 60):
        return None
    people = read_people(who, _anchors(section.links, who))
    if not people:
        return None
    named = tuple(Speaker(p.name, (*p.affiliations, organisation.strip()), p.links) for p in people)
    return Reading(title.strip(), named, "", 0)


def speaker_title(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Speaker (Organisation): Title` or `Speaker - Title`: a name in front, and behind it something that is none.

    Good: `Ann Lee (Acme): Queues`. Not: `Happy Path: Sad Path` (both could be names).
    """
    for mark in (_COLON, _DASH):
        who, found, title = _cut(section.title, mark)
        if not found or not title:
            continue
        people = read_people(who, _anchors(section.links, who))
        if people and not read_people(title) and _more_than_a_word(who, section.links):
            return Reading(title.strip(), people, "", 0)
    return None


def title_by_speaker(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Title by Speaker`, in one heading; the last `by` counts, and a name must follow it.

    Good: `Queues, by Ann Lee (Acme)`. Not: `Learning by doing`, `Divided by zero`.
    """
    for mark in reversed(tuple(_IN_TITLE_BY.finditer(section.title[:LONGEST]))):
        who = section.title[mark.end() :]
        people = read_people(who, _anchors(section.links, who))
        if people and not is_service(section.title[: mark.start()]):
            return Reading(section.title[: mark.start()].strip(' ,"“”„'), people, "", 0)
    return None


def title_speaker(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """`Title - Speaker`, where the name is a link to a profile, or the title is longer than a name can be.

    Good: `Queues in practice - Ann Lee`. Not: `Ann - Big Corp`.
    """
    title, _, who = section.title.rpartition(" - ")
    if not title:
        return None
    people = read_people(who, _anchors(section.links, who))
    if people and not read_people(title) and len(title.split()) >= 3:
        return Reading(title.strip(), people, "", 0)
    return None


def title_in_a_list(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A list item `Title (Speaker)` or `Title, by Speaker`, among others like it.

    Good: `Queues in practice (Ann Lee)`. Not: a heading `Queues (a history)`, or an item whose brackets hold no name.
    """
    if section.level != ITEM:
        return None
    block = Block("item", section.title, section.links, section.line)
    title = title_and_speakers(block)
    who = section.title[len(title) :]
    people = (
        read_people(re.sub(r"^[\s,\"“”„(]*(?:(?:by|por|von|par|di)\s+)?|\).*$", "", who), section.links)
        if title
        else ()
    )
    return Reading(title, people, "", 0) if people else None


def by_line(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """A line `By Speaker` close below the heading, or below a heading such as `General` under it.

    The organisation may follow in brackets, behind `from`, or on the next line (`from Acme`); links behind ` · ` are
    resources. Good: `By [Ann Lee](…) (Acme) · [Slides](…)`. Not: `By default, queues are empty`.
    """
    blocks = section.blocks
    if not blocks and below and _GENERAL.match(below[0].title.strip()):
        blocks = below[0].blocks
    for at, block in enumerate(blocks[:NEAR]):
        if block.kind not in ("line", "item"):
            continue
        match = _BY_LINE.match(block.text)
        if match is None:
            continue
        first = _PARTED.split(match["who"])[0].strip()
        rest = match["who"][len(first) :]
        if rest and not _only_resources(rest, block.anchors):
            continue
        people = read_people(first, block.anchors, marked=True)
        if not people or (people[0].name.islower() and not people[0].links and not _ENGLISH_BY.match(block.text)):
            continue  # `Par exemple`, `Por ejemplo`: only English has its by-lines for lower-case names
        used = [block.line]
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if after is not None and len(people) == 1 and not people[0].affiliations:
            behind = _ORGANISATION_LINE.match(after.text)
            if behind and after.line <= block.line + 2:
                people = (Speaker(people[0].name, (behind["org"].strip(" .,"),), people[0].links),)
                used.append(after.line)
        return Reading(section.title, people, "", 0, tuple(used), block.line)
    return None


def labelled(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A labelled line `Speaker: Name` below the heading, in any of several languages.

    Good: `* **Speaker**: Ann Lee (Acme)`; `Speaker: CTO of Acme` makes a talk and names nobody. Not: `Speaker: TBD`.
    """
    for block in section.blocks[:8]:
        match = _LABELLED.match(block.text)
        if match is None or block.kind not in ("line", "item"):
            continue
        if people := read_people(match["who"], block.anchors, marked=True):
            return Reading(section.title, people, "", 0, (block.line,), block.line)
        return None if _placeholder(match["who"]) else Reading(section.title, (), "", 0)
    return None


def name_line(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A line directly below the heading that is a name and nothing else, handle or organisation allowed.

    Good: `Ann Lee - @ann`, `Ann Lee & Bob Ray`. Not: `Live Demo`, a sentence, a second line of prose.
    """
    if not section.blocks or section.level == 0:
        return None
    block = section.blocks[0]
    if block.kind != "line" or _of_a_longer_paragraph(block, section.blocks) or len(block.text) > 80:
        return None
    people = read_people(block.text, block.anchors)
    if people and not read_people(section.title):
        return Reading(section.title, people, "", 0, (block.line,), block.line)
    return None


def resource_line(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A heading directly above a line that only links slides or a recording: a talk whose speaker nobody noted.

    Good: `[Slides](…) · [Video](…)`. Not: a link inside a sentence.
    """
    if not section.blocks or section.level == 0:
        return None
    block = section.blocks[0]
    kinds = [resource_kind(anchor.text, anchor.url) for anchor in block.anchors if is_link(anchor.url)]
    if block.kind == "line" and any(kinds) and _only_resources(block.text, block.anchors):
        return Reading(section.title, (), "", 0)
    return None


RULES: tuple[Rule, ...] = (
    Rule("speaker - organisation: title", speaker_organisation_title, 0.95),
    Rule("by-line", by_line, 0.95),
    Rule("labelled line", labelled, 0.9),
    Rule("title by speaker", title_by_speaker, 0.9),
    Rule("title in a list", title_in_a_list, 0.8),
    Rule("speaker: title", speaker_title, 0.85),
    Rule("title - speaker", title_speaker, 0.8),
    Rule("name line", name_line, 0.8),
    Rule("opening sentence", opening_sentence, 0.8),
    Rule("presented by", presented_by, 0.75),
    Rule("resource line", resource_line, 0.6),
)
"""In the order tried; the first that reads anything wins."""

SPLITS = tuple(
    rule
    for rule in RULES
    if rule.read in (speaker_organisation_title, title_by_speaker, speaker_title, title_speaker)
)
"""Those that read a title alone, such as an item of `talks:`."""


def read_section(section: Section, below: tuple[Section, ...], rules: tuple[Rule, ...] = RULES) -> Reading | None:
    """What the first fitting rule reads of `section`; what only parts a note (`Summary`) is no talk's title."""
    for rule in rules:
        reading = rule.read(section, below)
        if reading is not None and not _placeholder(reading.title) and not is_generic(reading.title):
            return Reading(
                reading.title, reading.speakers, rule.name, rule.confidence, reading.used, reading.speaker_line
            )
    return None


def _cut(text: str, mark: re.Pattern[str]) -> tuple[str, str, str]:
    match = mark.search(text)
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def _more_than_a_word(who: str, anchors: tuple[Anchor, ...]) -> bool:
    return is_name(who.split("(")[0].strip()) or any(anchor.text and anchor.text in who for anchor in anchors)


def _only_resources(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether nothing but the links' words, separators and brackets is left."""
    for anchor in anchors:
        text = text.replace(anchor.text, "", 1)
    return not re.sub(r"[\s·•|,;/()\[\]:+&-]|\band\b|\bund\b", "", text)


def _of_a_longer_paragraph(block: Block, blocks: tuple[Block, ...]) -> bool:
    return sum(1 for other in blocks if other.kind == "line" and other.paragraph == block.paragraph) > 1


def _placeholder(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:tb[acd]|n/?a|\?+|-+|unknown|t\.b\.a\.|noch offen|\.\.\.|…|(?:talk )?title|speaker(?: name)?)",
            text.strip(),
            re.IGNORECASE,
        )
    )
