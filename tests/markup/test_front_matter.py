"""The fence rule: what is front matter, what is a slide, and that neither hides a draft nor loses a line."""

import pytest
from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st
from told import told

from notegen.markup.front_matter import Split, head_end, split
from notegen.model.value import plain


def fields(parted: Split):
    return {field.key: plain(field.value) for field in parted.fields}


def test_front_matter_is_parted_from_a_body_that_keeps_every_character():
    parted = split("---\ntitle: Quay\n---\n\n\n  body  \n", "a.md")

    assert fields(parted) == {"title": "Quay"}
    assert (parted.body, parted.body_line, parted.style, parted.has) == ("\n\n  body  \n", 4, "yaml", True)
    assert parted.diagnostics == ()


def test_three_dots_close_it_too():
    parted = split("---\ntitle: Quay\n...\nbody\n", "a.md")

    assert (fields(parted), parted.body, parted.body_line) == ({"title": "Quay"}, "body\n", 4)


def test_a_note_may_end_with_its_front_matter():
    assert split("---\ntitle: Quay\n---", "a.md").body == ""


@pytest.mark.parametrize(
    "first",
    [
        "draft: true",
        "\n\ndraft: true",
        "  draft: true",
        '"draft": true',
        "'it''s': x\ndraft: true",
        "draft : true",
        "Ort der Handlung: x\ndraft: true",
        "og.title: x\ndraft: true",
        ":name: x\ndraft: true",
        "ключ: x\ndraft: true",
        "# what a comment\ndraft: true",
        "{draft: true}",
    ],
)
def test_a_draft_is_seen_however_it_begins(first):
    assert fields(split(f"---\n{first}\n---\ntext\n", "a.md")).get("draft") == "true"


@pytest.mark.parametrize(
    "first", ["draft:true", "!x draft: true", "&x draft: true", "- draft", "[draft]", "<<: {draft: true}"]
)
def test_what_only_looks_like_front_matter_is_an_error_and_states_nothing(first):
    parted = split(f"---\n{first}\n---\ntext\n", "a.md")

    assert parted.has
    assert parted.fields == ()
    assert [str(d.severity) for d in parted.diagnostics] == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "---\n# Tide tables\n---\nmore\n",
        "---\n# Tide tables\n\nSpeaker: Ilse\n\n---\nmore\n",
        "---\n\nHello, all of you: welcome!\n\n---\n",
        "---\n<!-- .slide: class=x -->\n---\n",
        "---\n**Bold**: text\n---\n",
        "---\n1. first: x\n---\n",
        "---\nhttps://example.org/\n---\n",
        "---\n---\ntext\n",
        "---",
        "---\n",
        "----\ntitle: Quay\n---\n",
        "text\n---\ntitle: Quay\n---\n",
        "+++\nplain words\n+++\n",
        "",
    ],
)
def test_a_slide_or_a_rule_stays_in_the_body(text):
    assert split(text, "a.md") == Split(body=text)


def test_front_matter_that_is_never_closed_is_an_error():
    parted = split("---\ntitle: Quay\ndraft: true\n\ntext\n", "a.md")

    assert (parted.fields, parted.body, parted.has) == ((), "", True)
    assert told(parted.diagnostics) == [
        "a.md:1:1: error N105 the front matter that opens here is never closed; "
        "write `---` on a line of its own below it"
    ]


def test_all_faults_of_a_front_matter_come_together_and_it_states_nothing():
    parted = split("---\ntitle: Quay: a story\ntilte: x\nx: &y z\n---\nbody\n", "a.md")

    assert parted.fields == ()
    assert parted.body == "body\n"
    assert told(parted.diagnostics) == [
        'a.md:2:8: error N111 YAML cannot read the value of "title": a colon inside it begins another key; '
        'put it in quotes => title: "Quay: a story"',
        'a.md:4:4: error N118 anchors such as "&y" are not read; delete it',
    ]


def test_blanks_behind_a_fence_do_not_hide_it():
    parted = split("--- \ndraft: true\n---\t\u2028\n", "a.md")

    assert fields(parted) == {"draft": "true"}
    assert told(parted.diagnostics) == [
        "a.md:1:4: warning N113 blanks behind the fence are left out; delete them",
        "a.md:3:4: warning N113 blanks behind the fence are left out; delete them",
    ]


@pytest.mark.parametrize(
    ("before", "line", "why"),
    [
        ("\n\n", 3, "it begins on line 3; delete what stands above it"),
        ("%YAML 1.2\n", 2, "it begins on line 2; delete what stands above it"),
        ("\u200b", 1, "U+200B ZERO WIDTH SPACE stands on its line; delete it"),
        ("\ufffd", 1, "U+FFFD REPLACEMENT CHARACTER stands on its line; delete it"),
        (" ", 1, "blanks stand before its fence; delete them"),
        ("\n\u00a0", 2, "U+00A0 NO-BREAK SPACE stands on its line; delete it"),
    ],
)
def test_what_stands_before_the_fence_does_not_publish_a_draft(before, line, why):
    parted = split(f"{before}---\ntitle: Quay\ndraft: true\n---\n", "a.md")

    assert told(parted.diagnostics) == [f"a.md:{line}:1: error N107 front matter must begin on line 1: {why}"]


def test_a_rule_below_blank_lines_is_a_rule():
    assert split("\n\n---\n\nwords\n", "a.md").diagnostics == ()


def test_toml_stands_between_pluses():
    parted = split('+++\ntitle = "Quay"\ndate = 2014-06-09\n+++\nbody\n', "a.md")

    assert fields(parted) == {"title": "Quay", "date": "2014-06-09"}
    assert (parted.style, parted.body, parted.body_line) == ("toml", "body\n", 5)
    assert told(split('+++\ntitle = "Quay"\n', "a.md").diagnostics) == [
        "a.md:1:1: error N105 the front matter that opens here is never closed; "
        "write `+++` on a line of its own below it"
    ]


def test_the_head_is_what_the_fences_hold():
    assert head_end("---\na: b\n---\nbody") == len("---\na: b\n---\n")
    assert head_end("---\na: b\nbody") == len("---\na: b\nbody")
    assert head_end("body") == 0


@given(st.text(st.sampled_from("-+.:#ab{}[] \t\n\u2028\ufeff"), max_size=40))
@settings(max_examples=200)
def test_no_line_is_lost(text):
    parted = split(text, "a.md")

    assert parted.body == "".join(text.splitlines(keepends=True)) or parted.has
    if parted.has and parted.body:
        assert text.endswith(parted.body)
        assert text[: len(text) - len(parted.body)].count("\n") == parted.body_line - 1


@pytest.mark.parametrize(("first", "piece"), [("", "---\n"), ("---\na: b\n", "--- x\n"), ("", "\n"), ("---\n", " ")])
def test_a_long_note_is_parted_in_time_in_proportion(first, piece):
    assert growth_of_time(lambda count: lambda: split(first + piece * count, "a.md"), 10_000) < 24
