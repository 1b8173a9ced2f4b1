"""Full disks, missing system calls, other file systems and containers: the site is published or stays as it was."""

import errno
import os

import pytest
from site_folder import message_of, project_at, publish_texts, put, seen_in, spare_of, without_exchange

from notegen.model.target import Artifact
from notegen.publish import disk, exchange
from notegen.publish.write import Refused, Written, publish, published


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


@pytest.mark.usefixtures("by_exchange")
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


@pytest.mark.usefixtures("by_exchange")
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


@pytest.mark.usefixtures("by_exchange")
def test_without_the_system_call_two_renames_do(project, site, monkeypatch):
    monkeypatch.setattr(exchange, "exchanged_by_system", without_exchange())
    publish_texts(project, {"index.html": "0"})
    put(site, {"CNAME": "example.org"})
    for number in range(1, 4):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"index.html": f"{number}", "CNAME": "example.org"}
    assert sorted(entry.name for entry in site.parent.iterdir()) == [".notegen-cache", "notes", "site"]


@pytest.mark.usefixtures("by_exchange")
def test_on_another_file_system_the_spare_lies_beside_the_output(project, site, monkeypatch):
    monkeypatch.setattr(exchange, "mount_of", lambda path: (int(path.name == ".notegen-cache"), "/"))
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert seen_in(site) == {"index.html": f"{number}"}
    assert spare_of(project) == site.parent / ".site.notegen" / "spare"
    assert seen_in(spare_of(project)) == {"index.html": "1"}


@pytest.mark.usefixtures("by_exchange")
def test_each_output_has_a_spare_of_its_own(tmp_path):
    one, two = project_at(tmp_path, output="one"), project_at(tmp_path, output="two")
    for number in range(3):
        publish_texts(one, {"index.html": f"one {number}"})
        publish_texts(two, {"index.html": f"two {number}"})
    assert seen_in(tmp_path / "one") == {"index.html": "one 2"}
    assert seen_in(tmp_path / "two") == {"index.html": "two 2"}


@pytest.mark.usefixtures("by_exchange")
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


@pytest.mark.usefixtures("by_exchange")
def test_the_output_folder_keeps_its_mode(project, site):
    site.mkdir(0o700)
    for number in range(3):
        publish_texts(project, {"index.html": f"{number}"})
        assert site.stat().st_mode & 0o777 == 0o700


@pytest.mark.usefixtures("by_exchange")
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


def test_a_build_begins_by_healing_what_a_killed_one_left(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})
    put(site, {"CNAME": "example.org"})
    (site.parent / ".site.notegen").mkdir()
    site.rename(site.parent / ".site.notegen/old")
    assert published(project).sound.keys() == {"index.html", "a.html"}
    assert publish_texts(project, {"index.html": "home"}, kept=["a.html"]) == Written(kept=1, unchanged=1)
    assert seen_in(site) == {"index.html": "home", "a.html": "a", "CNAME": "example.org"}
