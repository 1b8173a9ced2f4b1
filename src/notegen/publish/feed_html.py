"""An entry of a feed as HTML that stands by itself: read in another program, at another address, without our script."""

from collections.abc import Iterator
from html import escape

from notegen.model.address import absolute, relative
from notegen.model.cards import LinkCard
from notegen.model.parts import TalkPart, TextPart
from notegen.publish.feed import Entry
from notegen.publish.feed_texts import alone
from notegen.publish.feeds import speaker_words
from notegen.publish.renderer import Tools, body_html
from notegen.theme.translations import words


def entry_html(entry: Entry, tools: Tools) -> str:
    """The whole of an event as HTML: sessions, talks with speakers and resources, and every text.

    Its links are in full where the base URL is known; else they are relative to the event's page, as on that page.
    """
    return tools.recent.of(entry, "html", lambda: (_entry_html(entry, tools),))[0]


def _entry_html(entry: Entry, tools: Tools) -> str:
    html: list[str] = []
    for part in entry.parts:
        if part.session:
            html.append(f"<h2>{escape(part.session)}</h2>")
        if part.text:
            html.append(_text(part.text, entry, tools))
        if part.talk:
            html += _talk(part.talk, entry, tools)
    return "\n".join(html)


def _talk(talk: TalkPart, entry: Entry, tools: Tools) -> Iterator[str]:
    if talk.title and not entry.single:
        yield f'<h3><a href="{escape(_link(talk.url, entry, tools))}">{escape(talk.title)}</a></h3>'
    if talk.speakers:
        yield f"<p>{escape(', '.join(speaker_words(card) for card in talk.speakers))}</p>"
    if talk.resources:
        rows = "".join(f"<li>{_resource(card, entry, tools)}</li>" for card in talk.resources)
        yield f"<ul>{rows}</ul>"
    for text in talk.texts:
        yield _text(text, entry, tools)


def _resource(card: LinkCard, entry: Entry, tools: Tools) -> str:
    kind = words(tools.frame.language).word(f"resource.{card.kind}")
    name = card.title if card.kind == "link" and card.title else kind
    shown = " · ".join(word for word in (name, card.file_type, card.host) if word)
    return f'<a href="{escape(_link(card.url, entry, tools))}">{escape(shown)}</a>'


def _link(url: str, entry: Entry, tools: Tools) -> str:
    """A link in an entry's own HTML, ready for its attribute."""
    if not url.startswith("/"):
        return url
    base = tools.frame.base_url
    return absolute(base, url) if base else relative(entry.url, url)


def _text(part: TextPart, entry: Entry, tools: Tools) -> str:
    """A text with its links filled in; marked with its language where that is not the entry's."""
    base = tools.frame.base_url
    links, here = part.links, absolute(base, entry.url) if base else ""
    if base:
        links = tuple(here + url if url.startswith("#") else absolute(base, url) if url else "" for url in links)
    html = alone(body_html(part, links, entry.url, tools), here)
    return f'<div lang="{escape(part.language)}">{html}</div>' if part.language else html
