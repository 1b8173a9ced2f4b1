"""Who spoke, where a line below the talk's heading is marked as saying so: `By …`, `Speaker: …`."""

import re

from notegen.config.affiliations import organisations_in
from notegen.load.speakers.given_names import is_given_name
from notegen.load.speakers.people import read_people
from notegen.load.speakers.person_names import is_known
from notegen.load.speakers.reading import BY, Reading, blocks_of, is_placeholder, only_resources
from notegen.model.event import Speaker
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom

NEAR = 3
"""A by-line stands within so many lines below its heading; pictures and players do not count."""

LABELLED_NEAR = 10
"""A label may stand in a longer list of labels."""

_LEAD = (
    r"(?:(?:an?|eine?n?|une?|una?|uma)\s+)?(?:short\s+|great\s+|kurzer\s+)?"
    r"(?:talk|presentation|presented|given|held|speech|session|workshop|vortrag|präsentation|präsentiert|gehalten"
    r"|vorgetragen|présentée?|présentation|exposé|conférence|charla|ponencia|presentad[oa]|presentación|palestra"
    r"|apresentad[oa]|apresentação|presentato|presentata|intervento|lezing|gegeven|gepresenteerd)"
)
_DAY = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})"
_BY_LINE = seldom(rf"^\s*[-–—*~]?\s*(?:{_DAY}\s+)?(?:{_LEAD}\s+)?{BY}(?:\s*:)?\s+(?P<who>[^\s(].*)$", re.IGNORECASE)
"""To ask first whether one of the words stands in the line takes as long: `di` and `af` stand in most."""
_ENGLISH_BY = seldom(r"^\W*(?:[\w -]*\s)?by\b", re.IGNORECASE)
_ORGANISATION_LINE = seldom(
    r"^\s*(?:from|at|of|@|bei|von|vom|chez|na|da|de|presso|bij)\s+(?P<org>\S.{0,80})$", re.IGNORECASE
)
_SPEAKER_WORDS = (
    r"(?:the\s+)?speakers?(?:\s*/\s*\w+)?",
    r"(?:the\s+)?presenters?",
    r"presented by",
    r"(?:talk|vortrag) (?:by|von)",
    r"panel(?:l?ist(?:en|innen|as?|i|es?|s)?)?",
    r"podium",
    r"referent(?:in|en|innen)?",
    r"vortragende[rn]?",
    r"sprecher(?:in|innen)?",
    r"intervenante?s?",
    r"orat(?:eur|rice)s?",
    r"conférenci(?:er|ère)s?",
    r"présenté par",
    r"ponentes?",
    r"orador(?:a|es|as)?",
    r"conferenciantes?",
    r"presentador(?:a|es|as)?",
    r"palestrantes?",
    r"apresentador(?:a|es|as)?",
    r"relator[ei]|relatrice",
    r"sprekers?",
    r"発表者|登壇者|講演者|スピーカー",
)
_LABELLED = seldom(rf"\W*(?:{'|'.join(_SPEAKER_WORDS)})(?:\(s\)|/in(?:nen)?)?\s*[:：]\s*(?P<who>.*)$", re.IGNORECASE)
_PLURAL = seldom(r"(?:[^\W\d_](?:s|en|innen)|relatori|panel|podium)\W*$", re.IGNORECASE)
_EMPLOYER = seldom(
    r"\W*(?:company|affiliation|organi[sz]ation|employer|firma|unternehmen|arbeitgeber|entreprise|société|empresa"
    r"|azienda|bedrijf|所属)\s*[:：]\s*(?P<org>\S.{0,100})$",
    re.IGNORECASE,
)
_PARTED = seldom(r"\s+[·•|]\s+")
_MAYBE = seldom(r"\((?P<who>[^()?]{3,60})\?\)")


