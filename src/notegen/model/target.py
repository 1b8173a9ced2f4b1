"""A file of the site before and after it is made: all that it is made of, and its bytes."""

from notegen.model.classes import dataclass


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
    """What it shows: frozen plain data (model/pages) made by the renderer's plan."""
    bodies: tuple[str, ...] = ()
    """The digests of the rendered texts it places."""
    sources: tuple[str, ...] = ()
    """Whose it is, in words a person would type: notes, a settings key, `the built-in theme`."""
    file: str = ""
    """A file to copy byte for byte; empty where it is rendered."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One finished output file."""

    path: str
    """As in its target."""
    data: bytes
    """Its bytes."""
