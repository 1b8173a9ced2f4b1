"""A note's rendered texts as one page places them: their language marked, their links resolved."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from notegen.model.address import slug
from notegen.model.classes import dataclass
from notegen.model.event import Talk, Text
from notegen.model.parts import TextPart
from notegen.model.site import linking
from notegen.model.visible import visible
from notegen.publish.links import edit_url, static_link
from notegen.publish.placing import foreign
from notegen.publish.world import World


@dataclass(frozen=True, slots=True)
class Stage:
    """The page that texts and talks are shown on."""

    language: str
    """Its language: what differs is marked."""
    url: str = ""
    """Its address, where its talks have no pages of their own; empty where they do."""
    anchors: Mapping[str, str] = field(default_factory=dict)
    """Folded heading → the talk of that name, for tables of contents that a note begins with."""


def anchors_of(url: str, talks: Iterable[Talk]) -> dict[str, str]:
    """Where a link such as `#docker-intro` leads, when that heading became a talk on the page at `url`."""
    found: dict[str, str] = {}
    for talk in talks:
        if talk.slug and talk.url != url:
            found.setdefault(_folded(talk.slug), f"{url}#{talk.slug}")
    return found


def _folded(text: str) -> str:
    """Generators differ in where a heading's anchor has hyphens."""
    return slug(text).replace("-", "")


def text_parts(world: World, texts: Iterable[Text], stage: Stage, *, name_notes: bool = False) -> tuple[TextPart, ...]:
    """Texts as a page places them; one that was not rendered has nothing to show."""
    return tuple(
        _part(world, text, stage, name_notes=name_notes) for text in texts if text.digest in world.site.rendered
    )


def _part(world: World, text: Text, stage: Stage, *, name_notes: bool) -> TextPart:
    links = tuple([_link(world, text.note, link, stage) for link in linking(world.site.rendered, text.digest).links])
    sizes = tuple(world.sizes.get(link, (0, 0)) for link in links) if world.sizes else ()
    return TextPart(
        digest=text.digest,
        note=visible(text.note),
        language=foreign(text.language, stage.language) if text.language else "",
        links=links,
        sizes=sizes if any(width for width, _ in sizes) else (),
        show_note=name_notes,
        edit_url=edit_url(world, text.note),
    )


def _link(world: World, note: str, link: str, stage: Stage) -> str:
    """Where a relative link of a text leads; empty where the target does not exist."""
    if known := world.site.targets.get((note, link)):
        return known
    if link.startswith("#"):
        return stage.anchors.get(_folded(link[1:]), link)
    return static_link(world, link)
