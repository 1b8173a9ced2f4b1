"""How notes say who gave a talk: each form is read, and what only looks like one is left alone."""

import re

import pytest
from spoken import read

from notegen.load.speakers.rules import RULES
from notegen.load.talks.lines import ITEM
from notegen.model.note import Section


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("### Ann Lee - Acme GmbH: Queues: a history", "Queues: a history | Ann Lee (Acme GmbH)"),
        ("### [Ann Lee](https://ann.example) - [Acme](https://acme.example): Queues", "Queues | Ann Lee (Acme)"),
        ("### Uwe Groß - Institut für Seile: Knoten", "Knoten | Uwe Groß (Institut für Seile)"),
        ("### Uwe Groß – Hafen AG: Knoten im Seil", "Knoten im Seil | Uwe Groß (Hafen AG)"),
        ("### Zoé Petit - La Corderie: Les nœuds", "Les nœuds | Zoé Petit (La Corderie)"),
        ("### Inés Soler - Cordelia: Los nudos", "Los nudos | Inés Soler (Cordelia)"),
    ],
)
def test_speaker_organisation_and_title_stand_in_one_heading(note, expected):
    assert read(note) == f"speaker - organisation: title: {expected}"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues\nBy [Ann Lee](https://ann.example) (Acme) · [Slides](a.pdf)", "Queues | Ann Lee (Acme)"),
        ("## Queues\n\nby Ann Lee\nfrom Acme\n\n* text", "Queues | Ann Lee (Acme)"),
        ("## Queues\n\n* by Ann Lee and Bob Ray\n* text", "Queues | Ann Lee, Bob Ray"),
        ("## Queues\n\n### General\n\nBy ann", "Queues | ann"),
        ("## Knoten\nVon Uwe Groß (Hafen)\n", "Knoten | Uwe Groß (Hafen)"),
        ("## Les nœuds\n\nPar Zoé Petit\nchez La Corderie", "Les nœuds | Zoé Petit (La Corderie)"),
        ("## Los nudos\n\nPor Inés Soler (Puerto)", "Los nudos | Inés Soler (Puerto)"),
        ("## Queues\n\nPresented by: Ann Lee", "Queues | Ann Lee"),
        ("Queues\n------\n\nA talk by Ann Lee", "Queues | Ann Lee"),
    ],
)
def test_a_by_line_stands_close_below_the_heading(note, expected):
    assert read(note) == f"by-line: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n\nBy default, queues are empty",
        "## Queues\n\nby default",
        "## Queues\n\nBy mail.",
        "## Los nudos\n\nPor correo",
        "## Queues\n\nby osmosis",
        "## Tea\n\nBy Ann Lee",
        "## Queues\n\nBy the way, they are long",
        "## Queues\n\nBy using locks we lose time",
        "## Knoten\n\nVon Hand gemacht",
        "## Knoten\n\nVon Anfang an dabei",
        "## Knoten\n\nVon Herzen",
        "## Knoten\n\nVon uns für euch",
        "## Les nœuds\n\nPar exemple",
        "## Les nœuds\n\nPar défaut",
        "## Los nudos\n\nPor ejemplo, este",
        "## Los nudos\n\nPor qué",
        "## Queues\n\none\n\ntwo\n\nthree\n\nBy Ann Lee",
        "## Queues\n\n> by Ann Lee",
        "## Queues\n\n> Wait for it.\n>\n> by Ann Lee",
        "## Queues\n\n```\nBy Ann Lee\n```",
        "## Queues\n\nBy Ann Lee's account it was long",
        "## Summary\n\nBy Ann Lee",
        "## Who does what\n\n- Kitchen (Ann Lee)\n- Door (Bob Ray)",
        "## Tag 1\n\nVon Uwe Groß",
        "## 14 May 2019\n\nBy Ann Lee",
        "## TBA\n\nBy Ann Lee",
    ],
)
def test_a_sentence_that_begins_with_by_names_nobody(note):
    assert read(note) == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues\n\n* **Speaker**: Ann Lee (Acme)", "Queues | Ann Lee (Acme)"),
        ("## Queues\n\nPresenter: ann lee", "Queues | ann lee"),
        ("## Queues\n\n**Panelists:** Ann Lee, Bob Ray, & Cy Dee", "Queues | Ann Lee, Bob Ray, Cy Dee"),
        ("## Knoten\n\nReferentin: Uta Lange", "Knoten | Uta Lange"),
        ("## Les nœuds\n\nIntervenant : Zoé Petit", "Les nœuds | Zoé Petit"),
        ("## Los nudos\n\nPonente: Inés Soler", "Los nudos | Inés Soler"),
        ("## Os nós\n\nPalestrante: Rui Alves", "Os nós | Rui Alves"),
    ],
)
def test_a_labelled_line_names_the_speaker(note, expected):
    assert read(note) == f"labelled line: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n\nSpeaker: TBD",
        "## Queues\n\nSpeaker: ???",
        "## Queues\n\n> Speaker: Ann Lee",
        "## Queues\n\n```\nSpeaker: Ann Lee\n```",
        "## Queues\n\nspeaker said: Ann Lee is right",
    ],
)
def test_a_label_without_a_name_names_nobody(note):
    assert read(note) == ""


