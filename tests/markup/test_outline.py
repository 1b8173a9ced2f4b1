"""A text as sections of plain blocks, which readers look for facts in."""

from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.markup.outline import outline
from notegen.model.note import Anchor, Section


def blocks(source: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.line, block.text) for section in outline(source, 1) for block in section.blocks]


def heads(source: str, first: int = 1) -> list[tuple[int, str, int, int]]:
    return [(section.level, section.title, section.line, section.end) for section in outline(source, first)]


def test_sections_run_to_the_line_before_the_next_heading():
    source = "before\n\n# One\n\na\n\nTwo\n---\nb\n<h3>Three</h3>\nc\n"
    assert heads(source, 10) == [(0, "", 10, 11), (1, "One", 12, 15), (2, "Two", 16, 18), (3, "Three", 19, 20)]


def test_nothing_before_the_first_heading_is_no_section():
    assert heads("# One\n") == [(1, "One", 1, 1)]


def test_an_empty_text_has_no_sections():
    assert outline("\n \n", 1) == ()


def test_a_title_is_plain_text_with_its_links():
    section = outline("# By [Ada *Brook*](https://ada.example) of `dock` &amp; ![x](y.png)co", 1)[0]
    assert section.title == "By Ada Brook of dock & co"
    assert section.links == (Anchor("Ada Brook", "https://ada.example", 3),)


def test_many_blanks_are_one_as_a_browser_shows_them():
    section = outline("#  A" + " " * 9 + "[b\u00a0  c](https://b.example)\n\n- d \t  e\n", 1)[0]
    assert section.title == "A b\u00a0c"
    assert section.links == (Anchor("b\u00a0c", "https://b.example", 2),)
    assert [block.text for block in section.blocks] == ["d e"]


def test_a_comment_line_in_code_is_no_heading():
    assert heads("```sh\n# not a title\n```") == [(0, "", 1, 3)]
    assert blocks("```sh\n# not a title\n```") == [("code", 1, "# not a title")]


def test_a_heading_in_a_quotation_is_a_line_of_it():
    assert blocks("> # Said\n> more") == [("quote", 1, "Said"), ("quote", 2, "more")]


def test_each_line_of_a_paragraph_is_a_block_of_one_paragraph():
    section = outline("By **Ada**\nfrom [Dock](d.md)\n\n**Bold**", 1)[0]
    assert [(block.text, block.line, block.paragraph, block.strong) for block in section.blocks] == [
        ("By Ada", 1, 1, False),
        ("from Dock", 2, 1, False),
        ("Bold", 4, 2, True),
    ]
    assert section.blocks[1].anchors == (Anchor("Dock", "d.md", 5),)


def test_items_know_their_depth_and_their_second_paragraph_is_a_line():
    section = outline("- a\n  wrapped\n  - b\n\n    more of b\n1. c", 1)[0]
    assert [(block.kind, block.text, block.depth) for block in section.blocks] == [
        ("item", "a wrapped", 0),
        ("item", "b", 1),
        ("line", "more of b", 1),
        ("item", "c", 0),
    ]


def test_a_table_row_is_one_block_with_tabs():
    section = outline("| Talk | Who |\n|---|---|\n| [Nets](n.md) | Ada |", 1)[0]
    assert [(block.kind, block.line, block.text) for block in section.blocks] == [
        ("cell", 1, "Talk\tWho"),
        ("cell", 3, "Nets\tAda"),
    ]
    assert section.blocks[1].anchors == (Anchor("Nets", "n.md", 0),)


def test_html_is_read_line_by_line_without_its_tags():
    source = '<div>\n<a href="https://x.example">Ada</a> says\n\n</div>'
    section = outline(source, 1)[0]
    assert [(block.kind, block.line, block.text, block.anchors) for block in section.blocks] == [
        ("html", 2, "Ada says", (Anchor("Ada", "https://x.example", 0),))
    ]


def test_players_are_embeds_in_every_form():
    source = '{% youtube abcdefghijk %}\n\n<iframe src="https://player.vimeo.com/video/12345"></iframe>'
    section = outline(source, 1)[0]
    assert [(block.kind, block.line, block.text, block.anchors[0].url) for block in section.blocks] == [
        ("embed", 1, "Video · YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("embed", 3, "Video · Vimeo", "https://vimeo.com/12345"),
    ]


def test_a_footnote_stands_where_it_is_written():
    assert [(block.line, block.text) for block in outline("a[^1]\n\n# b\n\n[^1]: note", 1)[1].blocks] == [(5, "note")]


def test_scripts_are_no_text():
    assert blocks("<script>\nlet x = 1\n</script>") == []


def _holds(section: Section) -> bool:
    inside = all(section.line <= block.line <= section.end for block in section.blocks)
    return inside and all(0 <= a.start <= len(b.text) for b in section.blocks for a in b.anchors)


MARKS = [
    "# h",
    "T\n---",
    "- i",
    "  - j",
    "> q",
    "```",
    "<h2>x</h2>",
    "<div>",
    "</div>",
    "a [b](c) **d**",
    "",
    "| a |\n|---|",
]


@settings(max_examples=80)
@given(st.lists(st.sampled_from(MARKS) | st.text(max_size=12)), st.integers(1, 50))
def test_sections_cover_every_line_once(rows, first):
    source = "\n".join(rows).replace("\r", "")
    found = outline(source, first)
    if not source.strip():
        assert found == ()
        return
    assert found[0].line == first
    assert found[-1].end == first + len(source.removesuffix("\n").split("\n")) - 1
    assert [after.line for after in found[1:]] == [before.end + 1 for before in found[:-1]]
    assert all(_holds(section) for section in found)
