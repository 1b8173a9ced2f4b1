"""Which notes tell of no event, by general signs: newsletters, calls for papers, templates, lists of links …"""

import re

from notegen.load.folding import fold
from notegen.load.opened import Opened
from notegen.load.paths import read_path
from notegen.load.readers import page
from notegen.load.talks.found_resources import is_only_links
from notegen.model.classes import dataclass, replace
from notegen.model.event import Fact
from notegen.model.note import Block, FoundEvent
from notegen.model.patterns import seldom
from notegen.model.value import Scalar


@dataclass(frozen=True, slots=True)
class Sign:
    """One kind of note that tells of no event, by what it is called."""

    reason: str
    """What it is, as `explain` says it."""
    stem: re.Pattern[str]
    """What the folded name of its file is, whole."""
    title: re.Pattern[str] | None
    """What its title begins with, where a title alone is sure."""


def _sign(reason: str, stem: str, title: str = "") -> Sign:
    return Sign(reason, seldom(stem), seldom(title, re.IGNORECASE) if title else None)


SIGNS: tuple[Sign, ...] = (
    _sign(
        "a newsletter",
        r"(?:[a-z]+-)?(?:news|newsletter|rundbrief|neuigkeiten|infobrief|nouvelles|infolettre|lettre-d-information"
        r"|noticias|boletin|boletim|notizie|bollettino|nieuwsbrief|nieuws)(?:-\d+)?",
        r"(?:\w+ ){0,3}(?:newsletter|rundbrief|nieuwsbrief|infolettre)\b",
    ),
    _sign(
        "a call for papers",
        r"cfp(?:-\d+)?|call-for-(?:papers|proposals|speakers|talks|participation|presentations)(?:-\d+)?"
        r"|appel-a-(?:orateurs|conferenciers|communications|propositions|contributions)|llamada-a-ponencias"
        r"|chamada-de-(?:trabalhos|palestras)|speakers-wanted|referenten-gesucht|vortraege-gesucht",
        r"(?:\w+[ :-]+){0,4}(?:call for (?:papers|proposals|speakers|talks|participation)\b|appel à (?:orateurs|"
        r"conférenciers|communications|propositions)|llamada a (?:ponencias|charlas)|chamada (?:de|para) (?:trabalhos|"
        r"palestras)|(?:vorträge|referenten|sprecher) gesucht|発表者募集)",
    ),
    _sign(
        "a template",
        r"(?:(?:talk|event|meetup|note|notes|post|page|session|conference|my|blank|vortrags|notiz)-?)?"
        r"(?:template|vorlage|plantilla|modelo|modele|sjabloon|muster)"
        r"(?:-(?:talk|event|meetup|note|notes|post|page|session|conference))?",
    ),
    _sign(
        "a code of conduct",
        r"coc|code-of-conduct|verhaltenskodex|verhaltensregeln|code-de-conduite|codigo-de-condu[ct]ta|codigo-de-conduta"
        r"|codice-di-condotta|gedragscode",
        r"(?:code of conduct|verhaltenskodex|code de conduite|código de conduc?ta|codice di condotta|gedragscode)\b",
    ),
    _sign(
        "about the project",
        r"contribut(?:e|ing)|mitmachen|contribuer|contribuir|contribuire|meedoen|imprint|impressum|privacy(?:-policy)?"
        r"|datenschutz(?:erklaerung)?|mentions-legales|aviso-legal|colophon|faq|speaker-guide(?:lines?)?",
    ),
    _sign(
        "planning",
        r"(?:[a-z]+-)?(?:planning-meeting|planungstreffen|orga-?treffen|organi[sz]er-meeting|board-meeting"
        r"|vorstandssitzung|reunion-de-preparation|reunion-d-organisation|reunion-de-planificacion"
        r"|reuniao-de-planejamento|riunione-organizzativa)(?:-\d+)*",
        r"(?:\w+ ){0,3}(?:planning meeting|planungstreffen|orga-?treffen|organi[sz]ers?[’']? meeting|vorstandssitzung"
        r"|réunion (?:de préparation|d['’]organisation)|reunión de (?:planificación|organización)|reunião de"
        r" (?:planejamento|organização)|riunione organizzativa|運営会議)",
    ),
)
"""In the order tried."""

