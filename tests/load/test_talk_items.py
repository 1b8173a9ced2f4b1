"""Talks as items of a list: the title on one side, people on the other, or nothing is read."""

import pytest
from growing import growth_of_time

from notegen.load.talks.items import read_item
from notegen.model.note import Anchor


def read(text: str, *linked: str) -> str:
    anchors = tuple(Anchor(words, f"https://github.com/{words.split()[0]}", text.index(words)) for words in linked)
    reading = read_item(text, anchors)
    if reading is None:
        return ""
    people = (f"{p.name} ({', '.join(p.affiliations)})" if p.affiliations else p.name for p in reading.speakers)
    return f"{reading.title} | {', '.join(people)}"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Queues in practice (Ann Lee)", "Queues in practice | Ann Lee"),
        ("Queues in practice (Ann Lee, Acme)", "Queues in practice | Ann Lee (Acme)"),
        ("RGB (Ropes, Graphs and Boats) for all (Ann Lee)", "RGB (Ropes, Graphs and Boats) for all | Ann Lee"),
        ("Queues in practice, by Ann Lee & Bob Ray", "Queues in practice | Ann Lee, Bob Ray"),
        ("Knoten, die halten (Uwe Groß)", "Knoten, die halten | Uwe Groß"),
        ("Knoten, die halten, von Uwe Groß", "Knoten, die halten | Uwe Groß"),
        ("Les nœuds du port, par Zoé Petit", "Les nœuds du port | Zoé Petit"),
        ("Los nudos del puerto, por Inés Soler", "Los nudos del puerto | Inés Soler"),
        ("Os nós do cais, por Rui Alves", "Os nós do cais | Rui Alves"),
        ("I nodi del porto di Giulia Conti", "I nodi del porto | Giulia Conti"),
        ("Knopen die houden door Daan de Boer", "Knopen die houden | Daan de Boer"),
        ('Ann Lee - "Queues"', "Queues | Ann Lee"),
        ("Ann Lee: Queues in practice", "Queues in practice | Ann Lee"),
        ("Queues in practice - Ann Lee", "Queues in practice | Ann Lee"),
        ("Queues in practice – Ann Lee (Acme)", "Queues in practice | Ann Lee (Acme)"),
        ("19:30 Queues in practice (Ann Lee)", "Queues in practice | Ann Lee"),
        ("Queues in practice (Ann Lee was ill, so her colleague Bob Ray took over)", "Queues in practice | Bob Ray"),
    ],
)
def test_an_item_names_the_title_and_who_spoke(item, expected):
    assert read(item) == expected


def test_behind_a_comma_the_name_must_be_linked():
    assert read("Queues in practice, Ann Lee", "Ann Lee") == "Queues in practice | Ann Lee"
    assert read("Queues in practice, Ann Lee") == ""


@pytest.mark.parametrize(
    "item",
    [
        "Queues (a history)",
        "One rope to tie them all (for a few minutes)",
        "more tests (Ann Lee)",
        "[ ] Buy rope (Ann Lee)",
        "Drinks were paid by Ann Lee",
        "Acme (Ann Lee)",
        "Ann Lee (Acme)",
        "Happy Path: Sad Path",
        "Too many threads - Tips from a weaver",
        "Getting Started - Deep Dive",
        "Kotlin Multiplatform: what it is",
        "Ein Seil (für alle)",
        "Un nœud (et un autre)",
        "",
    ],
)
def test_an_item_without_people_on_one_side_is_no_talk(item):
    assert read(item) == ""


@pytest.mark.parametrize("piece", ["(", "a (b) ", "by ", "- ", ": ", "Ann Lee, "])
def test_a_hostile_item_takes_time_in_proportion(piece):
    assert growth_of_time(lambda size: lambda: read_item(piece * size, ()), 500) < 24
