"""One build at a time."""

import os
import shutil
import subprocess
import sys

import pytest

from notegen.runtime import lock
from notegen.runtime.lock import Busy, hold


def holder(folder):
    """Another process that holds the lock until it is killed."""
    code = (
        "import sys, time; from pathlib import Path; from notegen.runtime.lock import hold\n"
        "with hold(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"held\n"
    return child


def test_two_builds_do_not_run_at_once_and_a_killed_one_holds_nothing(tmp_path):
    child = holder(tmp_path / "cache")
    with pytest.raises(Busy), hold(tmp_path / "cache"):
        pass
    child.kill()
    child.wait()
    child.stdout.close()
    with hold(tmp_path / "cache"):
        pass


def test_one_process_does_not_hold_it_twice_and_can_hold_it_again(tmp_path):
    with hold(tmp_path), pytest.raises(Busy), hold(tmp_path):
        pass
    with hold(tmp_path):
        pass


def test_a_fault_in_the_block_lets_go_of_the_lock(tmp_path):
    with pytest.raises(ValueError), hold(tmp_path):
        raise ValueError
    with hold(tmp_path):
        pass


def test_a_lock_file_that_lies_about_means_nothing(tmp_path):
    (tmp_path / lock.FILE).write_text("4711")
    with hold(tmp_path):
        pass
    assert (tmp_path / lock.FILE).read_text() == "4711"


@pytest.mark.parametrize("make", [lambda path, to: path.symlink_to(to), lambda path, to: os.mkfifo(path)])
def test_a_lock_file_that_is_no_file_is_not_opened(tmp_path, make):
    make(tmp_path / lock.FILE, tmp_path / "elsewhere")
    with pytest.raises(OSError, match="not a regular file"), hold(tmp_path):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_linked_cache_is_not_entered(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "cache").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="a link, not a folder"), hold(tmp_path / "cache"):
        pass
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_cache_deleted_before_the_lock_was_had_is_locked_anew(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    locked = lock.lock

    def delete_first(descriptor):
        monkeypatch.setattr(lock, "lock", locked)
        shutil.rmtree(folder)
        folder.mkdir()
        locked(descriptor)

    monkeypatch.setattr(lock, "lock", delete_first)
    with hold(folder), pytest.raises(Busy), hold(folder):
        pass
