"""Templates of a site's own that pages of ours do no more than include: they alone run in the sandbox."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from notegen.theme.sources import TemplateFault, find_template

if TYPE_CHECKING:
    from jinja2 import Environment


class Read(Protocol):
    """What is asked of a template that was read; `environment.Read` is one."""

    @property
    def built_in(self) -> bool:
        """Whether it is ours."""

    @property
    def refers_to(self) -> tuple[str, ...]:
        """What it extends, includes and imports."""

    @property
    def includes(self) -> tuple[str, ...]:
        """What it includes, where it is ours."""


def only_included(template: str, reached: Mapping[str, Read]) -> frozenset[str] | None:
    """The site's own among what the pages of `template` reach; None where ours extend or import one, or it is one."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if not reached[name].built_in:
            return None
        if name not in seen:
            seen.add(name)
            partials = {each for each in reached[name].includes if not reached[each].built_in}
            found |= partials
            waiting.extend(each for each in reached[name].refers_to if each not in partials)
    return frozenset(found)


def names_read(names: Iterable[str], folder: Path, environment: "Environment") -> frozenset[str] | None:
    """What these templates read of where they are included; None where that cannot be known before they run."""
    from jinja2 import TemplateSyntaxError, meta

    found: set[str] = set()
    for name in names:
        try:
            source = find_template(name, folder)
            found |= meta.find_undeclared_variables(environment.parse(source.text)) if source is not None else set()
        except (TemplateFault, TemplateSyntaxError, RecursionError, ValueError):
            return None
    return frozenset(found)
