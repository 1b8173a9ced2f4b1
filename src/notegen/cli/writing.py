"""Writes a new file where none is, and says what is there; nothing that stands is ever touched."""

from pathlib import Path


def write_new(path: Path, text: str) -> bool:
    """Whether `text` was written to `path`: not where something stands already, a link that leads nowhere included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:  # "x" is O_EXCL, which follows no link
            file.write(text)
    except FileExistsError:
        return False
    return True


def names_in(folder: Path) -> list[str]:
    """What stands in a folder, sorted; nothing where there is none."""
    return sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
