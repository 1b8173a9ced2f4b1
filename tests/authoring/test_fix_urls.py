"""Addresses that were published once stay: stories of notes that are renamed, redated, retitled, merged and deleted."""

from pathlib import Path

import pytest
from story import Story
from told import told

from notegen import pipeline
from notegen.authoring.fix_urls import fix_urls
from notegen.server.remembered import remember
from notegen.server.whole import build_whole

EVENING = """\
---
title: Docks Evening
date: 2014-06-09
group: Docks Evenings
---
## Ropes and knots
By Ada Park

- one knot is enough

## Sails of the north
By Bo Lind

- canvas, and a needle
"""

OTHER = "---\ntitle: Other Evening\ndate: 2015-01-02\n---\nA whole other evening.\n"


def recorded(story: Story) -> Story:
    """The story from the day on that its addresses are recorded."""
    assert fix_urls(story.project)[-1].startswith("Wrote urls.lock: ")
    return story


def lock(story: Story) -> list[str]:
    """The recorded addresses."""
    lines = (story.root / "urls.lock").read_text(encoding="utf-8").splitlines()
    return [line.split(" ")[0] for line in lines if not line.startswith("#")]


def lost(story: Story) -> list[str]:
    """What a build says of addresses."""
    report = pipeline.build(story.project)
    assert report.published == (not any(one.severity == "error" for one in report.diagnostics))
    return told(one for one in report.diagnostics if one.code.startswith("N3"))


def leads_to(story: Story, url: str) -> str:
    """Where the redirect page of a former address leads, after a build without errors."""
    assert lost(story) == []
    page = (story.root / "site" / url.strip("/") / "index.html").read_text(encoding="utf-8")
    return page.partition('rel="canonical" href="https://quay.example/x')[2].partition('"')[0]


@pytest.fixture
def evening(tmp_path: Path) -> Story:
    """One evening of two talks, recorded; the site lies below a path."""
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    return recorded(story.note("2014-06-09-docks.md", EVENING))


def text(story: Story, note: str) -> str:
    return (story.root / "notes" / note).read_text(encoding="utf-8")


def test_what_others_link_to_is_recorded_and_lists_are_not(evening: Story):
    assert lock(evening) == [
        "/2014/06-09-docks/",
        "/2014/06-09-docks/ropes-and-knots/",
        "/2014/06-09-docks/sails-of-the-north/",
        "/groups/docks-evenings/",
        "/speakers/ada-park/",
        "/speakers/bo-lind/",
    ]


def test_without_the_file_nothing_is_asked(tmp_path: Path):
    story = Story(tmp_path).note("2014-06-09-docks.md", EVENING)
    story.build()
    (tmp_path / "notes/2014-06-09-docks.md").rename(tmp_path / "notes/2014-06-09-quay.md")
    assert lost(story) == []
    assert not (tmp_path / "urls.lock").exists()


def test_a_second_fix_changes_nothing(evening: Story):
    before = (evening.root / "urls.lock").read_bytes()
    assert fix_urls(evening.project) == ()
    assert (evening.root / "urls.lock").read_bytes() == before


def test_a_build_that_would_lose_an_address_names_it_and_leaves_the_site_as_it_was(evening: Story):
    evening.build()
    site = evening.files()
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/2014-06-09-quay.md")
    assert lost(evening) == [
        "urls.lock:3:1: error N320 /2014/06-09-docks/ (notes/2014-06-09-docks.md) is recorded, with 2 addresses below "
        "it, and is at /2014/06-09-quay/ now (notes/2014-06-09-quay.md), with no alias; `notegen check --fix` writes "
        "it, or delete the lines to give them up => aliases: [/2014/06-09-docks/]"
    ]
    assert evening.files() == site


def test_a_note_that_was_renamed_gets_its_alias_and_its_body_stays(evening: Story):
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/2014-06-09-quay.md")
    assert fix_urls(evening.project) == (
        "Wrote notes/2014-06-09-quay.md: aliases: [/2014/06-09-docks/]",
        "Wrote urls.lock: 3 new addresses recorded",
    )
    assert text(evening, "2014-06-09-quay.md") == EVENING.replace(
        "Evenings\n---", "Evenings\naliases: [/2014/06-09-docks/]\n---"
    )
    assert leads_to(evening, "/2014/06-09-docks/") == "/2014/06-09-quay/"
    assert leads_to(evening, "/2014/06-09-docks/ropes-and-knots/") == "/2014/06-09-quay/ropes-and-knots/"


