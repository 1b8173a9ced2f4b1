"""What a person's name looks like, and how sure one may be of it."""

import re
from functools import lru_cache

from notegen.config.affiliations import ROLES
from notegen.config.names import HANDLE, HONOURS, NICKNAME, PARTICLES, is_camel, without_honours
from notegen.load.speakers.given_names import is_given_name
from notegen.load.speakers.title_words import is_title_word
from notegen.model.patterns import seldom

NEVER_IN_NAMES = frozenset(
    "a an the of for with without in on at to from into by as is are was be been being do does did can could will "
    "would should must may and or not no nor vs versus your my our their his her its you we they it this that these "
    "those how why what when where who which using use about after before all any more most some new next first "
    "last ein eine einer der die das den dem des und oder für mit ohne im am auf bei zu zum zur aus wie was wann "
    "warum les une pour avec sans dans sur est et ou comment pourquoi los las una para con sin como por que uma com "
    "sem een het voor met zonder waarom hoe il lo gli una per senza perché introduction intro keynote lightning talk "
    "talks session sessions workshop panel meetup conference conf "
    "usergroup slides slide video summary agenda notes overview questions links demo live day general conclusion "
    "welcome development programming testing software engineering architecture design data web api apis app apps "
    "code coding performance security cloud server servers javascript python php ruby java rust docker kubernetes "
    "linux elixir websites website systems system services service microservices containers container learning "
    "machine management ug gmbh ag inc ltd llc e.v. corp company team group community university universität "
    "institute cto ceo cio cfo coo vp founder cofounder co-founder engineer developer architect director manager "
    "consultant entwickler entwicklerin berater beraterin advocate evangelist people someone somebody everyone nobody "
    "various several tba tbd anonymous default hand hands chance accident example design nature zero itself "
    "anfang herzen natur haus beginn allen vielen uns ihnen mir dir members attendees participants name names nombre "
    "apellido apellidos vorname nachname prénom nom nome cognome sobrenome firstname lastname surname naam "
    "achternaam".split()
)
"""Words that make a line no name: grammar, what titles are made of, what organisations end in."""

NAMES_TOO = frozenset("will may can day ruby rust general do an van min so can".split())
"""Of those, the ones that stand in names as well: behind `by`, `Will Ray` is a person."""

PROFILE = seldom(
    r"https?://(?:www\.|mobile\.)?(?:(?:twitter|x|github|gitlab|instagram)\.com/@?[\w.-]+/?$"
    r"|xing\.com/(?:profile/)?[\w.-]+/?|(?:\w+\.)?linkedin\.com/in/|about\.me/|keybase\.io/"
    r"|(?:mastodon|chaos|fosstodon|hachyderm|ruby|phpc)\.[\w.]+/@|bsky\.app/profile/|orcid\.org/|gravatar\.com/"
    r"|lanyrd\.com/profile/|sessionize\.com/[\w-]+/?$|speakerdeck\.com/[\w-]+/?$|scholar\.google\.\w+/citations)",
    re.IGNORECASE,
)
"""URLs that lead to one person: the profile pages of well-known networks."""

HANDLE_ONLY = re.compile(r"\(?@[A-Za-z0-9_]{2,30}(?:@[\w.-]{1,80})?\)?$")
"""A text that is a handle."""

LONGEST = 60
"""A name has so many characters at most."""

