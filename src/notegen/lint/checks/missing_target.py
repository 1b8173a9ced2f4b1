"""A note links to a note or file that does not exist.

The page shows the link's words without a link. Paths are relative to the note; a file must lie in the notes folder or
the project root to be copied beside the page. `build` says this too, because readers would see it.

Bad, where there is no `slides.pdf` beside the note:
    [Slides](slides.pdf)

Good, where there is:
    [Slides](files/slides.pdf)
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from notegen.config.settings import Project
from notegen.lint.places import Lines, place_of, talks_of, texts_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.event import Fact, Link, Talk, Text
from notegen.model.fields import LISTED
from notegen.model.patterns import seldom
from notegen.model.site import Site, linking
from notegen.model.span import Span

CODE = "N606"
_ADDRESS = seldom(r"www\.|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,18}/", re.IGNORECASE)
"""What is rather a host than a folder: it has a dot, and a slash behind it."""
MAX_SEARCHES = 50
"""Links of one text whose line is searched for without luck, before the rest are placed at the text's beginning."""


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each link of each text, and each slides, video or link of a talk, that leads nowhere."""
    said: set[tuple[str, str]] = set()
    refused = {
        (fault.span.path, fault.message.partition('" ')[0]) for fault in site.diagnostics if fault.code == "N402"
    }
    for text in texts_of(site):
        links = linking(site.rendered, text.digest).links
        missing = [link for link in links if _is_ours(link) and (text.note, link) not in site.targets]
        for link, span, line in _placed(site, text, missing):
            said.add((text.note, link))
            if (span.path, f'"{link}') not in refused:  # loading told why the file is not copied
                yield warning(CODE, span, _message(link), excerpt=line)
    for _, talk in talks_of(site):
        for link, span in _resources(site, talk):
            notes = talk.sources
            known = any((note, link) in site.targets or (note, link) in said for note in notes)
            if not known and (span.path, f'"{link}') not in refused:
                yield warning(CODE, span, _message(link))


def _message(link: str) -> str:
    if _ADDRESS.match(link):
        return f'no note or file "{unquote(link)}"; if it is an address elsewhere, begin it with https://'
    return f'no note or file "{unquote(link)}"; the words are shown without a link'


def _is_ours(link: str) -> bool:
    """Whether the link should lead to a file of this site."""
    if not link or link.startswith(("https://", "http://", "#", "//")):
        return False  # nearly all, and parting an address takes ten times as long
    try:
        return not urlsplit(link).scheme
    except ValueError:
        return False


def _placed(site: Site, text: Text, links: list[str]) -> Iterator[tuple[str, Span, str]]:
    """Each link with the place it is written at: links come in the text's order, so the search never turns back."""
    if not links:
        return
    lines = Lines(site, text)
    offset = misses = 0
    for link in links:
        at = -1
        for written in dict.fromkeys((link, unquote(link))):
            if at < 0 and misses < MAX_SEARCHES:
                at = text.source.find(written, offset)
        if at < 0:
            misses += 1
            yield link, *lines.at(0)
        else:
            offset = at + 1
            yield link, *lines.at(at)


def _resources(site: Site, talk: Talk) -> Iterator[tuple[str, Span]]:
    """What a talk lists beside its text that should be files of this site, as written, with its place."""
    ours = [url for url in (*talk.slides, *talk.videos, *(link.url for link in talk.links)) if _is_ours(url)]
    if not ours:
        return
    places = {_url(fact): fact.span for fact in reversed(talk.facts) if fact.field in LISTED}
    for url in dict.fromkeys(ours):
        yield url, places.get(url, place_of(site, talk))


def _url(fact: Fact) -> str:
    """The URL that a fact states, if it states one."""
    if isinstance(fact.value, Link):
        return fact.value.url
    return fact.value if isinstance(fact.value, str) else ""
