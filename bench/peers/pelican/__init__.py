"""Pelican, as PyPI has it, with Python-Markdown and Pygments."""

from corpus import Evening
from peer import Peer, python


def _note(told: Evening) -> tuple[str, str]:
    front = f"Title: {told.title}\nDate: {told.day}\nTags: {', '.join(told.tags)}\n"
    front += f"Group: {told.group}\nHouse: {told.house}\nAddress: {told.address}\n"
    return f"content/evening-{told.number}.md", f"{front}\n{told.body}"


PEER = Peer(
    name="Pelican",
    layout="pelican",
    version=lambda tools: [str(tools / "pelican/bin/pelican"), "--version"],
    build=lambda tools: [str(python(tools, "pelican")), "-m", "pelican", "--quiet", "content"],
    note=_note,
    output="output",
    template="theme/templates/base.html",
    pip=("pelican==4.12.0", "Markdown==3.11.3", "Pygments==2.19.2"),
    caches=("cache", "__pycache__"),
    remark="as it comes, without its cache of contents",
)
