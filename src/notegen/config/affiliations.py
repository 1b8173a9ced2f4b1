"""The organisation in the words that stand behind a name: roles, places and links are none."""

import re

from notegen.config.names import HANDLE
from notegen.model.patterns import seldom

LONGEST = 200
"""What is longer is prose."""

ROLES = frozenset(
    "ceo cto cio cfo coo cpo vp svp founder founders cofounder co-founder founding developer developers programmer "
    "engineer engineers architect director manager lead leader head chair president professor scientist scientists "
    "researcher consultant student officer analyst author evangelist advocate advocacy designer chief principal "
    "senior junior staff member trainer coach tester maintainer organizer organiser host moderator speaker "
    "contributor contributors committer lecturer fellow intern owner partner specialist administrator sysadmin admin "
    "expert creator scrum master writer blogger entrepreneur journalist teacher entwickler entwicklerin berater "
    "beraterin gründer gründerin geschäftsführer geschäftsführerin leiter leiterin architektin forscher forscherin "
    "professorin studentin softwareentwickler softwareentwicklerin softwarearchitekt systemarchitekt mitarbeiter "
    "mitarbeiterin développeur développeuse ingénieur ingénieure fondateur fondatrice cofondateur directeur "
    "directrice chercheur desarrollador desarrolladora ingeniero ingeniera fundador fundadora directora profesor "
    "profesora desenvolvedor desenvolvedora engenheiro engenheira professora líder palestrante pesquisador gerente "
    "organizador organizadora co-organizador co-organizadora organisateur organisatrice organisator "
    "organisatorin sviluppatore sviluppatrice ingegnere fondatore direttore ricercatore ontwikkelaar oprichter "
    "onderzoeker adviseur".split()
)
"""Words that say what somebody does; never part of a name or, by themselves, of an organisation."""

_FIELDS = frozenset(
    "engineering software data science sciences development product products design research technology operations "
    "marketing sales security infrastructure platform machine learning devops cloud web frontend backend mobile "
    "quality growth management executive committee board and & und e y et it ux ui ai ml people community developer "
    "developers experience relations entwicklung technik forschung informática tecnologia tecnología desarrollo "
    "desenvolvimento sviluppo".split()
)
"""What a `Head of` heads: no organisation."""

FORMS = frozenset("gmbh ag ug kg inc ltd llc plc corp labs university foundation sarl sas srl bv ab oy".split())
"""What an organisation ends in, whatever else its name says."""

INSTITUTIONS = frozenset(
    "institut institute instituto istituto universität university universidad universidade université università uni "
    "hochschule stiftung foundation fundación fundação fondation fondazione stichting verein stadtwerke "
    "bibliothek".split()
)
"""What an organisation begins with, whatever else its name says."""

OF_ORGANISATIONS = FORMS | frozenset(
    "ev e.v corporation company co lab data university universität universidad universidade université uni college "
    "school hochschule institute institut instituto stiftung software systems system services technologies technology "
    "solutions group consulting bank media cloud research networks digital studio studios security service team "
    "agency ventures partners press verlag verein society association academy inc. ltd. sa spa as lab. tech "
    "pagamentos informatik".split()
)
"""Words that make a name an organisation's."""

_NOTHING = frozenset(
    "blog twitter linkedin github gitlab mastodon website web site homepage home page profile xing facebook slides "
    "slide video recording code demo notes bio email mail contact link links he/him she/her they/them he/they "
    "she/they phd ph.d msc m.sc bsc mba dr prof en de fr es pt it nl ja jp eng ger deutsch english français remote "
    "remotely online virtual live tbc tba tbd new recap aka er/ihm sie/ihr elle/elle il/lui ela/dela ele/dele folien "
    "folie vídeo vidéo diapos gravação".split()
)
"""What stands in brackets behind a name and is no organisation."""

_AT = seldom(
    r"\s+(?:at|bei|beim|chez|na|no|em|presso|bij|with)(?:\s+(?:the|der|dem|la|le|el))?\s+|\s+@\s*",
    re.IGNORECASE,
)
"""Before an employer, whatever stands in front."""

