"""What surrounds the pages: the site's frame, the same for all of them, and how a link to one looks elsewhere."""

from dataclasses import field

from notegen.model.classes import dataclass
from notegen.model.parts import Crumb, Subscription


@dataclass(frozen=True, slots=True)
class Preview:
    """How a link to a page looks where it is shared (OpenGraph, ogp.me)."""

    type: str
    """`website`, `article` or `profile`."""
    language: str
    """The page's language."""
    image: str = ""
    """The site-absolute path of the picture that stands for the site; empty where there is none."""


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """What surrounds every page: one value for the whole site, part of every page's digest."""

    title: str
    """The site's name."""
    description: str
    """One sentence."""
    language: str
    """The interface's language."""
    base_url: str
    """Without trailing slash; empty where not set."""
    navigation: tuple[Crumb, ...]
    """The kinds that have two entries or more; names are message ids."""
    header: tuple[Crumb, ...] = ()
    """Those of `navigation` that fit into the header's one line; the footer has all."""
    color_scheme: str = "light dark"
    """Which schemes pages have: `light dark`, `light` or `dark`."""
    assets: tuple[tuple[str, str], ...] = field(default=())
    """(name, site-absolute path with its digest) of the theme's files: ("theme.css", "/assets/theme.1a2b3c4d.css")."""
    subscriptions: tuple[Subscription, ...] = ()
    """The site's own feeds and its calendar; empty where there are none."""
    generator: str = ""
    """`notegen X.Y`."""
    policy: str = ""
    """The content security policy, for the meta tag."""
    remote_images: str = "link"
    """`link` or `show`."""
