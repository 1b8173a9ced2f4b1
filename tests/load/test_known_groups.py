"""Groups that one note knows are found in others: in titles, in folders, and in the names of joint groups."""

import pytest
from story import Story

from notegen.load.known_groups import with_known_groups
from notegen.load.registry import Registry
from notegen.model.event import Event, Fact
from notegen.model.span import Span

NOBODY = Registry({}, ())


def of(group: str, note: str = "known.md") -> Event:
    """An event whose front matter states its group."""
    return Event(groups=(group,), sources=(note,), facts=(Fact("group", group, Span(note), "front matter"),))


def groups(title: str, *known: str, folder: str = "") -> tuple[str, ...]:
    """The groups of an event of this title, where other notes state these."""
    asked = Event(title=title, sources=("asked.md",), folder=folder)
    return with_known_groups((asked, *map(of, known)), NOBODY, str)[0].groups


@pytest.mark.parametrize(
    "title",
    [
        "Rope Club Kiel, June 2014",
        "Rope Club Kiel June 2014",
        "rope club kiel im Juni",
        "Rope Club Kiel #12",
        "Rope Club Kiel: Knoten",
        "Knots @ Rope Club Kiel",
        "Knoten beim Rope Club Kiel",
        "Rope Club Kiel - soirée de juin",
        "Rope Club Kiel",
    ],
)
def test_an_evening_s_title_names_the_known_group(title):
    assert groups(title, "Rope Club Kiel") == ("Rope Club Kiel",)


@pytest.mark.parametrize(
    "title",
    ["How the Rope Club Kiel was founded", "Rope Club Kielings", "Rope Club", "Why Rope Club Kiel tied the knot", ""],
)
def test_a_title_about_a_group_or_a_part_of_its_name_is_no_evening_of_it(title):
    assert groups(title, "Rope Club Kiel") == ()


def test_a_group_of_one_plain_word_needs_a_date_or_an_evening_behind_it():
    assert groups("Docker: an introduction", "Docker") == ()
    assert groups("Docker meetup in June", "Docker") == ("Docker",)
    assert groups("RopeUG: Knoten", "RopeUG") == ("RopeUG",)


def test_a_short_name_is_not_looked_for():
    assert groups("JUG June 2014", "JUG") == ()


def test_the_longest_name_that_fits_is_the_group():
    assert groups("Rope Club Kiel, June", "Rope Club", "Rope Club Kiel") == ("Rope Club Kiel",)


def test_a_group_that_was_only_found_names_no_other_note_s_group():
    found = Event(groups=("Rope Club",), facts=(Fact("group", "Rope Club", Span("a.md"), "header line", 0.85),))
    asked = Event(title="Rope Club June", sources=("b.md",))
    assert with_known_groups((found, asked), NOBODY, str)[1].groups == ()


def test_an_event_with_a_group_and_a_page_keep_what_they_have():
    other = Event(title="Rope Club Kiel, June", groups=("Sail Club",), sources=("b.md",))
    page = Event(kind="page", title="Rope Club Kiel, June", sources=("c.md",))
    known = of("Rope Club Kiel")
    assert with_known_groups((other, page, known), NOBODY, str) == (other, page, known)


def test_the_fact_says_where_and_why():
    title = Fact("title", "Rope Club Kiel, June", Span("notes/b.md", 3), "heading", 0.9)
    asked = Event(title="Rope Club Kiel, June", sources=("b.md",), facts=(title,))
    made = with_known_groups((asked, of("Rope Club Kiel")), NOBODY, str)[0]
    assert made.facts[-1] == Fact("group", "Rope Club Kiel", title.span, "a known group in the title", 0.85)


def test_a_folder_named_as_a_known_group_is_its():
    assert groups("Knots", "Rope Club Kiel", folder="2014/rope-club-kiel") == ("Rope Club Kiel",)
    assert groups("Knots", "Rope Club Kiel", folder="2014/rope-club") == ()


def test_a_registered_group_is_known_by_its_aliases_too(tmp_path):
    story = Story(tmp_path).note("2014-06-09-a.md", "# RopeUG, Juni\n\n## Knots\nBy Ann Lee\n")
    story.note("groups.yml", "Rope Club Kiel: {aliases: [RopeUG]}\n")
    assert [(thing.name, len(thing.events)) for thing in story.things("group")] == [("Rope Club Kiel", 1)]


class TestJointGroups:
    """`A and B` is two groups where both are known."""

    @pytest.mark.parametrize(
        ("joint", "parts"),
        [
            ("Rope Club and Sail Club", ("Rope Club", "Sail Club")),
            ("Rope Club & Sail Club meetup", ("Rope Club", "Sail Club")),
            ("Rope Club + Sail Club", ("Rope Club", "Sail Club")),
            ("Rope Club und Sail Club Treffen", ("Rope Club", "Sail Club")),
            ("Rope Club et Sail Club", ("Rope Club", "Sail Club")),
            ("Rope Club y Sail Club", ("Rope Club", "Sail Club")),
            ("Rope ClubとSail Club", ("Rope Club", "Sail Club")),
            ("ROPECLUB x Sail Club UG", ("ROPECLUB", "Sail Club UG")),
        ],
    )
    def test_of_known_groups(self, joint, parts):
        made = with_known_groups((of(joint, "joint.md"), of("Rope Club"), of("Sail Club")), NOBODY, str)
        assert made[0].groups == parts
        assert [(fact.value, fact.rule) for fact in made[0].facts] == [
            (part, "front matter, a joint group") for part in parts
        ]

    def test_with_an_unknown_part_it_is_one_name(self):
        assert with_known_groups((of("Rope and Sail Club"), of("Sail Club")), NOBODY, str)[0].groups == (
            "Rope and Sail Club",
        )

    def test_that_is_itself_registered_is_one_name(self, tmp_path):
        story = Story(tmp_path).note("2014-06-09-a.md", "---\ntitle: Knots\ngroup: Rope Club\n---\n")
        story.note("2014-06-10-b.md", "---\ntitle: Sails\ngroup: Sail Club\n---\n")
        story.note("2014-06-11-c.md", "---\ntitle: Masts\ngroup: Rope Club & Sail Club\n---\n")
        assert [thing.name for thing in story.things("group")] == ["Rope Club", "Sail Club"]
        story.note("groups.yml", "Rope Club & Sail Club:\n")
        assert [thing.name for thing in story.things("group")] == [
            "Rope Club", "Rope Club & Sail Club", "Sail Club",
        ]  # fmt: skip

    def test_meets_on_the_day_of_one_of_them_in_one_event(self, tmp_path):
        story = Story(tmp_path).note("a.md", "---\ndate: 2014-06-09\ngroup: Rope Club\n---\n## Knots\nBy Ann Lee\n")
        story.note("b.md", "---\ndate: 2014-06-09\ngroup: Rope Club & Sail Club\n---\n## Masts\nBy Bob Ray\n")
        story.note("c.md", "---\ndate: 2014-07-09\ngroup: Sail Club\n---\n")
        assert [event.sources for event in story.events()] == [("c.md",), ("a.md", "b.md")]
