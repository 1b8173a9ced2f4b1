"""Where somebody works, told in a sentence that begins with their name."""

import pytest
from story import Story, sections

from notegen.load.speakers.employers import employer_of, leading_name


def employer(name: str, text: str) -> str:
    return employer_of(name, (section.blocks for section in sections(f"# Talk\n\n{text}")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee is the CEO of [Quay](https://quay.example), whose goal is rope.", "Quay"),
        ("Ann Lee (@ann) is a member of the team at Quay.", "Quay"),
        ("**Ann Lee** works for Quay Labs and likes rope.", "Quay Labs"),
        ("Ann: works at Quay in Kiel", "Quay"),
        ("- Ann working at Quay now", "Quay"),
        ("Ann Lee arbeitet als Architektin bei der Quay in München, seit 1996.", "Quay"),
        ("Ann Lee ist Entwicklerin bei Quay.", "Quay"),
        ("Ann Lee travaille chez Quay.", "Quay"),
        ("Ann Lee est ingénieure chez Quay.", "Quay"),
        ("Ann Lee trabaja en Quay.", "Quay"),
        ("Ann Lee é desenvolvedora na Quay.", "Quay"),
        ("Ann Lee werkt bij Quay.", "Quay"),
    ],
)
def test_the_employer_is_read(text, expected):
    assert employer("Ann Lee", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is a fan of Queues.",
        "Ann Lee is in Kiel.",
        "Ann Lee was ill, so Bob Ray of Mole came.",
        "Bob Ray works at Mole.",
        "Anna Leeds works at Mole.",
        "Ann Lee showed the rope of Mole.",
        "Ann Lee ist von Beruf neugierig.",
        "> Ann Lee works at Mole.",
        "We thank Quay. Ann Lee spoke.",
    ],
)
def test_a_sentence_about_something_else_names_none(text):
    assert employer("Ann Lee", text) == ""


def test_a_sentence_about_somebody_begins_with_the_name():
    assert leading_name("Ann Lee (@ann) is an engineer") == "Ann Lee"
    assert leading_name("Uwe Groß arbeitet bei Quay") == "Uwe Groß"
    assert leading_name("The speaker is late") == ""


def test_a_talk_takes_the_employer_from_its_text_and_keeps_the_sentence(tmp_path):
    story = Story(tmp_path).note("a.md", "# Rope night\n\n## Queues by Ann Lee\n\nAnn Lee is the CTO of Quay.\n")

    assert story.talks() == ["Queues | Ann Lee (Quay)"]
    (talk,) = story.event().talks
    assert "CTO of Quay" in talk.texts[0].source


@pytest.mark.parametrize(
    ("front", "text", "expected"),
    [
        ("speaker: Ann Lee", "Knots.\n\n### Speaker\n\nAnn Lee is CTO of Quay.", [("Ann Lee", ("Quay",))]),
        ("speakers: [Uwe Groß, Ann Lee]", "- Uwe Groß arbeitet bei der Hafen AG\n- Seile", [
            ("Uwe Groß", ("Hafen AG",)), ("Ann Lee", ())]),
        ("speaker: Zoé Petit", "Luc Morel travaille chez Quay.", [("Zoé Petit", ())]),
        ("speakers: [{name: Ann Lee, affiliation: Rope}]", "Ann Lee works at Quay.", [("Ann Lee", ("Rope",))]),
    ],
)  # fmt: skip
def test_a_stated_speaker_takes_the_employer_from_the_text(tmp_path, front, text, expected):
    event = Story(tmp_path).note("2031-04-02-knots.md", f"---\n{front}\n---\n# Knots\n\n{text}\n").load().events[0]
    assert [(speaker.name, speaker.affiliations) for speaker in event.talks[0].speakers] == expected
