"""Stories of what leads on from a page: editing one note renders anew what says something else now, and no more."""

from story import Story

QUIET = [f"20{n:02}-03-01-evening.md" for n in range(1, 21)]


def scene(story: Story, first: str = "- all bowlines hold", second: str = "- old bowlines too") -> Story:
    """Twenty quiet evenings, and two whose titles share a rare word that both notes take up."""
    for number, path in enumerate(QUIET):
        story.note(path, f"# Evening {number}\n\n## Talk {number}\nBy Person {chr(65 + number)}. Brook\n\n- hello\n")
    story.note("2021-04-01-rope.md", f"# Rope\n\n## Bowlines at work\nBy Ann Lee\n\n{first}\n")
    return story.note("2022-05-01-sail.md", f"# Sail\n\n## Bowlines again\nBy Bob Ray\n\n{second}\n")


HERE, THERE = "2021/04-01-rope/bowlines-at-work/index.html", "2022/05-01-sail/bowlines-again/index.html"


def test_two_talks_that_take_up_one_rare_word_lead_to_each_other(tmp_path):
    story = scene(Story(tmp_path))
    story.build()
    assert "Bowlines again" in story.page(f"/{HERE.removesuffix('index.html')}")
    assert "Bowlines at work" in story.page(f"/{THERE.removesuffix('index.html')}")


def test_another_sentence_in_one_note_leaves_all_other_pages_alone(tmp_path):
    story = scene(Story(tmp_path))
    story.build()
    rendered = scene(story, first="- all bowlines hold, and so do hitches").rendered()
    assert {path for path in rendered if path.endswith(".html")} == {HERE, "2021/04-01-rope/index.html"}


def test_a_note_that_drops_the_word_reaches_the_talk_that_led_to_it_and_no_other(tmp_path):
    story = scene(Story(tmp_path))
    story.build()
    rendered = scene(story, first="- all knots hold").rendered()
    assert {HERE, THERE} <= rendered
    assert not [path for path in rendered if path.endswith("evening/index.html") or path.startswith("archive")]


def test_a_link_makes_the_page_it_leads_to_say_so(tmp_path):
    story = scene(Story(tmp_path))
    story.build()
    rendered = scene(story, second="- old bowlines, see [rope](2021-04-01-rope.md)").rendered()
    assert "2021/04-01-rope/index.html" in rendered
    assert "Mentioned in Bowlines again 2022" in story.page("/2021/04-01-rope/")


def test_a_draft_that_is_shown_leads_on_but_nothing_leads_to_it(tmp_path):
    story = scene(Story(tmp_path)).with_drafts()
    story.note("draft.md", "---\ndraft: true\n---\n# Secret plan\n\nas in [rope](2021-04-01-rope.md)\n").build()
    assert "Secret plan" not in story.page("/2021/04-01-rope/")