def test_a_corrected_date_is_followed_by_the_text(evening: Story):
    evening.without("2014-06-09-docks.md").note("2014-06-10-docks.md", EVENING.replace("06-09", "06-10"))
    fix_urls(evening.project)
    assert leads_to(evening, "/2014/06-09-docks/") == "/2014/06-10-docks/"


def test_a_note_whose_text_was_edited_too_is_still_the_same_note(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    recorded(story.note("docks.md", EVENING))
    story.note("docks.md", EVENING.replace("06-09", "06-10").replace("canvas, and a needle", "linen"))
    fix_urls(story.project)
    assert leads_to(story, "/2014/06-09-docks/") == "/2014/06-10-docks/"


def test_a_new_title_in_a_note_without_front_matter(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    recorded(story.note("imprint/who.md", "---\nkind: page\n---\n# Who we are\n\nSix people and a boat.\n"))
    (tmp_path / "notes/imprint").rename(tmp_path / "notes/about")
    assert fix_urls(story.project)[0] == "Wrote notes/about/who.md: aliases: [/imprint/who/]"
    assert leads_to(story, "/imprint/who/") == "/about/who/"


def test_a_note_without_front_matter_gets_a_block_on_top(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    body = "# Docks Evening\n\n## Ropes and knots\nBy Ada Park\n\n- one knot is enough\n"
    recorded(story.note("2014-06-09-docks.md", body))
    (tmp_path / "notes/2014-06-09-docks.md").rename(tmp_path / "notes/2014-06-09-quay.md")
    fix_urls(story.project)
    assert text(story, "2014-06-09-quay.md") == "---\naliases: [/2014/06-09-docks/]\n---\n" + body
    assert leads_to(story, "/2014/06-09-docks/") == "/2014/06-09-quay/"


def test_a_talk_with_a_new_title_is_found_by_its_notes(evening: Story):
    evening.note("2014-06-09-docks.md", EVENING.replace("Ropes and knots", "Hitches"))
    assert fix_urls(evening.project)[0] == (
        "Wrote notes/2014-06-09-docks.md: aliases: [/2014/06-09-docks/ropes-and-knots/#hitches]"
    )
    assert leads_to(evening, "/2014/06-09-docks/ropes-and-knots/") == "/2014/06-09-docks/hitches/"


def test_a_talk_with_a_new_title_and_new_notes_is_found_by_its_speaker(evening: Story):
    changed = EVENING.replace("Ropes and knots", "Hitches").replace("one knot is enough", "two are better")
    fix_urls(evening.note("2014-06-09-docks.md", changed).project)
    assert leads_to(evening, "/2014/06-09-docks/ropes-and-knots/") == "/2014/06-09-docks/hitches/"


def test_a_talk_retitled_twice_is_found_by_its_first_address(evening: Story):
    fix_urls(evening.note("2014-06-09-docks.md", EVENING.replace("Ropes and knots", "Hitches")).project)
    again = text(evening, "2014-06-09-docks.md").replace("## Hitches", "## Bends")
    fix_urls(evening.note("2014-06-09-docks.md", again).project)
    assert leads_to(evening, "/2014/06-09-docks/ropes-and-knots/") == "/2014/06-09-docks/bends/"
    assert leads_to(evening, "/2014/06-09-docks/hitches/") == "/2014/06-09-docks/bends/"


def test_a_talk_that_is_gone_leads_to_its_event_and_its_speaker_stays_an_error(evening: Story):
    evening.note("2014-06-09-docks.md", EVENING.partition("## Sails")[0])
    assert fix_urls(evening.project) == (
        "Wrote notes/2014-06-09-docks.md: aliases: [/2014/06-09-docks/sails-of-the-north/]",
        "Wrote urls.lock: brought up to date",
    )
    assert lost(evening) == [
        'urls.lock:8:1: error N320 /speakers/bo-lind/ (the speaker "Bo Lind") is recorded, and nothing is called so '
        "now; say in notes/speakers.yml whose alias it is, or delete the line to give it up",
    ]


def test_a_talk_that_may_be_another_one_now_stays_an_error(evening: Story):
    new = EVENING.partition("## Sails")[0] + "## Tar\nBy Cy Moor\n\n- black\n"
    for _ in range(2):
        fix_urls(evening.note("2014-06-09-docks.md", new).project)
    assert "/2014/06-09-docks/tar/" not in lock(evening)
    assert lost(evening)[0] == (
        "urls.lock:5:1: error N320 /2014/06-09-docks/sails-of-the-north/ (notes/2014-06-09-docks.md) is recorded, and "
        "nothing stands there now; state it as an alias where its content is now, or delete the line to give it up"
    )


def test_a_note_that_was_deleted_is_told_once_with_all_below_it(evening: Story):
    evening.without("2014-06-09-docks.md").note("2015-01-02-other.md", OTHER)
    assert fix_urls(evening.project) == ()
    assert lost(evening)[0] == (
        "urls.lock:3:1: error N320 /2014/06-09-docks/ (notes/2014-06-09-docks.md) is recorded, with 2 addresses below "
        "it, and nothing stands there now; state it as an alias where its content is now, or delete the lines to give "
        "them up"
    )


def test_an_address_whose_line_is_deleted_is_given_up(evening: Story):
    evening.without("2014-06-09-docks.md").note("2015-01-02-other.md", OTHER)
    evening.file("urls.lock", "# nothing\n")
    assert lost(evening) == []


def test_an_event_that_became_one_with_another_leads_to_it(evening: Story):
    story = recorded(evening.note("second.md", "---\ntitle: Rigging Night\ndate: 2014-06-11\n---\n- tar\n"))
    story.note("second.md", "---\ntitle: Docks Evening\ndate: 2014-06-09\n---\n- tar\n")
    assert fix_urls(story.project)[0] == "Wrote notes/second.md: aliases: [/2014/06-11-second/]"
    assert leads_to(story, "/2014/06-11-second/") == "/2014/06-09-docks/"


def test_a_name_that_was_corrected_is_told_with_the_line_for_the_registry(evening: Story):
    evening.note("2014-06-09-docks.md", EVENING.replace("Bo Lind", "Bo Linde"))
    assert lost(evening) == [
        'urls.lock:8:1: error N320 /speakers/bo-lind/ (the speaker "Bo Lind") is recorded, and nothing is called so '
        "now; say in notes/speakers.yml whose alias it is, or delete the line to give it up "
        '=> "Bo Linde": {aliases: ["Bo Lind"]}'
    ]
    evening.file("notes/speakers.yml", '"Bo Linde": {aliases: ["Bo Lind"]}\n')
    assert leads_to(evening, "/speakers/bo-lind/") == "/speakers/bo-linde/"


@pytest.mark.parametrize("entry", ["{page: false}", "{hidden: true}"])
def test_who_asked_for_no_page_is_not_lost_and_their_line_goes(evening: Story, entry: str):
    evening.file("notes/speakers.yml", f"Bo Lind: {entry}\n")
    assert lost(evening) == []
    assert fix_urls(evening.project) == ("Wrote urls.lock: brought up to date",)
    assert "/speakers/bo-lind/" not in lock(evening)


def test_two_notes_of_one_text_are_told_apart_by_their_names_or_not_at_all(tmp_path: Path):
    story = Story(tmp_path)
    for name in ("a", "b"):
        story.note(f"2014-06-09-{name}.md", f"---\ntitle: Evening {name}\n---\nNotes follow.\n")
    recorded(story)
    for name in ("a", "b"):
        story.without(f"2014-06-09-{name}.md").note(
            f"2014-06-09-{name}{name}.md", f"---\ntitle: Evening {name}\n---\nNotes follow.\n"
        )
    assert fix_urls(story.project) == ()
    assert [line.split(" (")[0] for line in lost(story)] == [
        "urls.lock:3:1: error N320 /2014/06-09-a/",
        "urls.lock:4:1: error N320 /2014/06-09-b/",
    ]


def test_a_note_that_took_the_place_of_another_is_no_heir(evening: Story):
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/first.md")
    new = EVENING.replace("knot", "splice").replace("Docks Evening", "Other Evening").replace("06-09", "06-11")
    evening.note("2014-06-09-docks.md", new.replace("---\n##", "slug: 06-09-docks\n---\n##"))
    assert lost(evening)[0].startswith("urls.lock:4:1: error N320 /2014/06-09-docks/ropes-and-knots/ ")

    again = recorded(Story(evening.root / "again").note("docks.md", EVENING))
    again.note("docks.md", EVENING.replace("06-09", "06-10"))
    again.note("other.md", new.replace("06-11", "06-09").replace("---\n##", "slug: 06-09-docks\n---\n##"))
    assert lost(again)[0] == (
        "urls.lock:3:1: error N320 /2014/06-09-docks/ (notes/docks.md) is recorded, but notes/other.md took its place, "
        "and it is at /2014/06-10-docks/ now; state `slug: 06-09-docks` in notes/docks.md, or delete the line to give "
        "it up"
    )
    fix_urls(again.project)
    assert lost(again)[0].startswith("urls.lock:3:1: error N320 /2014/06-09-docks/ (notes/docks.md) is recorded, but ")


def test_a_slug_that_changed_in_its_capitals_only_leaves_no_room_for_an_alias(tmp_path: Path):
    story = recorded(Story(tmp_path).note("docks.md", EVENING.replace("---\n##", "slug: Docks\n---\n##")))
    story.note("docks.md", EVENING.replace("---\n##", "slug: docks\n---\n##"))
    assert lost(story)[0] == (
        "urls.lock:3:1: error N320 /2014/Docks/ (notes/docks.md) is recorded, with 2 addresses below it, but "
        "notes/docks.md took its place, and it is at /2014/docks/ now; state `slug: Docks` in notes/docks.md, or "
        "delete the lines to give them up"
    )
    fix_urls(story.project)
    assert "aliases" not in text(story, "docks.md")


def test_an_event_that_moved_there_and_back_is_found_at_both_addresses(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    recorded(story.note("docks.md", EVENING))
    fix_urls(story.note("docks.md", EVENING.replace("06-09", "06-10")).project)
    back = text(story, "docks.md").replace("date: 2014-06-10", "date: 2014-06-09")
    fix_urls(story.note("docks.md", back).project)
    assert leads_to(story, "/2014/06-10-docks/") == "/2014/06-09-docks/"
    assert leads_to(story, "/2014/06-10-docks/ropes-and-knots/") == "/2014/06-09-docks/ropes-and-knots/"


def test_the_talks_of_a_folder_state_their_aliases_in_their_own_notes(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\n")
    story.note("2014-conf/README.md", "# Ropes Conf\n\n2014-06-09, Hamburg\n")
    for name, who in (("knots", "Ada Park"), ("sails", "Bo Lind")):
        story.note(f"2014-conf/{name}.md", f"# All about {name}\nBy {who}\n\n- {name} by hand\n")
    recorded(story)
    (tmp_path / "notes/2014-conf").rename(tmp_path / "notes/2014-ropes")
    story.note("2014-ropes/knots.md", "# Better knots\nBy Ada Park\n\n- knots by hand\n")
    assert fix_urls(story.project)[:2] == (
        "Wrote notes/2014-ropes/README.md: aliases: [/2014/06-09-2014-conf/]",
        "Wrote notes/2014-ropes/knots.md: aliases: [/2014/06-09-2014-conf/all-about-knots/#better-knots]",
    )
    at = "/2014/06-09-2014-ropes"
    assert leads_to(story, "/2014/06-09-2014-conf/all-about-knots/") == f"{at}/better-knots/"
    assert leads_to(story, "/2014/06-09-2014-conf/all-about-sails/") == f"{at}/all-about-sails/"


def test_a_draft_is_never_recorded_even_where_drafts_are_shown(tmp_path: Path):
    story = (
        Story(tmp_path).with_drafts().note("2014-06-09-docks.md", EVENING.replace("---\n##", "draft: true\n---\n##"))
    )
    assert fix_urls(story.project) == ("Wrote urls.lock: brought up to date",)
    assert lock(story) == []


def test_the_translation_of_an_event_that_moved_moves_with_it(tmp_path: Path):
    story = Story(tmp_path).settings("base_url: https://quay.example/x/\nlanguages: [de]\n")
    german = EVENING.replace("one knot is enough", "ein Knoten genügt")
    recorded(story.note("2014-06-09-docks.md", EVENING).note("2014-06-09-docks.de.md", german))
    assert "/2014/06-09-docks/de/" in lock(story)
    for end in ("md", "de.md"):
        (tmp_path / f"notes/2014-06-09-docks.{end}").rename(tmp_path / f"notes/2014-06-09-quay.{end}")
    fix_urls(story.project)
    assert leads_to(story, "/2014/06-09-docks/de/") == "/2014/06-09-quay/de/"


PAGE = """\
Skip to content

Docks Evening

2014-06-09 Hamburg, Lamp House

Ada Park - Ropes and knots

  • one knot is enough

Translate to de es fr it pt ja

Quay Evening

2014-07-08 Hamburg, Lamp House

Bo Lind - Sails of the north

  • canvas, and a needle
"""


def test_a_note_of_several_events_says_which_of_them_had_the_address(tmp_path: Path):
    story = recorded(Story(tmp_path).settings("base_url: https://quay.example/x/\n").note("page.txt", PAGE))
    assert {"/2014/06-09-docks-evening/", "/2014/07-08-quay-evening/"} <= set(lock(story))
    fix_urls(story.note("page.txt", PAGE.replace("07-08", "07-09")).project)
    assert text(story, "page.txt").splitlines()[1] == "aliases: [/2014/07-08-quay-evening/#07-09-quay-evening]"
    assert leads_to(story, "/2014/07-08-quay-evening/") == "/2014/07-09-quay-evening/"


def test_while_anything_has_an_error_nothing_is_fixed(evening: Story):
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/2014-06-09-quay.md")
    evening.note("broken.md", "---\ntitle: 'open\n---\n")
    before = text(evening, "2014-06-09-quay.md")
    assert fix_urls(evening.project) == ("Fixed nothing: there are errors; mend them first",)
    assert text(evening, "2014-06-09-quay.md") == before


def test_the_addresses_of_a_note_with_an_error_are_not_lost(evening: Story):
    evening.note("2014-06-09-docks.md", EVENING.replace("title: Docks Evening", "title: 'open"))
    assert lost(evening) == []


def test_front_matter_that_no_line_fits_into_is_left_and_told(tmp_path: Path):
    story = Story(tmp_path)
    recorded(story.note("2014-06-09-docks.md", "---\n{title: Docks}\n---\n- one knot is enough\n"))
    (tmp_path / "notes/2014-06-09-docks.md").rename(tmp_path / "notes/2014-06-09-quay.md")
    assert fix_urls(story.project)[0] == (
        "Left notes/2014-06-09-quay.md: its front matter is written in a way that no alias can be added to; "
        "state `aliases: [/2014/06-09-docks/]` yourself"
    )


def test_a_note_outside_the_root_is_never_written_to(tmp_path: Path):
    story = Story(tmp_path / "site").settings("title: Quay\n")
    outside = Story(tmp_path / "far").note("2014-06-09-docks.md", EVENING)
    story.overrides["notes"] = str(outside.root / "notes")
    recorded(story)
    (outside.root / "notes/2014-06-09-docks.md").rename(outside.root / "notes/2014-06-09-quay.md")
    said = fix_urls(story.project)
    assert any(": it lies outside the root; state `aliases: [/2014/06-09-docks/]` yourself" in line for line in said)
    assert text(outside, "2014-06-09-quay.md") == EVENING


def test_a_link_in_the_place_of_the_file_is_not_followed(evening: Story):
    (evening.root / "urls.lock").rename(evening.root / "elsewhere")
    (evening.root / "urls.lock").symlink_to(evening.root / "elsewhere")
    assert lost(evening) == [
        "urls.lock:1:1: error N321 a link or a folder stands here, and none is followed; put the file here"
    ]
    assert fix_urls(evening.project) == ("Fixed nothing: there are errors; mend them first",)


def test_two_clones_that_both_recorded_merge_line_by_line(evening: Story):
    common = (evening.root / "urls.lock").read_text(encoding="utf-8")
    mine = Story(evening.root).note("2015-01-02-mine.md", "---\ntitle: Mine\n---\nOne.\n")
    fix_urls(mine.project)
    first = (evening.root / "urls.lock").read_text(encoding="utf-8")
    evening.file("urls.lock", common).without("2015-01-02-mine.md")
    fix_urls(evening.note("2016-01-02-yours.md", "---\ntitle: Yours\n---\nTwo.\n").project)
    second = (evening.root / "urls.lock").read_text(encoding="utf-8")
    # What `merge=union` makes of both sides: common lines once, the added ones of either side.
    added = [line for line in second.splitlines(True) if line not in first]
    evening.note("2015-01-02-mine.md", "---\ntitle: Mine\n---\nOne.\n").file("urls.lock", first + "".join(added))
    assert lost(evening) == []
    assert fix_urls(evening.project) == ("Wrote urls.lock: brought up to date",)


def test_check_tells_how_many_addresses_are_not_recorded_yet(evening: Story):
    evening.note("2015-01-02-other.md", OTHER)
    found = told(one for one in pipeline.check(evening.project)[1] if one.code.startswith("N32"))
    assert found == [
        "urls.lock:1:1: warning N323 /2015/01-02-other/ is not recorded yet; `notegen check --fix` records what is "
        "published"
    ]
    assert lost(evening) == []


def test_in_the_preview_a_lost_address_is_a_warning(evening: Story):
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/2014-06-09-quay.md")
    made = build_whole(evening.project, remember(evening.project))
    assert "2014/06-09-quay/index.html" in made.pages
    assert [str(one.severity) for one in made.report.diagnostics if one.code == "N320"] == ["warning"]


def test_keep_going_publishes_what_is_there_and_the_build_still_fails(evening: Story):
    evening.build()
    (evening.root / "notes/2014-06-09-docks.md").rename(evening.root / "notes/2014-06-09-quay.md")
    report = evening.build(keep_going=True)
    assert report.published
    assert [one.code for one in report.diagnostics] == ["N320"]
    assert "2014/06-09-docks/index.html" not in evening.files()


def test_urls_lock_is_part_of_no_page(evening: Story):
    evening.build()
    evening.file("urls.lock", "# nothing recorded\n")
    assert evening.rendered() == set()


ROPES = "---\ntitle: Ropes\nspeaker: Ada Park\n---\nOne knot is enough.\n"
SAILS = "---\ntitle: Sails\nspeaker: Bo Lind\n---\nCanvas, and a needle.\n"


def test_two_notes_that_exchange_their_names_do_not_exchange_their_addresses_unseen(tmp_path: Path):
    story = recorded(Story(tmp_path).note("2014-06-09-docks.md", ROPES).note("2014-07-09-quays.md", SAILS))
    before = lock(story), (tmp_path / "urls.lock").read_bytes()
    story.note("2014-06-09-docks.md", SAILS).note("2014-07-09-quays.md", ROPES)
    assert lost(story) == [
        "urls.lock:3:1: error N320 /2014/06-09-docks/ (notes/2014-06-09-docks.md) is recorded, but "
        "notes/2014-06-09-docks.md took its place, and it is at /2014/07-09-quays/ now; state `slug: 06-09-docks` in "
        "notes/2014-07-09-quays.md, or delete the line to give it up",
        "urls.lock:4:1: error N320 /2014/07-09-quays/ (notes/2014-07-09-quays.md) is recorded, but "
        "notes/2014-07-09-quays.md took its place, and it is at /2014/06-09-docks/ now; state `slug: 07-09-quays` in "
        "notes/2014-06-09-docks.md, or delete the line to give it up",
    ]
    fix_urls(story.project)
    assert (lock(story), (tmp_path / "urls.lock").read_bytes()) == before
    for note, slug in (("2014-06-09-docks.md", "07-09-quays"), ("2014-07-09-quays.md", "06-09-docks")):
        story.note(note, text(story, note).replace("---\nt", f"---\nslug: {slug}\nt", 1))
    assert lost(story) == []


def test_two_notes_that_exchange_their_dates_are_seen_where_a_slug_is_stated(tmp_path: Path):
    dated = [f"---\nslug: evening\ndate: {day}\n" for day in ("2014-06-09", "2015-06-09")]
    story = Story(tmp_path).note("one.md", dated[0] + ROPES[4:]).note("two.md", dated[1] + SAILS[4:])
    recorded(story)
    story.note("one.md", dated[1] + ROPES[4:]).note("two.md", dated[0] + SAILS[4:])
    assert [line.partition(" is")[0] for line in lost(story)] == [
        "urls.lock:3:1: error N320 /2014/evening/ (notes/one.md)",
        "urls.lock:4:1: error N320 /2015/evening/ (notes/two.md)",
    ]


def test_a_note_that_is_written_anew_is_still_the_same_note(tmp_path: Path):
    story = recorded(Story(tmp_path).note("2014-06-09-docks.md", ROPES).note("2014-07-09-quays.md", SAILS))
    story.note("2014-06-09-docks.md", SAILS).note("2014-07-09-quays.md", ROPES.replace("enough", "many"))
    assert lost(story) == []
