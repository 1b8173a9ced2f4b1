"""A cache that came with a project is not believed, whatever stands in it."""

import hashlib
import shutil
from pathlib import Path

from owned_project import Owned

from notegen.runtime.place import check_of

NOTE = "# Rope evening\n\n## Knots\n\nBy Ilse Nordahl\n\n- a bowline\n"
FORGED = b"<p>forged</p><script>alert(1)</script>"


def forged(owned: Owned) -> Owned:
    """A copy of a project that was built, without its site, whose cache has another text for each of its texts."""
    owned.put({"notegen.yml": "title: Ropes\n", "notes/2024-03-05-rope.md": NOTE}).built()
    copy = Owned(owned.root / "copy")
    shutil.copytree(owned.root, copy.root, ignore=lambda *_: ["site", "copy"])
    _forge(copy.root / ".notegen-cache")
    return copy


def _forge(cache: Path) -> None:
    head, _, body = (cache / "texts.index").read_bytes().partition(b"\n")
    names = [line.split(b" ")[0] for line in body.splitlines()]
    check = check_of(FORGED).encode()
    lines = b"".join(b"%b texts-0-9.pack 0 %d %b\n" % (name, len(FORGED), check) for name in names)
    (cache / "texts-0-9.pack").write_bytes(FORGED)
    mark = b" ".join(head.split(b" ")[:-2])
    check = hashlib.sha256(lines).hexdigest().encode()
    (cache / "texts.index").write_bytes(b"%b %d %b\n%b" % (mark, len(lines), check, lines))


def test_a_forged_text_gets_into_no_page(owned: Owned) -> None:
    assert not any(FORGED in data for data in forged(owned).built().values())


def test_whoever_says_that_it_is_theirs_is_believed(owned: Owned) -> None:
    """Without this the test above could not fail."""
    assert any(FORGED in data for data in forged(owned).built("--trust-cache").values())


def test_a_build_that_fails_makes_nobody_elses_cache_ones_own(owned: Owned) -> None:
    copy = forged(owned)
    broken = copy.root / "notes/broken.md"
    broken.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert copy.build().status == 1
    assert not (copy.root / ".notegen-cache/seal").exists()
    broken.unlink()
    assert not any(FORGED in data for data in copy.built().values())


def test_a_cache_of_ones_own_counts_in_the_next_build(owned: Owned) -> None:
    owned.put({"notegen.yml": "title: Ropes\n", "notes/2024-03-05-rope.md": NOTE}).built()
    _forge(owned.root / ".notegen-cache")
    (owned.root / "notegen.yml").touch()
    shutil.rmtree(owned.root / "site")
    assert any(FORGED in data for data in owned.built().values())
