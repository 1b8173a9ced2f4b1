"""The site changes in one instant from what it was to what it is to be, or not at all."""

import errno
import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from site_folder import MEMORY, project_at, publish_texts, put, seen_in, spare_of, without_exchange

from notegen.model.target import Artifact
from notegen.publish import disk, exchange
from notegen.publish.write import Refused, Written, publish, published
from notegen.runtime.digest import digest_bytes


@pytest.fixture
def tmp_path():
    """In memory where the system has that, since every build makes its disk durable."""
    with tempfile.TemporaryDirectory(prefix="notegen-write-", dir=MEMORY) as place:
        yield Path(place)


@pytest.fixture
def project(tmp_path):
    return project_at(tmp_path)


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def message_of(refused) -> str:
    diagnostic = refused.value.diagnostic
    return f"{diagnostic.span}: {diagnostic.severity} {diagnostic.code} {diagnostic.message}"


def make_deep(folder):
    """Folders in folders, more than Python lets a function call itself."""
    for _ in range(1200):
        folder = f"{folder}/d"
        os.mkdir(folder)


def identities(folder):
    return {path: path.lstat()[:9] for path in sorted(folder.rglob("*"))}


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
    before = identities(site), identities(spare_of(project)), site.lstat()
    assert publish_texts(project, {"index.html": "home"}, kept=["a/index.html"]) == Written(kept=1, unchanged=1)
    assert (identities(site), identities(spare_of(project)), site.lstat()) == before


def test_the_cost_follows_the_change(project, site, monkeypatch):
    pages = {f"p{number}/index.html": "same" for number in range(50)}
    for text in ("one", "two"):
        publish_texts(project, pages | {"index.html": text})
    steps = []
    monkeypatch.setattr(disk, "step", steps.append)
    publish_texts(project, pages | {"index.html": "three"})
    assert steps == [
        *("begin index.html", "write index.html", "place index.html"),
        *("begin .notegen", "write .notegen", "place .notegen"),
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


def test_a_reader_of_the_old_file_keeps_the_old_bytes(project, site):
    for number in range(4):
        publish_texts(project, {"index.html": f"{number}"})
        (site.parent / f"copy-{number}").hardlink_to(site / "index.html")
    assert [(site.parent / f"copy-{number}").read_text() for number in range(4)] == ["0", "1", "2", "3"]


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


def test_links_in_the_spare_are_removed_not_followed(project, site, tmp_path):
    put(tmp_path, {"precious/index.html": "precious"})
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}", "a/index.html": f"a{number}"})
    shutil.rmtree(spare_of(project) / "a")
    (spare_of(project) / "a").symlink_to(tmp_path / "precious")
    (spare_of(project) / "index.html").unlink()
    (spare_of(project) / "index.html").symlink_to(tmp_path / "precious/index.html")
    publish_texts(project, {"index.html": "2", "a/index.html": "a2"})
    assert seen_in(site) == {"index.html": "2", "a/index.html": "a2"}
    assert seen_in(tmp_path / "precious") == {"index.html": "precious"}


def test_a_spare_that_is_a_link_is_removed_not_entered(project, site, tmp_path):
    publish_texts(project, {"index.html": "0"})
    publish_texts(project_at(tmp_path / "other"), {"index.html": "another site"})
    spare_of(project).symlink_to(tmp_path / "other/site")
    publish_texts(project, {"index.html": "1"})
    assert seen_in(site) == {"index.html": "1"}
    assert not site.is_symlink()
    assert seen_in(tmp_path / "other/site") == {"index.html": "another site"}


@pytest.mark.parametrize("text", ["HOME", "a longer text"])
def test_a_page_edited_by_hand_is_ours_and_is_made_again(project, site, text):
    publish_texts(project, {"index.html": "home"})
    (site / "index.html").write_text(text)
    assert published(project).sound == {}
    assert publish_texts(project, {"index.html": "home"}) == Written(written=1)
    assert seen_in(site) == {"index.html": "home"}


def test_a_page_removed_by_hand_is_made_again(project, site):
    publish_texts(project, {"index.html": "home", "a/index.html": "a"})
    shutil.rmtree(site / "a")
    assert publish_texts(project, {"index.html": "home", "a/index.html": "a"}) == Written(written=1, unchanged=1)
    assert seen_in(site) == {"index.html": "home", "a/index.html": "a"}


