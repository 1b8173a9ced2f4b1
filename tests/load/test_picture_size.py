"""How wide and high a picture is, from the first bytes of its file."""

import os
import struct

import pytest
from story import Story

from notegen.load.picture_size import HEAD, picture_size


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG, which is all that is looked at."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", width, height, 8, 2, 0, 0, 0, 0)


def jpeg(width: int, height: int, *, turned: bool = False) -> bytes:
    """A JPEG up to its frame; `turned` as cameras note it."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0) + b"\0\0\0\0"
    head = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif if turned else b""
    return b"\xff\xd8" + head + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\0\xff\xd9"


def webp(width: int, height: int) -> bytes:
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + size + b"\0" * 40


def box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", len(data) + 8, name) + data


def avif(width: int, height: int) -> bytes:
    shown = box(b"ipco", box(b"ispe", struct.pack(">III", 0, width, height)))
    meta = box(b"pitm", b"\0\0\0\0\0\x01") + box(b"iprp", shown + box(b"ipma", b"\0" * 7 + b"\x01\0\x01\x01\x01"))
    return box(b"ftyp", b"avif\0\0\0\0avifmif1") + box(b"meta", b"\0\0\0\0" + meta) + box(b"mdat", b"\0" * 64)


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".png", png(640, 480)),
        (".jpg", jpeg(640, 480)),
        (".gif", b"GIF89a" + struct.pack("<HH", 640, 480) + b"\0" * 60),
        (".webp", webp(640, 480)),
        (".avif", avif(640, 480)),
        (".svg", b'<?xml version="1.0"?><!-- a plan --><svg xmlns="x" width="640" height="480px"></svg>'),
        (".svg", b'<svg height="480" viewBox="0 0 64 48"><rect width="3" height="4"/></svg>'),
        (".svg", b'<svg width="640" viewBox="0,0 320,240">'),
        (".png", jpeg(640, 480)),
    ],
)
def test_the_size_of_every_kind_of_picture_is_read_from_its_head(ending, data):
    assert picture_size(data, ending) == (640, 480)


def test_a_photograph_that_was_taken_upright_is_upright():
    assert picture_size(jpeg(640, 480, turned=True), ".jpg") == (480, 640)


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".png", b""),
        (".png", png(640, 480)[:20]),
        (".png", png(0, 480)),
        (".png", png(4_000_000_000, 1)),
        (".gif", b"GIF89a\xff\xff\xff\xff"),
        (".jpg", b"\xff\xd8" + b"\xff\xe1\0\x02" * 1_000_000),
        (".avif", box(b"ftyp", b"avif\0\0\0\0avif") + b"\0\0\0\x08free" * 1_000_000),
        (".avif", box(b"ftyp", b"avif\0\0\0\0avif") + b"\0\0\0\0meta"),
        (".svg", b"<svg " + b"a" * 1_000_000),
        (".svg", b"<svg" * 200_000),
        (".svg", b'<svg width="50%" height="1e9">'),
        (".svg", b'<svg width="6" viewBox="0 0 1.1.1 4">'),
        (".svg", b'<svg viewBox="0 0 640 480"><rect width="3" height="4"/></svg>'),
        (".svg", b'<svg width="10cm" height="5cm">'),
        (".bmp", b"BM" + b"\xff" * 60),
        (".webp", b"RIFF\0\0\0\0WEBPVP8 "),
    ],
)
def test_a_file_that_does_not_say_or_lies_has_no_size(ending, data):
    assert picture_size(data, ending) == (0, 0)


def test_no_bytes_make_it_fail():
    for start in (
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"RIFF",
        b"\0\0\0\x20ftypavif",
        b"II*\0",
        b"<svg ",
        b"P3 ",
    ):
        for length in (0, 7, 60, 900):
            width, height = picture_size(start + os.urandom(length), ".png")
            assert 0 <= width <= 50_000 and 0 <= height <= 50_000


def test_what_lies_behind_the_head_is_not_looked_at():
    assert picture_size(
        b"\xff\xd8" + (b"\xff\xe1\xff\xff" + b"\0" * 65_533) * (HEAD // 65_535 + 1) + jpeg(6, 4), ".jpg"
    ) == (
        0,
        0,
    )


def test_a_page_carries_the_size_of_its_pictures(tmp_path):
    story = Story(tmp_path).note("2024-03-05-quay.md", "# Quay\n\n![The plan](plan.png)\n\n![](gone.png)\n")
    story.file("notes/plan.png", png(640, 480)).build()
    page = story.files()["2024/03-05-quay/index.html"].decode()
    assert 'src="plan.png" alt="The plan" width="640" height="480">' in page
    assert '<span class="missing-image">gone.png</span>' in page


def test_a_picture_with_a_new_size_makes_its_pages_anew_and_one_with_new_colours_does_not(tmp_path):
    story = (
        Story(tmp_path).note("2024-03-05-quay.md", "# Quay\n\n![The plan](plan.png)\n").note("b.md", "# B\n\nwords\n")
    )
    story.file("notes/plan.png", png(640, 480)).build()
    story.file("notes/plan.png", png(640, 480) + b"colours")
    assert not {path for path in story.rendered() if path.endswith(".html")}

    story.file("notes/plan.png", png(640, 200))
    assert {path for path in story.rendered() if path.endswith("index.html")} == {"2024/03-05-quay/index.html"}


def test_a_picture_behind_a_link_is_not_looked_at(tmp_path):
    (tmp_path / "secret.png").write_bytes(png(640, 480))
    story = Story(tmp_path / "site").note("2024-03-05-quay.md", "# Quay\n\n![a](plan.png)\n")
    (story.root / "notes/plan.png").symlink_to(tmp_path / "secret.png")
    assert story.load().assets == ()
