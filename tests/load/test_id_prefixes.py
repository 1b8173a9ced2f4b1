"""No two elements of a page share an id, however talks and headings are called."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.load.id_prefixes import IdPrefixes


def test_a_talk_lends_its_slug_to_the_ids_of_its_text():
    prefixes = IdPrefixes(["docker", "gardens"])
    assert [prefixes.give("docker", 1), prefixes.give("gardens", 1), prefixes.give("notes", 1)] == [
        "docker",
        "gardens",
        "notes",
    ]


def test_a_heading_of_one_talk_is_never_taken_for_another_talk():
    # Talk `a` with a heading `B`, beside talk `a-b`.
    assert IdPrefixes(["a", "a-b"]).give("a", 1) == "a-"


def test_a_second_text_has_ids_of_its_own():
    prefixes = IdPrefixes(["docker"])
    assert [prefixes.give("docker", 1), prefixes.give("docker", 2)] == ["docker", "docker--2"]


def test_the_only_text_of_a_page_needs_no_prefix():
    prefixes = IdPrefixes([])
    assert [prefixes.give("", 1), prefixes.give("", 2)] == ["", "part--2"]


SLUGS = st.from_regex(r"[ab2]([ab2-]{0,6}[ab2])?", fullmatch=True)
HEADINGS = [one + two for one in ("a", "b", "2") for two in ("", "-a", "-b", "-2", "-a-b", "-2-a", "-b-2")]


@settings(max_examples=200)
@given(st.lists(SLUGS, unique=True, min_size=1, max_size=5))
def test_no_two_ids_of_a_page_are_equal(slugs):
    prefixes = IdPrefixes(slugs)
    ids = list(slugs)
    for slug in slugs:
        for number in (1, 2):
            prefix = prefixes.give(slug, number)
            ids += [f"{prefix}-{heading}" for heading in HEADINGS]
    assert len(set(ids)) == len(ids), [one for one in ids if ids.count(one) > 1]
    assert all(re.match(r"[\w]", one) for one in ids)
