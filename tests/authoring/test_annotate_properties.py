"""Whatever notes are annotated: bodies stay byte for byte, a second run does nothing, events are equal."""

import tempfile
from pathlib import Path

from annotating import annotated, meaning
from hypothesis import given, settings
from hypothesis import strategies as st
from story import Story

BLOCKS = (
    "# Quay Usergroup",
    "# Ropes by Ada Brook",
    "## Knoten",
    "## Nœuds\nPar Ada Brook (Quai Un) · [Diapos](https://a.example/s.pdf)",
    "### Ben Roe - [Pier](https://pier.example): Sails",
    "* Pier House\n* Dock Street 5\n* 20457 Hamburg",
    "9 June 2014",
    "Datum: 10. Juni 2014",
    "Ort: Speicher 4, 24103 Kiel",
    "Day 1",
    "[Slides](https://speakerdeck.com/ada/knots)",
    "Speaker: Cleo Dale, Fleetwerk",
    "words with trailing blanks  \nand a tab\t",
    "---",
    "```\n# no heading\n---\n```",
    "- **Knots** (Ada Brook)\n- **Sails** (Ben Roe)",
    "<!-- title: no -->",
    "",
)
FRONTS = (
    "",
    "---\ntitle: Quay\n---\n",
    "---\n  title: Quay  # ours\n  date: 2014-06-12 19:00\n---\n",
    "---\nlayout: post\ntags: a b\n...\n",
    "---\nspeaker: Ada Brook\n---\n",
    "---\nevent_date: 2014-06-09\ntalks:\n- title: Knoten\n---\n",
)
PATHS = (
    "a.md", "2014-06-09-b.md", "README.md", "ropecon-2014/README.md", "ropecon-2014/c.md", "ropecon-2014/d.md",
    "_posts/2015-01-02-e.md", "f.txt",
)  # fmt: skip

notes = st.tuples(
    st.sampled_from(FRONTS),
    st.lists(st.sampled_from(BLOCKS), max_size=6),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("", "\ufeff")),
    st.booleans(),
)


def data(front: str, blocks: list[str], newline: str, mark: str, ends: bool) -> tuple[bytes, bytes]:
    """A file and what of it is below the front matter."""
    body = "\n\n".join(blocks) + ("\n" if ends else "")
    return (mark + (front + body).replace("\n", newline)).encode(), body.replace("\n", newline).encode()


@settings(max_examples=15)
@given(st.dictionaries(st.sampled_from(PATHS), notes, min_size=1, max_size=3))
def test_bodies_stay_byte_for_byte_and_events_as_they_were(folder):
    with tempfile.TemporaryDirectory() as root:
        story = Story(Path(root))
        bodies = {}
        for path, parts in folder.items():
            whole, bodies[path] = data(*parts)
            story.file(f"notes/{path}", whole)
        before, old = meaning(story), {path: (story.root / "notes" / path).read_bytes() for path in folder}
        annotated(story)
        assert meaning(story) == before
        for path, body in bodies.items():
            now = (story.root / "notes" / path).read_bytes()
            assert now.endswith(body)
            assert _is_inserted(old[path], now)
        assert annotated(story).changed == ()


def _is_inserted(before: bytes, after: bytes) -> bool:
    """Whether `after` is `before` with bytes put in at one place."""
    front = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    return after.endswith(before[front:]) and len(after) >= len(before)
