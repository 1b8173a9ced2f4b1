"""The theme's own files, each under a name with its digest, so that browsers may keep them for ever.

Good: `/assets/theme.1a2b3c4d.css`. Bad: `/assets/theme.css`, which a browser would show from its cache after a change.
"""

from collections.abc import Iterator

from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.frame import asset_url
from notegen.publish.renderer import Renderer, Tools, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each file of the theme; its data is the file's bytes."""
    for name, data in sorted(world.theme_assets):
        yield new_target(asset_url(name, data), "assets", data, sources=("the theme",))


def render(target: Target, tools: Tools) -> bytes:
    """The bytes as they are."""
    assert isinstance(target.data, bytes)
    return target.data


RENDERER = Renderer("assets", plan, render)
