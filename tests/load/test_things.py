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
