"""Files copied byte for byte: all of the static folder, and what notes link to.

Good: `static/CNAME` at `/CNAME`. Bad: a link in the static folder that leads out of the project; it is not followed.
"""

from collections.abc import Iterator

from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.renderer import Renderer, Tools, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One target for each file. A linked one's digest is its data; a static one's bytes are read when it is copied."""
    for file in world.static:
        yield new_target(f"/{file.path}", "static", "", sources=(file.shown,), file=file.file)
    for asset in sorted(site.assets, key=lambda each: (each.url, each.path)):
        yield new_target(asset.url, "static", asset.digest, sources=(asset.path,), file=asset.file)


def render(target: Target, tools: Tools) -> bytes:
    """Nothing: `publish/render` copies every target that has a file."""
    raise ValueError(f"{target.path} has no file to copy")


RENDERER = Renderer("static", plan, render)
