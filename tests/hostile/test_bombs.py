"""Front matter that would explode is refused with one line, before it costs anything."""

import pytest
from growing import bounded
from story import Story

BOMBS = {
    "aliases of aliases": "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30))]),
    "merges of merges": "\n".join(
        ["a0: &a0 {x: 1}", *(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n  k{n}: 1" for n in range(1, 30))]
    ),
    "an anchor that holds itself": "a: &a [*a]",
    "lists in lists": "talks: " + "[" * 50_000 + "]" * 50_000,
    "lists in lists, by lines": "talks:\n" + "".join("  " * at + "-\n" for at in range(1, 400)),
    "mappings in mappings": "talks: " + "{a: " * 20_000 + "}" * 20_000,
    "a list that is never closed": "talks: " + "[" * 50_000,
    "a tag that makes objects": "title: !!python/object/apply:os.system ['touch /tmp/made-by-a-note']",
    "a tag of its own": "title: !evil {a: b}",
    "a key that is a list": "a: b\n? [c, d]\n: e",
    "a key twice": "title: a\ntitle: b",
    "a quotation without end": 'title: "' + "a" * 100_000,
    "a block of binary": "title: !!binary |\n  " + "QUJD" * 1_000,
    "tabs for blanks": "talks:\n\t- title: a",
    "directives": "a: b\n" + "%TAG ! tag:evil.example,2000:\n" * 1_000,
}
"""What stands between the fences."""


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_one_line_of_complaint(tmp_path, bomb):
    story = Story(tmp_path).note("b.md", "# Kettles\n").file("notes/a.md", f"---\n{BOMBS[bomb]}\n---\n# Cups\n\ntext\n")

    with bounded(steps=100):
        site = story.load()

    assert [str(one.span) for one in site.diagnostics if one.severity == "error" and "a.md" in one.span.path] != []
    assert [event.title for event in site.events] == ["Kettles"]


@pytest.mark.parametrize(
    "number", ["1" * 5_000, "0x" + "f" * 5_000, "1e999999999", ".inf", "-.nan", "1_000_" * 900, "190:20:30"]
)
@pytest.mark.parametrize("key", ["title", "date", "tags"])
def test_a_huge_number_is_text_or_a_complaint(tmp_path, key, number):
    site = Story(tmp_path).note("a.md", f"---\n{key}: {number}\n---\n# Kettles\n").load()

    assert site.events != () or [one.code for one in site.diagnostics] != []


@pytest.mark.parametrize("key", ["talks", "speakers", "tags", "aliases", "groups", "videos"])
def test_a_list_of_ten_thousand_is_read_or_refused_in_bounded_time(tmp_path, key):
    items = "\n".join(f"- item number {number}" for number in range(10_000))
    story = Story(tmp_path).file("notes/a.md", f"---\ntitle: Kettles\ndate: 2020-01-01\n{key}:\n{items}\n---\nx\n")

    with bounded(steps=300):
        site = story.load()

    assert site.events != () or [one.code for one in site.diagnostics] != []
