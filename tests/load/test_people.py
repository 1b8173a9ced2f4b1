"""A name is told from a title, and names from the organisations beside them."""

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.load.speakers.people import clean_name, is_name, read_people
from notegen.load.speakers.title_words import is_title_word
from notegen.model.event import Speaker
from notegen.model.note import Anchor

PROFILE = "https://twitter.com/annlee"


def people(line: str, *anchors: Anchor, marked: bool = False) -> list[str]:
    """Who was read, as `Name (Organisation)`."""
    found = read_people(line, anchors, marked=marked)
    return [f"{p.name} ({', '.join(p.affiliations)})" if p.affiliations else p.name for p in found]


@pytest.mark.parametrize(
    "name",
    [
        "Ann Lee",
        "J. R. Lee",
        "Jean-Luc Marais",
        "Ann van der Lee",
        "María José de la Cruz",
        "Zoë Ÿz",
        "Conor O'Brien",
        "Ben McRay",
        "Иван Петров",
        "山田 太郎",
        "József Ferenc (Dzsó) Pengő",
        "Ann Long",
        "Kai Fleming",
        "Ida Valentine-House",
        "Uta Lange",
    ],
)
def test_a_name_is_two_to_five_capitalised_words(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "heading",
    [
        "Happy Path",
        "Hello World",
        "Live Demo",
        "Deep Dive",
        "Getting Started",
        "Lessons Learned",
        "Best Practices",
        "Open Source",
        "Event Sourcing",
        "Impact Mapping",
        "Lunch Break",
        "Repenser le RDV",
        "Vrooming SRE",
        "Hallway Track",
        "Monday Morning",
        "Visual Studio Code",
        "Apache Kafka",
        "Jenkins X",
        "React Native",
        "Santa Clara",
        "New York",
        "Portland US",
        "PyCon Nowhere",
        "Learn WebRTC",
        "Merged PRs",
        "C. Hamilton",
        "Resiliency Matrix",
        "Guten Morgen",
        "Reguläre Ausdrücke",
        "Offene Fragen",
        "Nächste Schritte",
        "Weitere Informationen",
        "Blog-Beitrag von Ann Lee",
        "Bonnes Pratiques",
        "Retour d'expérience",
        "Premiers Pas",
        "Buenas Prácticas",
        "Próximos Pasos",
        "Mesa Redonda",
        "Boas Práticas",
        "Error 418",
        "Ann",
        "ann lee",
        "Ann Lee was ill",
        "ANNOUNCEMENT TODAY",
        "“Ann Lee”",
        "Ann Lee?",
        "",
    ],
)
def test_a_heading_of_two_words_is_no_name(heading):
    assert not is_name(heading)


@pytest.mark.parametrize("name", ["Ann", "ann lee", "@ann", "Will Ray", "May Lee", "van Lee", "C. Hamilton"])
def test_behind_a_mark_a_word_or_a_handle_will_do(name):
    assert is_name(name, marked=True)


