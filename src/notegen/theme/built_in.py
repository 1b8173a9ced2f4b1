"""The built-in templates ready to run: as the package brings them, or compiled where they are first used."""

import importlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from notegen.model.classes import dataclass
from notegen.model.frame import SiteFrame
from notegen.model.parts import TextPart
from notegen.runtime.digest import digest
from notegen.theme.pieces import Repeated
from notegen.theme.placing import Langs, Place, Placing, Said, place_of
from notegen.theme.sources import HERE, find_template, template_names
from notegen.theme.translations import Words

Root = Callable[[Placing], list[str]]
"""A compiled template: gives its HTML in pieces."""

MADE = "notegen.theme.made"
"""The module that a built package has them in (`hatch_build.py`); a checkout has none until it is installed."""


COMPILER = ("straight.py", "straight_code.py")
"""What says how they are compiled."""


@dataclass(slots=True)
class Shared:
    """What the pages of one site in one language share."""

    site: SiteFrame
    """The site."""
    words: Words
    """The interface's words."""
    said: Said
    """Those that need nothing filled in."""
    langs: Langs
    """The attribute `lang`."""
    folders: frozenset[str] | None
    """The folders at the top that what surrounds every page links into; None where it links deeper."""
    kept: dict[tuple[Root, Place], str]
    """What surrounds the pages of each place."""
    repeated: Repeated
    """What many of them show alike."""


class Pages:
    """The built-in templates, and what their pages share: nothing of it depends on which pages came before."""

    def __init__(self, roots: Mapping[str, tuple[Root, Mapping[str, Root]]], named: frozenset[str]) -> None:
        self._roots = roots
        self.names = tuple(roots)
        """Their names."""
        self.named = named
        """What they name for themselves, which only in the sandbox those that they include would see."""
        self._shared: dict[str, Shared] = {}

    def place(
        self,
        template: str,
        given: dict[str, Any],
        words: Words,
        body: Callable[[TextPart, int], str],
        own: Mapping[str, Root],
    ) -> list[str]:
        """The HTML of one page in pieces; `given` are the fields of its value, `page`, `site` and `interface`.

        Where it includes a template that `own` names, that runs in its place.
        """
        root, blocks = self._roots[template]
        page, site = given["page"], given["site"]
        shared = self._of_site(site, given["interface"], words)
        return root(
            Placing(
                url=page.url,
                words=words,
                interface=given["interface"],
                language=site.language,
                base_url=site.base_url,
                assets=site.assets,
                page=page,
                site=site,
                given=given,
                body=lambda part, level=0: body(part, level),
                blocks=blocks,
                said=shared.said,
                langs=shared.langs,
                place=place_of(page, shared.folders) if shared.folders is not None else None,
                kept=shared.kept,
                repeated=shared.repeated,
                own={self._roots[name][0]: run for name, run in own.items()},
            )
        )

    def _of_site(self, site: SiteFrame, interface: str, words: Words) -> Shared:
        """What is kept for the pages of `site` in a language; that of the last site goes when another is rendered."""
        shared = self._shared.get(interface)
        if shared is None or shared.site is not site or shared.words is not words:
            langs = Langs(site.language, interface)
            shared = Shared(site, words, Said(words), langs, _folders(site), {}, Repeated())
            self._shared[interface] = shared
        return shared


def _folders(site: SiteFrame) -> frozenset[str] | None:
    links = [each.url for each in (*site.navigation, *site.header)]
    links += [*(each.url for each in site.subscriptions), *(url for _, url in site.assets)]
    if not all(link.startswith("/") and link.count("/") <= 2 for link in links):
        return None
    return frozenset(link.split("/")[1] for link in links if link.count("/") == 2)


@cache
def pages() -> Pages:
    """The built-in templates of this process."""
    sources = built_in_sources()
    try:
        made = importlib.import_module(MADE)
    except ImportError:
        made = None
    if made is not None and sources_digest(sources) == made.SOURCES:
        return Pages(made.PAGES, made.NAMED)
    names: dict[str, Any] = {}
    # Our own templates, never the project's, and never from a cache that a stranger could have filled.
    exec(compile(compiled(sources), "the built-in templates", "exec"), names)  # noqa: S102
    return Pages(names["PAGES"], names["NAMED"])


def built_in_sources() -> dict[str, str]:
    """Name → text of every built-in template."""
    found = ((name, find_template(name, None)) for name in template_names(None))
    return {name: source.text for name, source in found if source is not None}


def compiled(sources: Mapping[str, str]) -> str:
    """The module of these templates, `made`: `PAGES`, and `SOURCES`, the digest of what it was made of."""
    from notegen.theme.sandbox import open_environment
    from notegen.theme.straight import compile_templates

    head = (
        '"""The built-in templates as straight Python: made by hatch_build.py, and of no use to edit."""',
        "from notegen.theme.placing import NAMES",
        "globals().update(NAMES)",
        f'SOURCES = "{sources_digest(sources)}"',
    )
    return "\n".join((*head, compile_templates(sources, open_environment(None)[0])))


def sources_digest(sources: Mapping[str, str]) -> str:
    """Of what the compiled templates are made of: their sources, and what compiles them."""
    compiler = tuple((HERE / name).read_text(encoding="utf-8") for name in COMPILER)
    return digest((tuple(sorted(sources.items())), compiler))
