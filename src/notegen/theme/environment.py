"""The theme's door: a page value and a template become HTML, and a template's fault becomes a value."""

import dataclasses
import re
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notegen.config.settings import Look
from notegen.model.classes import dataclass
from notegen.model.frame import SiteFrame
from notegen.model.pages import Page
from notegen.model.parts import TextPart
from notegen.model.value import plain
from notegen.runtime.digest import digest as digest_of
from notegen.theme.partials import names_read, only_included
from notegen.theme.sources import TemplateFault, find_assets, find_catalogues, find_template, template_names
from notegen.theme.tokens import own_tokens
from notegen.theme.translations import Words, speaks, words

if TYPE_CHECKING:
    from jinja2 import Environment

    from notegen.theme.placing import Placing
    from notegen.theme.rendering import Rendering
    from notegen.theme.sandbox import OwnFirst

    Partials = Mapping[str, Callable[[Placing], list[str]]]
    """Name of an included template → what runs the site's own of that name."""

__all__ = ["TemplateFault", "Theme", "open_theme"]

_NAMED = re.compile(r'\{% (?:extends|include|from) "([^"]+)"')
_INCLUDED = re.compile(r'\{% include "([^"]+)"')

BUILT_IN = Look()
"""The tokens of a site that states none."""


def open_theme(templates_folder: Path | None, look: Look = BUILT_IN) -> "Theme":
    """The built-in theme with the tokens of `look`, under the overrides of `templates_folder`, which need not exist.

    Files are read once: a theme serves one build.
    """
    return Theme(templates_folder if templates_folder is not None and templates_folder.is_dir() else None, look)


@dataclass(frozen=True, slots=True)
class Read:
    """One template as far as others depend on it."""

    text: str
    """How it is shown, and what it says."""
    refers_to: tuple[str, ...] = ()
    """What it extends, includes and imports, by name."""
    includes: tuple[str, ...] = ()
    """What it includes, where it is ours."""
    built_in: bool = False
    """Whether it is ours."""


