"""The smallest project that can be published, and what people would see of it."""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from notegen.config.settings import Project, Settings
from notegen.model.target import Artifact
from notegen.publish import exchange
from notegen.publish.write import Refused, Written, publish

MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where a thousand sites can be published without a disk's having to be made durable a thousand times."""


def project_at(root: Path, *, output: str = "site", notes: str = "notes", root_mode: bool = False) -> Project:
    """A project in `root`, with nothing in it but the notes folder."""
    (root / notes).mkdir(parents=True, exist_ok=True)
    return Project(
        root=str(root),
        notes=str(root / notes),
        root_mode=root_mode,
        output=str(root / output),
        cache=str(root / ".notegen-cache"),
        templates=str(root / "templates"),
        static=str(root / "static"),
        settings=Settings(),
    )


def put(folder: Path, files: Mapping[str, str]) -> None:
    """Write `files` below `folder`, as anybody might."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def publish_texts(project: Project, texts: Mapping[str, str], **options: object) -> Written:
    """Publish `texts`, path → text."""
    artifacts = [Artifact(path, text.encode()) for path, text in sorted(texts.items())]
    return publish(project, artifacts, **options)  # type: ignore[arg-type]


def seen_in(folder: Path) -> dict[str, str]:
    """What stands in `folder` but for our list: path → text; links as `-> target`, empty folders as `path/`."""
    found: dict[str, str] = {}
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        for name in [*files, *(name for name in folders if (Path(place) / name).is_symlink())]:
            path = Path(place) / name
            found[(here / name).as_posix()] = f"-> {path.readlink()}" if path.is_symlink() else _text(path)
        if not folders and not files and here != Path():
            found[f"{here.as_posix()}/"] = ""
    found.pop(".notegen", None)
    return found


def _text(path: Path) -> str:
    return path.read_text() if stat.S_ISREG(path.lstat().st_mode) else "no file"


def spare_of(project: Project) -> Path:
    """Where the generation before the live one lies."""
    return exchange.places_of(project).spare


def without_exchange() -> Callable[[Path, Path], bool]:
    """Stands in for `exchange.exchanged_by_system` on a system that has no such call."""
    return lambda one, other: False


def message_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    """What a person would read."""
    diagnostic = refused.value.diagnostic
    return f"{diagnostic.span}: {diagnostic.severity} {diagnostic.code} {diagnostic.message}"
