"""Where templates and assets are found: the site's own folder first, then the built-in theme, and nowhere else."""

import os
import re
from pathlib import Path

from notegen.model.classes import dataclass
from notegen.model.diagnostic import Diagnostic, error
from notegen.model.patterns import seldom
from notegen.model.span import Span
from notegen.runtime.plain_file import NotPlain, open_plain
from notegen.theme.catalogue import CatalogueFault, read_catalogue

BUILT_IN = "theme/"
"""In front of a name it means the built-in file, so that an override can extend or include what it replaces."""

MAX_TEMPLATE_BYTES = 256 * 1024
"""The largest template; our own largest has a twentieth of it."""

MAX_ASSET_BYTES = 4 * 1024 * 1024
"""The largest file of `templates/assets/`; larger ones belong in `static/`."""

STYLESHEET = "theme.css"
"""The stylesheet that every page links: one file, so that a page costs one request for its looks."""

STYLES = (
    "tokens ground frame heads names rows talks texts decks indexes search charts media present hues narrow preferences"
).split()
"""The parts of the stylesheet, `styles/<name>.css` each, in the order in which they are joined."""

HERE = Path(__file__).parent
"""The theme's folder; `importlib.resources` would find it too, and costs 30 ms to import."""

_CATALOGUE = seldom(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\.po\Z")
_NAME = re.compile(r"[\w][\w.-]*(?:/[\w][\w.-]*)*\Z")


class TemplateFault(Exception):
    """What is wrong with a template that the site's owner can mend: where, and in their words."""

    def __init__(self, path: str, line: int, message: str, code: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
        self.code = code

    def __reduce__(self) -> tuple[type["TemplateFault"], tuple[str, int, str, str]]:
        """For the way home from a worker process: an exception is made again from what it was made of."""
        return TemplateFault, (self.path, self.line, self.message, self.code)

    @property
    def diagnostic(self) -> Diagnostic:
        """The fault as the value that every room passes on."""
        return error(self.code, Span(self.path, self.line), self.message)


@dataclass(frozen=True, slots=True)
class Source:
    """One template, found and read."""

    name: str
    """As it was asked for: `event.html`, `theme/event.html`."""
    shown: str
    """As a message names it: `templates/event.html`, `the built-in event.html`."""
    text: str
    """What it says."""
    own: bool
    """Whether it is the site's override."""


def find_template(name: str, folder: Path | None) -> Source | None:
    """The template of that name: from `folder` if it is there, else built in; None where neither has it.

    Raises TemplateFault (N803) for a file in `folder` that may not be read: a link, too large, not UTF-8.
    """
    plain = name.removeprefix(BUILT_IN)
    if not _NAME.match(plain):
        return None
    if folder is not None and not name.startswith(BUILT_IN):
        data = read_own(folder, plain, MAX_TEMPLATE_BYTES)
        if data is not None:
            shown = f"{folder.name}/{plain}"
            return Source(name, shown, _text(data, shown), own=True)
    entry = HERE / "templates" / plain
    if not entry.is_file():
        return None
    return Source(name, f"the built-in {plain}", entry.read_text(encoding="utf-8"), own=False)


def template_names(folder: Path | None) -> tuple[str, ...]:
    """The names of all templates, built in and own, sorted."""
    built_in = HERE / "templates"
    names = {entry.name for entry in built_in.iterdir() if entry.name.endswith(".html")}
    own = own_files(folder) if folder is not None else ()
    return tuple(sorted(names | {name for name in own if not name.startswith(("assets/", "styles/"))}))


def own_files(folder: Path) -> tuple[str, ...]:
    """The names of all files below `folder` that can be an override, sorted."""
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return tuple(name for name in names if _NAME.match(name))


def find_assets(folder: Path | None, tokens: bytes = b"") -> tuple[tuple[str, bytes], ...]:
    """The theme's stylesheet and other files by name, then what `templates/assets/` adds; equal names replace.

    `templates/styles/` replaces parts of the stylesheet; `tokens` are the site's own, and follow ours. Raises
    TemplateFault (N803) for a file of either folder that may not be read.
    """
    built_in = HERE / "assets"
    found = {entry.name: entry.read_bytes() for entry in built_in.iterdir() if not entry.name.startswith(("_", "."))}
    found[STYLESHEET] = b"".join(_style(name, folder) + (tokens if name == "tokens" else b"") for name in STYLES)
    first = sorted(found)
    own_folder = folder / "assets" if folder is not None else None
    if folder is not None and own_folder is not None and own_folder.is_dir():
        for name in sorted(entry.name for entry in own_folder.iterdir()):
            if not _NAME.match(name):
                continue
            data = read_own(folder, f"assets/{name}", MAX_ASSET_BYTES)
            if data is not None:
                found[name] = data
    return tuple((name, found[name]) for name in (*first, *sorted(set(found) - set(first))))


def _style(name: str, folder: Path | None) -> bytes:
    """One part of the stylesheet: the site's own, else ours."""
    own = read_own(folder, f"styles/{name}.css", MAX_ASSET_BYTES) if folder is not None else None
    return own if own is not None else (HERE / "styles" / f"{name}.css").read_bytes()


def find_catalogues(folder: Path | None) -> tuple[tuple[str, str], ...]:
    """(code, text) of the site's own words: the files `languages/<code>.po` of `folder`, by code.

    Raises TemplateFault for one that may not be read (N803) or is no catalogue (N804).
    """
    if folder is None or not (folder / "languages").is_dir():
        return ()
    names = sorted(entry.name for entry in (folder / "languages").iterdir() if _CATALOGUE.match(entry.name))
    found: list[tuple[str, str]] = []
    for name in names:
        data = read_own(folder, f"languages/{name}", MAX_TEMPLATE_BYTES)
        if data is not None:
            shown = f"{folder.name}/languages/{name}"
            text = _text(data, shown)
            try:
                read_catalogue(text)
            except CatalogueFault as fault:
                raise TemplateFault(shown, fault.line, fault.message, "N804") from None
            found.append((name.removesuffix(".po"), text))
    return tuple(found)


def _text(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"not UTF-8: byte {fault.start} is 0x{data[fault.start]:02x}; save it as UTF-8"
        raise TemplateFault(shown, line, message, "N803") from None


def read_own(folder: Path, name: str, limit: int) -> bytes | None:
    """The bytes of a plain file below `folder`; None where there is none.

    A link anywhere on the way is a fault: a stranger's pull request must not show what lies outside the project.
    """
    shown = f"{folder.name}/{name}"
    path = folder
    for part in ("", *name.split("/")):
        path = path / part if part else path
        if path.is_symlink():
            link = path.relative_to(folder.parent).as_posix()
            raise TemplateFault(link, 1, "a link is not followed; put the file itself here", "N803")
    try:
        with os.fdopen(open_plain(path), "rb") as file:
            data = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except NotPlain:
        raise TemplateFault(shown, 1, "not a file; put a file of that name here", "N803") from None
    except OSError as fault:
        raise TemplateFault(shown, 1, f"cannot be read: {fault.strerror}", "N803") from None
    if len(data) > limit:
        raise TemplateFault(shown, 1, f"larger than {limit:,} bytes; nothing of a theme should be", "N803")
    return data
