"""Names in first items, lines with a profile, sentences and sections about the speaker."""

import pytest
from spoken import read
from story import Story, opened

from notegen.load.markdown_event import read_event
from notegen.load.surest import SURE_ENOUGH


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues\n\n* Ann Lee\n* long", "Queues | Ann Lee"),
        ("## Queues\n\n* Ann Lee from Acme\n* long", "Queues | Ann Lee (Acme)"),
        ("## Queues\n\n* Zorvan Umlaut @ Acme\n* long", "Queues | Zorvan Umlaut (Acme)"),
        ("## Queues\n\n* Mike M. from Acme\n* long", "Queues | Mike M. (Acme)"),
        ("## Queues\n\n* [Zorvan Umlaut](https://zumlaut.example)\n* long", "Queues | Zorvan Umlaut"),
        ("## Knoten\n\n- Uwe Groß, Hafen AG\n- Seile", "Knoten | Uwe Groß (Hafen AG)"),
        ("## Les nœuds\n\n- [Zoé P.](https://github.com/zoe)\n- le port", "Les nœuds | Zoé P."),
        ("## Los nudos\n\n* Inés Soler y Leo Vega\n* el puerto", "Los nudos | Inés Soler, Leo Vega"),
        ("## 結び目\n\n- 山田 太郎（縄）\n- 港", "結び目 | 山田 太郎 (縄)"),
        ("# Knots\n\n## General\n\n* Ann Lee\n* slides", "Knots | Ann Lee"),
    ],
)
def test_the_first_item_names_the_speaker(note, expected):
    assert read(note) == f"first item: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n\n* Docker Swarm\n* Ann Lee asked",
        "## Queues\n\n* Kotlin Multiplatform\n* long",
        "## Queues\n\n* Ann Lee\n* Bob Ray",
        "## Queues\n\n* Ann Lee - How queues grow\n* long",
        "## Thanks\n\n* Ann Lee",
        "## Teilnehmer\n\n* Uwe Groß",
        "## Agradecimientos\n\n* Inés Soler",
        "## General\n\n* Ann Lee",
    ],
)
def test_another_first_item_names_nobody(note):
    assert read(note) == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("[Ann Lee](https://github.com/ann) - engineer at Acme", "Ann Lee (Acme)"),
        ("[Uwe Groß](https://www.linkedin.com/in/ugross) – Entwickler bei Hafen", "Uwe Groß (Hafen)"),
        ("[Rui Alves](https://www.linkedin.com/in/rui) - Tech Lead na Cordas", "Rui Alves (Cordas)"),
    ],
)
def test_the_one_line_with_a_profile_below_the_abstract_is_the_speaker(note, expected):
    assert read(f"## Queues\n\nAn abstract.\n\n{note}\n\n- [Video](v.mp4)") == f"profile line: Queues | {expected}"


@pytest.mark.parametrize(
    "lines",
    [
        "[Ann Lee](https://github.com/ann) wrote the library",
        "[Acme](https://acme.example) - ropes",
        "[Ann Lee](https://github.com/ann)\n\n[Bob Ray](https://github.com/bob)",
    ],
)
def test_other_lines_with_links_name_nobody(lines):
    assert read(f"## Queues\n\nAn abstract.\n\n{lines}\n") == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "[Ann Lee](https://ann.example) ([Acme](https://a.example)) walked through it.",
            "opening sentence: T | Ann Lee (Acme)",
        ),
        ("[Uwe Groß](https://u.example) zeigte Knoten.", "opening sentence: T | Uwe Groß"),
        ("[Rui Alves](https://r.example) apresentou os nós.", "opening sentence: T | Rui Alves"),
        ("[Zoé Petit](https://z.example) présente les nœuds.", "opening sentence: T | Zoé Petit"),
        ("[Ann Lee](https://ann.example) says:\n\n> Ropes last.", "says: T | Ann Lee"),
        ("[Uwe Groß](https://u.example) sagt:\n\n> Seile halten.", "says: T | Uwe Groß"),
        ("[Zoé Petit](https://z.example) dit :\n\n> Ça tient.", "says: T | Zoé Petit"),
        ("How queues grow. Presented by Ann Lee (@ann), engineer at Acme.", "presented by: T | Ann Lee (Acme)"),
        (
            "Os nós. Apresentada por Rui Alves ([@r](https://x.com/r)), desenvolvedor na Cordas.",
            "presented by: T | Rui Alves (Cordas)",
        ),
        ("Knoten, vorgestellt von Uwe Groß.", "presented by: T | Uwe Groß"),
        ("Les nœuds, présentés par Zoé Petit.", "presented by: T | Zoé Petit"),
        ("Ann was ill, so her colleague Bob Ray took over.", "stood in: T | Bob Ray"),
        ("Uta war krank, ihr Kollege Uwe Groß sprang ein.", "stood in: T | Uwe Groß"),
        ("Léa était malade, sa collègue Zoé Petit a pris sa place.", "stood in: T | Zoé Petit"),
        ("Text.\n\n### About the speaker\n\nAnn Lee is an engineer at Acme.", "about the speaker: T | Ann Lee (Acme)"),
        ("Text.\n\n### Sprecher\n\n**Uwe Groß** arbeitet bei Hafen.", "about the speaker: T | Uwe Groß (Hafen)"),
        (
            "Texte.\n\n### Intervenante\n\nZoé Petit travaille chez Cordage.",
            "about the speaker: T | Zoé Petit (Cordage)",
        ),
    ],
)
def test_a_sentence_names_the_speaker(note, expected):
    assert read(f"## T\n\n{note}") == expected


