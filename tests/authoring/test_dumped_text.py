"""A plain text dump as Markdown: read as Markdown, it shows the lines that it showed as a dump."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.authoring.demoted import demoted
from notegen.authoring.dumped_text import dump_as_markdown
from notegen.authoring.plain_words import escaped
from notegen.markup.html import Options, render
from notegen.model.event import Text


def shown(source: str, form: str) -> list[str]:
    """The lines a reader sees, without blanks at their ends."""
    made, _, _ = render(Text("a.md", 1, form, source), "notes/a.md", Options())
    lines = re.sub(r"<br>|</(?:p|li|h\d|ul)>|<(?:p|li|ul|h\d)\b[^>]*>", "\n", made)
    bare = html.unescape(re.sub(r"<[^>]*>", "", lines)).replace("\u00a0", " ").replace("#\n", "\n")
    return [" ".join(line.split()) for line in bare.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "dump",
    [
        "Warum Knoten halten\n\n• erstens\n• zweitens\n   • dazwischen\n• drittens\n\nEin Satz.\nNoch einer.\n",
        "• *pas* d'emphase, _ni_ ici, `ni` là\n• <une balise> & &amp;\n",
        "# no heading\n- no item\n+ no item\n> no quotation\n1. no number\n2) nor this\n---\n===\n",
        "| no | table |\n|---|---|\n| a | b |\n",
        "```\nno code\n```\n~~~\n",
        "[no](link) ![no](picture) [^1] [x]: nothing\n",
        "{{ site.title }} {% include x %} <%= y %>\n",
        "see https://a_b.example/x_y_z*1 now\n",
        "a line\n    an indented one\n\tand a tab\n",
        "• one\n  that goes on\n\n• two after a gap\n",
        "•\n• \n• three\n",
        "日本語の行\n• 項目\n",
    ],
)
def test_marks_of_markdown_are_only_signs(dump):
    assert shown(dump_as_markdown(dump, 3), "markdown") == shown(dump, "text")


words = st.text(alphabet="ab •\t*_#-+>|`~[](){}<>!&;:.=\\1%^\"'@/é", min_size=1, max_size=20)


@settings(max_examples=150)
@given(st.lists(words, max_size=6))
def test_whatever_a_dump_holds_no_word_of_it_is_lost(lines):
    dump = "\n".join(lines) + "\n"
    seen = "".join(shown(dump_as_markdown(dump, 3), "markdown"))
    assert sorted(re.findall(r"[ab1é]", seen)) == sorted(re.findall(r"[ab1é]", "".join(shown(dump, "text"))))


def test_urls_stay_links():
    assert escaped("an_ https://a.example/x_y*z_ and *more*") == "an\\_ https://a.example/x_y*z_ and \\*more\\*"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# A\n\ntext\n\n## B\n", "### A\n\ntext\n\n#### B\n"),
        ("#### A\n", "#### A\n"),
        ("A\n===\n\nB\nC\n---\n", "### A\n\n#### B C\n"),
        ("```\n# no heading\n```\n\n## A\n", "```\n# no heading\n```\n\n### A\n"),
        ("<h1>A</h1>\n\ntext\n", "<h3>A</h3>\n\ntext\n"),
        ("##### A\n\n# B\n", "###### A\n\n### B\n"),
        ("no heading\n", "no heading\n"),
    ],
)
def test_headings_are_lowered_alike(before, after):
    assert demoted(before, 3) == after
