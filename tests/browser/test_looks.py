"""The main pages look as they did when somebody last looked: where ink stands, cell by cell, with room for other fonts.

A look is a text in `looks/`: how light the paper is, then a digit a cell, 0 for bare paper and 9 for much ink.
NOTEGEN_REWRITE=1 writes them anew; look at the pages before you commit them.
"""

import base64
import os
from pathlib import Path

import pytest
from quality.main_pages import KINDS

pytestmark = pytest.mark.browser

LOOKS = Path(__file__).parent / "looks"

CELL = 60
"""A cell's width and height, in pixels."""

NEAR = 3
"""So much may two digits differ: another font, another line break."""

UNLIKE = 0.2
"""The share of cells that may differ by more."""

INK = """async ([png, cell]) => {
  const picture = new Image();
  picture.src = 'data:image/png;base64,' + png;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height), box = canvas.getContext('2d');
  box.drawImage(picture, 0, 0);
  const {data, width, height} = box.getImageData(0, 0, picture.width, picture.height);
  const paper = [data[0], data[1], data[2]];
  const rows = [`paper ${Math.round(9 * (paper[0] + paper[1] + paper[2]) / 765)}`];
  for (let y = 0; y + cell <= height; y += cell) {
    let row = '';
    for (let x = 0; x + cell <= width; x += cell) {
      let sum = 0;
      for (let j = y; j < y + cell; j++)
        for (let i = x; i < x + cell; i++)
          for (let c = 0; c < 3; c++) sum += Math.abs(data[4 * (j * width + i) + c] - paper[c]);
      row += Math.min(9, Math.round(90 * sum / (cell * cell * 765)));
    }
    rows.push(row);
  }
  return rows;
}"""


def look_of(chromium, url, width, scheme, *, styled=True):
    """The look of the first screen of a page."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    tab = context.new_page()
    if not styled:
        tab.route("**/*.css", lambda route: route.abort())
    tab.goto(url)
    png = base64.b64encode(tab.screenshot()).decode()
    tab.goto("about:blank")
    rows = tab.evaluate(INK, [png, CELL])
    context.close()
    return rows


def unlikeness(one, other):
    """The share of cells in which two looks differ by more than a little; 1 where they are not on the same paper."""
    if one[0] != other[0]:
        return 1.0
    pairs = [
        (int(a), int(b))
        for row, other_row in zip(one[1:], other[1:], strict=True)
        for a, b in zip(row, other_row, strict=True)
    ]
    return sum(abs(a - b) > NEAR for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_looks_as_it_did(chromium, chosen, kind, width, scheme):
    kept = LOOKS / f"{kind}-{width}-{scheme}.txt"
    look = look_of(chromium, chosen[kind], width, scheme)
    if os.environ.get("NOTEGEN_REWRITE"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text("\n".join(look) + "\n")
    known = kept.read_text().splitlines()

    told = "\n".join(f"{was}   {now}" for was, now in zip(known, look, strict=True))
    assert unlikeness(known, look) <= UNLIKE, f"as it was, and as it is:\n{told}"


def test_a_page_without_its_stylesheet_is_seen_to_be_another(chromium, chosen):
    plain = look_of(chromium, chosen["event"], 1280, "light", styled=False)

    assert unlikeness((LOOKS / "event-1280-light.txt").read_text().splitlines(), plain) > UNLIKE