def by_line(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """A line `By Speaker` close below the heading, or below a heading such as `General` under it.

    The organisation may follow in brackets, behind `from`, or on the next line (`from Acme`); links behind ` · ` are
    resources. Below a quotation it names who said it.
    Good: `By [Ann Lee](…) (Acme) · [Slides](…)`. Not: `By default, queues are empty`, `By mail.`
    """
    blocks = blocks_of(section, below)
    near = [block for block in blocks[: NEAR + 5] if block.kind != "embed" and block.text.strip()][: NEAR + 1]
    for at, block in enumerate(near[:NEAR]):
        if block.kind == "quote":
            return None
        match = _BY_LINE.match(block.text[:500]) if block.kind in ("line", "item", "heading") else None
        if match is None:
            continue
        first = _PARTED.split(match["who"])[0].strip()
        rest = match["who"][len(first) :]
        if rest and not only_resources(rest, block.anchors):
            continue
        people = read_people(first, block.anchors, marked=True)
        if not people or (people[0].name.islower() and not people[0].links and not _is_lower_case(people[0], block)):
            continue
        if len(people) == 1 and _is_a_means(people[0]):
            continue
        used = [block.line]
        after = near[at + 1] if at + 1 < len(near) else None
        if after is not None and len(people) == 1 and not people[0].affiliations:
            behind = _ORGANISATION_LINE.match(after.text)
            found = organisations_in(behind["org"].strip(" .,")) if behind else ()
            if found and after.line <= block.line + 2:
                people = (Speaker(people[0].name, found, people[0].links),)
                used.append(after.line)
        return Reading(section.title, people, used=tuple(used), speaker_line=block.line)
    return None


def _is_lower_case(person: Speaker, block: Block) -> bool:
    """Whether a name in lower case may be one: `Par exemple` and `Von anfang an` are none, so a known name must be."""
    return _ENGLISH_BY.match(block.text) is not None or is_known(person.name.title())


_MEANS = frozenset(
    "mail email e-mail post letter phone fax train bus bike boat car ferry foot plane sea air law night invitation "
    "request demand popular vote magic myself ourselves themselves bahn zug rad telefon brief fahrrad hasard courrier "
    "téléphone vélo correo teléfono tren azar correio telefone acaso caso posta treno".split()
)
"""What a line begins with `By` and one word for, if not for a person: `By mail.`, `Por correo`."""


def _is_a_means(person: Speaker) -> bool:
    """Whether one word behind a `by` says how and not who: lower case and no given name, or a way to do things."""
    word = person.name
    if len(word.split()) != 1 or word.startswith("@") or person.links or person.affiliations:
        return False
    return word.casefold() in _MEANS or (word.islower() and not is_given_name(word.title()))


def labelled(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """A labelled line `Speaker: Name` below the heading, in any of several languages, or a label above a list of names.

    What is labelled so is no name where it guesses: `Speaker: the Acme people (Ann Lee?)` only suggests one.
    Good: `* **Speaker**: Ann Lee (Acme)`; `Speaker: CTO of Acme` makes a talk and names nobody. Not: `Speaker: TBD`.
    """
    blocks = blocks_of(section, below)
    for at, block in enumerate(blocks[:LABELLED_NEAR]):
        if ":" not in block.text and "：" not in block.text:
            continue
        match = _LABELLED.match(block.text[:500]) if block.kind in ("line", "item", "heading") else None
        if match is None:
            continue
        who = match["who"].strip()
        if not who:
            return _listed_below(section.title, blocks, at)
        if is_placeholder(who):
            return None
        people = _labelled_people(who, block)
        used = [block.line]
        if len(people) == 1 and not people[0].affiliations:
            for near in blocks[max(0, at - 2) : at + 3]:
                employer = _EMPLOYER.match(near.text[:300]) if near.kind == block.kind else None
                if employer and (found := organisations_in(employer["org"])):
                    people = (Speaker(people[0].name, found, people[0].links),)
                    used.append(near.line)
        if people:
            return Reading(section.title, people, used=tuple(sorted(used)), speaker_line=block.line)
        maybe = _MAYBE.search(who)
        doubted = read_people(maybe["who"]) if maybe else ()
        return Reading(section.title, (), speaker_line=block.line, doubted=doubted)
    return None


def says_who(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a heading is a by-line or a label with people behind it, and nothing else: `By Ann Lee`."""
    match = _BY_LINE.match(text[:500]) or _LABELLED.match(text[:500])
    return match is not None and bool(read_people(match["who"], anchors, marked=True))


def _labelled_people(who: str, block: Block) -> tuple[Speaker, ...]:
    """The people behind a label; resources behind ` · ` or `|` left out."""
    first = _PARTED.split(who)[0].strip()
    if first != who and only_resources(who[len(first) :], block.anchors):
        who = first
    label = block.text[: block.text.find(who)] if who in block.text else ""
    return read_people(who, block.anchors, marked=True, several=_PLURAL.search(label) is not None)


def _listed_below(title: str, blocks: tuple[Block, ...], at: int) -> Reading | None:
    """The people of the list below an empty label, all of whose items are people."""
    label = blocks[at]
    people: list[Speaker] = []
    used = [label.line]
    for block in blocks[at + 1 : at + 12]:
        if block.kind != "item" or (label.kind == "item" and block.depth <= label.depth):
            break
        found = read_people(block.text, block.anchors, marked=True)
        if not found:
            return None
        people += found
        used.append(block.line)
    return Reading(title, tuple(people), used=tuple(used), speaker_line=label.line) if people else None
