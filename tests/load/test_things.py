"""People, groups, venues and tags have one identity across the site, and the registry files have the last word."""

import pytest
from story import Story


def evening(number: int, body: str, front: str = "") -> tuple[str, str]:
    return f"2014-06-{number:02}-e{number}.md", f"---\ntitle: Evening {number}\n{front}\n---\n{body}\n"


def spoke(*names: str) -> str:
    return "\n".join(f"## Talk {at}\nBy {name}\n" for at, name in enumerate(names))


def test_one_person_however_spelled_is_one_under_the_most_used_spelling(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Zoe Müller"))).note(*evening(2, spoke("Zoë Müller")))
    story.note(*evening(3, spoke("ZOË MÜLLER"))).note(*evening(4, spoke("Zoë Müller")))
    (zoe,) = story.things("speaker")
    assert (zoe.name, zoe.slug, zoe.url) == ("Zoë Müller", "zoe-mueller", "/speakers/zoe-mueller/")
    assert zoe.aliases == ("ZOË MÜLLER", "Zoe Müller")
    assert len(zoe.talks) == 4


def test_tags_fold_case_accents_and_separators(tmp_path):
    story = (
        Story(tmp_path)
        .note(*evening(1, "x", "tags: [open-source, Café]"))
        .note(*evening(2, "x", "tags: [Open Source, cafe]"))
    )
    story.note(*evening(3, "x", "tags: [Open Source, Café]"))
    assert [(tag.name, len(tag.events)) for tag in story.things("tag")] == [("Café", 3), ("Open Source", 3)]


def test_c_and_c_plus_plus_stay_two(tmp_path):
    story = Story(tmp_path).note(*evening(1, "x", "tags: [C, C++, 'C#']"))
    assert [tag.slug for tag in story.things("tag")] == ["c", "cpp", "csharp"]


def test_a_tag_of_an_event_is_one_of_all_its_talks(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee", "Bob Ray"), "tags: [ropes]"))
    (tag,) = story.things("tag")
    assert len(tag.talks) == 2


def test_an_alias_in_the_registry_makes_two_names_one(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee"))).note(*evening(2, spoke("Ann Lee-Ray")))
    story.note(
        "speakers.yml", "Ann Lee-Ray:\n  aliases: [Ann Lee]\n  link: https://ann.example\n  org: Acme\n  slug: ann\n"
    )
    (ann,) = story.things("speaker")
    assert (ann.name, ann.aliases, ann.links, ann.organisation) == (
        "Ann Lee-Ray",
        ("Ann Lee",),
        ("https://ann.example",),
        "Acme",
    )
    assert ann.url == "/speakers/ann/"


def test_a_registered_spelling_wins_over_the_most_used_one(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("ann lee"))).note(*evening(2, spoke("ann lee")))
    story.note("speakers.yml", "Ann Lee:\n")
    assert [person.name for person in story.things("speaker")] == ["Ann Lee"]


def test_a_person_who_wants_no_page_keeps_the_name_in_the_talk(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee"))).note("speakers.yml", "Ann Lee: {page: false}\n")
    (ann,) = story.things("speaker")
    assert ann.url == ""
    assert story.build().published
    assert "Ann Lee" in story.page("/2014/06-01-e1/")
    assert not [path for path in story.files() if path.startswith("speakers/ann")]
    assert b"Ann Lee" not in story.files()["data/speakers.json"]


def test_a_hidden_name_is_nowhere_on_the_site(tmp_path):
    story = (
        Story(tmp_path).note(*evening(1, spoke("Ann Lee", "Bob Ray"))).note("speakers.yml", "Ann Lee: {hidden: true}\n")
    )
    assert [person.name for person in story.things("speaker")] == ["Bob Ray"]
    assert story.build().published
    assert [path for path, data in story.files().items() if b"Ann Lee" in data] == []


def test_who_is_hidden_is_not_named_as_an_author_either(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Dr. Ann Lee", "Bob Ray"), "authors: [Dr. Ann Lee, Cy Po]"))
    story.note("speakers.yml", "Ann Lee: {hidden: true}\n")
    assert story.build().published
    assert [name for name, data in story.files().items() if b"Ann Lee" in data] == []
    assert "Cy Po" in story.page("/2014/06-01-e1/")


def test_a_name_of_two_entries_stays_with_the_first_and_is_told(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee")))
    story.note("speakers.yml", "Ann Ray:\n  aliases: [Ann Lee]\nAnn Lee:\n  slug: ann\n")
    assert [person.name for person in story.things("speaker")] == ["Ann Ray"]
    assert story.faults() == [
        'notes/speakers.yml:3:1: warning N702 "Ann Lee" already stands for "Ann Ray" (line 1); name it once'
    ]


def test_an_entry_that_nobody_names_makes_no_page(tmp_path):
    story = Story(tmp_path).note(*evening(1, "x")).note("speakers.yml", "Ann Lee:\n")
    assert story.things("speaker") == ()


def test_a_venue_gathers_the_longest_address_it_was_given(tmp_path):
    story = Story(tmp_path).note(*evening(1, "x", "venue: Pier House, Kaistraße 1"))
    story.note(*evening(2, "x", "venue: 'Pier House, Kaistraße 1, 20457 Hamburg'")).note(
        *evening(3, "x", "venue: Pier House")
    )
    (pier,) = story.things("venue")
    assert (pier.address, pier.city, len(pier.events)) == ("Kaistraße 1, 20457 Hamburg", "Hamburg", 3)


def test_a_registered_venue_s_address_wins(tmp_path):
    story = Story(tmp_path).note(*evening(1, "x", "venue: Pier House, Kaistraße 1"))
    story.note("venues.yml", "Pier House: {address: Quay 4, city: Kiel, country: Germany}\n")
    (pier,) = story.things("venue")
    assert (pier.address, pier.city, pier.country) == ("Quay 4", "Kiel", "Germany")


def test_an_organisation_has_the_talks_of_its_people(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee (Acme)", "Bob Ray (ACME)", "Cy Dee (Bolt)")))
    assert [(org.name, len(org.talks)) for org in story.things("organisation")] == [("Acme", 2), ("Bolt", 1)]


def test_links_of_a_person_are_gathered_from_all_notes(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("[Ann Lee](https://twitter.com/annlee)")))
    story.note(*evening(2, spoke("[Ann Lee](https://github.com/annlee)")))
    (ann,) = story.things("speaker")
    assert ann.links == ("https://github.com/annlee", "https://twitter.com/annlee")


def test_authors_and_organisers_are_no_speakers(tmp_path):
    story = Story(tmp_path).note(*evening(1, spoke("Ann Lee"), "author: Dee Kay\ngroup: Rope Club"))
    assert [person.name for person in story.things("speaker")] == ["Ann Lee"]


@pytest.mark.parametrize("name", ["!!!", "\u200b", "🐙"])
def test_a_name_without_letters_has_a_page_of_its_own(tmp_path, name):
    story = Story(tmp_path).note(*evening(1, "x", f"tags: ['{name}', '???']"))
    slugs = {tag.slug for tag in story.things("tag")}
    assert all(slugs)
    assert len(slugs) == len(story.things("tag"))
    assert story.build().published


class TestNamesThatAreSurelyOne:
    """What a rule of sameness joins has one page, and every other name leads to it."""

    def test_a_handle_and_a_name_with_one_profile_are_one_under_the_name(self, tmp_path):
        link = "https://twitter.com/annlee"
        story = Story(tmp_path).note(*evening(1, spoke(f"[Ann Lee]({link})"))).note(*evening(2, spoke("@annlee")))
        story.note(*evening(3, spoke("@annlee")))
        (ann,) = story.things("speaker")
        assert (ann.name, ann.url, len(ann.talks)) == ("Ann Lee", "/speakers/ann-lee/", 3)
        assert [(each.rule, each.why) for each in ann.joined] == [
            ("the same profile", "one is the handle of twitter.com/annlee")
        ]

    def test_the_address_of_every_other_name_leads_to_the_page(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, spoke("Jürgen Groß"))).note(*evening(2, spoke("Jurgen Gross")))
        story.note("speakers.yml", "Jürgen Groß: {aliases: [Jo Groß], slug: jo}\n")
        assert story.build().published
        assert [thing.url for thing in story.things("speaker")] == ["/speakers/jo/"]
        for former in ("juergen-gross", "jurgen-gross", "jo-gross"):
            assert b'href="../jo/"' in story.files()[f"speakers/{former}/index.html"]

    def test_an_address_that_somebody_has_is_left_alone(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, spoke("Ann Lee", "Bob Ray")))
        story.note("speakers.yml", "Ann Lee: {slug: bob}\nBob Ray: {slug: ann-lee}\n")
        assert story.build().published
        assert "Bob Ray" in story.page("/speakers/ann-lee/")

    def test_a_hidden_name_is_hidden_however_it_is_written(self, tmp_path):
        story = (
            Story(tmp_path)
            .note(*evening(1, spoke("Dr. Zoë Groß", "Bob Ray")))
            .note(*evening(2, spoke("Prof. Zoë Groß")))
        )
        story.note(*evening(3, spoke("Zoe Gross"))).note("speakers.yml", "Zoë Groß: {hidden: true}\n")
        assert [person.name for person in story.things("speaker")] == ["Bob Ray"]
        assert story.build().published
        assert not [path for path in story.files() if path.startswith("speakers/") and "zo" in path]

    def test_a_person_without_a_page_has_none_under_another_name(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, spoke("Ann Lee"))).note(*evening(2, spoke("@ann_l")))
        story.note(*evening(3, spoke("@ann_lee")))
        story.note("speakers.yml", "Ann Lee: {page: false, aliases: ['@ann_l', ann_lee]}\n")
        assert story.build().published
        assert not [path for path in story.files() if path.startswith("speakers/") and "ann" in path]

    def test_a_profile_in_the_registry_makes_a_handle_a_person(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, spoke("@annlee"))).note("speakers.yml", "Ann Lee: {twitter: annlee}\n")
        assert [(person.name, person.url) for person in story.things("speaker")] == [("Ann Lee", "/speakers/ann-lee/")]

    def test_two_entries_are_two_whatever_they_share(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, spoke("Jürgen Groß"))).note(*evening(2, spoke("Jurgen Gross")))
        story.note("speakers.yml", "Jürgen Groß:\nJurgen Gross:\n")
        assert len(story.things("speaker")) == 2

    def test_houses_of_one_name_in_two_cities_are_two(self, tmp_path):
        story = Story(tmp_path)
        for day, city in ((1, "Kiel"), (2, "Kiel"), (3, "Bremen"), (4, "")):
            story.note(*evening(day, "x", f"venue: Town Hall\ncity: {city}"))
        assert [(hall.city, hall.url, len(hall.events)) for hall in story.things("venue")] == [
            ("Kiel", "/venues/town-hall/", 3),
            ("Bremen", "/venues/town-hall-bremen/", 1),
        ]
        assert story.build().published
        assert b"/venues/town-hall-bremen/" in story.files()["2014/06-03-e3/index.html"]

    def test_one_city_in_two_languages_has_one_house(self, tmp_path):
        story = Story(tmp_path)
        for day, city in ((1, "München"), (2, "Munich")):
            story.note(*evening(day, "x", f"venue: Rathaus\ncity: {city}"))
        assert len(story.things("venue")) == 1

    def test_a_registered_house_is_not_its_namesake_elsewhere(self, tmp_path):
        story = Story(tmp_path).note("venues.yml", "Town Hall: {city: Kiel, address: Quay 4}\n")
        for day, city in ((1, "Bremen"), (2, "Kiel")):
            story.note(*evening(day, "x", f"venue: Town Hall\ncity: {city}"))
        assert [(hall.city, hall.address, hall.slug) for hall in story.things("venue")] == [
            ("Kiel", "Quay 4", "town-hall"),
            ("Bremen", "", "town-hall-bremen"),
        ]

    def test_groups_that_are_one_meet_once_a_day(self, tmp_path):
        story = Story(tmp_path)
        story.note("a.md", "---\ndate: 2014-06-09\ngroup: PHPUG HH\n---\n## Knots\nBy Ann Lee\n")
        story.note("b.md", "---\ndate: 2014-06-09\ngroup: PHPUGHH e.V.\n---\n## Masts\nBy Bob Ray\n")
        assert len(story.events()) == 1
        assert len(story.things("group")) == 1

    def test_an_unknown_key_of_a_registry_is_told_with_the_nearest(self, tmp_path):
        story = Story(tmp_path).note(*evening(1, "x")).note("groups.yml", "Rope Club: {alias: [RC], sluggg: rc}\n")
        assert story.faults() == [
            'notes/groups.yml:1:26: warning N704 unknown key "sluggg" of "Rope Club"; did you mean "slug"?'
        ]
