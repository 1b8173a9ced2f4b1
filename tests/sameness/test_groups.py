"""Two names are one group where blanks, legal forms or `user group` make the difference; the rest is asked about."""

import pytest
from named import joined, known, proposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PHPUG HH", "PHPUGHH"),
        ("phpug-hh", "PHPUG HH e.V."),
        ("Docker Usergroup Kiel", "Docker User Group Kiel"),
        ("Docker UG Kiel", "Docker User-Group Kiel"),
        ("Docker Anwendergruppe Kiel", "Docker Usergroup Kiel"),
        ("Café Código", "Cafe Codigo"),
        ("Les Cordiers asbl", "Les Cordiers"),
        ("綱の会 東京", "綱の会東京"),
    ],
)
def test_a_name_written_differently_is_one_group(one, other):
    assert joined("group", one, other) == [sorted([one, other])]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Rope Club", "Rope Club Kiel"), ("Docker Meetup", "Docker User Group"), ("Evening 1", "Evening 2"), ("C", "C++")],
)
def test_other_names_are_other_groups(one, other):
    assert joined("group", one, other) == []


def met_in(city: str, name: str):
    return known(name, kind="group", cities=[city])


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (known("Web Performance", kind="group"), known("WebPerformanceUG", kind="group"), "what kind of group"),
        (known("Docker Kiel", kind="group"), known("Docker Meetup Kiel", kind="group"), "what kind of group"),
        (met_in("Kiel", "Rope Club"), met_in("Kiel", "Rope Club Kiel"), "its city"),
        (met_in("München", "Seilschaft"), met_in("Munich", "Seilschaft Munich"), None),
        (known("Container Evenings", kind="group"), known("Container Evening", kind="group"), "one letter differs"),
        (known("Soirées Conteneurs", kind="group"), known("Soirée Conteneurs", kind="group"), "one letter differs"),
    ],
)
def test_alike_groups_are_asked_about(one, other, rule):
    assert proposed("group", one, other) == ([(sorted([one.name, other.name]), [rule])] if rule else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (known("Python Meetup", kind="group"), known("Python User Group", kind="group")),
        (known("Rope Club", kind="group"), known("Rope Club Kiel", kind="group")),
        (met_in("Kiel", "Container Evenings"), met_in("Bremen", "Container Evening")),
        (known("Evening 1", kind="group"), known("Evening 2", kind="group")),
        (known("JUG", kind="group"), known("RUG", kind="group")),
    ],
)
def test_groups_that_are_likely_two_are_not_asked_about(one, other):
    assert proposed("group", one, other) == []


def test_one_page_elsewhere_speaks_for_one_group():
    page = ["https://meetup.com/python-kiel"]
    one, other = known("Python Meetup", kind="group", links=page), known("Python User Group", kind="group", links=page)
    assert proposed("group", one, other) == [(["Python Meetup", "Python User Group"], ["what kind of group"])]
