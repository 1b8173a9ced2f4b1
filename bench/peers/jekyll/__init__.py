"""Jekyll, as Debian has it: in the path, or not there."""

from corpus import Evening
from peer import Peer


def _note(told: Evening) -> tuple[str, str]:
    front = f'title: "{told.title}"\ntags: [{", ".join(told.tags)}]\n'
    front += f'group: "{told.group}"\nhouse: "{told.house}"\naddress: "{told.address}"\n'
    return f"_posts/{told.day}-evening-{told.number}.md", f"---\n{front}---\n{told.body}"


PEER = Peer(
    name="Jekyll",
    layout="jekyll",
    version=lambda _: ["jekyll", "--version"],
    build=lambda _: ["jekyll", "build", "--quiet"],
    note=_note,
    output="_site",
    template="_layouts/base.html",
    caches=(".jekyll-cache", ".jekyll-metadata"),
    needs="`apt-get install jekyll` brings it",
    remark="Debian's; writes every file again, with a cache of what it made of Markdown; a plugin of ours makes the "
    "tag pages and the home in pages, for want of one that does",
)