@pytest.mark.parametrize(
    "words", ["default", "hand", "design", "the way", "accident", "everyone", "CTO", "for", "von", "2014"]
)
def test_even_behind_a_mark_some_words_are_nobody(words):
    assert not is_name(words, marked=True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee (Acme)", ["Ann Lee (Acme)"]),
        ("Ann Lee [Acme]", ["Ann Lee (Acme)"]),
        ("Ann Lee from Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee von der Heyde", ["Ann Lee von der Heyde"]),
        ("Ann Lee bei Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee chez Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee @ Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee, Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee – Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee | Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee, CTO at Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee, Senior Engineer, Acme", ["Ann Lee (Acme)"]),
        ("Ann Lee (@ann)", ["Ann Lee"]),
        ("Ann Lee (she/her)", ["Ann Lee"]),
        ("Ann Lee - @ann", ["Ann Lee"]),
        ("Prof. Dr.-Ing. Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Zorvan Umlaut", ["Ann Lee (Zorvan Umlaut)"]),
        ("Ann Lee, Cuerdas del Mar", ["Ann Lee (Cuerdas del Mar)"]),
        ("Zorvan Umlaut, Cordes du Port", ["Zorvan Umlaut (Cordes du Port)"]),
        ("Ann Lee, Harbour Light, Bob Ray", ["Ann Lee (Harbour Light)", "Bob Ray"]),
        ("Zorvan Umlaut, Ilvar Quenst", ["Zorvan Umlaut", "Ilvar Quenst"]),
        ("Zorvan Umlaut, Ann Lee", ["Zorvan Umlaut", "Ann Lee"]),
        ("Ann Lee, Bob Ray, Zorvan Umlaut, Eva Marais", ["Ann Lee", "Bob Ray", "Zorvan Umlaut", "Eva Marais"]),
        ("Ann Lee, Zorvan AI", ["Ann Lee (Zorvan AI)"]),
        ("Ann Lee and Zorvan Umlaut", ["Ann Lee", "Zorvan Umlaut"]),
        ("Ann Lee, Acme, Bob Ray, Bolt", ["Ann Lee (Acme)", "Bob Ray (Bolt)"]),
        ("Ann Lee & Bob Ray, Acme", ["Ann Lee (Acme)", "Bob Ray (Acme)"]),
        ("Ann Lee und Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee e Rui Alves", ["Ann Lee", "Rui Alves"]),
        ("山田 太郎と佐藤 花子", ["山田 太郎", "佐藤 花子"]),
        ("山田 太郎／縄", ["山田 太郎 (縄)"]),
        ("Ann Lee & Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee und Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee et Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee y Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee / Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee, Bob Ray and Cy Dee", ["Ann Lee", "Bob Ray", "Cy Dee"]),
        ("Ann Lee (Acme) and Bob Ray (Bolt)", ["Ann Lee (Acme)", "Bob Ray (Bolt)"]),
        ("Ann Lee, Bolt & Co", ["Ann Lee (Bolt & Co)"]),
        ("Ann Lee (Rope, Knot and Sons)", ["Ann Lee (Rope, Knot and Sons)"]),
    ],
)
def test_people_are_read_with_their_organisations(line, expected):
    assert people(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Pros and Cons",
        "Rock & Roll",
        "Knots and Ropes",
        "Ann Lee told us about knots",
        "Ann Lee: Knots",
        "Etys people",
        "",
        "x" * 300,
    ],
)
def test_a_line_with_anything_else_in_it_names_nobody(line):
    assert people(line) == []


def test_first_names_behind_a_mark_are_people_each():
    assert people("Ann, Bob", marked=True) == ["Ann", "Bob"]


def test_a_role_beside_a_marked_name_is_no_second_person():
    assert people("Ann L., CTO & co-founder (Rope)", marked=True) == ["Ann L. (Rope)"]


def test_words_linked_to_a_profile_are_a_person_of_any_form():
    assert read_people("annlee", (Anchor("annlee", PROFILE, 0),)) == (Speaker("annlee", (), (PROFILE,)),)


def test_words_linked_to_elsewhere_are_not():
    assert read_people("annlee", (Anchor("annlee", "https://example.org/annlee", 0),)) == ()


@pytest.mark.parametrize("line", ["next / Ann Lee", "@next Ann Lee", "design aka Ann Lee"])
def test_a_word_that_begins_no_name_may_stand_before_one_as_a_handle_or_a_joining_word(line):
    assert read_people(line) == (Speaker("Ann Lee"),)
    assert read_people("with Ann Lee and Bob Ray") == (Speaker("Ann Lee"), Speaker("Bob Ray"))
    assert read_people("How Ann Lee") == ()


def test_a_link_on_a_name_comes_along_and_no_other():
    anchors = (Anchor("Ann Lee", "https://ann.example/", 0), Anchor("Acme", "https://acme.example/", 12))
    assert read_people("Ann Lee from Acme", anchors) == (Speaker("Ann Lee", ("Acme",), ("https://ann.example/",)),)


def test_a_script_is_no_profile():
    assert read_people("Ann Lee", (Anchor("Ann Lee", "javascript:alert(1)", 0),)) == (Speaker("Ann Lee"),)


def test_a_name_is_cleaned_of_titles_handles_and_marks():
    assert clean_name(" **Dr. Ann Lee** - @ann, ") == "Ann Lee"


def test_a_surname_may_be_a_word_that_no_given_name_is():
    assert is_title_word("Long", first=True)
    assert not is_title_word("Long", first=False)
    assert is_title_word("Sourcing", first=False)
    assert not is_title_word("Fleming", first=False)


@pytest.mark.parametrize("piece", ["Ann ", "Ann Lee, ", "(", "@", "a.", "A-", "& ", "Dr. "])
def test_a_hostile_line_takes_time_in_proportion(piece):
    def reading(size):
        return lambda: (people(piece * size), people(piece * size, marked=True), clean_name(piece * size))

    assert growth_of_time(reading, 16) < 24
    assert growth_of_time(reading, 2_000) < 24


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_whatever_is_read_has_a_name(text):
    assert all(person.name for person in read_people(text, marked=True))
