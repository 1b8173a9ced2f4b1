"""The settings and the stylesheet that docs/templates.md shows do what it says."""

import re
from html import unescape
from pathlib import Path

from story import Story

TEXT = (Path(__file__).parents[2] / "docs/templates.md").read_text("utf-8")


def example(language: str, begins: str) -> str:
    """The one block of a language that begins so."""
    (found,) = [each for each in re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL) if each.startswith(begins)]
    return str(found)


def test_the_examples_make_one_site(tmp_path: Path) -> None:
    story = Story(tmp_path).note("2014-06-09-quay.md", "# An evening\n\n## Knots\nBy Ada Brook\n")
    story.settings(example("yaml", "theme:") + example("yaml", "csp:"))
    story.file("templates/assets/site.css", example("css", "/* templates/assets/site.css */"))
    story.file("static/fonts/quay-text.woff2", b"wOF2").file("static/CNAME", "quay.example.org\n")

    report = story.build()

    assert report.diagnostics == ()
    site = tmp_path / "site"
    (css,) = (site / "assets").glob("theme.*.css")
    tokens = css.read_text("utf-8").split("The site's own tokens")[1].split("}")[0]
    assert re.findall(r"--(\w+): (.*);", tokens)[:3] == [
        ("accent", "light-dark(#0b4778, #8ac3fc)"),
        ("paper", "light-dark(#fffdf7, #0e1216)"),
        ("ink", "light-dark(#251e18, #e5e1d9)"),
    ]
    assert '--serif: "Quay Text", "Charter", "Georgia", serif;' in tokens
    assert "--measure: 34rem;" in tokens
    (own,) = (site / "assets").glob("site.*.css")
    assert "url(../fonts/quay-text.woff2)" in own.read_text("utf-8")
    assert (site / "fonts/quay-text.woff2").read_bytes() == b"wOF2"
    assert (site / "CNAME").read_text() == "quay.example.org\n"
    html = unescape((site / "index.html").read_text("utf-8"))
    assert html.index("assets/theme.") < html.index("assets/site.")
    assert "font-src 'self'" in html
    assert '<meta name="color-scheme" content="light dark">' in html
