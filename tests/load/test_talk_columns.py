"""Lists and bold lines name talks where title and speaker each have their place."""

import pytest
from growing import growth_of_time
from story import opened
from test_programme import event, told, value, words

from notegen.load.markdown_event import read_event


@pytest.mark.parametrize("mark", ["", "- ", "1. "])
@pytest.mark.parametrize("between", [" by ", ", par ", " – ", " - ", ", von "])
def test_what_is_bold_is_the_title_and_what_is_not_are_people(mark, between):
    first, second = (
        f"{mark}**Vieilles cordes**{between}Maël Brandt",
        f"{mark}**Knots that hold**{between}Ann Lee (Acme)",
    )
    note = f"# Soirée\n\n{first}\n\n{second}\n"
    assert told(note) == ["Vieilles cordes | Maël Brandt", "Knots that hold | Ann Lee"]


def test_links_behind_the_people_are_the_talk_s_and_text_below_stays_its_text():
    note = """
        # Serata

        - **Nodi che tengono** – Ilaria Brandt – [slide](https://speakerdeck.com/ilaria/nodi)
          - mai due volte
        - **Vele vecchie** – Gualtiero Roe
        """
    found = event(note)
    assert told(note) == ["Nodi che tengono | Ilaria Brandt", "Vele vecchie | Gualtiero Roe"]
    assert value(found.talks[0], "slides") == "https://speakerdeck.com/ilaria/nodi"
    assert words(found.talks[0].texts) == ["- mai due volte"]


@pytest.mark.parametrize(
    "items",
    [
        '* Inma Brandt - "Nudos viejos"\n* Pausa para café\n* Ramiro Roe (Acme) - "Velas"\n',
        "* Inma Brandt: „Alte Knoten“\n* Ramiro Roe: „Neue Segel“\n",
    ],
)
def test_people_in_front_of_quoted_titles_are_speakers(items):
    assert [line.split(" | ")[1] for line in told(f"# Cuerdas\n\n{items}")] == ["Inma Brandt", "Ramiro Roe"]


@pytest.mark.parametrize("heading", ["## Vormittag", "## Day 2", "## Charlas de la tarde"])
def test_a_list_announced_as_a_programme_may_have_its_people_behind_a_dash(heading):
    note = f"# Seile\n\n{heading}\n\n- Rope in the browser - Jördis Brandt\n- How we lost mails – Cem Roe\n- Kaffee\n"
    assert [line.rpartition(": ")[2] for line in told(note)] == [
        "Rope in the browser | Jördis Brandt",
        "How we lost mails | Cem Roe",
    ]


@pytest.mark.parametrize(
    "note",
    [
        "# Seile\n\n- Every knot is a choice - Jördis Brandt\n- Never tie twice - Cem Roe\n",
        "# Seile\n\n## Zitate\n\n- Jeder Knoten zählt - Jördis Brandt\n- Nie zweimal binden - Cem Roe\n",
        "# Seile\n\n## Day 2\n\n- Rope in the browser - Jördis Brandt\n- bought rope\n- sold rope\n",
        "# Seile\n\n**Merke** – nie zweimal binden\n\n**Achtung** – nass\n",
        "# Seile\n\n**Hosted** by Jördis Brandt\n\n**Sponsored** by Cem Roe\n",
        "# Seile\n\n**Knots that hold** by Jördis Brandt\n\n- one bold line is none\n",
    ],
)
def test_quotations_logs_and_emphasis_are_no_talks(note):
    assert told(note) == []


def test_a_bold_word_with_a_colon_parts_talks_where_no_heading_does():
    note = "# Seile\n\n**Vormittag:**\n\n**Alte Knoten** von Ann Lee\n\n**Nachmittag:**\n\n**Neue Segel** von Bob Ray\n"
    assert told(note) == ["Vormittag: Alte Knoten | Ann Lee", "Nachmittag: Neue Segel | Bob Ray"]
    assert event(note).texts == ()


def test_items_take_a_time_that_grows_with_them():
    def note(count):
        return opened("# Seile\n\n" + "".join(f"- **Knots number {at}** – Ann Lee\n" for at in range(count)))

    def reading(count):
        given = note(count)
        return lambda: read_event(given)

    assert len(read_event(note(100)).talks) == 100
    assert growth_of_time(reading, 50) < 24
