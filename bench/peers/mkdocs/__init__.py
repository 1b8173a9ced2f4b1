"""MkDocs, as PyPI has it; by itself it has no pages of tags, no home in pages and no feed, so it makes less."""

from corpus import Evening
from peer import Peer, python


def _note(told: Evening) -> tuple[str, str]:
    front = f'title: "{told.title}"\nday: "{told.day}"\ntags: [{", ".join(told.tags)}]\n'
    front += f'group: "{told.group}"\nhouse: "{told.house}"\naddress: "{told.address}"\n'
    return f"docs/evening-{told.number}.md", f"---\n{front}---\n{told.body}"


PEER = Peer(
    name="MkDocs",
    layout="mkdocs",
    version=lambda tools: [str(tools / "mkdocs/bin/mkdocs"), "--version"],
    build=lambda tools: [str(python(tools, "mkdocs")), "-m", "mkdocs", "build", "--quiet"],
    note=_note,
    output="public",
    template="theme/main.html",
    pip=("mkdocs==1.6.1", "Markdown==3.11.3", "Pygments==2.19.2"),
    makes=frozenset({"sitemap", "classes"}),
    remark="makes no tag pages, no home in pages and no feed",
)