MOST_KEPT = 4096
"""Texts for which it is known whether they are names: rule after rule asks of the same words, and note after note."""

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’´.·-])*\.?$")
_NOT_IN_NAMES = frozenset('!?=<>{}[]|#%*$"“”«»:;/\\+()')
_ROUND_NICKNAMES = frozenset("\"“”»'’)")
_ELIDED = re.compile(r"[dlDL]['’][A-ZÀ-Ý]")
_QUOTED_INSIDE = seldom(r"\w\s+[\"“”„«][^\"“”„«»]{2,24}[\"”“»]\s+\w")
_ABBREVIATED = seldom(r"(?:(?<!\w)\w|\b[JS]r)\.$")
_CJK = seldom(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3々]{1,8}")
_HANDLE_BEHIND = seldom(rf"\s*[-–|,]?\s*\(?{HANDLE.pattern}\)?")
_SURNAME_IN_CAPITALS = seldom(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*")


@lru_cache(maxsize=MOST_KEPT)
def clean_name(text: str) -> str:
    """A name without titles, handles and surrounding marks: `Dr. Ann Lee - @ann` → `Ann Lee`."""
    text = text[:200]
    text = without_stop((_HANDLE_BEHIND.sub("", text) if "@" in text else text).strip(" \t*_:;,·-–—\u200b"))
    return " ".join(without_honours(text).split()).strip(" ,;:")


def without_stop(text: str) -> str:
    """A line without the stop that ends it; the one of an initial (`Mike M.`) stays."""
    abbreviated = text.rstrip("\n").endswith(".") and _ABBREVIATED.search(text)
    return text if abbreviated else text.rstrip(" .").lstrip(".")


@lru_cache(maxsize=MOST_KEPT)
def is_name(text: str, *, marked: bool = False) -> bool:
    """Whether `text` can be one person's name.

    Two to five words, each a capitalised word or an initial, particles and a nickname in quotes or brackets between
    them; none a word that names never hold, none that belongs to titles. Where a mark already says that a person
    follows (`by`, a profile link: `marked`), one word, a lower-case name or a handle will do.
    """
    text = text.strip()
    if not 2 <= len(text) <= LONGEST:
        return False
    if text[0] in "(@" and HANDLE_ONLY.match(text):
        return marked
    if not _ROUND_NICKNAMES.isdisjoint(text):
        text = NICKNAME.sub(" ", text)
    if not _NOT_IN_NAMES.isdisjoint(text):
        return False
    words = [word.strip("'’") for word in text.split()]
    if not 1 <= len(words) <= 5 or not all(map(_WORD.match, words)):
        return False
    if not text.isascii() and all(map(_CJK.fullmatch, words)):
        return 2 <= len("".join(words)) <= 10 and (marked or len(words) == 2)
    if len(words) == 1 and not (marked and (is_given_name(words[0]) or not is_title_word(words[0], first=False))):
        return False
    if not all(_may_stand(word, at, words, marked) for at, word in enumerate(words)):
        return False
    if _only_initials(words) and not marked:
        return False
    capital = sum(1 for word in words if not word[0].islower() or _ELIDED.match(word))
    if marked and capital == 0 and words[0].casefold() in PARTICLES:
        return False
    return capital >= 2 or marked


def _may_stand(word: str, at: int, words: list[str], marked: bool) -> bool:
    """Whether one word may be part of a name."""
    bare = word.casefold().rstrip(".")
    if bare in PARTICLES and word[0].islower():
        return True
    if bare in ROLES and not is_given_name(word):
        return False
    if bare in NEVER_IN_NAMES and not (marked and bare in NAMES_TOO and word[0].isupper()):
        return bare in PARTICLES and at > 0 and word[0].isupper()
    if _ELIDED.match(word):
        return True
    if word[0].islower():
        return marked and not is_title_word(word, first=at == 0)
    if len(word) > 3 and word.isupper() and not marked:
        # `Zoé PETIT`: only the surname, and only behind a given name
        return at > 0 and _SURNAME_IN_CAPITALS.fullmatch(word) is not None and is_given_name(words[0])
    if at and at == len(words) - 1 and len(word) > 1 and word.isupper() and not marked and not is_given_name(words[0]):
        return all(other.isupper() for other in words)  # `Rethink SRE`
    if at > 0 and is_camel(word) and is_given_name(words[0]):
        return True
    return marked or is_given_name(word) or not is_title_word(word, first=at == 0)


def _only_initials(words: list[str]) -> bool:
    """`Jenkins X`; and `C. Hamilton`, which may as well be the third item of a list. `Mike M.` begins with a name."""
    if len(words[-1].strip(".")) == 1 and words[0].isascii():
        return not (words[-1].endswith(".") and is_given_name(words[0]))
    return len(words) == 2 and len(words[0].strip(".")) == 1 and words[0].isascii()


@lru_cache(maxsize=MOST_KEPT)
def is_known(text: str) -> bool:
    """Whether a name is surely one even where nothing else marks it: a known given name is among its first two words.

    A title in front (`Dr.`) or a nickname in quotes makes a name sure as well; so do Chinese and Japanese letters.
    """
    honours = HONOURS.match(text.strip())
    name = clean_name(text) if honours else text
    if not is_name(name):
        return False
    if honours or _QUOTED_INSIDE.search(name):
        return True
    words = NICKNAME.sub(" ", text).split()
    return any(map(is_given_name, words[:2])) or (not text.isascii() and all(map(_CJK.fullmatch, words)))
