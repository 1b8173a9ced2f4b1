"""One fault of a note is one diagnostic, also where two rooms meet it."""

from story import Story


def codes(story: Story) -> list[str]:
    return [fault.code for fault in story.build().diagnostics if fault.code not in ("N600", "N601")]


def test_an_equal_slug_of_two_events_is_told_once(tmp_path):
    story = Story(tmp_path)
    for name, title in (("a", "Knots"), ("b", "Segel")):
        story.note(f"{name}.md", f"---\ntitle: {title}\ndate: 2031-04-02\nslug: x\n---\n## Talk {name}\nBy Ann Lee\n")
    assert [code for code in codes(story) if code.startswith("N3")] == ["N304"]


def test_an_equal_slug_of_two_talks_is_told_once(tmp_path):
    talks = "talks:\n  - {title: Nudos, slug: x}\n  - {title: Velas, slug: x}\n  - {title: Cuerdas, slug: y}\n"
    story = Story(tmp_path).note("a.md", f"---\ntitle: Tarde\ndate: 2031-04-02\n{talks}---\n")
    assert [code for code in codes(story) if code.startswith("N3")] == ["N305"]
    assert story.faults() == [
        'notes/a.md:6:1: error N305 slug "x" is also stated by the talk "Nudos"; give one of the two another'
    ]


def test_a_file_that_may_not_be_copied_is_told_once(tmp_path):
    story = Story(tmp_path).file("notes/.hidden/s.pdf", b"x").file("notes/page.html", b"x")
    story.note("2031-04-02-a.md", "# Nœuds par Zoé Brun\n\n[Slides](page.html) and [more](.hidden/s.pdf)\n")
    assert sorted(code for code in codes(story) if code in ("N402", "N606")) == ["N402", "N402"]
