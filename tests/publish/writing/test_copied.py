"""Files that a site copies are read when they change, and not each time."""

import os
import time

from site_folder import publish_texts, put, seen_in

from notegen.publish import copied
from notegen.publish.write import Written


def files_of(folder):
    return [(path.name, str(path)) for path in sorted(folder.iterdir())]


def reads(monkeypatch):
    """Every file that is read to know its bytes."""
    found = []
    digest = copied.digest_of_file

    def noting(path):
        found.append(path.name)
        return digest(path)

    monkeypatch.setattr(copied, "digest_of_file", noting)
    return found


def long_after(monkeypatch):
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)


def test_a_file_that_did_not_change_is_not_read_again(project, site, tmp_path, monkeypatch):
    put(tmp_path, {"static/a.pdf": "a", "static/b.pdf": "b"})
    copies = files_of(tmp_path / "static")
    assert publish_texts(project, {}, copies=copies) == Written(copied=2)
    long_after(monkeypatch)
    publish_texts(project, {}, copies=copies)
    found = reads(monkeypatch)
    assert publish_texts(project, {}, copies=copies) == Written(unchanged=2)
    assert found == []
    publish_texts(project, {}, copies=copies, trusting=False)
    assert found == ["a.pdf", "b.pdf"]
    put(tmp_path, {"static/b.pdf": "B"})
    assert publish_texts(project, {}, copies=copies) == Written(copied=1, unchanged=1)
    assert seen_in(site) == {"a.pdf": "a", "b.pdf": "B"}


def test_a_file_that_changed_just_after_it_was_read_is_read_again(project, site, tmp_path):
    put(tmp_path, {"static/a.pdf": "a"})
    copies = files_of(tmp_path / "static")
    publish_texts(project, {}, copies=copies)
    before = (tmp_path / "static/a.pdf").stat()
    put(tmp_path, {"static/a.pdf": "b"})
    os.utime(tmp_path / "static/a.pdf", ns=(before.st_atime_ns, before.st_mtime_ns))
    publish_texts(project, {}, copies=copies)
    assert seen_in(site) == {"a.pdf": "b"}


def test_a_file_that_another_took_the_place_of_is_read(project, site, tmp_path, monkeypatch):
    put(tmp_path, {"static/a.pdf": "a", "b.pdf": "b"})
    copies = files_of(tmp_path / "static")
    long_after(monkeypatch)
    for _ in range(2):
        publish_texts(project, {}, copies=copies)
    os.utime(tmp_path / "b.pdf", ns=(0, (tmp_path / "static/a.pdf").stat().st_mtime_ns))
    (tmp_path / "b.pdf").rename(tmp_path / "static/a.pdf")
    publish_texts(project, {}, copies=copies)
    assert seen_in(site) == {"a.pdf": "b"}


def test_a_name_that_is_no_text_can_be_remembered(tmp_path):
    source = tmp_path / os.fsdecode(b"\xff.pdf")
    source.write_text("a")
    for _ in range(2):
        known = copied.Copied(tmp_path / "kept", trusting=True)
        assert known.digest(source) is not None
        known.keep()
