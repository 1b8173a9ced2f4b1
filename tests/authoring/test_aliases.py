"""Former addresses put into front matter: one line more, and every other byte as it was."""

import codecs

import pytest

from notegen.authoring.aliases import with_aliases
from notegen.authoring.lines import CannotInsert
from notegen.markup.front_matter import split


def added(before: str, *aliases: str) -> str:
    return with_aliases(before.encode(), aliases or ("/2014/06-09-docks/",)).decode()


def test_a_note_without_front_matter_gets_a_block_on_top():
    assert added("# Docks\n\ntext") == "---\naliases: [/2014/06-09-docks/]\n---\n# Docks\n\ntext"


def test_a_note_with_front_matter_gets_one_line_at_its_end():
    before = "---\ntitle: Docks # a comment\ntags: [a,  b]\n---\n# Docks\n"
    assert added(before) == before.replace("b]\n", "b]\naliases: [/2014/06-09-docks/]\n")


def test_an_alias_that_is_stated_already_changes_nothing():
    before = "---\nredirect_from: [/2014/06-09-docks/]\n---\n"
    assert added(before) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aliases: [/a/]", "aliases: [/a/, /2014/06-09-docks/]"),
        ("aliases: []", "aliases: [/2014/06-09-docks/]"),
        ("aliases: [ /a/, ]  # old", "aliases: [ /a/, /2014/06-09-docks/ ]  # old"),
        ("aliases:\n  - /a/\n  - '/b/'\nend: 2014", "aliases:\n  - /a/\n  - '/b/'\n  - /2014/06-09-docks/\nend: 2014"),
        ("aliases: [/a/,\n  /b/]", "aliases: [/a/,\n  /b/]\nredirect_from: [/2014/06-09-docks/]"),
        ("redirect_from:\n- /a/", "redirect_from:\n- /a/\n- /2014/06-09-docks/"),
        ("aliases: /a/", "aliases: /a/\nredirect_from: [/2014/06-09-docks/]"),
        ("permalink: /a/", "permalink: /a/\naliases: [/2014/06-09-docks/]"),
        ("title: |\n  two\n  lines\n", "title: |\n  two\n  lines\n\naliases: [/2014/06-09-docks/]"),
        ("  title: indented", "  title: indented\n  aliases: [/2014/06-09-docks/]"),
    ],
)  # fmt: skip
def test_a_list_that_is_there_grows_and_other_keys_stay(before: str, after: str):
    assert added(f"---\n{before}\n---\nbody\n") == f"---\n{after}\n---\nbody\n"


def test_toml_is_written_as_toml_above_its_tables():
    before = '+++\ntitle = "Docks"\n[extra]\na = 1\n+++\nbody\n'
    assert added(before) == '+++\naliases = ["/2014/06-09-docks/"]\n' + before[4:]


def test_line_ends_and_a_byte_order_mark_stay():
    before = codecs.BOM_UTF8 + b"---\r\ntitle: Docks\r\n---\r\nbody\nmixed\r\n"
    after = codecs.BOM_UTF8 + b"---\r\ntitle: Docks\r\naliases: [/old/]\r\n---\r\nbody\nmixed\r\n"
    assert with_aliases(before, ("/old/",)) == after
    assert with_aliases(codecs.BOM_UTF8 + b"# D\r\n", ("/old/",)) == (
        codecs.BOM_UTF8 + b"---\r\naliases: [/old/]\r\n---\r\n# D\r\n"
    )


@pytest.mark.parametrize("alias", ["/2019/a'b/", "/日本/", "/é̂̂/x/", "/2014/x/#talk", "/a, b/", "/: x/", "/old.html"])
def test_any_address_reads_back_as_it_is(alias: str):
    for before in ("# x\n", "---\naliases: [/a/]\n---\n", "---\naliases:\n- /a/\n---\n"):
        fields = split(added(before, alias), "note").fields
        assert alias in [item.text for field in fields for item in field.value.items]


@pytest.mark.parametrize(
    "before",
    [
        "---\n{title: Docks}\n---\n",
        "---\ntitle: 'open\n---\n",
        "---\ntitle: Docks\n",
        "---\nalias: /a/\naliases: /b/\nredirect_from: /c/\n---\n",
    ],
)
def test_front_matter_that_no_line_fits_into_is_left_alone(before: str):
    with pytest.raises(CannotInsert):
        added(before)


def test_bytes_that_are_no_text_are_left_alone():
    with pytest.raises(CannotInsert, match="not UTF-8"):
        with_aliases(b"---\ntitle: \xff\n---\n", ("/old/",))
