"""The site changes in one instant from what it was to what it is to be, or not at all."""

import json
import os

import pytest
from site_folder import message_of, project_at, publish_texts, put, seen_in, spare_of

from notegen.model.target import Artifact
from notegen.publish import disk
from notegen.publish.write import Refused, Written, publish
from notegen.runtime.digest import digest_bytes


def identities(folder):
    return {path: touched(path) for path in sorted(folder.rglob("*"))}


def touched(path):
    """What changing a file or folder would change; looking at it, which the build does, changes only its atime."""
    mode, inode, device, links, user, group, size, _, changed, status_changed = path.lstat()[:10]
    return mode, inode, device, links, user, group, size, changed, status_changed


def test_the_first_build_makes_the_folder(project, site):
    assert publish_texts(project, {"index.html": "home", "2014/x/index.html": "x"}) == Written(written=2)
    assert seen_in(site) == {"index.html": "home", "2014/x/index.html": "x"}


def test_an_output_deep_in_folders_to_be_made_is_made(tmp_path):
    publish_texts(project_at(tmp_path, output="public/en/site"), {"index.html": "home"})
    assert seen_in(tmp_path / "public/en/site") == {"index.html": "home"}


def test_each_file_is_counted_for_what_became_of_it(project, site, tmp_path):
    put(tmp_path, {"static/logo.svg": "logo", "static/old.pdf": "pdf"})
    logo = ("logo.svg", str(tmp_path / "static/logo.svg"))
    pdf = ("old.pdf", str(tmp_path / "static/old.pdf"))
    publish_texts(project, {"a": "1", "b": "2", "c": "3", "d": "4"}, copies=[logo, pdf])
    put(tmp_path, {"static/logo.svg": "a new logo"})
    result = publish_texts(project, {"a": "1", "b": "two", "e": "5"}, copies=[logo, pdf], kept=["c"])
    assert result == Written(written=2, copied=1, kept=1, removed=1, unchanged=2)
    assert seen_in(site) == {"a": "1", "b": "two", "c": "3", "e": "5", "logo.svg": "a new logo", "old.pdf": "pdf"}


def test_nothing_changed_and_nothing_is_touched(project, site, tmp_path):
    publish_texts(project, {"index.html": "home", "a/index.html": "a"})
    publish_texts(project, {"index.html": "home", "a/index.html": "b"})
    before = identities(site), identities(spare_of(project)), touched(site)
    assert publish_texts(project, {"index.html": "home"}, kept=["a/index.html"]) == Written(kept=1, unchanged=1)
    assert (identities(site), identities(spare_of(project)), touched(site)) == before


@pytest.mark.usefixtures("by_exchange")
def test_the_cost_follows_the_change(project, site, monkeypatch):
    pages = {f"p{number}/index.html": "same" for number in range(50)}
    for text in ("one", "two"):
        publish_texts(project, pages | {"index.html": text})
    steps = []
    monkeypatch.setattr(disk, "step", steps.append)
    publish_texts(project, pages | {"index.html": "three"})
    assert steps == [
        *("begin index.html", "make room for index.html", "write index.html"),
        *("begin .notegen", "make room for .notegen", "write .notegen"),
        *("make durable", "exchange", "make names of " + site.parent.name + " durable"),
        f"make names of {spare_of(project).parent.name} durable",
    ]
    assert seen_in(site) == pages | {"index.html": "three"}


def test_the_same_files_have_the_same_list_wherever_they_are(tmp_path):
    lists = []
    for name in ("one", "two"):
        publish_texts(project_at(tmp_path / name), {"b/index.html": "b", "ä.html": "a"})
        lists.append((tmp_path / name / "site/.notegen").read_bytes())
    assert lists[0] == lists[1]
    assert json.loads(lists[0]) == {
        "schema": 1,
        "files": {"b/index.html": digest_bytes(b"b"), "ä.html": digest_bytes(b"a")},
    }


@pytest.mark.usefixtures("by_exchange")
def test_a_reader_of_the_old_file_keeps_the_old_bytes(project, site):
    for number in range(4):
        publish_texts(project, {"index.html": f"{number}"})
        (site.parent / f"copy-{number}").hardlink_to(site / "index.html")
    assert [(site.parent / f"copy-{number}").read_text() for number in range(4)] == ["0", "1", "2", "3"]


@pytest.mark.usefixtures("by_exchange")
def test_generations_never_share_a_file(project, site):
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}", "same.html": "same"})
    assert (site / "same.html").stat().st_nlink == 1
    assert not os.path.samefile(site / "same.html", spare_of(project) / "same.html")


def test_a_file_can_become_a_folder_and_back(project, site):
    shapes = [{"a": "file"}, {"a/index.html": "page"}, {"a": "file again"}, {"a/b/c": "deep"}, {"a/b": "flat"}]
    for texts in shapes:
        publish_texts(project, texts)
        assert seen_in(site) == texts


def test_folders_that_held_only_removed_pages_go_too(project, site):
    publish_texts(project, {"index.html": "home", "2014/x/index.html": "x"})
    for _ in range(2):
        publish_texts(project, {"index.html": f"home {_}"})
        assert seen_in(site) == {"index.html": f"home {_}"}


@pytest.mark.parametrize(
    "path", ["", "/etc/passwd", "../x", "a/../../x", "a\x00b", "a//b", "a/", "a\\b", ".notegen", "."]
)
def test_a_path_that_address_does_not_make_is_a_fault_of_ours(project, site, path):
    with pytest.raises(ValueError, match="not an output path"):
        publish_texts(project, {path: "x"})
    assert not site.exists()


def test_a_path_given_twice_is_a_fault_of_ours(project):
    with pytest.raises(ValueError, match="or one given twice: 'a'"):
        publish(project, [Artifact("a", b"1"), Artifact("a", b"2")])


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/etc/passwd"), os.mkfifo, lambda path: path.mkdir()])
def test_only_a_regular_file_is_copied(project, site, tmp_path, make):
    make(tmp_path / "source")
    with pytest.raises(Refused) as refused:
        publish_texts(project, {}, copies=[("x.pdf", str(tmp_path / "source"))])
    assert message_of(refused) == (
        "site:1:1: error N909 the site could not be written: not a regular file (source); it is as it was before"
    )
    assert not site.exists()


def test_a_site_of_nothing_is_a_site(project, site):
    put(site, {".gitkeep": ""})
    assert publish_texts(project, {}) == Written()
    assert (site / ".notegen").exists()
    assert publish_texts(project, {"a": "1"}) == Written(written=1)
    assert publish_texts(project, {}) == Written(removed=1)
    assert seen_in(site) == {".gitkeep": ""}
