"""Where somebody works, as the sentences of a note tell it: `Ann Lee works as an engineer at Acme`."""

import re
from collections.abc import Iterable

from notegen.config.affiliations import is_role, organisations_in
from notegen.load.speakers.people import is_name
from notegen.model.classes import replace
from notegen.model.event import Speaker
from notegen.model.note import Block, Section
from notegen.model.patterns import seldom

_IS = seldom(
    r"(?:is|was|works|worked|leads|ist|war|arbeitet|leitet|est|travaille|dirige|es|era|trabaja|é|trabalha|lavora"
    r"|werkt)\b",
)
_ORGANISATION = (
    r"\s+(?:the |der |dem |die |das |a |la |le |o )?"
    r"(?P<org>[^\s.,;:!?()]+(?:\s+(?:&\s+)?[A-ZÀ-Ý0-9][^\s.,;:!?()]*){0,3})"
)
_BEHIND = tuple(
    seldom(rf"^(?P<what>[^.;:!?\n]{{0,120}}?)\s+(?P<at>{words}){_ORGANISATION}")
    for words in (r"at|@|beim?|chez|na|presso|bij", r"for|of|von|für|en|no|per")
)
"""What surely leads to an employer, and what does so behind a role or a verb of working."""
_WORKS = seldom(r"(?:works?|worked|working|arbeitet|travaille|trabaja|trabalha|lavora|werkt|leads|leitet|dirige)\b")
_MOST = 12
"""So many blocks are looked through."""


def employed(speaker: Speaker, sections: tuple[Section, ...]) -> Speaker:
    """A speaker with the employer that the sections' text names; as they are where they have one, or it names none."""
    if speaker.affiliations:
        return speaker
    employer = employer_of(speaker.name, (section.blocks for section in sections))
    return replace(speaker, affiliations=(employer,)) if employer else speaker


def leading_name(text: str) -> str:
    """The name a sentence about somebody begins with: `Ann Lee (@ann) is an engineer` → `Ann Lee`; else ``."""
    head = re.split(
        r"\s*\(|\s*,\s|\s+(?=(?:is|was|has|works|ist|hat|arbeitet|est|travaille|es|trabaja|é|trabalha)\b)", text[:120]
    )
    name = head[0].strip()
    return name if len(head) > 1 and is_name(name) else ""


def employer_of(name: str, places: Iterable[tuple[Block, ...]]) -> str:
    """The organisation that a sentence beginning with somebody's name names as theirs; empty where none does.

    Only a role or a verb of working in front makes `at`, `for` or `of` lead to an employer:
    `Ann Lee is the CEO of Acme`, `Ann Lee works for Acme`, `Ann: works at Acme`; not `Ann Lee is a fan of Queues`.
    """
    for blocks in places:
        for block in blocks[:_MOST]:
            if block.kind in ("line", "item", "html") and (found := _employer(name, block.text[:600])):
                return found
    return ""


def _employer(name: str, text: str) -> str:
    first = name.split()[0]
    if text.startswith(name):
        rest = text[len(name) :]
    elif text.startswith(first) and not text[len(first) : len(first) + 1].isalnum():
        rest = text[len(first) :]
    else:
        return ""
    rest = re.sub(r"^\s*(?:\([^()]{0,80}\))?\s*[:,–-]?\s*", "", rest)
    verb = _IS.match(rest)
    if verb is None and not rest.startswith("working "):
        return ""
    works = _WORKS.match(rest) is not None
    for form in _BEHIND:
        match = form.match(rest)
        if match is None or not (works or is_role(match["what"])):
            continue
        if match["at"] != "of" and form is _BEHIND[1] and not works:
            continue
        if match["at"] in ("of", "von", "no") and not is_role(" ".join(match["what"].split()[-4:])):
            continue
        found = organisations_in(match["org"].strip())
        if found and (works or found[0][0].isupper()):
            return found[0]
    return ""
