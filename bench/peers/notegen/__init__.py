"""notegen as it lies in this repository: the site that all others make, and the whole site that it makes by default."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from corpus import Evening, native
from peer import HERE, Peer


def _note(told: Evening) -> tuple[str, str]:
    name, text = native(told)
    return f"notes/{name}", text


def _environment(tools: Path) -> Mapping[str, str]:
    """The sources of this repository, compiled into the tools' folder as an installation has them."""
    return {"PYTHONPATH": str(HERE.parent / "src"), "PYTHONPYCACHEPREFIX": str(tools / "compiled")}


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
    settings="like-for-like.yml",
    remark="with the built-in theme, whose pages say more than the templates of the others; the changed template is an "
    "override, which a cold build does not have",
)

WHOLE = replace(
    LIKE_FOR_LIKE,
    name="notegen, whole site",
    settings="whole.yml",
    remark="as it comes, without the search index: also pages of talks, speakers, groups, venues, organisations and "
    "years, charts, feeds and calendars of each, and the data",
)
