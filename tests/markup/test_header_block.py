"""Headers without a fence: Nikola's dotted lines, the plain lines of Pelican and MultiMarkdown."""

import pytest
from growing import growth_of_time
from story import Story

from notegen.markup.front_matter import split

NIKOLA = (
    ".. title: Knoten für Eilige\n.. slug: knoten\n.. date: 2031-04-02 19:00:00 UTC+02:00\n.. tags: Seile, Knoten\n"
)
PELICAN = "Title: Des nœuds\nDate: 2031-04-02\nTags: cordes, nœuds\nSummary: Pourquoi ils\n    tiennent.\n"


def stated(text: str) -> dict[str, str]:
    return {field.key: field.value.text for field in split(text, "a.md").fields}


@pytest.mark.parametrize("text", [NIKOLA + "\ntext\n", f"<!--\n{NIKOLA}-->\n\ntext\n"])
def test_dotted_lines_on_top_are_front_matter(text):
    front = split(text, "a.md")
    assert stated(text) == {
        "title": "Knoten für Eilige",
        "slug": "knoten",
        "date": "2031-04-02 19:00:00 UTC+02:00",
        "tags": "Seile, Knoten",
    }
    assert (front.style, front.body) == ("nikola", "\ntext\n")
    assert text.split("\n")[front.body_line - 1 :] == front.body.split("\n")


def test_plain_lines_from_a_title_on_are_front_matter():
    text = PELICAN + "\ntext\n"
    front = split(text, "a.md")
    assert stated(text) == {
        "title": "Des nœuds",
        "date": "2031-04-02",
        "tags": "cordes, nœuds",
        "description": "Pourquoi ils tiennent.",
    }
    assert (front.style, front.body, front.body_line) == ("pelican", "\ntext\n", 6)


@pytest.mark.parametrize(
    "text",
    [
        "Date: 9 June 2031\nLocation: Kiel\n\ntext\n",
        "Title: Knots\n\ntext\n",
        "Title: Knots\nand how they hold: a tale\n\ntext\n",
        "Note: this is\nDate: 2031\n\ntext\n",
        ".. image:: x.png\n.. figure:: y.png\n",
        "<!-- a comment -->\n\n# Knots\n",
        "<!--\n.. title: never closed\n",
    ],
)
def test_other_words_on_top_are_the_note_s(text):
    front = split(text, "a.md")
    assert (front.has, front.body) == (False, text)


@pytest.mark.parametrize(
    "text", ["Title: Nudos\nStatus: draft\n\ntexto\n", ".. title: Nudos\n.. status: draft\n\ntexto\n"]
)
def test_a_draft_there_is_a_draft(tmp_path, text):
    assert Story(tmp_path).note("nudos.md", text).load().events == ()


def test_facts_keep_their_lines(tmp_path):
    event = Story(tmp_path).note("a.md", PELICAN + "\ntext\n").event()
    assert [(fact.field, fact.span.line, fact.span.column) for fact in event.facts][:2] == [
        ("date", 2, 1),
        ("title", 1, 1),
    ]


@pytest.mark.parametrize(
    "front",
    ["title: {{ title }}\ndate: {{ .Date }}", "{% if x %}\ntitle: '<%= title %>'\n{% endif %}\ndate: <%= now %>"],
)
def test_markers_of_a_template_are_placeholders_and_no_fault(tmp_path, front):
    story = Story(tmp_path).note("template.md", f"---\n{front}\n---\ntext\n")
    assert {line.split(" warning ")[1][:4] for line in story.faults()} == {"N217"}
    assert story.load().events[0].title == ""


def test_a_title_with_braces_inside_is_a_title(tmp_path):
    story = Story(tmp_path).note("a.md", '---\ntitle: "Braces {{ and }} in templates"\n---\ntext\n')
    assert story.event().title == "Braces {{ and }} in templates"


@pytest.mark.parametrize(("first", "piece"), [("", ".. a: b\n"), ("Title: x\n", "Date: y\n"), ("Title: ", "a: ")])
def test_a_long_header_costs_time_in_proportion(first, piece):
    assert growth_of_time(lambda count: lambda: split(first + piece * count, "a.md"), 2_000) < 24
