"""What a person's name looks like, and how names stand beside organisations in a line of text."""

import re

from notegen.load.title_words import is_title_word
from notegen.model.event import Speaker
from notegen.model.note import Anchor

PARTICLES = frozenset(
    "von van de der den del della di da do dos das la le el al bin ibn ben ter ten zu zur y e af av du des".split()
)
"""Small words inside names; they may be lower case."""

NEVER_IN_NAMES = frozenset(
    "a an the of for with without in on at to from into by as is are was be been being do does did can could will "
    "would should must may and or not no nor vs versus your my our their his her its you we they it this that these "
    "those how why what when where who which using use about after before all any more most some new next first "
    "last ein eine einer der die das den dem des und oder für mit ohne im am auf bei zu zum zur aus wie was wann "
    "warum les une pour avec sans dans sur est et ou comment pourquoi los las una para con sin como por que uma com "
    "sem não introduction intro keynote lightning talk talks session sessions workshop panel meetup conference conf "
    "usergroup slides slide video summary agenda notes overview questions links demo live day general conclusion "
    "welcome development programming testing software engineering architecture design data web api apis app apps "
    "code coding performance security cloud server servers javascript python php ruby java rust docker kubernetes "
    "linux elixir websites website systems system services service microservices containers container learning "
    "machine management ug gmbh ag inc ltd llc e.v. corp company team group community university universität "
    "institute cto ceo cio cfo coo vp founder cofounder co-founder engineer developer architect director manager "
    "consultant entwickler entwicklerin berater beraterin advocate evangelist people someone somebody everyone nobody "
    "various several tba tbd anonymous default hand hands chance accident example design nature zero itself "
    "anfang herzen natur haus beginn allen vielen uns ihnen mir dir".split()
)
"""Words that make a line no name: grammar, what titles are made of, what organisations end in."""

NAMES_TOO = frozenset("will may can day ruby rust general do an van min so".split())
"""Of those, the ones that stand in names as well: behind `by`, `Will Ray` is a person."""

TITLES_OF_PEOPLE = re.compile(
    r"^(?:(?:prof|dr|dipl|ing|med|mag|mr|mrs|ms|herr|frau|sir|phd)\b\.?\s*(?:-?(?:inf|ing|med)\.\s*)?)+", re.IGNORECASE
)

_PROFILES = (
    r"(?:twitter|x|github|gitlab|instagram)\.com/@?[\w.-]+/?$",
    r"xing\.com/(?:profile/)?[\w.-]+/?",
    r"(?:\w+\.)?linkedin\.com/in/",
    r"about\.me/",
    r"keybase\.io/",
    r"(?:mastodon|chaos|fosstodon|hachyderm|ruby|phpc)\.[\w.]+/@",
    r"bsky\.app/profile/",
    r"orcid\.org/",
    r"gravatar\.com/",
    r"lanyrd\.com/profile/",
)
PROFILE = re.compile(rf"https?://(?:www\.|mobile\.)?(?:{'|'.join(_PROFILES)})", re.IGNORECASE)
"""URLs that lead to one person: the profile pages of well-known networks."""

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.·-])*\.?$")
_HANDLE = re.compile(r"\(?@[A-Za-z0-9_]{2,30}(?:@[\w.-]+)?\)?$")
_JOINED = re.compile(r"\s*(?:,|;|&|\+|/|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s+|\s*／\s*", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s+(?:from|at|of|@|bei|von|vom|chez|de chez|na|da|aus)\s+|\s*,\s+|\s+[-–—|]\s+|\s+@\s*(?=[A-Z])|\s*／\s*"
)
_BRACKET = re.compile(r"^(?P<name>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]{1,80})[)\]]\s*$")


def clean_name(text: str) -> str:
    """A name without titles, handles and surrounding marks: `Dr. Ann Lee - @ann` → `Ann Lee`."""
    text = re.sub(r"\s*[-–|,]?\s*\(?(?<![\w.])@\w{2,30}(?:@[\w.-]+)?\)?", "", text)
    text = TITLES_OF_PEOPLE.sub("", text.strip(" \t*_:;,.·-–—\u200b"))
    return " ".join(text.split()).strip(" ,;:")


def is_name(text: str, *, marked: bool = False) -> bool:
    """Whether `text` can be one person's name.

    Two to five words, each a capitalised word or an initial, particles between them; none a word that names never
    hold, none that belongs to titles. Where a mark already says that a person follows (`by`, a profile link:
    `marked`), one word, a lower-case name or a handle will do.
    """
    text = text.strip()
    if not 2 <= len(text) <= 60 or any(letter in text for letter in '!?=<>{}[]|#%*$"“”:;'):
        return False
    if _HANDLE.match(text):
        return marked
    words = [word.strip("'’()") for word in text.split()]
    if not 1 <= len(words) <= 5 or (len(words) == 1 and not marked):
        return False
    capital = 0
    for at, word in enumerate(words):
        bare = word.casefold().rstrip(".")
        never = bare in NEVER_IN_NAMES and not (marked and bare in NAMES_TOO and word[0].isupper())
        if not _WORD.match(word) or (never and bare not in PARTICLES):
            return False
        if word[0].isupper() or not word[0].islower():
            capital += 1
            of_title = (len(word) > 3 and word.isupper()) or is_title_word(word, first=at == 0)
            if never or (of_title and not marked):
                return False
        elif bare not in PARTICLES and not marked:
            return False
    initial_alone = len(words[-1]) == 1 or (len(words) == 2 and len(words[0].strip(".")) == 1)
    if initial_alone and not marked and words[0].isascii():
        return False  # `Jenkins X`; and `C. Hamilton`, which may as well be the third item of a list
    if marked and capital == 0 and words[0].casefold() in PARTICLES:
        return False
    return capital >= 2 or marked