_OF = seldom(r"\s+(?:of|from|for|von|vom|für|de|del|da|do|di|van|voor|pour|para|per)\s+", re.IGNORECASE)
"""Before an employer, where a role stands in front and no field of work behind."""

_FROM = seldom(
    r"^(?:(?:from|at|of|bei|beim|von|vom|chez|presso|bij|na|no|da)(?:\s+(?:the|der|dem))?|@)\s+|^@\s*", re.IGNORECASE
)

_PARTS = re.compile(r"\s*[,;|／·]\s*|\s+[-–—]\s+")
_EITHER = seldom(r"(?<=\w)\s?/\s?(?=[A-Z])")
_ENDS = seldom(r"\s+(?:in|en|à|aus|based)\s+(?=[A-ZÀ-Ý])|\.\s+(?=[A-Z])|\s+(?:and|und|e|et|y)\s+(?=[a-z]+\s+[a-z])")
"""Where a place, another sentence or a role begins behind an organisation."""
_AND_A_ROLE = seldom(r"\s+(?:and|und|e|et|y)\s+(?=[a-z])")
_TOLD = seldom(r"(?:the|an?|some|my)\b")
_MARKS = " .:()[]*_"


def is_role(words: str) -> bool:
    """Whether words say what somebody does: `CTO`, `scrum master`, `Lead Data Scientist`, `engineer and speaker`."""
    return any(word.strip(".,") in ROLES for word in words.casefold().split())


def organisations_in(text: str) -> tuple[str, ...]:
    """The organisations in what stands behind a name or in brackets, roles and all else left out.

    `CTO and co-founder of Quay`, `engineer at Quay`, `Role @ Quay`, `desenvolvedora na Quay`, `CTO, Quay` and
    `Quay` all name `Quay`; `scrum master`, `Head of Engineering`, `she/her` and `blog, Twitter` name nothing.
    """
    parts = [part for part in _PARTS.split(text[:LONGEST]) if part.strip()]
    parts = [part for part in parts if not _is_field(part)] if len(parts) > 1 else parts
    each = (one for part in parts for one in ([part] if is_role(part) else _EITHER.split(part)))
    return tuple(dict.fromkeys(name for part in each if (name := _organisation(part))))


def _organisation(part: str) -> str:
    """The organisation of one part; empty where it names none."""
    part = HANDLE.sub("", part).strip(_MARKS)
    places = list(_AT.finditer(part))
    if places:
        return _named(part[places[-1].end() :])
    if not is_role(part):
        return _named(part)
    front = _AND_A_ROLE.split(part, maxsplit=1)[0]
    if front != part and not is_role(front):
        return _named(front)
    of = _OF.search(part)
    if of is not None:
        behind = part[of.end() :]
        capital = any(word[0].isupper() or word[0].isdigit() for word in behind.split())
        return _named(behind) if capital and not _is_field(behind) and not is_role(behind) else ""
    return part if part.casefold().rpartition(" ")[2] in FORMS else ""


def _named(words: str) -> str:
    """An organisation's name, without the place behind it; empty for what is none: `blog`, `she/her`, a sentence."""
    words = _ENDS.split(_FROM.sub("", words), maxsplit=1)[0].strip(_MARKS)
    parts = words.casefold().split()
    if not parts or len(words) > 60 or "://" in words or all(part.strip(".:") in _NOTHING for part in parts):
        return ""
    sentence = len(parts) > 2 and words.isascii() and words == words.casefold()
    told = len(parts) > 2 and _TOLD.match(words) is not None
    past = words.casefold().startswith(("ex-", "former"))
    return "" if sentence or told or past or not words[0].isalnum() else words


def _is_field(words: str) -> bool:
    """Whether words only name a field of work: `Product Management`."""
    return all(word.strip(".,&") in _FIELDS for word in words.casefold().replace("&", "and").split())
