"""No name, link or file of a note leads out of the notes folder on the way in, or out of the site on the way out."""

import re

import pytest
from story import Story

SECRET = "CANARY-of-the-machine"

LEADING_OUT = {
    "slug: ../../out": "N30",
    "slug: /etc/out": "N30",
    "slug: 'a/../../out'": "N30",
    'slug: "..\\\\out"': "N30",
    'slug: "a\\0b"': "N",
    "aliases: [/../../out/]": "N3",
    "aliases: ['//evil.example/']": "N3",
    "permalink: /../out/": "N3",
    "event: ../../../out.md": "N",
    "event: /etc/hostname": "N",
}
"""What a note states, and how the code of what is said about it begins."""


@pytest.fixture
def guarded(tmp_path):
    """A project in a folder of its own, beside a secret that nothing may touch or show."""
    (tmp_path / "secret.md").write_text(f"# {SECRET}\n", encoding="utf-8")
    (tmp_path / "secret.png").write_bytes(SECRET.encode())
    return Story(tmp_path / "project")


def outside(story: Story) -> dict[str, bytes]:
    """All that lies beside the project."""
    return {file.name: file.read_bytes() for file in sorted(story.root.parent.iterdir()) if file.is_file()}


@pytest.mark.parametrize("line", LEADING_OUT)
def test_a_stated_address_stays_in_the_site(guarded, line):
    before = outside(guarded.note("a.md", f"---\ntitle: Kettles\ndate: 2020-01-01\n{line}\n---\ntext\n"))
    report = guarded.build()

    assert [one for one in report.diagnostics if one.code.startswith(LEADING_OUT[line])] != []
    assert outside(guarded) == before
    assert [path for path in guarded.files() if ".." in path or "out" in path] == []


PICTURES = (
    "../../secret.png",
    "/../secret.png",
    "a/../../../secret.png",
    "..%2f..%2fsecret.png",
    "file:../../secret.png",
)


def test_a_picture_from_outside_is_not_carried_in(guarded):
    for number, link in enumerate(PICTURES):
        guarded.note(f"{number}.md", f"# Kettles {number}\n\n![x]({link}) and [y]({link})\n")
    assert guarded.build().published

    assert SECRET.encode() not in b"".join(guarded.files().values())


def test_a_linked_note_from_outside_is_not_read(guarded):
    (guarded.root / "notes").mkdir(parents=True)
    (guarded.root / "notes" / "a.md").symlink_to("../../secret.md")
    (guarded.root / "notes" / "folder").symlink_to("../..", target_is_directory=True)
    guarded.note("b.md", "# Kettles\n").build()

    assert SECRET.encode() not in b"".join(guarded.files().values())


def test_a_linked_picture_from_outside_is_not_copied(guarded):
    guarded.note("a.md", "# Kettles\n\n![x](x.png)\n")
    (guarded.root / "notes" / "x.png").symlink_to(guarded.root.parent / "secret.png")
    guarded.build()

    assert SECRET.encode() not in b"".join(guarded.files().values())


def test_a_folder_that_links_to_itself_is_walked_once(guarded):
    guarded.note("a/b.md", "# Kettles\n")
    (guarded.root / "notes" / "a" / "again").symlink_to(".", target_is_directory=True)

    assert len(guarded.load().notes) == 1


LETTERS = (
    "# Kettles\n\nAsk NAME@tea.example or <mailto:NAME@tea.example>.\n",
    "# Kettles\nBy Ann Lee <NAME@tea.example>\n",
    "# Kettles\nBy [Ann Lee](mailto:NAME@tea.example)\n",
    "# NAME@tea.example\n\nx\n",
    "---\ntitle: Kettles\nspeaker: Ann Lee (NAME@tea.example)\n---\nx\n",
    "---\ntitle: Kettles\nauthor: NAME@tea.example\nemail: NAME@tea.example\n---\nx\n",
    "# Kettles\n\nVenue: Hall, NAME@tea.example\n\n## Cups\nSpeaker: Ann Lee, NAME@tea.example\n",
    "# Kettles\n\n| Talk | Speaker |\n|---|---|\n| Cups | Ann Lee NAME@tea.example |\n",
    "# Kettles\n\n* Cups (Ann Lee, NAME@tea.example)\n* Pots (Bo Ek)\n",
    "---\ntitle: Kettles\ntags: [NAME@tea.example]\nvenue: Hall NAME@tea.example\ngroup: NAME@tea.example\n---\nx\n",
    "# Kettles\n\nNAME&#64;tea.example and NAME&commat;tea.example\n",
)
"""Where a mail address may stand."""


def test_a_mail_address_is_published_in_no_form(guarded):
    for number, text in enumerate(LETTERS):
        guarded.note(f"{number}.md", text.replace("NAME", f"mail-{number}-box"))
    guarded.build()

    everything = b"".join(guarded.files().values()).decode("utf-8", "replace")
    shown = [
        number for number in range(len(LETTERS)) if re.search(f"mail-{number}-box(?:@|&#64;|&commat;|%40)", everything)
    ]
    assert shown == []
