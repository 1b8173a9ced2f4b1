"""Where the links of notes lead: to another note's page, to a file copied beside the page, or nowhere at all."""

import os

import pytest
from story import Story

PDF = b"%PDF knots"


def lead(story: Story) -> dict[str, str]:
    """Link as written → where it leads."""
    return {link: url for (_, link), url in story.load().targets.items()}


def refused(story: Story) -> list[str]:
    return [fault for fault in story.faults() if " N402 " in fault]


class TestNotes:
    """A link to a note leads to its page, in whatever form it is written."""

    @pytest.mark.parametrize(
        "link",
        [
            "2014-06-09-b.md", "./2014-06-09-b.md", "/2014-06-09-b.md", "2014-06-09-b", "2014-06-09-b.html",
            "2014-06-09-B.MD",
            "sub/../2014-06-09-b.md", "2014-06-09-b.md?raw=1", "/2014/06-09-b/", "/2014/06-09-b", "/old/b/", "/old/b",
        ],
    )  # fmt: skip
    def test_every_form_of_a_link_to_a_note(self, tmp_path, link):
        story = Story(tmp_path).note("2014-06-09-b.md", "---\naliases: [old/b]\n---\n# B\n")
        story.note("a.md", f"# A\n\n[b]({link})\n")
        assert lead(story) == {link: "/2014/06-09-b/"}

    def test_a_fragment_comes_along(self, tmp_path):
        story = Story(tmp_path).note("b.md", "# B\n").note("a.md", "# A\n\n[b](b.md#knots)\n")
        assert lead(story) == {"b.md#knots": "/undated/b/#knots"}

    def test_a_fragment_comes_along_with_an_address_too(self, tmp_path):
        story = Story(tmp_path).note("b.md", "# B\n").note("a.md", "# A\n\n[b](/undated/b/#knots)\n")
        assert lead(story) == {"/undated/b/#knots": "/undated/b/#knots"}

    def test_a_talk_and_a_person_are_found_by_their_addresses(self, tmp_path):
        story = Story(tmp_path).note("2014-06-09-b.md", "# B\n\n## Knots\nBy Ann Lee\n\n## Sails\nBy Bob Ray\n")
        story.note("a.md", "# A\n\n[k](/2014/06-09-b/knots/) [ann](/speakers/ann-lee) [nobody](/speakers/cy/)\n")
        assert lead(story) == {
            "/2014/06-09-b/knots/": "/2014/06-09-b/knots/",
            "/speakers/ann-lee": "/speakers/ann-lee/",
        }

    @pytest.mark.parametrize("link", ["camp", "camp/", "camp/index.md", "./camp/README.md"])
    def test_a_folder_means_its_index(self, tmp_path, link):
        index = "README" if "README" in link else "index"
        story = Story(tmp_path).note(f"camp/{index}.md", "# Camp\n").note("a.md", f"# A\n\n[c]({link})\n")
        assert lead(story) == {link: "/undated/camp/"}

    def test_a_note_that_is_one_talk_of_an_event_leads_to_the_talk(self, tmp_path):
        story = Story(tmp_path).note("camp/index.md", "---\ntitle: Camp\ndate: 2017-04-27\n---\n[k](knots.md)\n")
        story.note("camp/knots.md", "# Knots by Ann Lee\n").note("camp/sails.md", "# Sails by Bob Ray\n")
        assert lead(story) == {"knots.md": "/2017/04-27-camp/knots/"}

    def test_of_two_names_that_differ_in_case_the_exact_one_counts(self, tmp_path):
        story = Story(tmp_path).note("b.md", "# Small\n").note("B.md", "---\nslug: big\n---\n# Big\n")
        story.note("a.md", "# A\n\n[one](b.md) [two](B.md)\n")
        targets = lead(story)
        assert targets["B.md"] == "/undated/big/"
        assert targets["b.md"] != targets["B.md"]

    def test_a_translation_is_a_note_with_a_page(self, tmp_path):
        story = Story(tmp_path).settings("languages: [de]\n").note("b.md", "# B\n").note("b.de.md", "# B auf Deutsch\n")
        story.note("a.md", "# A\n\n[b](b.de.md)\n")
        assert lead(story) == {"b.de.md": "/undated/b/de/"}

    def test_a_link_to_a_draft_leads_nowhere_and_copies_nothing(self, tmp_path):
        story = Story(tmp_path).note("b.md", "---\ndraft: true\n---\n# Secret\n").note("a.md", "# A\n\n[b](b.md)\n")
        assert lead(story) == {}
        assert story.load().assets == ()

    def test_a_link_to_nothing_leads_nowhere(self, tmp_path):
        assert lead(Story(tmp_path).note("a.md", "# A\n\n[b](gone.md) [c](../../../../gone.pdf) [d](#here)\n")) == {}


