"""notegen as it lies in this repository: the site that all others make, and the whole site that it makes by default."""

import compileall
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from corpus import Evening, native
from peer import HERE, Peer

SOURCES = HERE.parent / "src"


def _note(told: Evening) -> tuple[str, str]:
    name, text = native(told)
    return f"notes/{name}", text


def _environment(_: Path) -> Mapping[str, str]:
    return {"PYTHONPATH": str(SOURCES)}


def _prepare() -> None:
    """The sources of this repository as an installation has them: templates and modules compiled."""
    compiled = "from notegen.theme.built_in import built_in_sources, compiled; print(compiled(built_in_sources()))"
    said = subprocess.run(
        [sys.executable, "-c", compiled], env=os.environ | _environment(SOURCES), check=True, capture_output=True
    )
    (SOURCES / "notegen/theme/made.py").write_bytes(said.stdout)
    compileall.compile_dir(SOURCES, quiet=2)


LIKE_FOR_LIKE = Peer(
    name="notegen",
    layout="notegen",
    version=lambda _: [sys.executable, "-m", "notegen", "--version"],
    build=lambda _: [sys.executable, "-m", "notegen", "build", "--quiet", "--no-search", "--now", "2024-06-01"],
    note=_note,
    output="site",
    template="templates/footer.html",
    caches=(".notegen-cache", "templates"),
    environment=_environment,
    prepare=_prepare,
    settings="like-for-like.yml",
    remark="with the built-in theme, whose pages say more than the templates of the others; the changed template is an "
    "override, which a cold build does not have",
)

PLAIN_CODE = replace(
    LIKE_FOR_LIKE,
    name="notegen, plain code",
    settings="plain-code.yml",
    makes=LIKE_FOR_LIKE.makes - {"classes"},
    remark="the same without highlighting",
)

WHOLE = replace(
    LIKE_FOR_LIKE,
    name="notegen, whole site",
    settings="whole.yml",
    remark="as it comes, without the search index: also pages of talks, speakers, groups, venues, organisations and "
    "years, charts, feeds and calendars of each, and the data",
)
