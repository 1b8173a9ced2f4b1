"""Writes a new file where none is; nothing that is there is ever touched."""

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
