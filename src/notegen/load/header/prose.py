"""What the sentences of an introduction say of the event: the day, the house and the city."""

import re
from collections.abc import Iterator

from notegen.config.cities import cities_in, is_known_city
from notegen.config.needing import Needing, any_of, needs_of, words
from notegen.load.header.calendar_words import MONTHS, WEEKDAYS
from notegen.load.header.dates import dates_near, find_dates
from notegen.load.header.event_dates import NO_YEAR
from notegen.load.header.event_links import groups_linked
from notegen.load.header.places import is_group
from notegen.load.header.titles import group_name
from notegen.load.opened import Opened
from notegen.model.civil_date import CivilDate
from notegen.model.classes import dataclass
from notegen.model.event import Fact, Venue
from notegen.model.note import Anchor, Block
from notegen.model.patterns import seldom

PARAGRAPHS = 2
"""An introduction says when and where it was in its first paragraphs, or does not."""

MOST_LINES = 60
"""A paragraph of more lines is looked at so far."""

LONGEST_PARAGRAPH = 1500
"""Characters of a paragraph that are looked at."""

_OTHER_DAYS = (
    "posted published updated written created deadline register registration cfp call previous since until born "
    "copyright edited revised aktualisiert veröffentlicht geschrieben stand vorherige seit "
    "anmeldung anmeldeschluss geboren publié écrit jour précédent depuis inscription publicado "
    "actualizado escrito anterior desde inscripción atualizado inscrições pubblicato aggiornato scritto iscrizioni "
    "gepubliceerd bijgewerkt geschreven sinds inschrijving"
).split()
OTHER_DAY = words("|".join(_OTHER_DAYS), "©|締切|更新")
"""Words that make a line's day another than the event's."""

_HAPPENED = words(
    r"took place|takes place|taking place|was held|is held|will be held|being held|hosted|gathered|we met|meet-?up"
    r"|conference|announce|join us|invite|sign up|come to|happened|evening|edition"
    r"|statt|veranstaltete?t?|trafen|treffen|konferenz|laden|lädt|zu gast|abend|ausgabe"
    r"|eu lieu|aura lieu|a lieu|tenue?|réunis|retrouv\w+|accueillis?|conférence|soirée|édition"
    r"|tuvo lugar|tendrá lugar|celebr(?:ó|a|amos)|reunimos|conferencia|quedada|encuentro|edición"
    r"|realiz(?:ou|amos|ado)|aconteceu|acontecerá|rolou|tivemos|fizemos|encontr\w+|conferência|edição"
    r"|ha avuto luogo|avrà luogo|si è tenut[oa]|si terrà|ci siamo|conferenza|serata|edizione"
    r"|vond|vindt|plaats|gehouden|bijeenkomst|conferentie|avond|editie",
    "開催|集ま",
)
"""Words that make a day or a city in a sentence the event's."""
_ATTENDED = words(
    r"attend(?:ed|ing)?|went to|visited|travell?ed to|was at|were at|been (?:to|at)|besucht\w*|teilgenommen"
    r"|war(?:en)? auf|assisté|participé|participar?\w*|asist\w+|partecipato|bezocht",
    "参加",
)
"""Words that make a city in a sentence the event's, for who was there."""

_NAMES_OF_TIME = frozenset(name for names in (*MONTHS, *WEEKDAYS) for name in names.split())
_NO_PLACES = _NAMES_OF_TIME | frozenset(
    "europe europa english german french spanish deutschland january the this our einem einer person progress silence "
    "parallel public q1 q2 q3 q4 room raum saal salle sala zaal track hall stage".split()
)

