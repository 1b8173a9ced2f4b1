"""The text of a new note: event facts on top, talks in the body, nothing said twice."""

import click

from notegen.model.address import slug
from notegen.model.civil_date import CivilDate, from_iso
from notegen.model.classes import dataclass

HOW = """\
<!-- A talk is a heading, a line that says who gave it, and your notes:

## Title of the talk
By Name (Organisation) · [Slides](https://…) · [Video](https://…)

- notes
-->
"""


@dataclass(frozen=True, slots=True)
class Blank:
    """What is known of an event before the first note is taken."""

    title: str
    """Its title."""
    date: str
    """Its day, month or year as typed: an ISO date, or D.M.YYYY."""
    groups: tuple[str, ...] = ()
    """Who organises it."""
    venue: str = ""
    """Where, in one line."""
    tags: tuple[str, ...] = ()
    """Topics."""
    talks: tuple[str, ...] = ()
    """`Title by Name (Org)`, or a title alone."""
    draft: bool = False
    """Whether it stays unpublished."""


def note_name(blank: Blank) -> str:
    """Its file name: `2014-06-09-docker.md`."""
    return f"{_date(blank.date)}-{slug(blank.title)}.md"


def note_text(blank: Blank) -> str:
    """The whole file."""
    from notegen.config.yaml_text import write_front_matter

    fields: dict[str, object] = {"title": " ".join(blank.title.split()), "date": str(_date(blank.date))}
    if len(blank.groups) == 1:
        fields["group"] = blank.groups[0]
    elif blank.groups:
        fields["groups"] = list(blank.groups)
    if blank.venue:
        fields["venue"] = blank.venue
    if blank.tags:
        fields["tags"] = list(blank.tags)
    if blank.draft:
        fields["draft"] = True
    return write_front_matter(fields, "\n".join(_talk(talk) for talk in blank.talks) or HOW)


def _talk(words: str) -> str:
    """A talk's heading and by-line; the last ` by ` parts title and speaker."""
    title, by, who = " ".join(words.split()).rpartition(" by ")
    return f"## {title}\nBy {who}\n\n- \n" if by else f"## {who}\n\n- \n"


def _date(text: str) -> CivilDate:
    parts = text.split(".")
    try:
        if len(parts) == 3:
            return CivilDate(int(parts[2]), int(parts[1]), int(parts[0]))
        date = from_iso(text)
    except ValueError:
        raise click.UsageError(f'there is no day "{text}"') from None
    if date is None:
        raise click.UsageError(f'"{text}" is no date; write YYYY-MM-DD, YYYY-MM, YYYY or D.M.YYYY')
    return date
