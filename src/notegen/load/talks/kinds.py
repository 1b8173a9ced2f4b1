"""Keynote, lightning talk, workshop, panel: the kind of a talk by the words around its title."""

import re
from functools import lru_cache

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "keynote",
        re.compile(
            r"\b(?:(?:opening |closing |eröffnungs|abschluss)?keynotes?|keynote d['’]ouverture|charla inaugural"
            r"|conferencia inaugural|palestra de abertura)\b|基調講演",
            re.IGNORECASE,
        ),
    ),
    (
        "lightning",
        re.compile(
            r"\b(?:lightning[ -]talks?|blitzvortr(?:a|ä)ge?|ignite|(?:charlas?|palestras?) relámpago"
            r"|palestras? relâmpago|(?-i:LT)s?)\b|ライトニングトーク",
            re.IGNORECASE,
        ),
    ),
    (
        "workshop",
        re.compile(
            r"\b(?:workshops?|tutorials?|tutoriel|hands-on|taller(?:es)?|ateliers?|oficinas?|laborator(?:io|i))\b"
            r"|ワークショップ",
            re.IGNORECASE,
        ),
    ),
    (
        "panel",
        re.compile(
            r"\b(?:panels?(?: discussions?)?|podiumsdiskussion(?:en)?|fishbowls?|mesas? redondas?|tables? rondes?"
            r"|tavol[ae] rotond[ae]|paneldiscussie|round ?tables?)\b|パネルディスカッション",
            re.IGNORECASE,
        ),
    ),
)
"""Kinds with the words that name them, the first that is met wins."""

_KINDS_IN_FRONT = (
    r"(?:opening |closing |eröffnungs|abschluss)?keynote",
    r"charla inaugural|conferencia inaugural|palestra de abertura|基調講演",
    r"lightning(?:[ -]talks?)?|blitzvortrag|charla relámpago|palestra relâmpago|(?-i:LT)|ライトニングトーク",
    r"(?:pre-conference )?(?:workshop|tutorial)|tutoriel|taller|atelier|oficina|laboratorio|ワークショップ",
    r"panel(?: discussion)?|podiumsdiskussion|fishbowl|mesa redonda|table ronde|tavola rotonda|paneldiscussie|パネル",
    r"talk|vortrag|charla|ponencia|palestra|exposé|conférence|intervento|lezing|発表",
)
NAMED_KINDS = "|".join(_KINDS_IN_FRONT[:-1])
"""As a regular expression: what says more than that it is a talk."""

_PREFIX = re.compile(
    rf"\s*(?:(?:{'|'.join(_KINDS_IN_FRONT)})(?:\s*#?\d+)?(?:\s*[:–—-]\s+|：\s*)"
    rf"|[【\[](?:{'|'.join(_KINDS_IN_FRONT)})[】\]]\s*)(?=\S)",
    re.IGNORECASE,
)


def kind_of(title: str, session: str = "") -> str:
    """One of event.TALK_KINDS: from a prefix of the title (`Keynote: …`), the whole title, or the session's name."""
    prefix, bare = _prefix(title), title.strip()
    for kind, words in KINDS:
        if (
            (prefix and words.search(prefix))
            or (len(bare) <= _LONGEST_KIND and words.fullmatch(bare))
            or (session and words.search(session))
        ):
            return kind
    return "talk"


_LONGEST_KIND = 40
"""No name of a kind is as long."""


@lru_cache(maxsize=64)
def _prefix(title: str) -> str:
    """The kind in front of a title, with its colon; each is asked for it several times in turn."""
    prefix = _PREFIX.match(title)
    return prefix[0] if prefix else ""


def without_kind(title: str) -> str:
    """`Keynote: Queues` → `Queues`; a title that is nothing else stays."""
    return title[len(_prefix(title)) :].strip()


def only_kind(title: str) -> bool:
    """Whether a title says nothing but a kind: `Keynotes`, `Lightning talk 3`."""
    bare = re.sub(r"\s*#?\d*$", "", title.strip(" :*_"))
    return any(words.fullmatch(bare) for _, words in KINDS)


_NAMES_A_SESSION = ("lightning", "workshop")
"""Kinds that several talks of an event share; a keynote or a panel stands for itself."""


def session_of(title: str) -> str:
    """The session that a prefix of the title names where no heading does: `Workshop 2: Knots` → `Workshop`.

    A plain `Talk 2:` names none, and neither does `Keynote:`, which is only the kind.
    """
    prefix = _prefix(title)
    if not prefix:
        return ""
    words = re.sub(r"\s*#?\d*\s*[:：–—\]】-]\s*$", "", prefix).strip(" [【")
    return words if words and any(kind in _NAMES_A_SESSION and said.search(words) for kind, said in KINDS) else ""
