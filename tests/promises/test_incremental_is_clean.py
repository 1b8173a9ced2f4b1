"""Whatever is edited between builds, the site is byte for byte what a clean build would make of the notes."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from harbour import EVENING, SETTINGS
from owned_project import NOW, Owned, everything_in, spawned

Edit = Callable[[Owned, random.Random], None]


def _notes(owned: Owned) -> list[Path]:
    return sorted(path for path in (owned.root / "notes").rglob("*.md") if path.name != "index.md")


def body(owned: Owned, chance: random.Random) -> None:
    """A line at the end of a note."""
    note = chance.choice(_notes(owned))
    note.write_text(f"{note.read_text()}\n- heard {chance.randint(0, 999)} times\n")


def title(owned: Owned, chance: random.Random) -> None:
    """Another title on the evening."""
    owned.put({"notes/2024-03-14-ropes.md": EVENING.replace("ropes", f"ropes {chance.randint(0, 9)}", 1)})


def tag(owned: Owned, chance: random.Random) -> None:
    """Another tag on the evening."""
    owned.put({"notes/2024-03-14-ropes.md": EVENING.replace("knots", chance.choice(["fog", "Knots", "wind"]), 1)})


def speaker(owned: Owned, chance: random.Random) -> None:
    """Somebody else at the conference."""
    name = chance.choice(["Ilse Ærø", "Nele Winter", "Ben Quill"])
    owned.put({"notes/tidecon/02-maps.md": f"# Maps of the sea bed\n\nBy {name}\n\n![a map](map.svg)\n"})


def new_note(owned: Owned, chance: random.Random) -> None:
    """One more evening of the group."""
    day = f"2024-04-{chance.randint(1, 28):02}"
    text = f"# Lockgate Evenings\n\n## Tar {day}\n\nBy Ilse Ærø\n\n- black, see [fog](undated.md)\n"
    owned.put({f"notes/{day}-tar.md": text})


def no_note(owned: Owned, chance: random.Random) -> None:
    """A note is gone."""
    chance.choice(_notes(owned)).unlink()


def other_name(owned: Owned, chance: random.Random) -> None:
    """A note is called something else."""
    note = chance.choice(_notes(owned))
    note.rename(note.with_name(f"{note.stem}-{chance.randint(0, 9)}.md"))


def override(owned: Owned, chance: random.Random) -> None:
    """A template of the project's own, or another text in it."""
    owned.put({"templates/footer.html": f"<footer>{chance.randint(0, 9)} {{{{ site.title }}}}</footer>\n"})


def no_override(owned: Owned, chance: random.Random) -> None:
    """The built-in template again."""
    (owned.root / "templates/footer.html").unlink(missing_ok=True)


def setting(owned: Owned, chance: random.Random) -> None:
    """Another setting."""
    owned.put({"notegen.yml": SETTINGS + chance.choice(["page_size: 2\n", "feeds: false\n", "html: false\n", ""])})


def linked_file(owned: Owned, chance: random.Random) -> None:
    """Other bytes in a file that a note links to."""
    owned.put({"notes/ropes.pdf": f"%PDF {chance.randint(0, 9)}\n"})


def static_file(owned: Owned, chance: random.Random) -> None:
    """Other bytes in a static file, of the same length."""
    owned.put({"static/img/logo.txt": f"a log{chance.randint(0, 9)}\n"})


def registry(owned: Owned, chance: random.Random) -> None:
    """Another word about somebody."""
    more = chance.choice(["page: false", "hidden: true", "slug: aase", "org: Tar & Rope"])
    owned.put({"notes/speakers.yml": f"Ilse Ærø:\n  {more}\n"})


def draft(owned: Owned, chance: random.Random) -> None:
    """A published note becomes a draft, or a draft a published note."""
    word = chance.choice(["true", "false"])
    owned.put({"notes/about.md": f"---\ntitle: About\nkind: page\ndraft: {word}\n---\nWho we are.\n"})


def by_hand(owned: Owned, chance: random.Random) -> None:
    """Somebody edits a page of the output."""
    page = chance.choice(sorted((owned.root / "site").rglob("index.html")))
    page.write_bytes(page.read_bytes() + b"<!-- by hand -->")


EDITS: tuple[Edit, ...] = (
    body, title, tag, speaker, new_note, no_note, other_name, override, no_override, setting, linked_file, static_file,
    registry, draft, by_hand,
)  # fmt: skip


def test_a_series_of_edits_leaves_the_site_of_a_clean_build(harbour: Owned) -> None:
    chance = random.Random(2014)
    harbour.built()
    edits = [*chance.sample(EDITS, k=len(EDITS)), body]
    told: list[str] = []

    for edit in edits:
        edit(harbour, chance)
        told.append(edit.__name__)
        site = harbour.built()
        if len(told) % 2 == 0:  # a page that is wrong stays wrong until something makes it anew
            assert _difference(site, _clean(harbour)) == [], f"after {', '.join(told)}"


def _clean(owned: Owned) -> dict[str, bytes]:
    """The site that a copy of the project, which was never built, becomes."""
    copy = Owned(owned.root / "copy")
    shutil.copytree(owned.root, copy.root, ignore=lambda *_: ["site", ".notegen-cache", "copy"])
    try:
        return copy.built()
    finally:
        shutil.rmtree(copy.root)


def _difference(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_a_build_that_trusts_nothing_finds_nothing_to_write_either(harbour: Owned) -> None:
    first = harbour.built()

    said = harbour.build("--no-cache")

    assert f"({len(first) - 1} unchanged)" in said.out
    assert harbour.site() == first


def test_a_site_of_drafts_built_before_leaves_no_trace(harbour: Owned) -> None:
    harbour.put(
        {"notes/2024-05-05-secret.md": "---\ndraft: true\n---\n# Secret\n\n## Hidden\n\nBy Nele Winter\n\n- x\n"}
    )
    harbour.built("--drafts")

    assert _difference(harbour.built(), _clean(harbour)) == []


def test_another_process_continues_where_the_last_one_ended(harbour: Owned) -> None:
    harbour.built()
    note = harbour.root / "notes/tidecon/02-maps.md"
    note.write_text(note.read_text() + "\nand a last word\n")

    said = spawned(harbour.root, "build", "--no-search", "--now", NOW, "-v")

    assert said.status == 0, said.err
    assert "Wrote 2022/05-06-tidecon/maps-of-the-sea-bed/index.html: " in said.out
    assert "unchanged" in said.out
    assert _difference(everything_in(harbour.root / "site"), _clean(harbour)) == []


def test_an_edit_of_a_body_renders_only_the_pages_that_show_it(harbour: Owned) -> None:
    harbour.built()
    note = harbour.root / "notes/tidecon/02-maps.md"
    note.write_text(note.read_text() + "\nand a last word\n")

    said = harbour.build("-v")

    wrote = sorted(line.split()[1].rstrip(":") for line in said.out.splitlines() if line.startswith("Wrote "))
    assert [path for path in wrote if path.endswith(".html")] == [
        "2022/05-06-tidecon/index.html",
        "2022/05-06-tidecon/maps-of-the-sea-bed/index.html",
    ]
