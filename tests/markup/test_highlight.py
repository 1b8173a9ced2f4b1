"""Highlighted code: known languages only, bounded, and readable in both colour schemes."""

import pytest
from drawn import html
from pygments.lexers import get_all_lexers

from notegen.markup.highlight import HEAVY, LANGUAGES, PALETTE, highlight, highlight_css, weight


def test_a_known_language_has_classes_of_ours():
    assert html("```python\ndef f(): return 'a'  # b\n```") == (
        '<div class="highlight"><pre tabindex="0"><code><span class="k">def </span><span class="nf">f</span>(): '
        '<span class="k">return </span><span class="s">\'a\'  </span><span class="c"># b\n</span></code></pre></div>'
    )


@pytest.mark.parametrize("info", ["no-such-language", "text", "{.python .x}", "python,linenos", "PYTHON", ""])
def test_a_language_is_read_kindly_and_an_unknown_one_is_plain(info):
    shown = html(f"```{info}\nx = 1\n```")
    assert ("<span" in shown) == ("python" in info.lower())
    assert "linenos" not in shown


def test_an_unknown_language_is_not_looked_for_in_installed_packages(monkeypatch):
    monkeypatch.setattr("pygments.lexers.find_plugin_lexers", lambda: pytest.fail("every package was searched"))
    assert weight("x", "no-such-language-at-all") == 0


def test_a_block_larger_than_the_limit_is_plain():
    assert "<span" not in html("```python\nx = 1\n```", highlight_bytes=5)


def test_a_text_has_so_much_highlighted_and_no_more():
    blocks = "```python\nx = 1\n```\n\n" * 30
    assert html(blocks, highlight_bytes=6).count('<span class="m">') == 1
    assert html(blocks, highlight_bytes=12).count('<span class="m">') == 4
    assert html(blocks, highlight_bytes=12, texts=2).count('<span class="m">') == 2


def test_code_that_makes_lexers_slow_is_plain():
    assert weight("x" * 301, "python") == 0
    assert weight("a" + "\n" * 70 + "b", "python") == 0
    assert weight("x = 1", "csharp") == 30 * weight("x = 1", "python")
    assert weight("x = 1", "java") == 7 * weight("x = 1", "python")


def test_markdown_cannot_smuggle_code_into_a_heavy_lexer():
    assert highlight("~~~java\nclass A {}\n~~~\n", "markdown", "") == highlight(
        "~~~nope\nclass A {}\n~~~\n", "markdown", ""
    ).replace("nope", "java")


def test_every_language_of_the_table_exists():
    assert {aliases[0] for _, aliases, _, _ in get_all_lexers(plugins=False) if aliases} >= LANGUAGES
    assert set(HEAVY) <= LANGUAGES


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("cls", "name", "on_light", "on_dark"), PALETTE)
def test_every_colour_can_be_read_on_light_and_on_dark(cls, name, on_light, on_dark):
    assert contrast(on_light, "#f2efe9") >= 7
    assert contrast(on_dark, "#221f1b") >= 7


def test_the_stylesheet_has_a_rule_for_every_class_and_no_style_in_the_page():
    css = highlight_css()
    assert all(f".highlight .{cls} {{ color: var(--code-{name}); }}" in css for cls, name, _, _ in PALETTE)
    assert css.count("light-dark(#") == len(PALETTE)
