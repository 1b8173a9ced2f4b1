"""One URL for ever: what an event, a talk, a page and a deck are called, and what happens to equals."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import day, talk
from story import Story
from told import told

from notegen.load.collect import is_one_talk, name_events
from notegen.model.address import claim_key, output_path
from notegen.model.event import Event, Translation


def note(path: str = "a.md", start: str = "", name: str = "", **more) -> Event:
    """An event of a note, as interpret leaves it."""
    folder = path.rpartition("/")[0]
    return Event(sources=(path,), folder=folder, start=day(start), name=name, **more)


def named(*events: Event) -> dict[str, str]:
    """Note → address."""
    found, _ = name_events(events, lambda path: path)
    return {event.sources[0]: event.url for event in found}


@pytest.mark.parametrize(
    ("path", "text", "url"),
    [
        ("2014-06-09-docker.md", "# Evening\n", "/2014/06-09-docker/"),
        ("2014-06-docker.md", "# Evening\n", "/2014/06-docker/"),
        ("2014/docker.md", "# Evening\n", "/2014/docker/"),
        ("docker.md", "# Evening\n", "/undated/docker/"),
        ("2014-06-09.md", "# Evening\n", "/2014/06-09-evening/"),
        ("club/2014-06-09.md", "# Evening\n", "/2014/06-09-club/"),
        ("2014-06-09-camp/index.md", "# Evening\n", "/2014/06-09-2014-06-09-camp/"),
        ("camp/README.md", "# Evening\n\n9 June 2014\n", "/2014/06-09-camp/"),
        ("README.md", "# Evening\n\n## Knots\n\nBy Ann Lee\n", "/undated/evening/"),
        ("docker.md", "---\nslug: Whale\ndate: 2014-06-09\n---\n", "/2014/Whale/"),
        ("2014-06-09-Über Größe.md", "# Evening\n", "/2014/06-09-ueber-groesse/"),
        ("2014-06-09-日本.md", "# Evening\n", "/2014/06-09-日本/"),
    ],
)
def test_an_event_s_address_is_its_year_its_day_and_its_name(tmp_path, path, text, url):
    assert Story(tmp_path).note(path, text).event().url == url


def test_events_of_one_file_are_named_by_their_titles(tmp_path):
    end = "Translate to de\n\n"
    dump = f"Skip to content\n\nRope Usergroup Kiel - 9.6.2014\n\n• a\n\n{end}Sail evening\n\n• b\n\n{end}"
    assert sorted(event.url for event in Story(tmp_path).note("page.txt", dump).events()) == [
        "/2014/06-09-rope-usergroup-kiel-9-6-2014/",
        "/undated/sail-evening/",
    ]


def test_equals_take_their_groups_names_all_alike():
    events = (note("a.md", "2014-06-09", "x", groups=("Rope",)), note("b.md", "2014-06-09", "x", groups=("Sail",)))
    for order in permutations(events):
        assert named(*order) == {"a.md": "/2014/06-09-x-rope/", "b.md": "/2014/06-09-x-sail/"}


def test_equals_without_groups_take_their_folders_names_all_alike():
    events = (note("one/a.md", name="x"), note("two/b.md", name="x"))
    for order in permutations(events):
        assert named(*order) == {"one/a.md": "/undated/x-one/", "two/b.md": "/undated/x-two/"}


def test_what_is_equal_even_then_is_numbered_in_source_order():
    events = (note("a.md", name="x"), note("b.md", name="x"), note("c.md", name="x"))
    for order in permutations(events):
        assert named(*order) == {"a.md": "/undated/x/", "b.md": "/undated/x-2/", "c.md": "/undated/x-3/"}


def test_equal_means_equal_for_any_file_system():
    addresses = named(note("a.md", slug="Straße", start="2014"), note("b.md", name="strasse", start="2014"))
    assert len({claim_key(url) for url in addresses.values()}) == 2


def test_a_number_never_takes_a_name_that_somebody_has():
    addresses = named(note("a.md", name="x"), note("b.md", name="x"), note("c.md", name="x 2"))
    assert len(set(addresses.values())) == 3


def test_a_stated_slug_is_never_changed_and_the_other_makes_way():
    for order in permutations((note("b.md", slug="x"), note("a.md", name="x"))):
        assert named(*order) == {"b.md": "/undated/x/", "a.md": "/undated/x-2/"}


def test_equal_stated_slugs_on_different_events_are_an_error_that_names_both():
    events = (note("a.md", slug="x", title="One", line=3), note("b.md", slug="X", title="Two", line=4))
    _, faults = name_events(events, lambda path: f"notes/{path}")
    assert told(faults) == [
        'notes/b.md:4:1: error N304 slug "X" is also stated by notes/a.md; give one of the two another'
    ]


def test_equal_stated_slugs_of_different_years_are_fine():
    _, faults = name_events((note("a.md", "2014", slug="x"), note("b.md", "2015", slug="x")), lambda path: path)
    assert faults == ()


def test_names_too_long_for_a_file_system_are_cut_and_still_differ():
    long = "very " * 60
    events = tuple(
        note(f"{long}{folder}/{n}.md", "2014-06-09", long, groups=(long,)) for folder in "ab" for n in (1, 2)
    )
    addresses = named(*events)
    assert len(set(addresses.values())) == 4
    assert all(len(part.encode()) <= 255 for url in addresses.values() for part in url.split("/"))


@pytest.mark.parametrize(
    ("path", "kind", "slug", "url"),
    [
        ("About Us.md", "page", "", "/about-us/"),
        ("club/index.md", "page", "", "/club/"),
        ("index.md", "page", "", "/index/"),
        ("decks/Knots & more.html.md", "deck", "", "/decks/knots-and-more/"),
        ("decks/knots.md", "deck", "ropes", "/decks/ropes/"),
        ("2014/2014-06-09-x.md", "page", "", "/2014/2014-06-09-x/"),
    ],
)
def test_pages_and_decks_keep_the_path_of_their_note(path, kind, slug, url):
    assert named(note(path, kind=kind, slug=slug)) == {path: url}


class TestTalks:
    """A talk is at `<event>/<talk>/`, under its stated slug, its title or its number."""

    def slugs(self, *talks, **more) -> list[str]:
        ((event,), _) = name_events((note(talks=talks, title="E", **more),), lambda path: path)
        return [each.slug for each in event.talks]

    def test_by_title_number_or_what_is_stated(self):
        bare = [replace(talk(title), slug="") for title in ("Über Knoten", "", "Knots", "Knots")]
        assert self.slugs(*bare, replace(talk("Sails"), slug="Stated")) == [
            "ueber-knoten",
            "talk-2",
            "knots",
            "knots-2",
            "Stated",
        ]

    def test_a_number_never_takes_a_stated_slug(self):
        bare = [replace(talk("Knots"), slug="") for _ in range(2)]
        slugs = self.slugs(*bare, replace(talk("Other"), slug="knots-2"))
        assert len(set(slugs)) == 3

    def test_none_takes_the_place_of_a_translation_or_of_notegen_itself(self):
        bare = [replace(talk(title), slug="") for title in ("DE", "page", "Feed.xml")]
        slugs = self.slugs(*bare, translations=(Translation("de", "a.de.md", ""),))
        assert "de" not in slugs
        assert "page" not in slugs

    def test_an_event_that_is_its_talk_has_one_page_with_it(self):
        one = replace(talk("Knots"), slug="")
        for title in ("Knots", "", "KNOTS!", "Knots - Rope Club"):
            event = note(talks=(one,), title=title)
            assert is_one_talk(event)
            ((made,), _) = name_events((event,), lambda path: path)
            assert made.talks[0].url == made.url
        assert not is_one_talk(note(talks=(one,), title="Evening"))
        assert not is_one_talk(note(talks=(one,), title="Knotsome harbours"))
        assert not is_one_talk(note(talks=(one, one), title="Knots"))


def test_the_newest_event_comes_first_and_undated_ones_last():
    events = [
        note("a.md", "2014-06-09", "x"),
        note("b.md", "", "x"),
        note("c.md", "2014-06", "x"),
        note("d.md", "2015", "x"),
    ]
    found, _ = name_events(tuple(events), lambda path: path)
    assert [event.sources[0] for event in found] == ["d.md", "c.md", "a.md", "b.md"]


events = st.lists(
    st.builds(
        lambda path, start, name, stated, groups: note(path, start, name, slug=stated, groups=groups),
        st.sampled_from(["a.md", "b.md", "x/a.md", "y/a.md", "x/b.md", "x-2.md"]),
        st.sampled_from(["", "2014-06-09", "2014"]),
        st.sampled_from(["x", "X", "x-2", "x a", ""]),
        st.sampled_from(["", "", "", "stated"]),
        st.sampled_from([(), ("a",), ("B",)]),
    ),
    max_size=6,
    unique_by=lambda event: event.sources,
)


@settings(max_examples=150)
@given(events, st.randoms(use_true_random=False))
def test_no_two_events_share_an_address_and_no_order_decides(found, random):
    _, faults = name_events(tuple(found), lambda path: path)
    addresses = named(*found)
    shuffled = list(found)
    random.shuffle(shuffled)
    assert named(*shuffled) == addresses
    if not faults:
        assert len({claim_key(url) for url in addresses.values()}) == len(found)
    for url in addresses.values():
        output_path(url)
