"""How wide and high a picture is, from the first bytes of its file: pages then keep its place free while it loads."""

import re
from io import BytesIO

from notegen.model.patterns import seldom

PICTURES = frozenset(".png .jpg .jpeg .gif .webp .avif .svg .bmp".split())
"""Endings of files that pages show as pictures."""

HEAD = 512 * 1024
"""So many bytes are looked at: a header behind longer metadata is not worth the time, and some are hostile."""

LARGEST = 50_000
"""The longest side that is believed, in pixels."""

_ROOT = seldom(r"<svg(?=[\s>])[^<>]{0,4000}>", re.IGNORECASE)
_LENGTH = seldom(r"\s(width|height)\s*=\s*[\"']\s*([0-9]{1,6}(?:\.[0-9]{0,6})?)(?:px)?\s*[\"']")
_BOX = seldom(r"\sviewBox\s*=\s*[\"']\s*\S{1,20}[\s,]+\S{1,20}[\s,]+([0-9.]{1,16})[\s,]+([0-9.]{1,16})\s*[\"']")


def picture_size(data: bytes, ending: str) -> tuple[int, int]:
    """Width and height in pixels as a browser shows them; zeros where the file does not say, or lies."""
    width, height = _drawn(data) if ending == ".svg" else _painted(data)
    sound = 0 < width <= LARGEST and 0 < height <= LARGEST
    return (width, height) if sound else (0, 0)


def _painted(data: bytes) -> tuple[int, int]:
    """Of a raster picture; turned photographs as they are shown."""
    import imagesize  # only sites with pictures need it, and it loads all that it would fetch pictures with

    # Of a file object: given a name, the library would open files and even addresses.
    width, height = imagesize.get(BytesIO(data[:HEAD]))
    return int(width), int(height)


def _drawn(data: bytes) -> tuple[int, int]:
    """Of an SVG, from its root alone: `imagesize` takes the first `width` it meets, which may be a child's.

    One that has a viewBox only is as large as there is room, and must not become as small as its units.
    """
    root = _ROOT.search(data[:HEAD].decode("utf-8", "replace"))
    if root is None:
        return 0, 0
    stated = {side: round(float(length)) for side, length in _LENGTH.findall(root[0])}
    box = _BOX.search(root[0])
    try:
        wide, high = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    except ValueError:
        wide = high = 0.0
    width, height = stated.get("width", 0), stated.get("height", 0)
    if wide > 0 and high > 0:
        width, height = width or round(height * wide / high), height or round(width * high / wide)
    return width, height
