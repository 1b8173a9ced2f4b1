"""The language of a note, where its small words make it sure."""

import pytest
from story import Story

from notegen.load.languages import SMALL_WORDS, language_of_texts

TEXTS = {
    "en": (
        "The tide is what it is, and you can not have it from the sea. They are to be told how this was for the boats."
    ),
    "de": (
        "Die Flut ist, wie sie ist, und wir werden sie nicht mit der Hand halten. Das Boot kann auch auf dem Sand sein."
    ),
    "fr": (
        "Les bateaux sont dans le port et la marée est plus haute que le quai, ce qui n'est pas pour nous une surprise."
    ),
    "es": ("Los barcos no son como el mar, y lo que se ve por la noche es más que una luz para las redes del puerto."),
    "pt": (
        "Os barcos não são como o mar, e o que se vê no porto é mais do que uma luz para as redes dos que saem em maio."
    ),
    "it": (
        "Il mare non è come si dice, e le barche che sono nel porto per la "
        "notte, anche più di una, con gli altri della."
    ),
    "nl": (
        "De boten zijn niet van het land, en er is een tij dat op en neer gaat voor wie met het schip naar zee wordt."
    ),
}


@pytest.mark.parametrize("code", SMALL_WORDS)
def test_each_language_is_known_by_its_small_words(code):
    assert language_of_texts([TEXTS[code]]) == code


def test_japanese_is_known_by_its_letters():
    assert language_of_texts(["きょうは みなとで あたらしい ふねの はなしを ききました。"]) == "ja"


def test_a_text_in_two_languages_is_in_none():
    assert language_of_texts([TEXTS["en"], TEXTS["de"]]) == ""


@pytest.mark.parametrize("text", ["", "Docker, Kubernetes, Terraform", "the and of", "int main() { return 0; }"])
def test_a_doubt_gives_no_answer(text):
    assert language_of_texts([text]) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- put the rope where your hand is\n- it does not slip\n- why not, and how do we know", "en"),
        ("- das Seil nicht über die Kante legen\n- warum hält der Knoten, wenn es nass ist", "de"),
        ("- les nœuds et la corde, pour nous, ne sont pas une question de force", "fr"),
    ],
)
def test_a_few_lines_are_enough_where_no_other_language_is_near(text, code):
    assert language_of_texts([text]) == code


def test_code_and_addresses_are_in_no_language():
    assert language_of_texts(["```\nfor the of and to is that\n```\n`the of and to is` https://the.of/and/to/is"]) == ""


def test_an_event_is_in_the_language_of_its_talks_notes(tmp_path):
    story = Story(tmp_path).note("seile-2031/README.md", "# Seiltage 2031\n\n3. Mai 2031\n")
    story.note("seile-2031/knoten.md", f"# Knoten\n\nvon Ann Lee\n\n{TEXTS['de']}\n")
    event = story.event()
    assert (event.language, [talk.language for talk in event.talks]) == ("de", [""])
