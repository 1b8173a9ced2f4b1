"""The files of a new site: they lie beside this one as they are written, but for dots at the beginning of names."""

from collections.abc import Iterator

SETTINGS = "notegen.yml"
WORKFLOW = ".github/workflows/site.yml"

FILES: tuple[tuple[str, str], ...] = (
    (SETTINGS, "notegen.yml"),
    ("notes/2025-03-11-harbour-evening.md", "harbour-evening.md"),
    ("notes/2025-04-08-harbour-evening.md", "second-evening.md"),
    ("urls.lock", "urls.lock"),
    (".gitignore", "gitignore"),
    (".gitattributes", "gitattributes"),
    (WORKFLOW, "site.yml"),
    ("README.md", "README.md"),
)
"""Where each goes, and what it is called here."""


def starter_files(requirement: str, *, with_notes: bool) -> Iterator[tuple[str, str]]:
    """(path, text) of each file; the sample notes only where a folder has none of its own.

    `requirement` is how the workflow installs notegen.
    """
    from importlib.resources import files

    from notegen import __version__

    for path, name in FILES:
        if with_notes or not path.startswith("notes/"):
            text = files(__package__).joinpath(name).read_text(encoding="utf-8")
            yield path, text.replace("@VERSION@", __version__).replace("@NOTEGEN@", requirement)
