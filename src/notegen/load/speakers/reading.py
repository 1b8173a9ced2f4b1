"""What a rule reads of one heading and the lines below it, what a rule is, and how rules cut a line."""

import re
from collections.abc import Callable

from notegen.config.needing import Needing, needs_of
from notegen.config.placeholders import is_placeholder as stated_placeholder
from notegen.model.classes import dataclass
from notegen.model.event import Speaker
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read of one heading and the lines below it."""

    title: str
    """The talk's title; empty where the heading held none."""
    speakers: tuple[Speaker, ...]
    """Who spoke."""
    rule: str = ""
    """The rule's name."""
    confidence: float = 0.0
    """How sure the rule is; 0 is filled in from the rule's row."""
    used: tuple[int, ...] = ()
    """Lines below the heading that became facts whole, and leave the text."""
    speaker_line: int = 0
    """Where the speakers stand, if not in the heading."""
    doubted: tuple[Speaker, ...] = ()
    """Who may have spoken, where nobody surely did: suggested in a warning, shown nowhere."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One form."""

    name: str
    """As `explain` shows it."""
    read: Callable[[Section, tuple[Section, ...]], Reading | None]
    """From a section and the sections below it (deeper ones, in order) to a reading; its docstring is the manual."""
    confidence: float
    """How sure it is."""
    needs: frozenset[str] = frozenset()
    """One of these signs and small words stands in every heading that it reads; empty where any heading will do."""


DOUBTED = 0.4
"""How sure a name is that is only suggested: below `surest.SURE_ENOUGH`."""

LONGEST = 400
"""Names are looked for in a heading's first characters only."""

DASH = Needing(r"\s+[-–—]\s+", ("-", "–", "—"))
COLON = Needing(r"\s?[:：]\s+|：", (":", "："))
BY = r"(?:by|von|par|por|di|door|af|av)"
"""`by` in the languages notes are written in."""
NEEDS_OF_BY = needs_of(BY.removeprefix("(?:").removesuffix(")"))
"""What a pattern with it needs."""


def cut(text: str, mark: Needing) -> tuple[str, str, str]:
    """What stands before a mark, the mark, and what stands behind; ("text", "", "") without one."""
    match = mark.search(text[:LONGEST])
    return (text[: match.start()], match[0], text[match.end() :]) if match else (text, "", "")


def anchors_in(anchors: tuple[Anchor, ...], text: str) -> tuple[Anchor, ...]:
    """The links whose words stand in `text`."""
    return tuple(anchor for anchor in anchors if anchor.text and anchor.text.strip() in text)


_QUOTED = Needing(r"(?P<front>[^\"“”„«»]{1,40}[:–-]\s+)?[\"“”„«‘'](?P<inside>.*)[\"“”»’']", tuple("\"“”»’'"))


def without_quotes(title: str) -> str:
    """A title without the quotes around the whole of it, and without loose punctuation."""
    title = title.strip(" ,;")
    quoted = _QUOTED.fullmatch(title)
    if quoted and not re.search(r"[\"“”„«»]", quoted["inside"]):
        return (quoted["front"] or "") + quoted["inside"].strip()
    return title if sum(map(title.count, '"“”„')) % 2 == 0 else title.strip(' "“”„')


_WITHOUT_BLANKS = seldom(r"[\u3040-\u30ff\u3400-\u9fff]")


