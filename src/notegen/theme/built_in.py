"""The built-in templates ready to run: as the package brings them, or compiled where they are first used."""

import importlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import CodeType
from typing import Any

from notegen.model.parts import TextPart
from notegen.runtime.digest import digest
from notegen.theme.placing import NAMES, Langs, Placing, Said
from notegen.theme.sources import find_template, template_names
from notegen.theme.translations import Words

Root = Callable[[Placing], str]
"""A compiled template."""

MADE = "notegen.theme.made"
"""The module that a built package has them in; a checkout has none until it is installed."""


COMPILER = ("straight.py", "straight_code.py")
"""What says how they are compiled."""


class Pages:
    """The built-in templates, and what their pages share: both depend on nothing but the language of the interface."""

    def __init__(self, roots: Mapping[str, tuple[Root, Mapping[str, Root]]]) -> None:
        self._roots = roots
        self._said: dict[str, tuple[Words, Said]] = {}
        self._langs: dict[tuple[str, str], Langs] = {}

    def place(self, template: str, given: dict[str, Any], words: Words, body: Callable[[TextPart, int], str]) -> str:
        """The HTML of one page; `given` are the fields of its value, `page`, `site` and `interface`."""
        root, blocks = self._roots[template]
        site, interface = given["site"], given["interface"]
        known = self._said.get(interface)
        if known is None or known[0] is not words:
            known = self._said[interface] = words, Said(words)
        languages = site.language, interface
        langs = self._langs.get(languages)
        if langs is None:
            langs = self._langs[languages] = Langs(*languages)
        at = Placing(
            url=given["page"].url,
            words=words,
            interface=interface,
            language=site.language,
            base_url=site.base_url,
            assets=site.assets,
            page=given["page"],
            site=site,
            given=given,
            body=lambda part, level=0: body(part, level),
            blocks=blocks,
            said=known[1],
            langs=langs,
        )
        return root(at)


@cache
def pages() -> Pages:
    """The built-in templates of this process."""
    names: dict[str, Any] = dict(NAMES)
    exec(_code(), names)  # noqa: S102  # our own templates, never the project's
    return Pages(names["PAGES"])


def _code() -> CodeType:
    """The code of all of them: made when the package was, if their sources are still those."""
    sources = built_in_sources()
    try:
        made = importlib.import_module(MADE)
    except ImportError:
        made = None
    if made is not None and sources_digest(sources) == made.SOURCES:
        code: CodeType = made.code()
        return code
    return compile(compiled(sources), "the built-in templates", "exec")


def built_in_sources() -> dict[str, str]:
    """Name → text of every built-in template."""
    found = ((name, find_template(name, None)) for name in template_names(None))
    return {name: source.text for name, source in found if source is not None}


def compiled(sources: Mapping[str, str]) -> str:
    """The Python of the templates."""
    from notegen.theme.sandbox import open_environment
    from notegen.theme.straight import compile_templates

    return compile_templates(sources, open_environment(None)[0])


def sources_digest(sources: Mapping[str, str]) -> str:
    """Of what the compiled templates are made of: their sources, and what compiles them."""
    compiler = tuple((files("notegen.theme") / name).read_text(encoding="utf-8") for name in COMPILER)
    return digest((tuple(sorted(sources.items())), compiler))