@pytest.mark.parametrize("who", ["CTO of Acme", "various people", "the team (Acme?)"])
def test_a_label_before_what_is_no_name_makes_a_talk_that_names_nobody(who):
    assert read(f"## Queues\n\nSpeaker: {who}") == "labelled line: Queues | "


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues, by Ann Lee (Acme)", "Queues | Ann Lee (Acme)"),
        ("# [Queues](q.pdf) by [ann](https://github.com/ann)", "Queues | ann"),
        ('## "Learning by doing", by Ann Lee', "Learning by doing | Ann Lee"),
        ("## Knoten von Uwe Groß", "Knoten | Uwe Groß"),
        ("## Les nœuds par Zoé Petit", "Les nœuds | Zoé Petit"),
        ("## Los nudos por Inés Soler", "Los nudos | Inés Soler"),
    ],
)
def test_a_name_stands_behind_by_in_the_heading(note, expected):
    assert read(note) == f"title by speaker: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Learning by doing",
        "## Divided by zero",
        "## Step by Step",
        "## Design by Contract",
        "## Built by Real People",
        "## Hosted by Best Practices",
        "## 2014-12-29 by Ann Lee",
        "## Der Turm von New York",
        "## Die Kunst von Guten Gesprächen",
        "## Un nœud par Jour Férié",
        "## Paso por Paso",
        "## Summary by Ann Lee",
        "## Hosted by Ann Lee",
        "## Drinks sponsored by Ann Lee",
        "## Organisiert von Uwe Groß",
        "## Animé par Zoé Petit",
        "## Organizado por Inés Soler",
    ],
)
def test_by_inside_a_title_names_nobody(note):
    assert read(note) == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Ann Lee (Acme): Queues", "Queues | Ann Lee (Acme)"),
        ("## Ann Lee: Queues", "Queues | Ann Lee"),
        ("## Ann Lee - How queues work", "How queues work | Ann Lee"),
        ("## Uwe Groß (Freiberufler): Knoten, die halten", "Knoten, die halten | Uwe Groß (Freiberufler)"),
        ("## Zoé Petit : les nœuds du port", "les nœuds du port | Zoé Petit"),
        ("## Inés Soler – Los nudos del puerto", "Los nudos del puerto | Inés Soler"),
    ],
)
def test_a_name_in_front_is_the_speaker(note, expected):
    assert read(note) == f"speaker: title: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Happy Path: Sad Path",
        "## Getting Started: how queues begin",
        "## Deep Dive: queues",
        "## Lessons Learned - a year of queues",
        "## Apache Kafka: queues at last",
        "## Open Source: Who pays?",
        "## Monday Morning: the queue at the door",
        "## C. Hamilton: a queue for everyone",
        "## Guten Morgen: die Schlange am Tor",
        "## Erste Schritte: Knoten",
        "## Offene Fragen - Wer zahlt?",
        "## Bonnes Pratiques : les nœuds",
        "## Buenas Prácticas: los nudos",
        "## Mesa Redonda: los nudos",
        "## Level 1: Knots",
        "## Day 1: Ann Lee",
        "## Error 418 - I'm a teapot",
        "## Docker - a story: the end",
    ],
)
def test_two_capitalised_words_in_front_of_a_colon_are_no_speaker(note):
    assert read(note) == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues in practice - Ann Lee", "Queues in practice | Ann Lee"),
        ("## Error 418 - I'm a teapot - Ann Lee", "Error 418 - I'm a teapot | Ann Lee"),
        ("## Was Knoten wirklich hält - Uwe Groß", "Was Knoten wirklich hält | Uwe Groß"),
        ("## Ce que vaut un nœud - Zoé Petit", "Ce que vaut un nœud | Zoé Petit"),
        ("## Todo sobre los nudos - Inés Soler", "Todo sobre los nudos | Inés Soler"),
    ],
)
def test_a_name_behind_the_last_dash_is_the_speaker(note, expected):
    assert read(note) == f"title - speaker: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Ann - Big Corp",
        "## Thirty years of queues - Lessons Learned",
        "## A day at the harbour - San Francisco",
        "## Was vom Tage bleibt - Offene Fragen",
        "## Trois ans de nœuds - Retour d'expérience",
        "## Tres años de nudos - Lecciones Aprendidas",
        "## Too many threads - Tips from a weaver",
    ],
)
def test_two_capitalised_words_behind_a_dash_are_no_speaker(note):
    assert read(note) == ""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("## Queues\n\nAnn Lee\n\n- long", "Queues | Ann Lee"),
        ("## Queues\n\nAnn Lee - @ann", "Queues | Ann Lee"),
        ("## Queues\n\nAnn Lee & Bob Ray", "Queues | Ann Lee, Bob Ray"),
        ("## Queues\n\n[ann](https://github.com/ann)", "Queues | ann"),
        ("## Knoten\n\nUwe Groß, Hafen AG", "Knoten | Uwe Groß (Hafen AG)"),
        ("## Les nœuds\n\nZoé Petit (La Corderie)", "Les nœuds | Zoé Petit (La Corderie)"),
        ("## Los nudos\n\nInés Soler", "Los nudos | Inés Soler"),
    ],
)
def test_a_line_that_is_a_name_and_nothing_else_is_the_speaker(note, expected):
    assert read(note) == f"name line: {expected}"


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n\nLive Demo",
        "## Queues\n\nHello World\n\nText",
        "## Queues\n\nAnn Lee went to the harbour.",
        "## Queues\n\nAnn Lee\nand her dog",
        "## Queues\n\n- Ann Lee\n- Bob Ray\n- Cy Dee",
        "## Attendees\n\nAnn Lee",
        "## Teilnehmer\n\nUwe Groß",
        "## Remerciements\n\nZoé Petit",
        "## Agradecimientos\n\nInés Soler",
        "## Queues\n\n> Ann Lee",
        "## Queues\n\n    Ann Lee",
        "## Events\n\nPyCon Nowhere, May 2017",
        "## Ann Lee\n\nBob Ray",
        "## ConfigSets\n\nTraffic Mgmt",
        "## Agenda\n\nImpact Mapping",
        "## Erste Woche\n\nGuten Morgen",
        "## Le projet\n\nPremiers Pas",
        "## El proyecto\n\nPróximos Pasos",
    ],
)
def test_a_line_of_two_words_is_no_speaker(note):
    assert read(note) == ""


