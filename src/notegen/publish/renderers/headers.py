"""`/_headers`, which Netlify, Cloudflare Pages and their like send with each file: the policy, and how long to cache.

A `_headers` in the static folder stands in for it.
"""

from collections.abc import Iterator

from notegen.model.site import Site
from notegen.model.target import Target
from notegen.publish.policy import directives, policy
from notegen.publish.renderer import Renderer, Tools, encoded, new_target
from notegen.publish.world import World


def plan(site: Site, world: World) -> Iterator[Target]:
    """One file, unless the project brings its own; its data is the policy."""
    if "/_headers" in world.static_urls:
        return
    data = policy(directives(site, world.project))
    yield new_target("/_headers", "headers", data, sources=("the file of response headers",))


def render(target: Target, tools: Tools) -> bytes:
    """The policy for every file; the theme's files, whose names hold their digest, for ever."""
    lines = (
        "/*",
        f"  Content-Security-Policy: {target.data}",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "  X-Content-Type-Options: nosniff",
        "/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
    )
    return encoded("\n".join(lines) + "\n")


RENDERER = Renderer("headers", plan, render, "headers")
