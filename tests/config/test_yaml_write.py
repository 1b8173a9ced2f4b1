"""Front matter out and in: what is written reads back as it was."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.config.plain_lines import UNSAFE_VALUE
from notegen.config.yaml_text import read_yaml, write_front_matter
from notegen.markup.front_matter import split
from notegen.model.diagnostic import Severity
from notegen.model.value import plain

TEXTS = st.text(st.characters(blacklist_characters="\r"), max_size=40).map(lambda text: UNSAFE_VALUE.sub("?", text))
KEYS = TEXTS.map(lambda key: key.replace("\n", " ").strip()).filter(
    lambda key: key and not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in key)
)
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
@settings(max_examples=80)
def test_any_text_list_and_map_reads_back(fields):
    written = write_front_matter(fields, "")
    value, found = read_yaml(written.removeprefix("---\n").removesuffix("---\n"), "a.md")

    assert [d for d in found if d.severity is Severity.ERROR] == []
    assert value is not None
    assert plain(value) == fields


@given(st.dictionaries(KEYS, TEXTS, max_size=3), st.text(max_size=60))
@settings(max_examples=50)
def test_any_body_comes_back_with_every_character(fields, body):
    parted = split(write_front_matter(fields, body), "a.md")

    assert parted.has
    assert parted.body == body


def test_front_matter_is_written_as_the_readme_shows_it():
    fields = {
        "title": "Docker Usergroup, June",
        "date": "2014-06-09",
        "time": "19:00",
        "link": "https://example.org/a?b=c",
        "tags": ["docker", "delivery"],
        "draft": True,
        "published": datetime.date(2014, 6, 10),
        "talks": [{"title": "Quay: a story", "speaker": "Ilse Brandt (Fleet)"}],
        "series": None,
        "talk_count": 2,
        "description": "Über Häfen 🎉",
        "slug": "no",
    }

    assert write_front_matter(fields, "## Quay\n") == (
        "---\n"
        "title: Docker Usergroup, June\n"
        "date: 2014-06-09\n"
        "time: '19:00'\n"
        "link: https://example.org/a?b=c\n"
        "tags: [docker, delivery]\n"
        "draft: true\n"
        "published: 2014-06-10\n"
        "talks:\n"
        "- title: 'Quay: a story'\n"
        "  speaker: Ilse Brandt (Fleet)\n"
        "series: null\n"
        "talk_count: 2\n"
        "description: 'Über Häfen 🎉'\n"
        "slug: 'no'\n"
        "---\n"
        "## Quay\n"
    )


def test_no_fields_still_make_front_matter_so_that_the_body_cannot_pose_as_one():
    written = write_front_matter({}, "---\ndraft: true\n---\n")

    assert split(written, "a.md").fields == ()
    assert split(written, "a.md").body == "---\ndraft: true\n---\n"


def test_control_characters_become_the_replacement_character():
    assert write_front_matter({"title": "a\x1b[31mb\udcff"}, "") == "---\ntitle: 'a\ufffd[31mb\ufffd'\n---\n"


def test_lines_are_kept_as_lines():
    assert write_front_matter({"text": "one\r\ntwo\n"}, "") == "---\ntext: |\n  one\n  two\n---\n"


@pytest.mark.parametrize("key", ["", "a\nb", "k" * 101, "\x1b"])
def test_a_key_that_is_not_one_short_line_is_a_fault_of_ours(key):
    with pytest.raises(ValueError, match="a key of front matter is one short line of text"):
        write_front_matter({key: "x"}, "")
