"""Nikola, as PyPI has it; it keeps a database of what it made and builds again what changed."""

from corpus import Evening
from peer import Peer, python


def _note(told: Evening) -> tuple[str, str]:
    front = f".. title: {told.title}\n.. slug: evening-{told.number}\n.. date: {told.day} 00:00:00 UTC\n"
    front += f".. tags: {', '.join(told.tags)}\n.. group: {told.group}\n.. house: {told.house}\n"
    return f"posts/evening-{told.number}.md", f"<!--\n{front}.. address: {told.address}\n-->\n\n{told.body}"


PEER = Peer(
    name="Nikola",
    layout="nikola",
    version=lambda tools: [str(tools / "nikola/bin/nikola"), "version"],
    build=lambda tools: [str(python(tools, "nikola")), "-m", "nikola", "build", "--quiet"],
    note=_note,
    output="output",
    template="themes/plain/templates/base.tmpl",
    pip=("Nikola==8.3.3", "Jinja2==3.1.6", "Markdown==3.11.3", "Pygments==2.19.2"),
    caches=("cache", ".doit.db", ".doit.db.db", ".doit.db.dat", ".doit.db.dir", ".doit.db.bak", "__pycache__"),
    remark="keeps what it made of each note and makes the rest again; writes a feed for each tag too",
)
