"""notegen never deletes or overwrites a file it did not write: what others put into the output stays."""

import errno
import os
import shutil

import pytest
from site_folder import message_of, publish_texts, put, seen_in, spare_of, without_exchange

from notegen.model.target import Artifact
from notegen.publish import disk, exchange
from notegen.publish.write import Refused, publish


@pytest.mark.usefixtures("by_exchange")
def test_what_somebody_else_put_there_stays(project, site, tmp_path):
    publish_texts(project, {"index.html": "home"})
    put(site, {"CNAME": "example.org", "own/a/b.txt": "mine", ".gitkeep": ""})
    (site / "empty").mkdir(0o700)
    (site / "link").symlink_to("/nowhere")
    (site / "to-folder").symlink_to(tmp_path / "notes")
    put(tmp_path, {"notes/a.md": "a note"})
    (site / "to-file").symlink_to(tmp_path / "notes/a.md")
    os.mkfifo(site / "pipe")
    (site / "CNAME").chmod(0o600)
    os.utime(site / "CNAME", ns=(1_000, 2_000))
    others = seen_in(site)
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == others | {"index.html": f"{number}"}
        stat = (site / "CNAME").stat()
        assert (stat.st_mode & 0o777, stat.st_mtime_ns) == (0o600, 2_000)
        assert (site / "empty").stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("by_exchange")
def test_where_files_cannot_have_two_names_they_are_copied(project, site, monkeypatch):
    def no_links(*_args, **_options):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    publish_texts(project, {"index.html": "home"})
    put(site, {"CNAME": "example.org"})
    (site / "link").symlink_to("/nowhere")
    os.utime(site / "CNAME", ns=(1_000_000_000, 2_000_000_000))
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"CNAME": "example.org", "link": "-> /nowhere", "index.html": f"{number}"}
        assert (site / "CNAME").stat().st_mtime_ns == 2_000_000_000
    (site / "CNAME").write_text("example.net")
    publish_texts(project, {"index.html": "last"})
    assert (site / "CNAME").read_text() == "example.net"
    os.mkfifo(site / "pipe")
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "never"})
    assert message_of(refused) == (
        "site:1:1: error N909 the site could not be written: "
        "neither a file, a folder nor a link (site/pipe); it is as it was before"
    )


@pytest.mark.usefixtures("by_exchange")
def test_what_somebody_else_removed_or_changed_stays_so(project, site):
    publish_texts(project, {"index.html": "home"})
    put(site, {"CNAME": "example.org", "own/x": "x", "own/y": "y"})
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}"})
    shutil.rmtree(site / "own")
    put(site, {"own": "a file now", "CNAME": "example.net"})
    for number in range(2, 4):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"CNAME": "example.net", "own": "a file now", "index.html": f"{number}"}


def test_a_folder_kept_in_git_counts_as_empty_and_keeps_its_keeper(project, site):
    put(site, {".gitkeep": "", ".gitignore": "*\n"})
    publish_texts(project, {"index.html": "home"})
    assert seen_in(site) == {".gitkeep": "", ".gitignore": "*\n", "index.html": "home"}


@pytest.mark.parametrize(
    ("foreign", "ours"),
    [
        ("feed.xml", "feed.xml"),
        ("Feed.XML", "feed.xml"),
        ("tags", "tags/index.html"),
        ("tags/notes.txt", "tags"),
        ("old/notes.txt", "old"),
    ],
)
def test_somebody_elses_file_is_never_overwritten(project, site, foreign, ours):
    publish_texts(project, {"index.html": "home", "old/index.html": "old"})
    put(site, {foreign: "mine"})
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "home", ours: "ours"})
    assert message_of(refused) == (
        f"site/{foreign}:1:1: error N908 this is somebody else's, and the site needs the place for "
        f'"{ours}"; notegen never deletes or overwrites a file it did not write, so move it away'
    )
    assert seen_in(site) == {"index.html": "home", "old/index.html": "old", foreign: "mine"}


def test_a_page_may_lie_in_somebody_elses_folder(project, site):
    publish_texts(project, {"index.html": "home"})
    put(site, {"tags/notes.txt": "mine"})
    for texts in ({"tags/index.html": "ours"}, {"index.html": "home"}):
        publish_texts(project, texts)
        assert seen_in(site) == texts | {"tags/notes.txt": "mine"}


def test_a_link_in_the_output_leads_nothing_out_of_it(project, site, tmp_path):
    put(tmp_path, {"precious/index.html": "precious"})
    publish_texts(project, {"index.html": "home"})
    (site / "tags").symlink_to(tmp_path / "precious")
    with pytest.raises(Refused):
        publish_texts(project, {"tags/index.html": "ours"})
    publish_texts(project, {"other.html": "other"})
    assert seen_in(tmp_path / "precious") == {"index.html": "precious"}
    assert seen_in(site) == {"tags": f"-> {tmp_path / 'precious'}", "other.html": "other"}


