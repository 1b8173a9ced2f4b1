"""The site's own templates and stylesheets before any page is made: whether they parse, and what they hold as HTML."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from notegen.model.classes import dataclass
from notegen.theme.environment import as_fault
from notegen.theme.sources import MAX_ASSET_BYTES, TemplateFault, find_catalogues, find_template, own_files, read_own

if TYPE_CHECKING:
    from jinja2 import Environment

UNKNOWN = "\x1a"
"""Stands in an override's HTML for what the template fills in."""


@dataclass(frozen=True, slots=True)
class Override:
    """One file of `templates/` that browsers are given something of."""

    shown: str
    """As messages name it: `templates/footer.html`."""
    text: str
    """A template's HTML, without Jinja's marks, or a stylesheet; every line stands where it stands in the file."""


def find_overrides(folder: Path | None) -> tuple[tuple[Override, ...], tuple[TemplateFault, ...]]:
    """The templates (`*.html`) and stylesheets of `folder`, and a fault for each that cannot be read or parsed."""
    found: list[Override] = []
    faults: list[TemplateFault] = []
    names = own_files(folder) if folder is not None else ()
    for name in names:
        if folder is None or not name.endswith((".html", ".css")):
            continue
        try:
            found.extend(_stylesheet(name, folder) if name.endswith(".css") else _template(name, folder))
        except TemplateFault as fault:
            faults.append(fault)
    try:
        find_catalogues(folder)
    except TemplateFault as fault:
        faults.append(fault)
    return tuple(found), tuple(faults)


def _stylesheet(name: str, folder: Path) -> Iterator[Override]:
    data = read_own(folder, name, MAX_ASSET_BYTES)
    if data is not None and name.startswith(("assets/", "styles/")):
        yield Override(f"{folder.name}/{name}", data.decode("utf-8", "replace"))


def _template(name: str, folder: Path) -> Iterator[Override]:
    if name.startswith("assets/"):
        return
    from notegen.theme.sandbox import open_environment

    environment, loader = open_environment(folder)
    source = find_template(name, folder)
    if source is None or not source.own:
        return
    try:
        environment.get_template(name)
    except TemplateFault:
        raise
    except Exception as fault:
        raise as_fault(fault, loader) from fault
    yield Override(source.shown, _html(environment, source.text))


def _html(environment: "Environment", text: str) -> str:
    """What a template writes whatever it is given: its marks become blanks, what it fills in becomes UNKNOWN."""
    written: list[str] = []
    line = 1
    for number, kind, value in environment.lex(text):
        piece = {"data": value, "variable_begin": UNKNOWN, "block_begin": " "}.get(kind, "")
        # A mark may take line breaks with it; what comes after stands on its own line again.
        written.append("\n" * max(0, number - line) + piece)
        line = max(line, number) + piece.count("\n")
    return "".join(written)
