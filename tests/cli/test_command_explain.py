"""`notegen explain`: why notegen did what it did."""

import re


def test_a_note_is_a_tree_of_facts_with_lines_and_rules(project):
    said = project.run("explain", "notes/2025-03-11-quay.md")
    assert said.status == 0
    lines = said.out.splitlines()
    assert lines[0].startswith("notes/2025-03-11-quay.md, read by the convention `")
    assert any(line.startswith("event  Quay Evening  /2025/03-11-quay/") for line in lines)
    assert any(line.split() == ["date", "2025-03-11", "line", "3", "front", "matter"] for line in lines)
    assert any(line.startswith("  talk  Ropes and knots  /2025/03-11-quay/ropes-and-knots/") for line in lines)
    assert any("Ada Park (Harbour Works)" in line and "line 8" in line for line in lines)


def test_a_key_without_a_meaning_is_shown_as_kept(project):
    project.write({"notes/2025-05-13-x.md": "---\ntitle: X\nweather: fog\n---\n"})
    said = project.run("explain", "notes/2025-05-13-x.md")
    assert any("weather" in line and "fog" in line and "line 3" in line for line in said.out.splitlines())


def test_a_file_that_is_no_note_says_why(project):
    project.write({"notes/LICENSE": "# MIT\n"})
    said = project.run("explain", "notes/LICENSE")
    assert said.status == 0
    assert said.out.startswith("LICENSE is not read as a note: ")


def test_a_draft_is_explained_like_any_note(project):
    project.write({"notes/2025-05-13-x.md": "---\ntitle: X\ndraft: true\n---\n"})
    assert ", a draft" in project.run("explain", "notes/2025-05-13-x.md").out.splitlines()[0]


def test_a_url_is_answered_with_its_notes(project):
    for url in ("/2025/03-11-quay/", "/2025/03-11-quay", "https://quay.example/2025/03-11-quay/"):
        said = project.run("explain", url)
        assert (said.status, said.out) == (
            0,
            '/2025/03-11-quay/ is the event "Quay Evening", from\n  2025-03-11-quay.md\n',
        )


def test_a_person_s_page_says_where_they_are_named(project):
    assert project.run("explain", "/speakers/ada-park/").out == (
        '/speakers/ada-park/ is the speaker "Ada Park", first named at notes/2025-03-11-quay.md:8; it lists\n'
        "  /2025/03-11-quay/ (2025-03-11-quay.md)\n"
    )


def test_a_person_s_page_says_which_names_were_joined_and_why(project):
    link = "https://twitter.com/adapark"
    project.write(
        {
            "notes/2025-04-08-x.md": f"# X\n\n## Knots\nBy [@adapark]({link})\n\n## Sails\nBy ADA PARK\n",
            "notes/2025-05-13-y.md": f"# Y\n\n## Masts\nBy [Ada Park]({link})\n",
            "notes/speakers.yml": "Ada Park: {aliases: [Ada Park-Roe]}\n",
        }
    )
    assert project.run("explain", "/speakers/ada-park/").out.splitlines()[-3:] == [
        '  also "@adapark", because of the same profile: both link to twitter.com/adapark',
        "  also written ADA PARK, Ada Park-Roe",
        "  registered at notes/speakers.yml:1",
    ]


def test_a_page_that_does_not_exist_is_exit_2(project):
    said = project.run("explain", "/nowhere/")
    assert said.status == 2
    assert said.err.startswith("notegen explain: no page /nowhere/; its address begins with / ")


def test_a_page_says_why_it_was_last_made(project):
    url = "/2025/03-11-quay/"
    assert "last made" not in project.run("explain", url).out
    project.run("build", "--no-search")
    assert project.run("explain", url).out.splitlines()[-1] == "  last made because it is new"
    project.write({"templates/footer.html": "<p>by the quay</p>"}).run("build", "--no-search")
    why = project.run("explain", url).out.splitlines()[-1]
    assert re.fullmatch(r"  last made because the template \w+\.html changed", why)

    project.write({"notes/2025-04-08-quay.md": "# Quay in April\n\nBoats.\n"}).run("build", "--no-search")
    assert project.run("explain", "/2025/04-08-quay/").out.splitlines()[-1] == "  last made because it is new"
    (project.folder / "site/2025/04-08-quay/index.html").unlink()
    project.run("build", "--no-search")
    assert project.run("explain", "/2025/04-08-quay/").out.splitlines()[-1] == (
        "  last made because its file in the output is missing or was changed by hand"
    )


def test_a_copied_file_was_never_made(project):
    project.write({"static/robots.txt": "all"}).run("build", "--no-search")
    assert "last made" not in project.run("explain", "/robots.txt").out


def test_a_year_and_the_whole_site_are_pages_too(project):
    assert project.run("explain", "/2025/").out.startswith("/2025/ lists these events\n  /2025/03-11-quay/ ")
    assert project.run("explain", "/feed.xml").out == "/feed.xml is the Atom feed of Quay, made of all notes\n"


def test_no_address_is_explained_that_the_site_does_not_have(project):
    assert project.run("explain", "/events.pdf").status == 2
    assert project.run("explain", "/pagefind/../../notegen.yml").status == 2


def test_every_address_of_the_site_is_explained(project):
    project.run("build")
    built = [
        path.relative_to(project.folder / "site") for path in (project.folder / "site").rglob("*") if path.is_file()
    ]
    addresses = {"/" + path.as_posix().removesuffix("index.html") for path in built if path.name != ".notegen"}

    assert [address for address in sorted(addresses) if project.run("explain", address).status] == []


def test_a_talk_of_a_folder_shows_what_it_inherits_and_from_where(project):
    project.write(
        {
            "notes/quayconf/README.md": "# QuayConf\n\nMay 3-4, 2024\n",
            "notes/quayconf/one.md": "# Ropes under load\nBy Ada Park\n\n- hold\n",
            "notes/quayconf/two.md": "# Knots that last\nBy Ben Ode\n\n- tie\n",
        }
    )
    lines = project.run("explain", "notes/quayconf/one.md").out.splitlines()

    assert "  of        quayconf/README.md" in lines
    assert any(line.split()[:3] == ["date", "2024-05-03", "notes/quayconf/README.md:3"] for line in lines)
    assert any(line.startswith("  talk  Ropes under load") for line in lines)
    assert not any(line.startswith("  talk  Knots") for line in lines)
    assert "  and 1 talk of other notes" in lines


def test_of_two_values_for_one_field_the_beaten_one_says_which_counts(project):
    note = "---\nspeaker: Ada Park\ntitle: Tides\n---\n# Tides\nBy Ben Ode\n\n- one\n"
    project.write({"notes/2025-05-13-x.md": note})
    lines = project.run("explain", "notes/2025-05-13-x.md").out.splitlines()
    assert any(
        line.startswith("    speaker   Ben Ode") and line.endswith("by-line, 95% sure; front matter counts")
        for line in lines
    )