_WORD_OF_PLACE = r"(?-i:[a-zäöü]{0,2}[A-ZÄÖÜÀÉ])[\w&.'’+-]*"
_NAME_OF_PLACE = rf"{_WORD_OF_PLACE}(?:\s+(?:(?:of|der|am|de|do|da|del|di|la|van)\s+){{0,2}}{_WORD_OF_PLACE}){{0,4}}"
_HOUSE_NOUNS = (
    r"offices?|headquarters|hq|campus|space|premises|rooms|büros?|räume(?:n)?|räumlichkeiten|zentrale|bureaux|locaux|siège"
    r"|oficinas?|sede|espacio|instalaciones|espaço|escritórios?|auditório|instalações|uffici|ufficio|spazi|kantoor|ruimte"
)
_PREPOSITION = r"(?:in|at|im|bei|beim|à|au|aux|chez|en|em|no|na|nel|nella|al|alla|presso|te|op)"
_ARTICLE = r"(?:the|der|dem|den|des|la|le|les|los|las|o|os|el|il|lo|de|het)\s+"
_TAKES_PLACE = (
    r"took place|takes place|was held|is held|will be held|being held|held|gathered|we met|met|hosted|fand|findet"
    r"|trafen|eu lieu|aura lieu|a lieu|tenue?s?|réunis|tuvo lugar|tendrá lugar|celebró|reunimos|aconteceu|realizou-se"
    r"|rolou|encontr(?:ou|amos|ámos)|quedamos|retrouvés|ritrovati|avuto luogo|tenut[oa]|vond|vindt"
)
_TOOK_PLACE = Needing(
    rf"\b(?:{_TAKES_PLACE})\s+(?:plaats\s+|wieder\s+|again\s+|uns\s+)?{_PREPOSITION}\s+(?:{_ARTICLE})?"
    rf"(?P<place>{_NAME_OF_PLACE})(?P<noun>\s+(?:{_HOUSE_NOUNS})\b)?",
    needs_of(_TAKES_PLACE),
)
"""`took place at the Fleetwerk office`, `fand im Kontor Acht statt`, `a eu lieu chez Cordage`."""
_ROOMS_OF = Needing(
    rf"\b(?:{_HOUSE_NOUNS})\s+(?:\w+\s+)?(?:of|von|der|des|de\s+la|de|du|d[ao]|del|della|di|van)\s+(?:{_ARTICLE})?"
    rf"(?P<place>{_NAME_OF_PLACE})",
    needs_of(_HOUSE_NOUNS),
)
"""`in den Räumen von Fleetwerk`, `dans les locaux de Cordage`, `no espaço externo da Corda`."""
_AT_IN = seldom(
    rf"\b(?:at|bei|im|chez|na|no|en|presso|bij)\s+(?:{_ARTICLE})?(?P<place>{_NAME_OF_PLACE})(?P<noun>\s+(?:{_HOUSE_NOUNS})\b)?"
    r"\s+(?:in|à|em|en|a|te)\s+(?P<city>(?-i:[A-ZÄÖÜ])\w+)",
    re.IGNORECASE,
)
"""`at Fleetwerk in Hamburg`: a house and a known city."""
_CHEZ = Needing(rf"\b(?:chez|presso)\s+(?:{_ARTICLE})?(?P<place>{_NAME_OF_PLACE})", ("chez", "presso"))
"""`le mardi 8 février, chez Cordage`: whose house it was, behind a day."""
_EMPLOYED = seldom(
    r"(?i)\b(?:(?:works?|worked|working|employed|live[sd]?|living|based|arbeite[tn]?|wohn\w+|travaill\w+|habit\w+|trabaj\w+"
    r"|viv\w+|trabalh\w+|mor[oa]|lavor\w+|werkt?|woon\w*)\b[^,;]{0,50}|(?:jobs?|engineers?|developers?)\s*)$"
)
"""Words behind which a house and a city are where somebody works or lives."""
_ONLINE = seldom(
    r"\b(?:via|on|over|per|über|par|sur|por|pela|pelo|no|na|plataforma|su|tramite)\s+(?:\w+\s+){0,1}"
    r"(?P<place>Zoom|Jitsi(?: Meet)?|BigBlueButton|Google Meet|Microsoft Teams|Google Hangouts|Gather(?:\.town)?|Hopin"
    r"|Discord)\b"
)
"""Services where people meet without a house; a meeting there has no other place."""
_OFFICES = "office|büro|headquarters|hq|campus"
_OFFICE_AND_CITY = Needing(rf"\b(?:{_OFFICES})\s+(?P<city>(?-i:[A-ZÄÖÜ]\w+(?:[ -][A-ZÄÖÜ]\w+)?))", needs_of(_OFFICES))
_CITY_IS_BEHIND = seldom(r"(?:\b(?:in|à|en|em|a|te|zu)|,)\s$", re.IGNORECASE)


