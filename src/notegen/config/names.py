"""What the names of people are made of: honours, particles, nicknames, handles."""

import re

from notegen.model.patterns import seldom

PARTICLES = frozenset(
    "von van de der den del della di da do dos das la le el al bin ibn ben ter ten zu zur zum y e af av du des "
    "dal dalla dello degli ab abu abd op t lo los".split()
)
"""Small words inside names; they may be lower case."""

HONOUR_WORDS = frozenset(
    "dr prof professor professorin doktor mr mrs ms miss mx sir dame herr frau dipl med habil ing mag lic don dona "
    "mme mlle madame monsieur dott dottssa ssa signor signora sig sra srta dra profa drs ir mevr dhr".split()
)
"""Words before a name that say how somebody is addressed, as names are compared: a whole name stands behind them."""

DEGREE_WORDS = frozenset("phd msc bsc mba ma ba md dphil bcomm meng beng mphil pe esq".split())
"""Words behind a name that say what somebody studied. `Jr` is not among them: a son is not his father."""

# Of those words the ones that are never a first name or a role (`Don`, `Sr. Engineer`); some only with their full stop.
_HONOUR = (
    r"(?:prof(?:essor(?:in)?|a)?|dr[as]?|dott(?:\.\s?ssa|ssa)?|dipl|mr|mrs|ms|mx|herr|frau|mme|mlle|madame|monsieur"
    r"|mevr|dhr|sir|phd)\b\.?|(?:med|ing|mag|rer|nat|phil|sig(?:\.ra|ra)?|sra|h\.\s?c)\."
)
HONOURS = re.compile(rf"(?:(?:{_HONOUR})(?:\s*-\s*(?:inf|ing|phys|math|kfm)\b\.?)?[\s.]*)+", re.IGNORECASE)
"""What stands before a name: `Prof. Dr.-Ing.`, `Dr. med.`, `Frau`."""

DEGREES = seldom(r"(?:,?\s+(?:ph\.?\s?d|m\.?sc|b\.?sc|m\.?a|mba|msc|esq|dipl\.-(?:inf|ing))\b\.?)+$", re.IGNORECASE)
"""What stands behind a name: `, PhD`, `M.Sc.`."""

_DEGREE_ENDS = frozenset("phd ph.d d msc m.sc bsc b.sc ma m.a mba esq dipl.-inf dipl.-ing".split())
"""What a name with a degree ends in, full stops apart."""

COURTESY = seldom(r"(?<=[\u3040-\u30ff\u3400-\u9fff])\s*(?:さん|氏|様|先生)$")
"""What Japanese puts behind a name."""

NICKNAME = re.compile(
    r"(?<=\S)\s+(?:[\"“”„«][^\"“”„«»]{2,24}[\"”“»]|['‘’][^'‘’\s]{2,24}['’]|\([^()@]{2,24}\))\s+(?=\S)"
)
"""A name between the names, in quotes or brackets: `Ann "Bee" Lee`, `Ann (Bee) Lee`."""

HANDLE = seldom(r"(?<![\w.])@([A-Za-z0-9_]{1,30})(?:@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5}))?(?![\w.@])")
"""`@ann`, `@ann@ship.example`."""


def without_honours(name: str) -> str:
    """`Prof. Dr. Ann Lee, PhD` → `Ann Lee`; `Dr.` alone stays."""
    name = name.strip()
    honours = HONOURS.match(name)
    rest = name[honours.end() :] if honours and name[honours.end() :].strip() else name
    last = rest.split()[-1:] or [""]
    if last[0].casefold().rstrip(".") in _DEGREE_ENDS or not rest.isascii():
        rest = COURTESY.sub("", DEGREES.sub("", rest))
    return rest.strip(" ,;")


_CAPITAL_INSIDE = re.compile(r"[^\W\d_A-ZÀ-Ý][A-ZÀ-Ý]")


def is_camel(word: str) -> bool:
    """`WebRTC`, `GitHub`: capitals inside, as names have only behind `Mc`, `De` and their like, `-` and `'`."""
    if _CAPITAL_INSIDE.search(word) is None:
        return False
    return any(
        _CAPITAL_INSIDE.search(part) and not re.match(r"(?:Ma?c|De|Di|Du|Da|La|Le|Lo|Van|Von|Fitz|O)[A-ZÀ-Ý]", part)
        for part in re.split(r"['’.-]", word)
    )
