"""A word that was to be replaced is still there: `TBD` for a title, a speaker or a place, or a link that leads nowhere.

`[Slides]()` shows readers a promise without a link. Fill it in or take it out.

Bad:
    ## TBD
    By N.N. · [Slides]()

Good:
    ## Containers at sea
    By Ada Park
"""

from collections.abc import Iterator

from notegen.config.placeholders import is_placeholder
from notegen.config.settings import Project
from notegen.lint.places import Lines, place_of, talks_of, texts_of
from notegen.model.diagnostic import Diagnostic, warning
from notegen.model.patterns import seldom
from notegen.model.site import Site

CODE = "N613"
_EMPTY_LINK = seldom(r"(?<![!\]])\[([^\[\]\n]{1,200})\]\([ \t]{0,8}\)")


def find(site: Site, project: Project) -> Iterator[Diagnostic]:
    """One warning for each placeholder among titles, speakers and venues, and for each link to nowhere."""
    for event in site.events:
        if is_placeholder(event.title):
            yield warning(CODE, place_of(site, event, "title"), _message("title", event.title))
        if event.venue is not None and is_placeholder(event.venue.name):
            yield warning(CODE, place_of(site, event, "venue"), _message("venue", event.venue.name))
    for _, talk in talks_of(site):
        if is_placeholder(talk.title):
            yield warning(CODE, place_of(site, talk, "title"), _message("title", talk.title))
        for speaker in talk.speakers:
            if is_placeholder(speaker.name):
                yield warning(CODE, place_of(site, talk, "speaker"), _message("speaker", speaker.name))
    for text in texts_of(site):
        if text.form != "text" and "](" in text.source:
            lines = Lines(site, text)
            for match in _EMPTY_LINK.finditer(text.source):
                span, line = lines.at(match.start())
                yield warning(
                    CODE, span, f'the link "{match[1]}" leads nowhere; fill in its address or take it out', excerpt=line
                )


def _message(field: str, text: str) -> str:
    return f'the {field} "{text}" looks like a placeholder; fill it in or leave it out'
