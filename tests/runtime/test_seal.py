"""A cache counts where it was made, and nowhere else unless somebody says so."""

import shutil

from notegen.runtime.lock import hold
from notegen.runtime.seal import empty, is_own, make_own


def test_a_cache_that_was_sealed_is_ones_own_and_a_copy_of_it_is_not(tmp_path):
    cache = tmp_path / "cache"
    with hold(cache):
        assert not is_own(cache)
        make_own(cache)
        assert is_own(cache)
    shutil.copytree(cache, tmp_path / "copy", copy_function=shutil.copy2)
    cache.rename(tmp_path / "moved")
    with hold(tmp_path / "copy"), hold(tmp_path / "moved"):
        assert not is_own(tmp_path / "copy")
        assert is_own(tmp_path / "moved")


def test_what_lies_in_a_cache_of_others_goes_but_for_the_lock_and_folders(tmp_path):
    (tmp_path / "texts.index").write_text("forged")
    (tmp_path / "link").symlink_to(tmp_path / "texts.index")
    (tmp_path / "published").mkdir()
    with hold(tmp_path):
        empty(tmp_path)
        assert sorted(entry.name for entry in tmp_path.iterdir()) == ["lock", "published"]
        assert not is_own(tmp_path)
