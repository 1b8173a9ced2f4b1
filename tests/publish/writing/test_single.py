"""One changed page is put in the place of the old one: the cost is that of a page, whatever the size of the site."""

import errno
import os
import time

import pytest
from site_folder import message_of, publish_texts, put, seen_in, spare_of

from notegen.publish import disk
from notegen.publish.write import Refused, Written, published

PAGES = {f"2024/p{number}/index.html": f"{number}" for number in range(20)}


def test_one_changed_page_costs_two_renames(project, site, monkeypatch):
    publish_texts(project, PAGES | {"index.html": "one"})
    steps = []
    monkeypatch.setattr(disk, "step", steps.append)
    assert publish_texts(project, PAGES | {"index.html": "two"}) == Written(written=1, unchanged=20)
    assert steps == [
        *("begin part", "write part", "make part durable", "begin list", "write list", "make list durable"),
        *("place index.html", "place .notegen", f"make names of {site.name} durable"),
    ]
    assert seen_in(site) == PAGES | {"index.html": "two"}
    assert not spare_of(project).exists()


def test_readers_of_the_old_page_keep_it(project, site, tmp_path):
    publish_texts(project, PAGES | {"index.html": "one"})
    (tmp_path / "copy").hardlink_to(site / "index.html")
    publish_texts(project, PAGES | {"index.html": "two"})
    assert (tmp_path / "copy").read_text() == "one"


def test_it_is_known_for_what_it_is_ever_after(project, site, monkeypatch):
    texts = PAGES | {"index.html": "one"}
    publish_texts(project, texts)
    changed = texts | {"2024/p3/index.html": "changed"}
    publish_texts(project, changed)
    assert published(project).sound == published(project, trusting=False).sound
    assert publish_texts(project, changed) == Written(unchanged=21)
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)
    publish_texts(project, changed)
    assert published(project).hashed == 0
    texts = changed | {"index.html": "two", "2024/p4/index.html": "changed too"}
    publish_texts(project, texts)
    assert seen_in(site) == texts


def test_what_others_put_beside_it_meanwhile_stays_theirs(project, site, monkeypatch):
    publish_texts(project, PAGES)
    place = "2024/p3/index.html"

    def somebody(name):
        if name == "place index.html":
            put(site, {"2024/p3/own.txt": "mine", "CNAME": "example.org"})

    monkeypatch.setattr(disk, "step", somebody)
    publish_texts(project, PAGES | {place: "changed"})
    monkeypatch.undo()
    texts = {"index.html": "new", "other.html": "new"}
    publish_texts(project, texts)
    assert seen_in(site) == texts | {"2024/p3/own.txt": "mine", "CNAME": "example.org"}


@pytest.mark.parametrize("step", ["write part", "make part durable", "write list", "place index.html"])
def test_a_full_disk_leaves_the_site_as_it_was(project, site, monkeypatch, step):
    publish_texts(project, PAGES | {"index.html": "one"})

    def full(name):
        if name == step:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "step", full)
    with pytest.raises(Refused) as refused:
        publish_texts(project, PAGES | {"index.html": "two"})
    assert message_of(refused) == (
        "site:1:1: error N909 the site could not be written: No space left on device; it is as it was before"
    )
    assert seen_in(site) == PAGES | {"index.html": "one"}
    monkeypatch.undo()
    publish_texts(project, PAGES | {"index.html": "two"})
    assert seen_in(site) == PAGES | {"index.html": "two"}


def test_killed_between_the_two_renames_the_page_is_made_again(project, site, monkeypatch):
    publish_texts(project, PAGES | {"index.html": "one"})

    def die(name):
        if name == "place .notegen":
            raise KeyboardInterrupt

    monkeypatch.setattr(disk, "step", die)
    with pytest.raises(KeyboardInterrupt):
        publish_texts(project, PAGES | {"index.html": "two"})
    monkeypatch.undo()
    assert seen_in(site) == PAGES | {"index.html": "two"}
    assert published(project).sound.keys() == PAGES.keys()
    assert publish_texts(project, PAGES | {"index.html": "two"}) == Written(written=1, unchanged=20)
    assert published(project).sound.keys() == PAGES.keys() | {"index.html"}


def test_a_folder_that_became_a_link_meanwhile_is_not_followed(project, site, tmp_path, monkeypatch):
    publish_texts(project, PAGES)
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/index.html").write_text("precious")

    def somebody(name):
        if name == "begin part":
            (site / "2024/p3").rename(tmp_path / "away")
            (site / "2024/p3").symlink_to(tmp_path / "precious")

    monkeypatch.setattr(disk, "step", somebody)
    with pytest.raises(Refused) as refused:
        publish_texts(project, PAGES | {"2024/p3/index.html": "changed"})
    assert refused.value.diagnostic.code == "N908"
    assert (tmp_path / "precious/index.html").read_text() == "precious"
    assert os.readlink(site / "2024/p3") == str(tmp_path / "precious")


@pytest.mark.parametrize(
    "texts", [PAGES, PAGES | {"index.html": "one", "new.html": "new"}, {"index.html": "two", "new.html": "new"}]
)
def test_where_a_page_comes_or_goes_the_whole_site_is_exchanged(project, site, monkeypatch, texts):
    publish_texts(project, PAGES | {"index.html": "one"})
    steps = []
    monkeypatch.setattr(disk, "step", steps.append)
    publish_texts(project, texts)
    assert "exchange" in steps
    assert seen_in(site) == texts
