"""What front matter states of talks: the items of `talks:`, and the one talk that a note is."""

from notegen.config.fault import Fault
from notegen.config.links import titled_links
from notegen.config.typed import kind_of, language_of, tags_of, text_of
from notegen.load.folding import fold
from notegen.load.speakers.rules import SPLITS, read_section
from notegen.load.statements.values import Reading, as_tuple
from notegen.load.talks.kinds import kind_of as kind_in_title
from notegen.load.talks.kinds import without_kind
from notegen.load.talks.resources import resource_kind
from notegen.model.classes import replace
from notegen.model.event import TALK_KINDS, Fact, Link, Talk, Text
from notegen.model.fields import BY_SPELLING, FieldSpec, folded
from notegen.model.note import Field, Section
from notegen.model.span import Span
from notegen.model.value import Items, Scalar, Value

TALK_KEYS: dict[str, FieldSpec] = {
    **dict.fromkeys(("authors", "author", "by", "people"), BY_SPELLING["speakers"]),
    **dict.fromkeys(("url", "code", "repo", "repository"), BY_SPELLING["links"]),
    **dict.fromkeys(("name", "talk", "topic"), BY_SPELLING["title"]),
    "type": BY_SPELLING["kind"],
}
"""Keys that mean something else inside a talk: its authors are who gave it."""

TEXTS = frozenset(
    "abstract extract description summary excerpt text notes content body details teaser zusammenfassung beschreibung "
    "inhalt résumé resume résumé resumen resumo descripción descrição descrizione riassunto samenvatting".split()
)
"""Keys of a talk that hold what is told of it; each becomes its text."""


def own_talk(reading: Reading, spec: FieldSpec, field: Field, talk: Talk, rule: str) -> Talk:
    """What a field at the top level says of the talk that the note is."""
    if spec.key == "speakers":
        people = reading.people(field.value)
        facts = tuple(Fact("speaker", person, field.span, rule) for person in people)
        return replace(talk, speakers=(*talk.speakers, *people), facts=talk.facts + facts)
    if spec.key == "session":
        session = reading.typed(text_of, field.value)
        return replace(talk, session=str(session or ""))
    if spec.key == "kind":
        try:
            kind = kind_of(field.value)
        except Fault:
            return talk  # reported where the facts are read
        return replace(talk, kind=kind) if kind in TALK_KINDS else talk
    return _with_links(reading, spec, field, talk, rule)


def _with_links(reading: Reading, spec: FieldSpec, field: Field, talk: Talk, rule: str) -> Talk:
    """slides, videos, links: each link goes where its words say, where the key leaves it open."""
    if spec.key not in ("slides", "videos", "links") and not (spec.key == "link" and talk.title):
        return talk
    for link in as_tuple(reading.typed(lambda value: titled_links(value, field.written), field.value)):
        if not isinstance(link, Link):
            continue
        kind = spec.key if spec.key in ("slides", "videos") else resource_kind(link.title, link.url)
        name = {"video": "videos", "videos": "videos", "slides": "slides"}.get(kind, "link")
        fact = Fact(name, link, field.span, rule)
        if name == "slides":
            talk = replace(talk, slides=(*talk.slides, link.url), facts=(*talk.facts, fact))
        elif name == "videos":
            talk = replace(talk, videos=(*talk.videos, link.url), facts=(*talk.facts, fact))
        else:
            talk = replace(talk, links=(*talk.links, link), facts=(*talk.facts, fact))
    return talk


def item_talk(reading: Reading, item: Value) -> Talk | None:
    """One item of `talks:`; a bare text is a title, which may name who spoke."""
    note = reading.note
    if isinstance(item, Items):
        return None
    talk = Talk(sources=(note.path,), line=item.span.line)
    if isinstance(item, Scalar):
        title = reading.clean(item.text)
        return _titled(talk, title, item.span) if title else None
    told: list[Text] = []
    for entry in item.entries:
        name = folded(entry.key.text)
        spec = TALK_KEYS.get(name) or BY_SPELLING.get(name)
        if name in TEXTS:
            told += _text(reading, entry.value)
        elif spec is not None:
            talk = _stated_of_item(reading, spec, Field(spec.key, entry.key.text, entry.value, entry.key.span), talk)
    if not talk.title and not talk.speakers:
        return None
    if talk.title and not talk.speakers:
        spoken = next(fact for fact in talk.facts if fact.field == "title")
        talk = _titled(replace(talk, facts=tuple(f for f in talk.facts if f is not spoken)), talk.title, spoken.span)
    texts = tuple(text for text in told if fold(text.source) != fold(talk.title))
    return replace(talk, texts=texts)


def _titled(talk: Talk, title: str, span: Span) -> Talk:
    """The talk with its title; `Title - Speaker` and `Speaker: Title` are parted where one side is surely people."""
    read = read_section(Section(2, title, (), span.line, span.line, ()), (), SPLITS)
    if read is None or not read.speakers or not read.title:
        return replace(talk, title=title, facts=(Fact("title", title, span, "front matter"), *talk.facts))
    kind = kind_in_title(read.title)
    facts = (
        Fact("title", without_kind(read.title), span, read.rule, read.confidence),
        *(Fact("speaker", person, span, read.rule, read.confidence) for person in read.speakers),
    )
    return replace(
        talk,
        title=without_kind(read.title),
        speakers=read.speakers,
        kind=kind if talk.kind == "talk" else talk.kind,
        facts=(*facts, *talk.facts),
    )


def _text(reading: Reading, value: Value) -> tuple[Text, ...]:
    """What a talk's item tells of it, as a text; a list is one paragraph an item."""
    parts = value.items if isinstance(value, Items) else (value,)
    source = "\n\n".join(part.text.strip() for part in parts if isinstance(part, Scalar) and part.text.strip())
    return (Text(reading.note.path, value.span.line, "markdown", source + "\n"),) if source else ()


def _stated_of_item(reading: Reading, spec: FieldSpec, field: Field, talk: Talk) -> Talk:
    if spec.key == "title":
        title = reading.clean(str(reading.typed(text_of, field.value) or ""))
        if not title or talk.title:
            return talk
        return replace(talk, title=title, facts=(*talk.facts, Fact("title", title, field.span, "front matter")))
    if spec.key == "tags":
        return replace(talk, tags=tuple(str(tag) for tag in as_tuple(reading.typed(tags_of, field.value))))
    if spec.key == "slug":
        return replace(talk, slug=reading.slug(field.value))
    if spec.key == "language":
        return replace(talk, language=str(reading.typed(language_of, field.value) or ""))
    if spec.key == "link":
        return _with_links(reading, BY_SPELLING["links"], field, talk, "front matter")
    return own_talk(reading, spec, field, talk, "front matter")