def word_count(title: str) -> int:
    """How many words a title has; three letters of a script that parts no words count as one."""
    letters = 0 if title.isascii() else len(_WITHOUT_BLANKS.findall(title))
    beside = len(_WITHOUT_BLANKS.sub(" ", title).split()) if letters else 0
    return max(len(title.split()), letters // 3 + beside)


def recurs(words: str, blocks: tuple[Block, ...], most: int = 40) -> bool:
    """Whether the text below a heading keeps talking of `words`: a topic recurs, an employer or a name does not."""
    wanted = words.strip().casefold()
    return any(_begins_a_word(wanted, block.text[:500].casefold()) for block in blocks[:most])


def _begins_a_word(wanted: str, text: str) -> bool:
    """Whether `wanted` stands in `text` behind no letter, digit or underscore."""
    at = text.find(wanted)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(wanted, at + 1)
    return at >= 0


_CLOCK = r"\d{1,2}(?:[:.h]\d{2}|\s?h|\s?uhr)(?:\s?uhr|\s?h|\s?[ap]m)?"
_CLOCK_IN_FRONT = seldom(rf"^\W{{0,3}}{_CLOCK}(?:\s*(?:-|–|bis|to|à)\s*{_CLOCK})?\W{{0,2}}\s*[-–—:|]?\s+(?=\S)", re.I)
_COUNT_IN_FRONT = seldom(
    r"^(?:(?:\d{1,2}|[A-Z])[.)]\s+"
    r"|(?:lightning[ -]talk|talk|vortrag|blitzvortrag|session|speaker|conférence|présentation|charla|ponencia|palestra"
    r"|apresentação|intervento|presentazione|lezing|発表)\s*#?\d{0,2}\s*[:：.–—-]\s+)(?=\S)",
    re.IGNORECASE,
)


_DIGIT = re.compile(r"\d")
_COUNT_MARKS = frozenset(".):：–—-")


def without_clock(title: str) -> str:
    """A heading without the hour in front: `19:00 - 19:30 Queues` → `Queues`."""
    return _CLOCK_IN_FRONT.sub("", title, count=1) if _DIGIT.search(title[:4]) else title


def without_count(title: str) -> str:
    """A heading without the hour, number or word in front that counts it among others: `Talk 2: X` → `X`."""
    title = without_clock(title)
    return title if _COUNT_MARKS.isdisjoint(title) else _COUNT_IN_FRONT.sub("", title, count=1)


def only_resources(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether nothing but the links' words, separators and brackets is left."""
    if not anchors and text[:1].isalpha() and text[:1] not in "ahu":
        return False  # most lines: only `and`, `und` and an address begin with a letter and go
    for anchor in anchors:
        text = text.replace(anchor.text, "", 1)
    return not re.sub(r"[\s·•|,;/()\[\]:+&-]|\band\b|\bund\b|https?://\S+", "", text)


_NOTHING = re.compile(
    r"n/?a|-+|unknown|noch offen|\.\.\.|…|(?:vortrags)?titel(?: des vortrags)?|titre(?: de (?:la |l['’])?\w+)?"
    r"|título(?: d[ea](?: la)? \w+)?|titolo(?: del\w*['’ ]?\s?\w+)?|titel van de \w+",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether words only hold the place of a title or a name."""
    return stated_placeholder(text) or _NOTHING.fullmatch(text.strip()) is not None


def links_only(text: str, anchors: tuple[Anchor, ...]) -> bool:
    """Whether a line is links and at most two words that say what they are: `Recording: https://…`."""
    for anchor in anchors:
        text = text.replace(anchor.text, "", 1)
    return bool(anchors) and len(re.findall(r"[^\W\d_]+", text)) <= 2


_COLLEAGUES = "colleague|kolleg(?:e|in)|collègue|colega|collega"
_STOOD_IN = Needing(
    rf"\b(?:{_COLLEAGUES})\s+(?P<who>(?-i:[A-ZÀ-Ý]).{{2,50}}?)\s+"
    r"(?:took over|stepped in|filled in|gave (?:it|the talk)|spoke|sprang (?:kurzfristig )?ein|übernahm|hielt|vertrat"
    r"|a pris|l['’]a remplacé|le remplace|remplaça|lo sustituyó|le sustituyó|tomó|substituiu|assumiu|nam het over"
    r"|verving)\b",
    needs_of(_COLLEAGUES),
)


_CAME = (
    "took over|stepped in|filled in|sprang (?:kurzfristig )?ein|übernahm|vertrat|l['’]a remplacée?"
    "|(?:lo|la|le) sustituyó|substituiu|assumiu|ha sostituito|nam het over|verving"
)
_FOR_THE_ILL = Needing(
    r"\b(?:ill|sick|krank|erkrankt|verhindert|malade|absente?|enferm[oa]|doente|malat[oa]|ziek)\b\s?[;,.–-]\s+"
    rf"(?:so\s+)?(?P<who>(?-i:[A-ZÀ-Ý])[^;:.,()]{{2,50}}?)\s+(?:{_CAME})\b",
    needs_of(_CAME),
)
"""`Ann Lee, ill; Bob Ray took over`: the excuse, and behind a stop who came."""


def stand_in(text: str) -> str:
    """Who spoke for somebody else: `Ann was ill, so her colleague Bob Ray took over` → `Bob Ray`; else ``."""
    match = _STOOD_IN.search(text[:400]) or _FOR_THE_ILL.search(text[:400])
    return match["who"] if match else ""


_GENERAL = seldom(
    r"^(?:general|allgemein(?:es)?|about|info|meta|details|facts|infos|général|generale?)$", re.IGNORECASE
)

_LONGEST_GENERAL = 12
"""`allgemeines` and a line's end."""


def is_general(title: str) -> bool:
    """Whether a heading only opens the notes of a talk: `General`."""
    bare = title.strip(" :")
    return len(bare) <= _LONGEST_GENERAL and _GENERAL.match(bare) is not None


def blocks_of(section: Section, below: tuple[Section, ...]) -> tuple[Block, ...]:
    """What stands below a talk's heading, or below a `General` right under it."""
    if not section.blocks and below and is_general(below[0].title):
        return below[0].blocks
    return section.blocks
