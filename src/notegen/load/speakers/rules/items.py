"""Who spoke, where the talk is an item of a list."""

from notegen.load.speakers.reading import Reading
from notegen.load.talks.items import read_item
from notegen.load.talks.lines import ITEM
from notegen.model.note import Section


def title_in_a_list(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A list item `Title (Speaker)`, `Title, by Speaker`, `Speaker: Title` or `Title - Speaker`, among others like it.

    Good: `Queues in practice (Ann Lee)`. Not: a heading `Queues (a history)`, or an item whose brackets hold no name.
    """
    return read_item(section.title, section.links) if section.level == ITEM else None