OF_AN_EVENT = frozenset("event_date venue city talks speakers event time end".split())
"""Keys of a note that surely tells of an event."""

LISTED = 3
"""So many links make a list of them."""


def told_apart(note: Opened, events: tuple[FoundEvent, ...]) -> tuple[FoundEvent, ...]:
    """The events of a note, the one of a note that tells of none as a page; a talk whose speaker is named stays one."""
    reason = no_event(note, events[0]) if len(events) == 1 else ""
    if not reason:
        return events
    fact = Fact("kind", "page", note.span(1), reason, 0.9)
    found = page.read(note)[0] if events[0].talks else events[0]
    return (replace(found, kind="page", facts=(*found.facts, fact), whole=None),)


def no_event(note: Opened, found: FoundEvent) -> str:
    """What a note is that tells of no event, as a reason; empty where it may tell of one.

    Good: `newsletter.md`, `# Call for papers 2031`, the README of the notes folder, an index that only links to the
    notes beside it. Not: a note that names a speaker, or states where and when it was.
    """
    named = any(fact.field == "speaker" for talk in found.talks for fact in talk.facts)
    if found.kind != "event" or named or any(note.states(key) for key in (*OF_AN_EVENT, "kind")):
        return ""
    path = read_path(note.path)
    title = next((str(fact.value) for fact in found.facts if fact.field == "title"), "") or _stated_title(note)
    name = fold(note.path.rpartition("/")[2].split(".")[0] if path.index else path.name)
    for sign in SIGNS:
        if sign.stem.fullmatch(name) or (sign.title is not None and sign.title.match(title[:100])):
            return f"{sign.reason}, by its name"
    dated = note.states("date") or any(fact.field in ("date", "venue", "city", "group") for fact in found.facts)
    if found.talks or dated:
        return ""
    if _layout(note) == "page":
        return "front matter: `layout: page`"
    if path.index and not path.folder:
        return "the index of the notes folder, which says no day and no place"
    blocks = [block for section in note.sections for block in section.blocks if block.kind in ("item", "line")]
    if path.index and _links_notes(blocks):
        return "an index that links to the notes beside it"
    if not path.date and _is_list_of_links(blocks):
        return "a list of links"
    return ""


def _stated_title(note: Opened) -> str:
    return next((f.value.text for f in note.fields if f.key == "title" and isinstance(f.value, Scalar)), "")


def _layout(note: Opened) -> str:
    found = (f.value.text for f in note.fields if f.written.casefold() == "layout" and isinstance(f.value, Scalar))
    return next(found, "").strip().casefold()


def _links_notes(blocks: list[Block]) -> bool:
    """Whether several items link to other notes, and hardly anything else stands there."""
    linking = [block for block in blocks if any(_is_note(anchor.url) for anchor in block.anchors)]
    return len(linking) >= 2 and len(linking) * 2 >= len(blocks)


def _is_note(url: str) -> bool:
    return "://" not in url and bool(re.search(r"(?:\.(?:md|markdown|rst|txt)|/)(?:#|$)", url))


def _is_list_of_links(blocks: list[Block]) -> bool:
    """Whether nearly all is items that are a link each."""
    links = [b for b in blocks if b.kind == "item" and b.anchors and (is_only_links(b) or _is_one_link(b))]
    return len(links) >= LISTED and len(links) * 5 >= len(blocks) * 4


def _is_one_link(block: Block) -> bool:
    return len(block.anchors) == 1 and block.text.strip() == block.anchors[0].text.strip()
