"""The theme on another machine: the site's own templates go along."""

import tempfile
import weakref
from pathlib import Path

from notegen.config.settings import Look
from notegen.theme.environment import Theme
from notegen.theme.sources import MAX_TEMPLATE_BYTES, TemplateFault, own_files, read_own

Files = tuple[tuple[str, bytes | None], ...]
"""(name, bytes) of what pages are made with; None for what may not be read."""


class Carried(Theme):
    """A theme that holds its overrides, and lays them out in a folder that lasts as long as it does."""

    def __init__(self, named: str, files: Files, look: Look) -> None:
        place = tempfile.TemporaryDirectory(prefix="notegen-templates-")
        weakref.finalize(self, place.cleanup)
        super().__init__(_laid_out(Path(place.name, named), files), look)
        self._made_of = named, files, look

    def __reduce__(self) -> tuple[type["Carried"], tuple[str, Files, Look]]:
        """On the machine that it comes to it is laid out anew."""
        return Carried, self._made_of


def carried(folder: Path, look: Look) -> Carried:
    """The theme with all of `folder` but its assets and styles, which are files of the site like any other."""
    names = (name for name in own_files(folder) if not name.startswith(("assets/", "styles/")))
    return Carried(folder.name, tuple((name, _read(folder, name)) for name in names), look)


def _read(folder: Path, name: str) -> bytes | None:
    try:
        return read_own(folder, name, MAX_TEMPLATE_BYTES)
    except TemplateFault:
        return None


def _laid_out(folder: Path, files: Files) -> Path:
    """What may not be read becomes a link to nowhere, which may not be read either: a page that needs it fails."""
    folder.mkdir()
    for name, data in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            file.symlink_to("nowhere")
        else:
            file.write_bytes(data)
    return folder
