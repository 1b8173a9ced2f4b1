"""Who spoke, where a line, an item or a heading below the talk's heading is a name and nothing else."""

from notegen.load.speakers.people import read_people, sure_people
from notegen.load.speakers.person_names import PROFILE
from notegen.load.speakers.reading import Reading, blocks_of, links_only, only_resources
from notegen.load.talks.resources import is_link, resource_kind
from notegen.model.note import Block, Section

LONGEST = 120
"""A longer line is prose."""


def name_line(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """A line directly below the heading that is a name and nothing else, handle or organisation allowed.

    Lines of the same paragraph may only link something.
    Good: `Ann Lee - @ann`, `Ann Lee & Bob Ray`. Not: `Live Demo`, a sentence, a second line of prose.
    """
    blocks = blocks_of(section, below)
    first = (block for block in blocks[:4] if block.kind != "embed" and not _is_resource(block))
    block = next(first, None)
    if block is None or section.level == 0 or block.kind != "line" or len(block.text) > LONGEST:
        return None
    beside = [other for other in blocks[:12] if other.paragraph == block.paragraph and other is not block]
    if not all(links_only(other.text, other.anchors) for other in beside):
        return None
    people = read_people(block.text, block.anchors)
    if people and not read_people(section.title):
        return Reading(section.title, people, used=(block.line,), speaker_line=block.line)
    return None


def _is_resource(block: Block) -> bool:
    short = len(block.text) <= 40  # a longer one is a list of recordings rather than `Slides`
    return short and only_resources(block.text, block.anchors) and not read_people(block.text, block.anchors)


def own_heading(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A heading directly below the title's that only names a surely known or linked person.

    Several such headings are a list of people, and name none.
    Good: `### Ann Lee` under `## Queues`. Not: `### Impact Mapping`, `### Ann Lee` followed by `### Bob Ray`.
    """
    block = section.blocks[0] if section.blocks else None
    if block is None or block.kind != "heading":
        return None
    people = read_people(block.text, block.anchors)
    if people and not read_people(section.title):
        return Reading(section.title, people, used=(block.line,), speaker_line=block.line)
    return None


def first_item(section: Section, below: tuple[Section, ...]) -> Reading | None:
    """The first item below the heading is a person, perhaps with an organisation, and the next item is none.

    The name must be a known one, linked to a profile, or stand before its organisation.
    Good: `* Ann Lee from Acme`, `* Ann Lee`. Not: `* Docker Swarm`, a list of people.
    """
    items = [block for block in blocks_of(section, below)[:12] if block.depth == 0]
    if not items or items[0].kind != "item" or len(items[0].text) > LONGEST or section.level == 0:
        return None
    first = items[0]
    people = read_people(first.text, first.anchors)
    if not people or read_people(section.title):
        return None
    behind = [block for block in items[1:4] if block.kind == "item"]
    if any(read_people(block.text, block.anchors) for block in behind):
        return None
    if sure_people(first.text, first.anchors):
        return Reading(section.title, people, used=(first.line,), speaker_line=first.line)
    return None


def profile_line(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """The one line of a talk's text that stands alone and names only people linked to their profiles.

    It may close the abstract; a list of such lines thanks people. Good: `[Ann Lee](…) - engineer at Acme`.
    Not: `[Ann Lee](…) wrote the library`, a line that links a company.
    """
    if section.level == 0:
        return None
    found: list[tuple[Block, Reading]] = []
    for block in section.blocks[:40]:
        if block.kind != "line" or not block.anchors or len(block.text) > LONGEST or not _alone(block, section.blocks):
            continue
        if not PROFILE.match(block.anchors[0].url) or not block.text.startswith(block.anchors[0].text):
            continue
        if people := read_people(block.text, block.anchors):
            found.append((block, Reading(section.title, people, used=(block.line,), speaker_line=block.line)))
    return found[0][1] if len(found) == 1 and not read_people(section.title) else None


def _alone(block: Block, blocks: tuple[Block, ...]) -> bool:
    return sum(1 for other in blocks if other.kind == "line" and other.paragraph == block.paragraph) == 1


def resource_line(section: Section, _below: tuple[Section, ...]) -> Reading | None:
    """A heading directly above a line that only links slides or a recording: a talk whose speaker nobody noted.

    Good: `[Slides](…) · [Video](…)`. Not: a link inside a sentence.
    """
    if not section.blocks or section.level == 0 or section.blocks[0].kind != "line":
        return None
    block = section.blocks[0]
    kinds = [resource_kind(anchor.text, anchor.url) for anchor in block.anchors if is_link(anchor.url)]
    if any(kinds) and only_resources(block.text, block.anchors):
        return Reading(section.title, ())
    return None