def test_an_edit_that_hides_behind_equal_times_is_found_by_reading(project, site):
    publish_texts(project, {"index.html": "home"})
    before = (site / "index.html").stat()
    (site / "index.html").write_text("HOME")
    os.utime(site / "index.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert published(project, trusting=False).sound == {}
    assert published(project).sound == {}


def test_what_was_read_once_is_trusted_by_its_identity_later(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home", "a.html": "a"})
    assert published(project).hashed == 2
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)
    publish_texts(project, {"index.html": "home", "a.html": "a"})
    assert published(project).hashed == 0
    assert published(project, trusting=False).hashed == 2
    before = (site / "index.html").stat()
    (site / "index.html").write_text("HOME")
    os.utime(site / "index.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    after = published(project)
    assert (after.hashed, after.sound.keys()) == (1, {"a.html"})


def test_a_deleted_cache_does_not_disown_the_site(project, site, tmp_path):
    publish_texts(project, {"index.html": "home", "old/index.html": "old"})
    put(site, {"CNAME": "example.org"})
    shutil.rmtree(tmp_path / ".notegen-cache")
    assert published(project).sound.keys() == {"index.html", "old/index.html"}
    assert publish_texts(project, {"index.html": "home"}) == Written(removed=1, unchanged=1)
    assert seen_in(site) == {"index.html": "home", "CNAME": "example.org"}


def test_a_page_cannot_be_kept_that_is_not_there_as_it_was(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})
    (site / "a.html").write_text("edited")
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"}, kept=["a.html"])
    assert message_of(refused) == (
        "site/a.html:1:1: error N910 this file was changed while the site was built; build again"
    )
    assert seen_in(site) == {"index.html": "home", "a.html": "edited"}


def test_a_kept_page_that_changes_under_our_hands_is_not_published(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})

    def rendering():
        (site / "a.html").write_text("edited meanwhile")
        yield Artifact("index.html", b"new")

    with pytest.raises(Refused) as refused:
        publish(project, rendering(), kept=["a.html"])
    assert refused.value.diagnostic.code == "N910"
    assert seen_in(site) == {"index.html": "home", "a.html": "edited meanwhile"}


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


def test_a_fault_in_rendering_leaves_the_site_as_it_was(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})

    def rendering():
        yield Artifact("index.html", b"new")
        raise RuntimeError("a fault of ours")

    with pytest.raises(RuntimeError, match="a fault of ours"):
        publish(project, rendering())
    assert seen_in(site) == {"index.html": "home", "a.html": "a"}
    publish_texts(project, {"index.html": "home", "a.html": "b"})
    assert seen_in(site) == {"index.html": "home", "a.html": "b"}


def test_a_full_disk_is_told_and_leaves_the_site_as_it_was(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home"})

    def full(name):
        if name == "write index.html":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "step", full)
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"})
    assert message_of(refused) == (
        "site:1:1: error N909 the site could not be written: No space left on device; it is as it was before"
    )
    assert seen_in(site) == {"index.html": "home"}


def test_a_folder_that_cannot_be_exchanged_is_told_so(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home"})

    def layered(_one, _other):
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(exchange, "exchanged_by_system", layered)
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"})
    assert message_of(refused) == (
        "site:1:1: error N907 the output folder cannot be exchanged as a whole, because it is a mount point or on a "
        "layered file system; name a folder inside of it with -o, or remove it before the build"
    )
    assert seen_in(site) == {"index.html": "home"}


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


def test_without_the_system_call_two_renames_do(project, site, monkeypatch):
    monkeypatch.setattr(exchange, "exchanged_by_system", without_exchange())
    publish_texts(project, {"index.html": "0"})
    put(site, {"CNAME": "example.org"})
    for number in range(1, 4):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"index.html": f"{number}", "CNAME": "example.org"}
    assert sorted(entry.name for entry in site.parent.iterdir()) == [".notegen-cache", "notes", "site"]


def test_on_another_file_system_the_spare_lies_beside_the_output(project, site, monkeypatch):
    monkeypatch.setattr(exchange, "mount_of", lambda path: (int(path.name == ".notegen-cache"), "/"))
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"index.html": f"{number}"}
    assert spare_of(project) == site.parent / ".site.notegen" / "spare"
    assert seen_in(spare_of(project)) == {"index.html": "1"}


