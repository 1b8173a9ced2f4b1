"""The slides and recordings that a note's lines link to, and which of their words say so."""

import re
from collections.abc import Iterable

from notegen.config.needing import words
from notegen.load.opened import Opened
from notegen.load.talks.resources import LONGEST_WORDS, is_link, is_only_kind, kind_by_host, kind_by_words
from notegen.model.event import Fact
from notegen.model.note import Anchor, Block, Section
from notegen.model.patterns import seldom

SHORT = 120
"""A longer line is a sentence that mentions things; there a link counts only where its own words say what it is."""

FIELDS = {"slides": "slides", "video": "videos"}
"""The field of each kind."""

_POINTING = re.compile(
    r"(?:(?:(?:right|over|from|click|online|available|download)\s+)*here|hier|dort|ici|là|aqu[ií]|qui|l[aà]|daar|link"
    r"|this link|download|herunterladen|télécharger|descargar|baixar|scarica|pdf|html|web|online|view|watch"
    r"|ここ|こちら|リンク|這裡)\W{0,3}",
    re.IGNORECASE,
)
"""Words of a link that only point at it: what it is stands before them."""

_SENTENCE = seldom(r"[.!?;。]\s|[|·•]")
_OF_OTHERS = words(
    r"previous|last year|other|another|similar|related|see also|inspired|based on|vorig\w*|letzte\w*|ähnlich\w*"
    r"|andere\w*|autre|précédent\w*|otr[oa]s?|anterior\w*|altr[oiae]|outr[oa]s?",
)
"""Words before a link to something of another talk."""


_OF_REFERENCES = seldom(
    r"(?:further |interesting |related |weiterführende |more )?(?:links|reading|references?|resources?|sources?"
    r"|verweise|quellen|literatur|ressourcen|liens|références|enlaces|referencias|recursos|referências|riferimenti"
    r"|bronnen|参考\w*)",
    re.IGNORECASE,
)
"""Headings above what others made: there a host alone says nothing."""


def resources_of(note: Opened, block: Block, *, by_host: bool = True) -> list[Fact]:
    """The slides and recordings that a block links to, each once, as facts on the block's line.

    Good: `[Slides](…)`, `Vidéo : https://…`, `Die Folien gibt es [hier](…)`, an address or a player on its own line.
    Not: `[Slides]()`, a long sentence that mentions somebody's video. Without `by_host` only words count.
    """
    if not block.anchors or block.kind in ("quote", "code"):
        return []
    short = block.kind == "embed" or len(block.text) <= SHORT or is_only_links(block)
    found: dict[str, Fact] = {}
    for at, anchor in enumerate(block.anchors):
        kind = _by_words(block, at, anchor, short=short)
        if not kind and short and by_host and (kind := kind_by_host(anchor.url)) and _is_of_others(block, at):
            kind = ""
        if kind and is_link(anchor.url) and anchor.url not in found:
            found[anchor.url] = Fact(FIELDS[kind], anchor.url, note.span(block.line), "link by its words or host", 0.9)
    return list(found.values())


def resources_in(note: Opened, sections: Iterable[Section]) -> tuple[Fact, ...]:
    """Those of whole sections, each address once."""
    found: dict[object, Fact] = {}
    for section in sections:
        by_host = _OF_REFERENCES.fullmatch(section.title.strip(" :")) is None
        for block in section.blocks:
            for fact in resources_of(note, block, by_host=by_host):
                found.setdefault(fact.value, fact)
    return tuple(found.values())


def is_only_links(block: Block) -> bool:
    """Whether a block is a line of links with the words that label them, or a player, and nothing else."""
    if not block.anchors or block.kind not in ("line", "item", "embed"):
        return False
    at = 0
    for anchor in block.anchors:
        if not _is_label(block.text[at : max(at, anchor.start)]):
            return False
        at = max(at, anchor.start + len(anchor.text))
    return block.kind == "embed" or _is_label(block.text[at:])


def _is_label(text: str) -> bool:
    bare = text[:SHORT].strip(" ·•|,;/()[]:-–—\t&")
    return len(text) < SHORT and (not bare or is_only_kind(bare))


def _by_words(block: Block, at: int, anchor: Anchor, *, short: bool) -> str:
    """What a link's own words call it; where they only point at it, those before it in its sentence."""
    said = anchor.text.strip()
    if not said or said == anchor.url or _POINTING.fullmatch(said):
        kind = kind_by_words(_before(block, at)[-LONGEST_WORDS:])
    else:
        kind = kind_by_words(said) if (short and len(said) <= LONGEST_WORDS) or is_only_kind(said) else ""
    return kind if kind and not _is_of_others(block, at) else ""


def _is_of_others(block: Block, at: int) -> bool:
    return _OF_OTHERS.search(_before(block, at)) is not None


def _before(block: Block, at: int) -> str:
    """What stands before a link in its sentence, behind the link before it."""
    start, stop = 0, block.anchors[at].start
    if at:
        start = min(block.anchors[at - 1].start + len(block.anchors[at - 1].text), stop)
    text = block.text[max(start, stop - 200) : stop]
    if not text or text.isspace():
        return text
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    return text[ends[-1] :] if ends else text
