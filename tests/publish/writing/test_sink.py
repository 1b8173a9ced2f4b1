"""Several processes put files into the next site, each its own paths; one of them publishes it."""

import errno
import multiprocessing
import os
from functools import partial

import pytest
from site_folder import message_of, publish_texts, put, seen_in, spare_of

from notegen.publish import disk, sink
from notegen.publish.write import Refused, Written, publish, published

PAGES = {f"{2000 + number % 3}/talk-{number}/index.html": f"talk {number}" for number in range(60)}


def put_all(texts, given):
    """What a process does with its share."""
    return [sink.put(given, path, text.encode()) for path, text in texts.items()]


def shares(texts, count):
    items = list(texts.items())
    return [dict(items[start::count]) for start in range(count)]


def in_processes(texts, start_method, given):
    """Puts `texts` by three processes, which begin at once."""
    parts = shares(texts, 3)
    with multiprocessing.get_context(start_method).Pool(3) as pool:
        waiting = [pool.apply_async(put_all, (part, given)) for part in parts]
        for each in reversed(waiting):
            yield from each.get(timeout=60)


@pytest.mark.parametrize("start_method", ["fork", "spawn"])
def test_what_several_processes_put_is_published_as_one_site(project, site, start_method):
    result = publish(project, (), placing=partial(in_processes, PAGES, start_method))
    assert result == Written(written=60)
    assert seen_in(site) == PAGES
    changed = PAGES | {"2000/talk-0/index.html": "another"}
    result = publish(project, (), placing=partial(in_processes, changed, start_method))
    assert result == Written(written=1, unchanged=59)
    assert seen_in(site) == changed
    assert publish_texts(project, PAGES) == Written(written=1, unchanged=59)


@pytest.mark.parametrize("start_method", ["fork", "spawn"])
def test_one_page_changed_by_a_process_takes_the_place_of_the_old_one(project, site, monkeypatch, start_method):
    publish_texts(project, PAGES)
    changed = PAGES | {"2001/talk-4/index.html": "another"}
    steps = []
    monkeypatch.setattr(disk, "step", steps.append)
    result = publish(project, (), placing=partial(in_processes, changed, start_method))
    assert result == Written(written=1, unchanged=59)
    assert "place index.html" in steps
    assert "exchange" not in steps
    assert seen_in(site) == changed


@pytest.mark.usefixtures("by_exchange")
def test_a_process_that_dies_leaves_the_site_as_it_was_and_nothing_in_the_next(project, site):
    for number in range(2):
        publish_texts(project, {"index.html": f"{number}"})

    def placing(given):
        child = os.fork()
        if child == 0:
            disk.step = lambda name: os._exit(9) if name == "write dead.html" else None
            put_all(
                {"first.html": "sent home", "a/half.html": "half", "index.html": "half", "a/dead.html": "dead"}, given
            )
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        raise RuntimeError("a worker died")

    with pytest.raises(RuntimeError, match="a worker died"):
        publish(project, (), placing=placing)
    assert seen_in(site) == {"index.html": "1"}
    assert (spare_of(project) / "a/half.html").exists()
    publish_texts(project, {"index.html": "2"})
    assert seen_in(site) == {"index.html": "2"}


def test_a_disk_that_is_full_for_one_process_leaves_the_site_as_it_was(project, site, monkeypatch):
    publish_texts(project, {"index.html": "old"})

    def full(name):
        if name == "write index.html":
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(disk, "step", full)
    with pytest.raises(Refused) as refused:
        publish(project, (), placing=partial(put_all, {"a.html": "a", "index.html": "new"}))
    assert message_of(refused) == (
        "site:1:1: error N909 the site could not be written: No space left on device; it is as it was before"
    )
    assert seen_in(site) == {"index.html": "old"}


@pytest.mark.usefixtures("by_exchange")
def test_a_process_may_find_what_it_puts_in_the_live_site_or_the_spare(project, site):
    for text in ("one", "two"):
        publish_texts(project, {"index.html": text, "same.html": "same"})
    found = []

    def placing(given):
        found.extend(put_all({"index.html": "one", "same.html": "same"}, given))
        return found

    assert publish(project, (), placing=placing) == Written(written=1, unchanged=1)
    assert [(each.identity, each.is_new) for each in found] == [(None, True), (None, False)]
    assert seen_in(site) == {"index.html": "one", "same.html": "same"}


@pytest.mark.usefixtures("by_exchange")
def test_a_spare_that_was_harmed_is_not_taken_for_what_it_was(project, site):
    for text in ("one", "two"):
        publish_texts(project, {"index.html": text})
    put(spare_of(project), {"index.html": "ONE"})
    publish(project, (), placing=partial(put_all, {"index.html": "one"}))
    assert seen_in(site) == {"index.html": "one"}


@pytest.mark.parametrize("path", ["../x", "/x", ".notegen", "a//b", ""])
def test_a_process_cannot_put_a_file_outside(project, site, path):
    with pytest.raises(ValueError, match="not an output path"):
        publish(project, (), placing=partial(put_all, {path: "x"}))
    assert not site.exists()


def test_what_the_site_came_to_is_told_with_its_digests(project):
    result = publish_texts(project, {"index.html": "home", "a/index.html": "a"})
    assert result.files == published(project).sound