def test_a_line_of_resources_makes_a_talk_whose_speaker_nobody_noted():
    assert read("## Queues\n\n[Slides](q.pdf) · [Video](https://youtu.be/abc)") == "resource line: Queues | "


@pytest.mark.parametrize(
    "note",
    [
        "## Queues\n\nThe [slides](q.pdf) are long",
        "## Queues\n\n[Slides]()",
        "## Queues\n\n[Docs](https://a.example)",
        "## Folien\n\n[Folien](q.pdf)",
        "## Liens\n\n[Diapos](q.pdf)",
    ],
)
def test_a_link_in_a_sentence_or_a_list_of_links_makes_none(note):
    assert read(note) == ""


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_every_rule_has_a_manual_with_a_good_and_a_bad_case(row):
    manual = row.read.__doc__ or ""
    assert re.match(r"[^\n]+\.\n\n", manual), "the first line is one sentence"
    assert re.search(r"Good: `[^`]+`", manual)
    assert "Not: " in manual


PLACES = {
    "by-line": "## Some knots\n\n{}",
    "labelled line": "## Some knots\n\n{}",
    "own heading": "## Queues\n\n{}",
    "name line": "## Some knots\n\n{}",
    "first item": "## Some knots\n\n{}\n* a bowline",
    "opening sentence": "## Some knots\n\n{}",
    "stood in": "## Some knots\n\n{}.",
    "says": "## Some knots\n\n{}\n\n> Ropes last.",
    "presented by": "## Some knots\n\n{}",
    "profile line": "## Some knots\n\nAn abstract.\n\n{}",
    "about the speaker": "## Some knots\n\nAn abstract.\n\n### Speaker\n\n{}",
    "resource line": "## Some knots\n\n{}",
}
"""Where the example of a manual stands, if not in the heading."""

LINKS = {"resource line": "https://a.example/slides.pdf", "profile line": "https://github.com/annlee"}


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_what_a_manual_shows_as_good_is_read_so(row):
    good = re.search(r"Good: `([^`]+)`", row.read.__doc__ or "")
    assert good is not None
    example = good[1].replace("(…)", f"({LINKS.get(row.name, 'https://a.example/')})")
    if row.name == "title in a list":
        assert row.read(Section(ITEM, example, (), 1, 1, ()), ()) is not None
        return
    assert read(PLACES.get(row.name, "## {}").format(example)).startswith(f"{row.name}: ")


def test_every_rule_is_named_once_and_sure_of_itself():
    assert len({row.name for row in RULES}) == len(RULES)
    assert all(0.5 < row.confidence < 1 for row in RULES)