def test_each_output_has_a_spare_of_its_own(tmp_path):
    one, two = project_at(tmp_path, output="one"), project_at(tmp_path, output="two")
    for number in range(3):
        publish_texts(one, {"index.html": f"one {number}"})
        publish_texts(two, {"index.html": f"two {number}"})
    assert seen_in(tmp_path / "one") == {"index.html": "one 2"}
    assert seen_in(tmp_path / "two") == {"index.html": "two 2"}


def test_a_project_that_was_moved_goes_on(tmp_path):
    for number in range(2):
        publish_texts(project_at(tmp_path / "here"), {"index.html": f"{number}"})
    (tmp_path / "here").rename(tmp_path / "there")
    moved = project_at(tmp_path / "there")
    assert spare_of(moved).is_dir()
    publish_texts(moved, {"index.html": "2"})
    assert seen_in(tmp_path / "there/site") == {"index.html": "2"}


def test_others_may_read_what_is_published_and_the_umask_says_less(project, site):
    before = os.umask(0o027)
    try:
        publish_texts(project, {"a/index.html": "a"})
    finally:
        os.umask(before)
    assert [path.stat().st_mode & 0o777 for path in (site, site / "a", site / "a/index.html")] == [0o750, 0o750, 0o640]


def test_the_output_folder_keeps_its_mode(project, site):
    site.mkdir(0o700)
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert site.stat().st_mode & 0o777 == 0o700


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


def test_a_folder_of_a_containers_image_that_keeps_only_itself_is_replaced(project, site, monkeypatch):
    put(site, {".gitkeep": ""})
    rename = disk.rename

    def on_layers(source, path):
        if source == site:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        rename(source, path)

    monkeypatch.setattr(exchange, "exchanged_by_system", without_exchange())
    monkeypatch.setattr(disk, "rename", on_layers)
    publish_texts(project, {"index.html": "home"})
    assert seen_in(site) == {"index.html": "home", ".gitkeep": ""}
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "new"})
    assert refused.value.diagnostic.code == "N907"
    assert seen_in(site) == {"index.html": "home", ".gitkeep": ""}


def test_a_next_site_that_somebody_changes_is_not_published_and_made_from_nothing_again(project, site, monkeypatch):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}", "a.html": "a"})

    def somebody(name):
        if name == "begin .notegen":
            (spare_of(project) / "a.html").write_text("changed by somebody")

    monkeypatch.setattr(disk, "step", somebody)
    with pytest.raises(Refused) as refused:
        publish_texts(project, {"index.html": "2", "a.html": "a"})
    assert message_of(refused) == (
        "site/a.html:1:1: error N910 this file was changed while the site was built; build again"
    )
    assert seen_in(site) == {"index.html": "1", "a.html": "a"}
    monkeypatch.undo()
    publish_texts(project, {"index.html": "2", "a.html": "a"})
    assert seen_in(site) == {"index.html": "2", "a.html": "a"}


def test_a_build_begins_by_healing_what_a_killed_one_left(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})
    put(site, {"CNAME": "example.org"})
    (site.parent / ".site.notegen").mkdir()
    site.rename(site.parent / ".site.notegen/old")
    assert published(project).sound.keys() == {"index.html", "a.html"}
    assert publish_texts(project, {"index.html": "home"}, kept=["a.html"]) == Written(kept=1, unchanged=1)
    assert seen_in(site) == {"index.html": "home", "a.html": "a", "CNAME": "example.org"}


def test_a_file_that_comes_in_the_last_instant_where_a_new_page_is_harms_no_page(project, site, monkeypatch):
    publish_texts(project, {"index.html": "home"})
    late = {"new.html": "mine", "new": "mine", "b/c/d.txt": "mine", "e/x.txt": "mine"}
    monkeypatch.setattr(disk, "step", lambda name: put(site, late) if name == "exchange" else None)
    texts = {"new.html": "ours", "new/index.html": "ours", "b/c": "ours", "e/index.html": "ours"}
    publish_texts(project, texts)
    assert seen_in(site) == texts | {"e/x.txt": "mine"}


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


def test_a_spare_deeper_than_any_call_can_go_is_removed(project, site):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}"})
    (spare_of(project) / ".notegen").unlink()
    make_deep(spare_of(project))
    publish_texts(project, {"index.html": "2"})
    assert seen_in(site) == {"index.html": "2"}
