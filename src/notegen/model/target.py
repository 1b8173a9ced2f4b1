"""A file of the site before and after it is made: all that it is made of, and its bytes."""

from collections.abc import Callable

from notegen.model.classes import dataclass


class Later:
    """What a target shows, made each time it is asked for: in the process that renders it, and kept by nobody.

    It is made of what the plan knew alone, so it is always the same. Another process is sent what it gives.
    """

    __slots__ = ("_given", "_make", "listed")

    def __init__(self, make: Callable[..., object], *given: object, listed: bool) -> None:
        self._make, self._given = make, given
        self.listed = listed
        """Whether search engines may list the page that it gives."""

    def value(self) -> object:
        """Frozen plain data (model/pages)."""
        return self._make(*self._given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self.listed == other.listed and self.value() == other.value()

    def __hash__(self) -> int:
        return hash(self.value())

    def __reduce__(self) -> tuple[Callable[[object], object], tuple[object]]:
        return _as_it_is, (self.value(),)


def _as_it_is(value: object) -> object:
    return value


@dataclass(frozen=True, slots=True)
class Target:
    """One output file, holding all that it is made of: what is not in it cannot be read while it is rendered."""

    path: str
    """Relative to the output folder, with forward slashes: made by `address.output_path` alone."""
    url: str
    """The site-absolute path it is found at."""
    renderer: str
    """The entry of publish/renderers that makes it."""
    template: str
    """The template's name (`event.html`); empty where the renderer needs none."""
    data: object
    """What it shows: frozen plain data (model/pages) made by the renderer's plan, or `Later`."""
    bodies: tuple[str, ...] = ()
    """The digests of the rendered texts it places."""
    sources: tuple[str, ...] = ()
    """Whose it is, in words a person would type: notes, a settings key, `the built-in theme`."""
    file: str = ""
    """A file to copy byte for byte; empty where it is rendered."""


def ready(target: Target) -> Target:
    """The target with what it shows at hand."""
    if not isinstance(target.data, Later):
        return target
    shown = target.data.value()
    return Target(
        target.path, target.url, target.renderer, target.template, shown, target.bodies, target.sources, target.file
    )


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished output file."""

    path: str
    """As in its target."""
    data: bytes
    """Its bytes."""
