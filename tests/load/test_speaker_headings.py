"""A heading that only says who spoke belongs to the talk above it; the title, where that is below it."""

import pytest
from spoken import read
from story import Story


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues\n### Ann Lee\n\n- long", "own heading: Queues | Ann Lee"),
        ("# Knoten\n\n### Uwe Groß & Uta Lange\n\ntext", "own heading: Knoten | Uwe Groß, Uta Lange"),
        ("## Les nœuds\n### Zoé Petit (La Corderie)\n", "own heading: Les nœuds | Zoé Petit (La Corderie)"),
        ("## Queues\n### Prof. Zorvan Umlaut\n", "own heading: Queues | Zorvan Umlaut"),
        ('## Queues\n### Zorvan "Zo" Umlaut\n', 'own heading: Queues | Zorvan "Zo" Umlaut'),
        ("## Queues\n### Zorvan Umlaut\n\n- long\n\n#### Questions\n", "own heading: Queues | Zorvan Umlaut"),
        ("# Queues\n# [Ann Lee](https://talks.example/1)\n", "own heading: Queues | Ann Lee"),
        ("# Queues\n# By Ann Lee\n", "by-line: Queues | Ann Lee"),
        ("# Knoten\n## Von Uwe Groß\n", "by-line: Knoten | Uwe Groß"),
        ("# Los nudos\n# Por Inés Soler\n", "by-line: Los nudos | Inés Soler"),
        ("# Queues\n# [2014-12-29 by Ann Lee](https://talks.example/1)\n", "by-line: Queues | Ann Lee"),
        ("## Queues\n## Speaker: Ann Lee\n", "labelled line: Queues | Ann Lee"),
        ("## Os nós\n### Palestrante: Rui Alves\n", "labelled line: Os nós | Rui Alves"),
        ("# By Ann Lee\n# Queues\n\n* long", "by-line: Queues | Ann Lee"),
    ],
)
def test_a_heading_below_the_title_names_the_speaker(note, expected):
    assert read(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n### Impact Mapping\n",
        "## Queues\n### Ann Lee\n### Bob Ray\n",
        "## Team\n### Ann Lee\n",
        "## Queues\n\nText of its own.\n\n### Ann Lee\n",
        "## Queues\n### Ann Lee - How queues grow\n",
        "## Queues\n### Ann Lee: How queues grow\n",
        "## Queues\n### Zorvan Umlaut\n\nZorvan Umlaut is a tool.\n",
        "## Queues\n### Zorvan Umlaut\n### Another part\n",
        "## Knoten\n### Offene Fragen\n",
        "## Los nudos\n### Próximos Pasos\n",
        "> Wait for it.\n\n#### by Somebody\n",
    ],
)
def test_any_other_heading_names_nobody(note):
    assert read(note) == ""


def test_the_heading_leaves_the_text_and_what_stands_below_it_stays(tmp_path):
    story = Story(tmp_path).note("a.md", "# Rope night\n\n## Queues\n### Ann Lee\n\n- long\n\n#### Why\n\n- because\n")

    assert story.talks() == ["Queues | Ann Lee"]
    (talk,) = story.event().talks
    assert talk.texts[0].source == "- long\n\n#### Why\n\n- because\n"
