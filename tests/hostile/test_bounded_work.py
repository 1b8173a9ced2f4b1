"""However a note is piled up, understanding it takes work in proportion to its size.

Structures are counted by calls, which no busy machine changes: four times as many pieces may make six and a half times
as many calls, where a square would make sixteen. Long lines cost regular expressions, which make no calls: of them the
time is told.
"""

from collections.abc import Callable

import pytest
from growing import growth_of_calls, growth_of_time
from story import Story

PIECES = {
    "headings with a by-line": "## A talk of cups\nby Ann Lee\n\n",
    "headings alone": "## A talk of cups\n\n",
    "headings and their names": "## A talk of cups\n### Ann Lee\n\n",
    "headings of one level with addresses": "# An evening\n\n* Hall\n* Quay 1\n* 12345 Town\n\n",
    "months with talks": "## March 2015\n\n* A talk of cups (Ann Lee)\n\n",
    "days and talks": "## Day 1\n\n### Cups\nAnn Lee\n\n",
    "items with a name in brackets": "* A talk of cups (Ann Lee)\n",
    "items with links": "- **[A talk](https://a.example)**, por [Ann Lee](https://b.example)\n",
    "nested items": "- a\n    - By Ann Lee\n    - Slides: https://a.example/x.pdf\n",
    "bold lines": "**A talk of cups**\nAnn Lee\n\n",
    "lines above a lone dash": "A talk of cups\n-\nAnn Lee\n\n",
    "rows of a table": "| A talk of cups | Ann Lee |\n",
    "labelled lines": "Speaker: Ann Lee\nDate: 2016-02-03\nLocation: Hall, Quay 1, 12345 Town\n\n",
    "quotations with a name": "> a cup\n\n#### by Ann Lee\n\n",
    "HTML headings": "<h3>A talk of cups</h3>\n\nAnn Lee\n\n",
    "players": '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n',
    "names of people who say": "[Ann](https://a.example) says:\n\n> a cup\n\n",
}
"""A piece that stands in a note again and again."""

FIRST = {"rows of a table": "# Talks\n\n| Talk | Speaker |\n|---|---|\n"}
"""What must stand above the pieces; else a heading."""