class Theme:
    """The templates and assets of one build."""

    def __init__(self, folder: Path | None, look: Look) -> None:
        self._folder = folder
        self._look = look
        self._digests: dict[str, str] = {}
        self._own: dict[str, Partials | None] = {}
        self._sources: dict[str, Read] = {}
        """By name: the same few files stand behind every template."""

    def __reduce__(self) -> "tuple[type[Theme], tuple[object, ...]]":
        """For a worker process that was not forked: it opens the theme anew."""
        return Theme, (self._folder, self._look)

    @cached_property
    def abroad(self) -> "Theme":
        """The same theme for other machines, which cannot read the site's own folder."""
        if self._folder is None:
            return self
        from notegen.theme.carried import carried

        return carried(self._folder, self._look)

    def ready(self) -> None:
        """Loads what pages are made with, so that processes that are forked from now on need not."""
        from notegen.theme.built_in import pages

        for template in pages().names:
            for name in self._own_in(template) or ():
                with suppress(Exception):  # what is wrong with it is told of the first page that has it
                    self._jinja[0].get_template(name)

    def render(self, template: str, page: object, frame: SiteFrame, body: Callable[[TextPart, int], str]) -> list[str]:
        """The HTML of one page in pieces: `page` is a page value of model/pages, `body` gives a text's HTML, its links
        placed and its highest headings at a level (0 for as it is).

        Raises TemplateFault for whatever is wrong with an override.
        """
        common = page.page  # type: ignore[attr-defined]
        assert isinstance(common, Page)
        stated = common.interface
        interface = stated if stated and speaks(self.words(stated), stated) else frame.language
        given = _given(page) | {"page": common, "site": frame, "interface": interface}
        own = self._own_in(template)
        if own is not None:
            from notegen.theme.built_in import pages

            return pages().place(template, given, self.words(interface), body, own)
        from notegen.theme.rendering import Rendering

        rendering = Rendering(
            url=common.url,
            words=self.words(interface),
            interface=interface,
            language=frame.language,
            base_url=frame.base_url,
            assets=frame.assets,
        )
        return self._in_sandbox(template, given, body, rendering)

    def _in_sandbox(
        self, template: str, given: dict[str, Any], body: Callable[[TextPart, int], str], at: "Rendering"
    ) -> list[str]:
        """What a template of the site's own takes part in: nothing of it runs free."""
        from markupsafe import Markup

        from notegen.theme import rendering

        environment, loader = self._jinja
        began = rendering.begin(at)
        try:
            marked = lambda part, level=0: Markup(body(part, level))  # noqa: E731, S704  # sanitised long before
            return [environment.get_template(template).render({**given, "body": marked})]
        except TemplateFault:
            raise
        except Exception as fault:
            if not loader.own:
                raise  # Nobody but us wrote what was running.
            raise as_fault(fault, loader) from fault
        finally:
            rendering.end(began)

    def _own_in(self, template: str) -> "Partials | None":
        """What of the site's own the pages of `template` include: name → what runs it, the page itself being ours.

        None where any of it may have a say in what is ours: it is extended, gives macros or words, or reads what ours
        named for themselves. Where anything is doubtful the sandbox finds out.
        """
        if self._folder is None:
            return {}
        if template not in self._own:
            self._own[template] = self._find_own(template, self._folder)
        return self._own[template]

    def _find_own(self, template: str, folder: Path) -> "Partials | None":
        names = None if self._catalogues else only_included(template, self._reached(template))
        if not names:
            return None if names is None else {}
        from notegen.theme.built_in import pages

        read = names_read({each for name in names for each in self._reached(name)}, folder, self._jinja[0])
        if read is None or read & pages().named:
            return None
        return {name: partial(self._place_partial, name) for name in names}

    def _place_partial(self, name: str, at: "Placing") -> list[str]:
        return self._in_sandbox(name, at.given, at.body, at)

    def words(self, language: str) -> Words:
        """The interface's words, the site's own before ours. Raises TemplateFault for a faulty catalogue."""
        return words(language, self._catalogues)

    def digest(self, template: str) -> str:
        """Of a template, all it extends, includes and imports, and the site's words: what makes its pages stale."""
        if template not in self._digests:
            reached = self._reached(template)
            texts = tuple((name, reached[name].text) for name in sorted(reached))
            self._digests[template] = digest_of((texts, self._catalogues))
        return self._digests[template]

    def _reached(self, template: str) -> dict[str, "Read"]:
        """A template and all that it refers to, by name."""
        read: dict[str, Read] = {}
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name not in read:
                if name not in self._sources:
                    self._sources[name] = self._read(name)
                read[name] = self._sources[name]
                waiting.extend(read[name].refers_to)
        return read

    def assets(self) -> tuple[tuple[str, bytes], ...]:
        """(name, bytes) of the theme's files: the built-in ones, then those of `templates/assets/`.

        Raises TemplateFault for an asset that may not be read.
        """
        return find_assets(self._folder, own_tokens(self._look))

    def _read(self, name: str) -> "Read":
        """A template with the names of the templates it refers to; one that is faulty refers to nothing."""
        try:
            source = find_template(name, self._folder)
        except TemplateFault as fault:
            return Read(f"faulty: {fault}")
        if source is None:
            return Read("absent")
        said = f"{source.shown}\n{source.text}"
        if source.own:
            return Read(said, tuple(self._named_in(source.text)))
        return Read(said, tuple(named_in_ours(source.text)), tuple(_INCLUDED.findall(source.text)), built_in=True)

    def _named_in(self, text: str) -> Iterable[str]:
        """The templates that an override refers to; where a name is made while rendering it can be any of them."""
        from jinja2 import TemplateSyntaxError, meta

        try:
            named = list(meta.find_referenced_templates(self._jinja[0].parse(text)))
        except (TemplateSyntaxError, RecursionError, ValueError):  # the last: a number of 5,000 digits
            return ()
        return template_names(self._folder) if None in named else (name for name in named if name is not None)

    @cached_property
    def _catalogues(self) -> tuple[tuple[str, str], ...]:
        """(code, text) of the site's own catalogues, each of which can be read."""
        return find_catalogues(self._folder)

    @cached_property
    def _jinja(self) -> "tuple[Environment, OwnFirst]":
        from notegen.theme.sandbox import open_environment

        return open_environment(self._folder)


def named_in_ours(text: str) -> list[str]:
    """The templates that a built-in one refers to: ours state them, and finding out by parsing costs 5 ms each."""
    return _NAMED.findall(text)


def _given(page: Any) -> dict[str, Any]:
    """The fields of a page value by name, as its template sees them; `extra` as plain text, lists and mappings."""
    fields = {name: getattr(page, name) for name in _fields_of(page.__class__)}
    if "extra" in fields:
        fields["extra"] = {key: plain(value) for key, value in fields["extra"]}
    return fields


@lru_cache(maxsize=64)
def _fields_of(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def as_fault(fault: Exception, loader: "OwnFirst") -> TemplateFault:
    """What went wrong in a template, with the place in the site's own file where there is one."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    if isinstance(fault, TemplateSyntaxError):
        return TemplateFault(fault.filename or f"{fault.name}", fault.lineno, _one_line(fault.message), "N801")
    frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename in loader.shown]
    own = [frame for frame in frames if frame.filename in loader.own]
    path, line = (own[-1].filename, own[-1].lineno or 1) if own else (min(loader.own), 1)
    if isinstance(fault, TemplateNotFound):
        message = f'there is no template "{fault.message}"'
    elif isinstance(fault, UndefinedError | SecurityError | LookupError):
        message = str(fault.args[0]) if fault.args else str(fault)
    elif isinstance(fault, RecursionError):
        message = "this template calls or includes itself without end"
    else:
        message = f"{type(fault).__name__}: {fault}"
    if frames and not own:
        # Ours is right by itself, so what it met in an override, which says too little, is the override's.
        message = f"{frames[-1].filename}, line {frames[-1].lineno}, does not work with this file: {message}"
    return TemplateFault(path, line, _one_line(message), "N802")


def _one_line(message: str | None) -> str:
    return " ".join((message or "cannot be read").split()).rstrip(".")
