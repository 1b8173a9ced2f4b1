"""What is in doubt is read, made again or refused: edited pages, a harmed spare, a lost cache, files that change."""

import os
import shutil
import time

import pytest
from site_folder import message_of, project_at, publish_texts, put, seen_in, spare_of

from notegen.model.target import Artifact
from notegen.publish import disk
from notegen.publish.write import Refused, Written, publish, published


def make_deep(folder):
    """Folders in folders, more than Python lets a function call itself."""
    for _ in range(1200):
        folder = f"{folder}/d"
        os.mkdir(folder)


@pytest.mark.usefixtures("by_exchange")
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


@pytest.mark.usefixtures("by_exchange")
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


@pytest.mark.usefixtures("by_exchange")
def test_a_kept_page_that_changes_under_our_hands_is_not_published(project, site):
    publish_texts(project, {"index.html": "home", "a.html": "a"})

    def rendering():
        (site / "a.html").write_text("edited meanwhile")
        yield Artifact("index.html", b"new")

    with pytest.raises(Refused) as refused:
        publish(project, rendering(), kept=["a.html"])
    assert refused.value.diagnostic.code == "N910"
    assert seen_in(site) == {"index.html": "home", "a.html": "edited meanwhile"}


@pytest.mark.usefixtures("by_exchange")
def test_what_somebody_changes_in_the_next_site_is_mended(project, site, monkeypatch):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}", "a.html": "a"})

    def somebody(name):
        if name == "begin .notegen":
            (spare_of(project) / "a.html").write_text("changed by somebody")

    monkeypatch.setattr(disk, "step", somebody)
    publish_texts(project, {"index.html": "2", "a.html": "a"})
    assert seen_in(site) == {"index.html": "2", "a.html": "a"}


@pytest.mark.usefixtures("by_exchange")
def test_a_next_site_that_somebody_changes_again_is_not_published_and_made_from_nothing(project, site, monkeypatch):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}", "a.html": "a"})

    def somebody(name):
        if name in ("begin .notegen", "write a.html"):
            (spare_of(project) / "a.html").unlink()
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


@pytest.mark.usefixtures("by_exchange")
def test_a_spare_deeper_than_any_call_can_go_is_removed(project, site):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}"})
    (spare_of(project) / ".notegen").unlink()
    make_deep(spare_of(project))
    publish_texts(project, {"index.html": "2"})
    assert seen_in(site) == {"index.html": "2"}