class TestFiles:
    """A file that a note links to is copied beside its page, if it may be."""

    def test_a_file_beside_the_note(self, tmp_path):
        story = Story(tmp_path).file("notes/Knots & Ropes.PDF", PDF).note("a.md", "# A\n\n[s](Knots%20&%20Ropes.PDF)\n")
        assert list(lead(story).values()) == ["/undated/a/knots-and-ropes.pdf"]
        assert story.build().published
        assert story.files()["undated/a/knots-and-ropes.pdf"] == PDF

    @pytest.mark.parametrize("place", ["notes/img/x.png", "img/x.png", "static/img/x.png", "notes/static/img/x.png"])
    def test_a_site_absolute_link_is_looked_for_below_notes_root_and_static(self, tmp_path, place):
        story = Story(tmp_path).file(place, b"PNG").note("a.md", "# A\n\n![x](/img/x.png)\n")
        assert list(lead(story)) == ["/img/x.png"]

    def test_slides_of_a_talk_are_copied_beside_the_event(self, tmp_path):
        story = Story(tmp_path).file("notes/k.pdf", PDF).note("a.md", "# E\n\n## Knots\nBy Ann Lee · [Slides](k.pdf)\n")
        assert lead(story) == {"k.pdf": "/undated/a/k.pdf"}

    def test_two_files_of_one_name_are_both_kept(self, tmp_path):
        story = Story(tmp_path).file("notes/x/k.pdf", b"one").file("notes/y/k.pdf", b"two")
        story.note("a.md", "# A\n\n[one](x/k.pdf) [two](y/k.pdf)\n")
        assert len({asset.url for asset in story.load().assets}) == 2

    def test_one_file_linked_twice_is_copied_once(self, tmp_path):
        story = Story(tmp_path).file("notes/k.pdf", PDF).note("a.md", "# A\n\n[one](k.pdf) [two](./k.pdf)\n")
        assert len(story.load().assets) == 1

    @pytest.mark.parametrize(
        ("link", "path"),
        [
            ("page.html", "notes/page.html"),
            ("run.js", "notes/run.js"),
            ("x.svg", "notes/x.svg"),
            (".env", "notes/.env"),
            (".git/config", "notes/.git/config"),
            ("/.git/config", ".git/config"),
        ],
    )
    def test_hidden_files_and_files_a_browser_runs_are_refused_and_told(self, tmp_path, link, path):
        data = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        story = Story(tmp_path).file(path, data).note("a.md", f"# A\n\n[x]({link})\n")
        assert lead(story) == {}
        assert len(refused(story)) == 1
        assert story.load().assets == ()

    @pytest.mark.parametrize(
        "svg",
        [
            "<svg onload='x()'/>",
            "<svg><a href='javascript:x()'/></svg>",
            "<svg><foreignObject/></svg>",
            "<!ENTITY a 'b'>",
            "<svg>\x00",
        ],
    )
    def test_a_picture_with_script_in_it_is_refused(self, tmp_path, svg):
        story = Story(tmp_path).file("notes/x.svg", svg).note("a.md", "# A\n\n![x](x.svg)\n")
        assert story.load().assets == ()
        assert len(refused(story)) == 1

    def test_a_plain_picture_is_copied(self, tmp_path):
        story = Story(tmp_path).file("notes/x.svg", "<svg><path d='M0 0'/></svg>").note("a.md", "# A\n\n![x](x.svg)\n")
        assert lead(story) == {"x.svg": "/undated/a/x.svg"}

    @pytest.mark.parametrize(
        "link", ["../../secret.txt", "..%2F..%2Fsecret.txt", "..\\..\\secret.txt", "sub/../../../secret.txt"]
    )
    def test_a_file_outside_is_not_copied(self, tmp_path, link):
        root = tmp_path / "project"
        (tmp_path / "secret.txt").write_text("secret")
        story = Story(root).note("a.md", f"# A\n\n[x]({link})\n")
        assert story.load().assets == ()

    @pytest.mark.parametrize(
        "link", ["/etc/passwd", "//etc/passwd", "file:///etc/passwd", "\x00", "a\nb", "x" * 5000, "%00", "con", "."]
    )
    def test_odd_links_lead_nowhere(self, tmp_path, link):
        story = Story(tmp_path).note("a.md", f"# A\n\n[x](<{link}>)\n")
        assert story.load().assets == ()

    def test_a_symbolic_link_is_not_followed(self, tmp_path):
        (tmp_path / "outside.txt").write_text("secret")
        (tmp_path / "outside").mkdir()
        (tmp_path / "outside/deep.txt").write_text("secret")
        story = Story(tmp_path / "project").note("a.md", "# A\n\n[x](x.txt) [y](folder/deep.txt)\n")
        os.symlink(tmp_path / "outside.txt", tmp_path / "project/notes/x.txt")
        os.symlink(tmp_path / "outside", tmp_path / "project/notes/folder")
        assert story.load().assets == ()
        assert len(refused(story)) == 2

    def test_a_pipe_is_not_waited_for(self, tmp_path):
        story = Story(tmp_path).note("a.md", "# A\n\n[x](x.pdf)\n")
        os.mkfifo(tmp_path / "notes/x.pdf")
        assert story.load().assets == ()

    def test_a_file_past_the_limit_is_refused_and_told(self, tmp_path):
        story = Story(tmp_path).settings("limits: {asset_bytes: 5}\n").file("notes/k.pdf", PDF)
        story.note("a.md", "# A\n\n[x](k.pdf)\n")
        assert refused(story) == [
            'notes/a.md:3:1: warning N402 "k.pdf" has more than 5 bytes (limits.asset_bytes); it is not copied'
        ]