def read_people(text: str, anchors: tuple[Anchor, ...] = (), *, marked: bool = False) -> tuple[Speaker, ...]:
    """The people named in `text`, each with organisations and profile links; () unless all of it is people.

    Reads `Ann Lee`, `Ann Lee (Acme)`, `Ann Lee from Acme`, `Ann Lee, Acme`, `Ann Lee & Bob Ray`, `@ann`.
    A link to a profile marks its words as a person by itself.
    """
    text = " ".join(text.split()).strip(" .:;,")
    if not text or len(text) > 200:
        return ()
    one = _person(text, anchors, marked)
    pieces = _pieces(text)
    if len(pieces) > 1:
        people = [_person(piece, anchors, marked) for piece in pieces]
        everyone = tuple(person for person in people if person is not None)
        if len(everyone) == len(people) and (one is None or not one.affiliations or _all_names(everyone, anchors)):
            return everyone
    return (one,) if one is not None else ()


def _all_names(people: tuple[Speaker, ...], anchors: tuple[Anchor, ...]) -> bool:
    """Whether every one is surely a person: `Ann Lee, Bob Ray`, not `Ann Lee, Acme`."""
    return all(is_name(person.name) or _profile(person.name, anchors) for person in people)


def _pieces(text: str) -> list[str]:
    """The parts of a joined list; a comma or an `and` inside brackets parts nothing."""
    masked = re.sub(r"\([^()]*\)", lambda match: "_" * len(match[0]), text)
    edges = [0, *(edge for match in _JOINED.finditer(masked) for edge in match.span()), len(text)]
    return [piece for first, last in zip(edges[::2], edges[1::2], strict=True) if (piece := text[first:last].strip())]


def _profile(name: str, anchors: tuple[Anchor, ...]) -> bool:
    return any(PROFILE.match(anchor.url) and name and name in anchor.text for anchor in anchors)


def _person(text: str, anchors: tuple[Anchor, ...], marked: bool) -> Speaker | None:
    """One person with their organisations, or None."""
    name, organisation = text, ""
    if bracket := _BRACKET.match(text):
        name, organisation = bracket["name"], bracket["inside"].strip()
        if _HANDLE.match(organisation) or organisation.lower().startswith(("he/", "she/", "they/")):
            organisation = ""
    if not _sure(name, anchors, marked):
        parts = _BEHIND.split(name, maxsplit=1)
        if len(parts) != 2 or not _sure(parts[0], anchors, marked):
            return None
        name, organisation = parts[0], organisation or parts[1]
    cleaned = clean_name(name) or name.strip("@ ()")
    links = tuple(dict.fromkeys(a.url for a in anchors if a.url.startswith("http") and _says(a.text, cleaned, name)))
    return Speaker(cleaned, _organisations(organisation), links)


def _says(words: str, *names: str) -> bool:
    folded = words.casefold().strip("@ ")
    return any(folded and (folded == name.casefold().strip("@ ")) for name in names)


def _sure(name: str, anchors: tuple[Anchor, ...], marked: bool) -> bool:
    name = name.strip()
    linked = any(PROFILE.match(anchor.url) and _says(anchor.text, clean_name(name), name) for anchor in anchors)
    if _HANDLE.match(name):
        return marked or linked
    return is_name(clean_name(name), marked=marked or linked)


_ROLE_WORDS = (
    "senior lead chief head principal staff software web data developer engineer architect founder co-founder "
    "consultant cto ceo cio vp manager director entwickler berater advocate evangelist product designer scientist "
    "researcher professor tester devops platform of and und".split()
)
_ROLE = re.compile(
    rf"(?:(?:{'|'.join(_ROLE_WORDS)}|&|,|\s|-)+)(?:\s+(?:at|of|from|bei|von|@)\s+|\s*@\s*|,\s+)", re.IGNORECASE
)


def _organisations(text: str) -> tuple[str, ...]:
    """The organisation in what stands behind a name: `CTO at Acme` → `Acme`; the words as they are otherwise."""
    text = text.strip(" ,;.-–—@")[:120]
    role = _ROLE.match(text)
    text = text[role.end() :].strip(" ,;-–—@") if role else text
    text = re.sub(r"^(?:from|at|of|bei|von)\s+", "", text)
    return (text,) if text and len(text) <= 80 else ()