@pytest.mark.parametrize(
    "note",
    [
        "Docker showed us how.",
        "Ann Lee showed in 1999 that queues grow.",
        "A tool presented by the vendor.",
        "We saw [Ann Lee](https://ann.example), who presented it.",
        "Ann Lee says:\n\n> Ropes last.",
        "Her colleague Bob Ray asked a question.",
        "Text.\n\n### About the speaker\n\nThe speaker is late.",
        "Text.\n\n### About the author\n\nAnn Lee is an engineer.",
    ],
)
def test_a_sentence_about_something_else_names_nobody(note):
    assert read(f"## T\n\n{note}") == ""


def test_what_several_talks_are_told_of_in_a_sentence_is_no_talk():
    assert read("## The sessions\n\nThe first was presented by Ann Lee.") == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Keynote: Ann Lee (Acme)", "kind: speaker: Keynote | Ann Lee (Acme)"),
        ("## Charla: Inés Soler", "kind: speaker: Charla | Inés Soler"),
        ("## Workshop: Uwe Groß", "kind: speaker: Workshop | Uwe Groß"),
        ("## Podiumsdiskussion: Uwe Groß und Ann Lee", "kind: speaker: Podiumsdiskussion | Uwe Groß, Ann Lee"),
        ("## Queues in practice (Ann Lee)", "title (speaker): Queues in practice | Ann Lee"),
        ("## Knoten, die halten (Uwe Groß)", "title (speaker): Knoten, die halten | Uwe Groß"),
        ("## Les nœuds du port (Zoé Petit)", "title (speaker): Les nœuds du port | Zoé Petit"),
        ("## 港の結び目を読む（山田 太郎／縄）", "title (speaker): 港の結び目を読む | 山田 太郎 (縄)"),
        ("## Ropeで遊ぶ（山田 太郎／縄）", "title (speaker): Ropeで遊ぶ | 山田 太郎 (縄)"),
        ("## Uwe Groß und Uta Lange: Zwei Seile", "speaker: title: Zwei Seile | Uwe Groß, Uta Lange"),
        ("## Dr. med. Uta Lange (Hafen): Seile", "speaker: title: Seile | Uta Lange (Hafen)"),
        ("## Zoé Petit et Luc Morel: Les voiles", "speaker: title: Les voiles | Zoé Petit, Luc Morel"),
        ("## Keynote: Ann Lee, Harbour Light", "kind: speaker: Keynote | Ann Lee (Harbour Light)"),
        ("## Tea\n\nSpeaker: Ann Lee", "labelled line: Tea | Ann Lee"),
        ("## Pause\n\nReferent: Uwe Groß", "labelled line: Pause | Uwe Groß"),
        ("## 港の結び目を読む - 山田 太郎", "title - speaker: 港の結び目を読む | 山田 太郎"),
        ("## Ann Lee on naming things", "speaker on title: naming things | Ann Lee"),
        ("## Uwe Groß über alte Knoten", "speaker on title: alte Knoten | Uwe Groß"),
        ("## Zoé Petit sur les nœuds", "speaker on title: les nœuds | Zoé Petit"),
        ("## Inés Soler sobre los nudos", "speaker on title: los nudos | Inés Soler"),
        ("## Queues in practice / Ann Lee, Acme", "title - speaker: Queues in practice | Ann Lee (Acme)"),
        ("## 10:30 Files de messages // Élodie Kermarec", "title - speaker: Files de messages | Élodie Kermarec"),
        ("## Queues in practice; Ann Lee, Acme", "title - speaker: Queues in practice | Ann Lee (Acme)"),
        ("## Big queues, [Ann Lee](https://x.com/ann)", "title - speaker: Big queues | Ann Lee"),
        ("## Talk 2: Ann Lee: Queues", "speaker: title: Queues | Ann Lee"),
        ("## 19:00 - 19:30 Ann Lee: Queues", "speaker: title: Queues | Ann Lee"),
        ("## Vortrag 1: Uwe Groß: Knoten", "speaker: title: Knoten | Uwe Groß"),
        ('## Ann Lee - "Queues"', "speaker: title: Queues | Ann Lee"),
        ("## Queues\n\n([Slides](q.pdf))\n\nAnn Lee", "name line: Queues | Ann Lee"),
        (
            "## Queues\n\nAnn Lee, Staff Engineer @ Acme\nRecording: https://youtu.be/abc",
            "name line: Queues | Ann Lee (Acme)",
        ),
        ("## Queues\n\nSpeakers:\n\n* Ann Lee\n* Bob Ray (Bolt)", "labelled line: Queues | Ann Lee, Bob Ray (Bolt)"),
        ("## Queues\n\nSpeakers: Ann Lee, Zorvan Umlaut", "labelled line: Queues | Ann Lee, Zorvan Umlaut"),
        ("## Queues\n\nReferentinnen: Ann Lee, Zorvan Umlaut", "labelled line: Queues | Ann Lee, Zorvan Umlaut"),
        ("## Queues\n\nSpeaker: Ann Lee, Zorvan Umlaut", "labelled line: Queues | Ann Lee (Zorvan Umlaut)"),
        ("## Queues\n\nSpeaker: Ann Lee\nCompany: Acme", "labelled line: Queues | Ann Lee (Acme)"),
        (
            "## Los nudos\n\nPanelistas: Inés Soler, Leo Vega y Ana Ríos",
            "labelled line: Los nudos | Inés Soler, Leo Vega, Ana Ríos",
        ),
        ("## 結び目\n\n発表者：山田 太郎／縄", "labelled line: 結び目 | 山田 太郎 (縄)"),
    ],
)
def test_more_forms_are_read(note, expected):
    assert read(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "## Client side things / Server side things",
        "## Logs of the day / Harbour Works",
        "## Keynote: Breaking Barriers",
        "## Notes on old queues",
        "## Ann Lee on Tour",
        "## RGB (Ropes, Graphs and Boats)",
        "## Acme (Ann Lee)",
        "## Acme - Ann Lee",
        "## One rope, two knots",
        "## Ann Lee - Acme GmbH",
        "## Kotlin Multiplatform: what it is\n\nKotlin Multiplatform is new.",
        "## Queues\n\nPonente: Nombre Apellido",
        "## Título de la charla\n\nPonente: Inés Soler",
    ],
)
def test_what_only_looks_like_them_is_not(note):
    assert read(note).endswith("| ") or read(note) == ""


def test_a_title_with_a_subtitle_behind_a_name_keeps_both():
    note = "## Ann Lee - Queues: a history\n\nQueues are old."

    assert read(note) == "speaker: title: Queues: a history | Ann Lee"


def test_a_guess_is_doubted_and_its_line_stays(tmp_path):
    text = "# Rope night\n\n## Queues\n\n* speaker: the Acme people (Ann Lee?)\n* long\n\n## Sails by Bob Ray\n"
    first, _ = read_event(opened(text)).talks

    doubted = [fact for fact in first.facts if fact.field == "speaker"]
    assert [(fact.value.name, fact.confidence < SURE_ENOUGH) for fact in doubted] == [("Ann Lee", True)]
    assert "the Acme people (Ann Lee?)" in first.texts[0].source
    assert Story(tmp_path).note("a.md", text).talks() == ["Queues", "Sails | Bob Ray"]