_TELLS_WHERE = any_of((_HAPPENED, _ATTENDED, _TOOK_PLACE, _ROOMS_OF, _CHEZ, _OFFICE_AND_CITY))
"""What a sentence needs that names a house or a city, unless it is exclaimed."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the introduction."""

    text: str
    """Its words, in one line."""
    line: int
    """The note's line that it begins on."""


def prose_facts(note: Opened, blocks: tuple[Block, ...], near: CivilDate | None) -> list[Fact]:
    """Day, house, city and group in the first paragraphs: `On 27 and 28 June, … took place in the Port of …`."""
    paragraphs = _paragraphs(blocks)
    facts: list[Fact] = []
    for at, paragraph in enumerate(paragraphs):
        if at == 0:
            facts += _days(note, paragraph, near)
            facts += _groups(note, paragraph)
        text, starts = _text(paragraph)
        if "!" not in text and not _TELLS_WHERE.may_be_in(text):
            continue
        sentences = tuple(
            sentence
            for sentence in _sentences(text, starts)
            if _TELLS_WHERE.may_be_in(sentence.text) or _is_exclaimed(sentence.text)
        )
        for sentence in sentences:
            facts += _houses(note, sentence)
        facts += _city(note, sentences)
    return facts


def _paragraphs(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    """The first paragraphs, each with its lines."""
    found: dict[int, list[Block]] = {}
    for block in blocks:
        if block.kind == "line":
            if block.paragraph not in found and len(found) == PARAGRAPHS:
                break
            lines = found.setdefault(block.paragraph, [])
            if len(lines) < MOST_LINES:
                lines.append(block)
    return tuple(tuple(lines) for lines in found.values())


def _text(paragraph: tuple[Block, ...]) -> tuple[str, list[tuple[int, int]]]:
    """The words of a paragraph in one line, and (where in it, which line of the note) each of its lines begins."""
    text = ""
    starts: list[tuple[int, int]] = []
    for block in paragraph:
        if len(text) > LONGEST_PARAGRAPH:
            break
        starts.append((len(text), block.line))
        text += block.text[:LONGEST_PARAGRAPH] + " "
    return text, starts


def _sentences(text: str, starts: list[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences of a paragraph, wherever its lines break."""
    begin = 0
    for stop in (*(match.end() for match in re.finditer(r"[.!?。！？](?=\s|$|[^\x00-\x7f])", text)), len(text)):
        if text[begin:stop].strip():
            yield Sentence(text[begin:stop].strip(), max(line for at, line in starts if at <= begin))
        begin = stop


def _days(note: Opened, paragraph: tuple[Block, ...], near: CivilDate | None) -> list[Fact]:
    facts: list[Fact] = []
    for block in paragraph:
        dates = dates_near(block.text, near)
        if not dates or not dates[0].start.day or not _says_when(block.text, dates[0].at):
            continue
        if len(block.text) > 60 or _HAPPENED.search(block.text) is not None:
            sure, rule = (0.65, f"first paragraph{NO_YEAR}") if dates[0].guessed_year else (0.7, "first paragraph")
            facts.append(Fact("date", dates[0].start, note.span(block.line), rule, sure))
            if dates[0].end:
                facts.append(Fact("end", dates[0].end, note.span(block.line), rule, sure))
    return facts


def _says_when(text: str, at: int) -> bool:
    """Whether a sentence with a day at `at` tells of the event: it begins with the day, or says what took place."""
    return (at <= 12 or _HAPPENED.search(text) is not None) and not OTHER_DAY.search(text[max(at - 25, 0) : at])


def _groups(note: Opened, paragraph: tuple[Block, ...]) -> list[Fact]:
    """Groups that a link of the first paragraph names: by their own page, or because they call themselves one."""
    facts: list[Fact] = []
    for block in paragraph:
        facts += groups_linked(note, block.line, block.anchors)
        facts += [
            Fact("group", group_name(anchor.text), note.span(block.line), "group linked in a sentence", 0.65)
            for anchor in block.anchors
            if _is_groups_link(block, anchor)
        ]
    return facts


def _is_groups_link(block: Block, anchor: Anchor) -> bool:
    """Whether a link names a group that did something here: not one that is only mentioned."""
    front = block.text[: anchor.start]
    return is_group(anchor.text) and re.search(r"(?i)\b(?:hosted|host|met at|of|our)\s+(?:the\s+)?$", front) is not None


def _houses(note: Opened, sentence: Sentence) -> list[Fact]:
    """The house where a sentence says it took place; the first rule that finds one."""
    text, span = sentence.text, note.span(sentence.line)
    happened = _HAPPENED.search(text) is not None
    if match := _TOOK_PLACE.search(text):
        place, city = _place(match["place"]), _city_behind(text[match.end() :])
        if is_known_city(place):
            return [Fact("city", place, span, "took place in", 0.75)]
        if place.casefold().split()[0] not in _NO_PLACES and (" " in place or match["noun"] or city):
            of = re.search(r"\s(?:of|von)\s([A-ZÄÖÜ]\w+)$", place)
            house = Venue(place + (match["noun"] or ""), "", city or (of[1] if of and is_known_city(of[1]) else ""))
            more = [Fact("city", house.city, span, "took place in", 0.75)] if house.city else []
            return [Fact("venue", house, span, "took place in", 0.7), *more]
    if happened and (match := _ONLINE.search(text)):
        return [Fact("venue", Venue(match["place"]), span, "where people meet online", 0.7)]
    if (happened or _is_exclaimed(text)) and (match := _AT_IN.search(text)):
        place, city = _place(match["place"]), match["city"]
        named = is_known_city(city) and not is_known_city(place) and place.casefold().split()[0] not in _NO_PLACES
        if named and _EMPLOYED.search(text[: match.start()][-80:]) is None:
            house = Venue(place + (match["noun"] or ""), "", city)
            return [Fact("venue", house, span, "house and city", 0.65), Fact("city", city, span, "house and city", 0.7)]
    if (match := _CHEZ.search(text)) and find_dates(text[: match.start()], 2000):
        return [Fact("venue", Venue(_place(match["place"])), span, "house behind the day", 0.65)]
    if (match := _ROOMS_OF.search(text)) and _place(match["place"]).casefold().split()[0] not in _NO_PLACES:
        place = _place(match["place"])
        return [] if is_known_city(place) else [Fact("venue", Venue(place), span, "in the rooms of", 0.65)]
    return []


def _is_exclaimed(text: str) -> bool:
    """`Full house at Fleetwerk in Hamburg!`: a headline in the first paragraph, short and without a verb of its own."""
    return text.endswith("!") and len(text.split()) <= 10


def _place(words: str) -> str:
    return words.strip(" .,'’-")


def _city_behind(text: str) -> str:
    """The city that a house is in: `… in Jena`, `…, Kiel`."""
    match = re.match(r"(?:\s+(?:in|à|em|en|a|te|zu)|,)\s+(?=[^\W\d_])", text[:80])
    city = next(cities_in(text[match.end() : 80]), None) if match else None
    return city.name if city is not None and city.at == 0 else ""


def _city(note: Opened, sentences: tuple[Sentence, ...]) -> list[Fact]:
    """The one known city of the sentences that say what happened, or who was there; two of them say neither."""
    found: dict[str, Fact] = {}
    for sentence in sentences:
        text, span = sentence.text, note.span(sentence.line)
        if (match := _OFFICE_AND_CITY.search(text)) and is_known_city(match["city"]):
            found.setdefault(match["city"], Fact("city", match["city"], span, "office in a city", 0.7))
        if _HAPPENED.search(text) is None and _ATTENDED.search(text) is None:
            continue
        for city in cities_in(text):
            front = text[: city.at]
            if _CITY_IS_BEHIND.search(front) and not front.rstrip().endswith(",") and not _EMPLOYED.search(front[-80:]):
                found.setdefault(city.name, Fact("city", city.name, span, "city in a sentence", 0.7))
    return list(found.values()) if len(found) == 1 else []