LINES: dict[str, Callable[[int], str]] = {
    "by": lambda n: "# " + "Kettles by " * n + "Ann Lee\n",
    "dashes": lambda n: "# " + "Ann Lee - " * n + "Kettles\n",
    "colons": lambda n: "# " + "Ann Lee: " * n + "Kettles\n",
    "brackets around brackets": lambda n: "# " + "(" * n + "Ann Lee" + ")" * n + "\n",
    "brackets beside brackets": lambda n: "# Kettles " + "(Ann Lee) " * n + "\n",
    "commas": lambda n: "# Kettles, " + "Ann Lee, " * n + "\n",
    "quotation marks": lambda n: "# " + '"Kettles", by ' * n + "\n",
    "blanks": lambda n: "# Kettles" + " " * 10 * n + "by Ann\n\nAnn" + " " * 10 * n + "Lee\n",
    "blanks of other kinds": lambda n: "# Kettles" + "\u00a0\u2003" * 5 * n + "by Ann\n",
    "one long word": lambda n: "# " + "tea" * 10 * n + "\n",
    "names in a by-line": lambda n: "# Kettles\n\nBy " + "Ann Lee, " * n + "Bo Ek\n",
    "names in a line": lambda n: "# Kettles\n\n" + "Ann Lee & " * n + "Bo Ek\n",
    "names behind a label": lambda n: "# Kettles\n\nSpeakers: " + "Ann Lee and " * n + "Bo Ek\n",
    "handles": lambda n: "# Kettles\n\nAnn Lee " + "@ann " * n + "\n",
    "presented by": lambda n: "# Kettles\n\n" + "presented by " * n + "Ann Lee\n",
    "sentences": lambda n: (
        "# Kettles\n\n" + "[Ann Lee](https://a.example) ([Org](https://b.example)) spoke " * (n // 10) + "\n"
    ),
    "days that are none": lambda n: "# Kettles\n\n" + "2016-02-30 31.02.2016 " * n + "\n",
    "months without end": lambda n: "# Kettles\n\n" + "31 de enero de " * n + "\n",
    "ranges without end": lambda n: "# Kettles 1" + "-1" * n + "\n\nMay 1" + " - 1" * n + "\n",
    "Japanese years": lambda n: "# 勉強会\n\n" + "2030年4月" * n + "\n",
    "digits": lambda n: "# Kettles " + "1" * 20 * n + "\n\n" + "20160203" * n + "\n",
    "streets": lambda n: "# Kettles\n\nLocation: " + "Quay 1, " * n + "12345 Town\n",
    "open tags": lambda n: "# Kettles\n\n" + "<a b=" * n + "\n",
    "open comments": lambda n: "# Kettles\n\n" + "<!-- " * n + "\n",
    "embedded Ruby": lambda n: "# Kettles\n\n" + "<%= " * n + "\n",
    "liquid": lambda n: "# Kettles\n\n" + "{% raw %}{{ " * n + "\n",
    "shortcodes": lambda n: "# Kettles\n\n" + "{{< figure " * n + "\n",
    "attribute lists": lambda n: "# Kettles {:" + "#a " * n + "\n\na\n{:" + " .a" * n + "\n",
    "emoji": lambda n: "# Kettles\n\n" + ":tada" * n + "\n",
    "parts of mail addresses": lambda n: "# Kettles\n\n" + "a.b-" * n + "@" + "a." * n + "\n",
    "square brackets": lambda n: "# Kettles\n\n" + "[" * n + "[a] [" * (n // 10) + "\n",
}
"""Long lines, of as many parts as is said."""


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_as_the_pieces_do(tmp_path, piece):
    def reading(number: int) -> Callable[[], object]:
        text = FIRST.get(piece, "# Talks\n\n") + PIECES[piece] * number
        story = Story(tmp_path / str(number)).note("a.md", text)
        return story.load

    assert growth_of_calls(reading, 16) < 6.5


def test_work_grows_as_the_names_of_an_evening_do(tmp_path):
    def reading(number: int) -> Callable[[], object]:
        rows = "".join(f"| A talk of cups {at} | An{'n' * (at % 7)}e Lee{'m' * (at // 7)} |\n" for at in range(number))
        return Story(tmp_path / str(number)).note("a.md", FIRST["rows of a table"] + rows).load

    assert growth_of_calls(reading, 40) < 6.5


@pytest.mark.parametrize(
    "piece",
    ["Meetup 2014-03-02\n\nTea\nby Ann Lee\n\n• a cup\n\nTranslate to de es fr it pt ja\n\n", "by Ann Lee\n", "• a\n"],
)
def test_work_grows_as_the_lines_of_a_dump_do(tmp_path, piece):
    def reading(number: int) -> Callable[[], object]:
        return Story(tmp_path / str(number)).note("a.txt", "Skip to content\n\n" + piece * number).load

    assert growth_of_calls(reading, 16) < 6.5


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("conf/talk-{}.md", "# Talk {}\n\nBy Ann Lee\n"),
        ("2020-01-02-evening-{}.md", "# Evening\n\n## Talk {}\n\nBy Ann Lee {}\n"),
        (
            "2020-01-02-{}.md",
            "---\ntitle: Kettles {}\ngroup: Cups\ndate: 2020-01-02\n---\n\n## Talk {}\n\nBy Ann Lee\n",
        ),
        ("{}/README.md", "# Conf {}\n\nMay {}, 2016\n\nVenue: Hall {}, Quay 1, 12345 Town\n"),
        ("talks/{}.md", "---\ntitle: Kettles {}\nspeaker: Anne{} Leemann\ntags: [tea, cup{}]\n---\n"),
    ],
    ids=["talks of one folder", "evenings of one day", "notes of one evening", "folders", "people of like names"],
)
def test_work_grows_as_the_notes_do(tmp_path, path, text):
    def reading(number: int) -> Callable[[], object]:
        story = Story(tmp_path / str(number))
        story.note("conf/README.md", "# Cup Conf\n\nMay 3, 2016\n")
        for at in range(number):
            story.note(path.replace("{}", str(at)), text.replace("{}", str(at)))
        return story.load

    assert growth_of_calls(reading, 12) < 6.5


@pytest.mark.parametrize("line", LINES)
def test_time_grows_with_a_long_line(tmp_path, line):
    def reading(parts: int) -> Callable[[], object]:
        return Story(tmp_path / str(parts)).note("a.md", LINES[line](parts)).load

    assert growth_of_time(reading, 300) < 24
