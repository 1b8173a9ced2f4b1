"""reStructuredText as Markdown: every line near where it stood, nothing run, nothing lost."""

import pytest
from growing import bounded

from notegen.markup.rst import markdown_of, title_of


def written(text: str) -> str:
    return (markdown_of(text) or "").strip("\n")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Knots\n=====\n\nSails\n-----\n", "# Knots\n\n\n## Sails"),
        ("=====\nNœuds\n=====\n", "# Nœuds"),
        ("*so* **sehr** ``x_y`` :math:`a`", "*so* **sehr** `x_y` `a`"),
        ("`cuerdas <https://ropes.example>`_", "[cuerdas](<https://ropes.example>)"),
        ("named_\n\n.. _named: https://ropes.example", "[named](<https://ropes.example>)"),
        (
            "`a`__ `b`__\n\n__ https://a.example\n__ https://b.example",
            "[a](<https://a.example>) [b](<https://b.example>)",
        ),
        ("https://ropes.example/x", "<https://ropes.example/x>"),
        ("- eins\n- zwei\n\n  - drei", "- eins\n- zwei\n\n  - drei"),
        ("3. três\n4. quatro", "3. três\n4. quatro"),
        (":Speaker: Ann Lee\n:Ort: Kiel", "- **Speaker**: Ann Lee\n- **Ort**: Kiel"),
        ("so::\n\n  a < b\n\n  c", "so:\n\n    a < b\n    \n    c".replace("    \n", "\n")),
        (".. code-block:: python\n\n   x = 1", "    x = 1"),
        (".. image:: a.png\n   :alt: knots", "![knots](<a.png>)"),
        ("| one\n| two", "one\\\ntwo"),
        ("   quoted", "> quoted"),
        ("5*3 [a] <b> {{ x }}", "5\\*3 \\[a\\] \\<b\\> \\{\\{ x \\}\\}"),
        ("=== ===\na   b\n=== ===\n1   2\n=== ===", "| a | b |\n|---|---|\n| 1 | 2 |"),
        (".. youtube:: abcdefghijk", "<https://www.youtube.com/watch?v=abcdefghijk>"),
        (".. asciinema:: 113463", "<https://asciinema.org/a/113463>"),
    ],
)
def test_a_form_becomes_that_of_markdown(text, markdown):
    assert written(text) == markdown


@pytest.mark.parametrize(
    "text",
    [
        ".. include:: /etc/passwd",
        ".. raw:: html\n   :file: /etc/passwd",
        ".. csv-table::\n   :file: /etc/passwd",
        ".. raw:: html\n\n   <script>x</script>",
        ".. unknown:: knots",
    ],
)
def test_what_would_read_files_or_is_not_known_is_shown_as_it_was_written(text, capfd):
    assert "root:" not in written(text)
    assert [line.strip() for line in written(text).split("\n") if line.strip()] == [
        line.strip() for line in text.split("\n") if line.strip()
    ]
    assert capfd.readouterr() == ("", "")


def test_lines_stay_where_they_stood():
    text = "Knots\n=====\n\nfirst\nsecond\n\n- item\n\n\nlast\n"
    lines = (markdown_of(text) or "").split("\n")
    assert {at for at, line in enumerate(lines) if line} == {0, 3, 4, 6, 9}


def test_a_role_of_one_note_is_none_in_the_next():
    assert written(".. role:: ropes\n\n:ropes:`knots`") == "knots"
    assert "ropes" in written(":ropes:`knots`")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Knots\n=====\n", ("Knots", 1)),
        ("=====\nSeile\n=====\n", ("Seile", 2)),
        ("\nno title\n", ("", 0)),
        ("", ("", 0)),
    ],
)
def test_the_first_title_is_known_without_docutils(text, title):
    assert title_of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "`a " * 60_000,
        "- x\n" * 50_000,
        "".join(f"{'  ' * depth}- x\n\n" for depth in range(400)),
        "*" * 500_000,
        "".join(f".. |a{n}| replace:: |a{n + 1}| |a{n + 1}|\n" for n in range(3000)) + "\n|a0|\n",
    ],
)
def test_what_would_cost_docutils_long_is_not_parsed(text):
    with bounded(steps=50):
        assert markdown_of(text) is None
