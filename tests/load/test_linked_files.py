"""A link publishes the file it means, if that lies in the project, is no secret, and runs nothing."""

import os
from pathlib import Path

import pytest

from notegen.config.load import load_project
from notegen.load.linked_files import LinkedFiles
from notegen.runtime.digest import digest_bytes

SCRIPT = "holds script, or what browsers could take for it; it is not copied"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "garden/notes").mkdir(parents=True)
    return tmp_path / "garden"


def found(root: Path, path: str, unpublished: frozenset[str] = frozenset()) -> tuple[str, str]:
    project, _ = load_project(str(root), None, {})
    assert project is not None
    return LinkedFiles(project, unpublished).digest(root / path)


def drawing(root: Path, data: bytes, name: str = "a.svg") -> str:
    (root / "notes" / name).write_bytes(data)
    digest, refused = found(root, f"notes/{name}")
    assert bool(digest) is not bool(refused)
    return refused


def test_a_file_beside_the_notes_is_found_by_its_bytes(root: Path) -> None:
    (root / "plan.pdf").write_bytes(b"beds")
    assert found(root, "notes/../plan.pdf") == (digest_bytes(b"beds"), "")
    assert found(root, "notes/none.pdf") == ("", "")


def test_what_is_not_the_projects_to_publish_stays_where_it_is(root: Path) -> None:
    for path in ("../secret.txt", ".env", "site/feed.json", "notes/plan.md", "page.HTM"):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text("mine")
    (root / "notes/link.txt").symlink_to(root / "../secret.txt")
    (root / "notes/folder").symlink_to(root / "..")
    os.mkfifo(root / "notes/pipe")
    told = {
        "../secret.txt": "lies outside the notes folder and the root; it is not copied",
        "notes/link.txt": "is a link or no file; it is not copied",
        "notes/folder/secret.txt": "lies behind a link; it is not copied",
        "notes/pipe": "is a link or no file; it is not copied",
        ".env": "is a hidden file; it is not copied",
        "site/feed.json": "lies in the output folder, which the next build replaces; it is not copied",
        "notes/plan.md": "is a draft, or a note with an error; it is not copied",
        "page.HTM": "is a .HTM file, which browsers run as a page; put it into static/ if it is meant to be one",
    }
    assert {path: found(root, path, frozenset({"Plan.md"}))[1] for path in told} == told


def test_a_file_is_read_once_however_many_links_lead_to_it(root: Path) -> None:
    (root / "plan.pdf").write_bytes(b"beds")
    project, _ = load_project(str(root), None, {})
    assert project is not None
    files = LinkedFiles(project, frozenset())
    first = files.digest(root / "plan.pdf")
    (root / "plan.pdf").unlink()
    assert files.digest(root / "notes/../plan.pdf") == first


def test_a_drawing_that_only_draws_is_copied(root: Path) -> None:
    assert drawing(root, b"<svg xmlns='http://www.w3.org/2000/svg'><a href='#bed'><path d='M0 0'/></a></svg>") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"<svg><script>dig()</script></svg>",
        b"<g:svg xmlns:g='http://www.w3.org/2000/svg'><g:script>dig()</g:script></g:svg>",
        b"<svg\nonload\n=\n'dig()'/>",
        b"<svg><a href='javascript:dig()'/></svg>",
        b"<svg><a href='jav&#x61;script:dig()'/></svg>",
        b"<svg><a href='java&#10;script:dig()'/></svg>",
        b"<svg><a><set attributeName='href' to='x'/></a></svg>",
        b"<!DOCTYPE svg [<!ENTITY s 'x'>]><svg/>",
        b"<?xml-stylesheet type='text/xsl' href='x.txt'?><svg/>",
        b"<x xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<?xml version='1.0' encoding='iso-2022-jp'?><svg><scr\x1b(Bipt>dig()</scr\x1b(Bipt></svg>",
        "<svg><script>dig()</script></svg>".encode("utf-16"),
    ],
)
def test_a_drawing_that_could_run_something_is_not(root: Path, data: bytes) -> None:
    assert drawing(root, data) == SCRIPT


def test_other_files_that_browsers_show_as_xml_are_looked_into_too(root: Path) -> None:
    assert drawing(root, b"<rss><script xmlns='http://www.w3.org/1999/xhtml'/></rss>", "news.RSS") == SCRIPT
    assert drawing(root, b"<gpx><trkpt lat='1' lon='2'/></gpx>", "walk.gpx") == ""


def test_a_file_is_found_in_any_case_and_the_first_by_name_where_there_are_several(root: Path) -> None:
    (root / "notes/Plans").mkdir()
    for name in ("Bed.PDF", "bed.pdf"):
        (root / "notes/Plans" / name).write_bytes(b"beds")
    project, _ = load_project(str(root), None, {})
    assert project is not None
    files = LinkedFiles(project, frozenset())
    assert files.in_any_case(root / "notes/plans/BED.pdf") == root / "notes/Plans/Bed.PDF"
    assert files.in_any_case(root / "notes/plans/none.pdf") is None
    assert files.in_any_case(root / "../outside.pdf") is None
