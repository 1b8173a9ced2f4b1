"""A build that fails or is killed at any instant leaves the site you had (`make crash` tries this for minutes)."""

import random
import tempfile
from pathlib import Path

import pytest
from crash_campaign import Story, kill_at_random, some_story, tell
from site_folder import MEMORY

SITES = ({"index.html": "1", "a/index.html": "a", "gone.html": "g"}, {"index.html": "2", "a": "a", "gone.html": "g"})
LAST = {"index.html": "3", "a/index.html": "a", "new/index.html": "n"}


@pytest.fixture
def folder():
    """A folder of its own, in memory where the system has that."""
    with tempfile.TemporaryDirectory(prefix="notegen-crash-", dir=MEMORY) as place:
        yield Path(place)


@pytest.mark.parametrize("system", ["exchange", "renames"])
@pytest.mark.parametrize("generations", [0, 2])
def test_at_every_instant_there_is_the_old_site_or_the_new_one(folder, generations, system):
    others = {"CNAME": "example.org", "own/x": "mine"} if generations else {}
    assert tell(folder, Story(SITES[:generations], LAST, others), system=system) > 10


def test_so_it_is_where_one_page_is_put_in_the_place_of_another(folder):
    changed = {**SITES[0], "a/index.html": "another"}
    assert tell(folder, Story(SITES[:1], changed, {"CNAME": "example.org", "a/own.txt": "mine"}), system="renames") > 8


def test_so_it_is_in_a_story_that_nobody_chose(folder):
    tell(folder, some_story(random.Random(11)), system="exchange")


def test_so_it_is_in_a_container_whose_image_has_the_empty_folder(folder):
    tell(folder, Story((), LAST, {".gitkeep": "", ".gitignore": "*"}), system="layers")


def test_so_it_is_when_the_system_kills_it(folder):
    kill_at_random(folder, random.Random(1))