def test_a_listed_folder_that_became_a_link_is_not_followed(project, site, tmp_path):
    put(tmp_path, {"precious/index.html": "tags"})
    publish_texts(project, {"tags/index.html": "tags"})
    shutil.rmtree(site / "tags")
    (site / "tags").symlink_to(tmp_path / "precious")
    with pytest.raises(Refused):
        publish_texts(project, {"tags/index.html": "tags"})
    assert seen_in(tmp_path / "precious") == {"index.html": "tags"}


@pytest.mark.usefixtures("by_exchange")
def test_a_file_put_there_while_pages_are_rendered_stays(project, site):
    publish_texts(project, {"index.html": "home"})

    def rendering():
        put(site, {"own/late.txt": "late"})
        yield Artifact("index.html", b"new")

    publish(project, rendering())
    assert seen_in(site) == {"index.html": "new", "own/late.txt": "late"}


@pytest.mark.parametrize("by_renames", [False, True])
def test_a_file_put_there_in_the_last_instant_stays(project, site, monkeypatch, by_renames):
    publish_texts(project, {"index.html": "home", "a/index.html": "a"})
    if by_renames:
        monkeypatch.setattr(exchange, "exchanged_by_system", without_exchange())
    last = "rename site to old" if by_renames else "exchange"
    put(site, {"CNAME": "example.org", "own/x": "x"})
    late = {"a/late.txt": "late", "late.txt": "late", "CNAME": "example.net", "own/x": "x"}

    def somebody(name):
        if name == last:
            (site / "CNAME").unlink()
            put(site, late)

    monkeypatch.setattr(disk, "step", somebody)
    publish_texts(project, {"index.html": "new"})
    assert seen_in(site) == {"index.html": "new"} | late
    monkeypatch.undo()
    publish_texts(project, {"index.html": "newer"})
    assert seen_in(site) == {"index.html": "newer"} | late


@pytest.mark.usefixtures("by_exchange")
def test_a_file_left_behind_in_the_last_instant_is_told(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home"})

    def last(name):
        if name == "exchange":
            put(site, {"late.txt": "late"})
        if name == "link late.txt":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "step", last)
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"})
    place = spare_of(project).relative_to(site.parent).as_posix()
    assert message_of(refused) == (
        f"{place}:1:1: error N912 the new site is published, but a file that was put into the old one meanwhile "
        "is only here now; copy it"
    )
    assert (spare_of(project) / "late.txt").read_text() == "late"


@pytest.mark.usefixtures("by_exchange")
def test_a_repository_that_appears_deep_in_the_output_is_not_moved_about(project, site):
    publish_texts(project, {"index.html": "home"})
    put(site, {"own/.git/HEAD": "ref"})
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"})
    assert message_of(refused) == (
        "site/own/.git:1:1: error N902 the output folder holds a git repository; "
        "publish to a folder without one and copy the site from there"
    )
    assert seen_in(site) == {"index.html": "home", "own/.git/HEAD": "ref"}


def test_a_page_replaced_by_somebody_elses_folder_is_in_the_way(project, site):
    publish_texts(project, {"index.html": "home"})
    (site / "index.html").unlink()
    put(site, {"index.html/notes.txt": "mine"})
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "home"})
    assert refused.value.diagnostic.code == "N908"
    assert seen_in(site) == {"index.html/notes.txt": "mine"}


def test_a_file_that_comes_in_the_last_instant_where_a_new_page_is_harms_no_page(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home"})
    late = {"new.html": "mine", "new": "mine", "b/c/d.txt": "mine", "e/x.txt": "mine"}
    monkeypatch.setattr(disk, "step", lambda name: put(site, late) if name == "exchange" else None)
    texts = {"new.html": "ours", "new/index.html": "ours", "b/c": "ours", "e/index.html": "ours"}
    publish_texts(project, texts)
    assert seen_in(site) == texts | {"e/x.txt": "mine"}


@pytest.mark.usefixtures("by_exchange")
def test_a_file_replaced_by_one_that_looks_alike_is_carried_over(project, site):
    publish_texts(project, {"index.html": "home"})
    put(site, {"CNAME": "example.org"})
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}"})
    before = (site / "CNAME").stat()
    (site / "CNAME").unlink()
    put(site, {"CNAME": "example.net"})
    os.utime(site / "CNAME", ns=(before.st_atime_ns, before.st_mtime_ns))
    publish_texts(project, {"index.html": "last"})
    assert (site / "CNAME").read_text() == "example.net"


@pytest.mark.usefixtures("by_exchange")
def test_a_folder_that_nobody_may_write_to_is_carried_over_and_back(project, site):
    publish_texts(project, {"index.html": "home"})
    put(site, {"own/deep/x": "x"})
    for folder in ("own/deep", "own"):
        (site / folder).chmod(0o555)
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"index.html": f"{number}", "own/deep/x": "x"}
        assert [(site / folder).stat().st_mode & 0o777 for folder in ("own", "own/deep")] == [0o555, 0o555]
    (site / "own").chmod(0o755)
    (site / "own/deep").chmod(0o755)
    shutil.rmtree(site / "own")
    for number in range(3):
        publish_texts(project, {"index.html": f"without {number}"})
        assert seen_in(site) == {"index.html": f"without {number}"}
