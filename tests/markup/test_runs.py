"""A text that is a part of its note has the tokens of its note, as if it were read by itself."""

import random

from test_fast_road import INDENTS, LINES, MARKS

from notegen.markup import runs
from notegen.markup.parser import parse, parser
from notegen.model.classes import replace

NOTE = """\
Words before.

# Harbour

Cranes lift **boxes**.
Slowly.

- hook
- box

Speaker: Ada

1. up

   down

```python
lift()
```

End
"""


def first_lines(tokens, higher):
    """Tokens as they compare, their lines counted in the text: a list ends where the next block begins, in its note."""
    return [(token.map and token.map[0] - higher, *_fields(token)) for token in tokens]


def _fields(token):
    fields = token.as_dict()
    return {name: value for name, value in fields.items() if name not in ("map", "children")}, [
        child.as_dict() for child in token.children or ()
    ]


def known(note, text):
    """The tokens that the note has for a text; None where it has none, or those of another text."""
    parse(note, {}, keeping=True)
    found = runs.find(text)
    if found is not None:
        assert first_lines(*found) == first_lines(parser().parse(text, {}), 0)
    return found


def test_a_text_of_whole_blocks_is_not_read_again():
    tokens, higher = known(NOTE, "Cranes lift **boxes**.\nSlowly.\n\n- hook\n- box\n")
    assert higher == 4
    assert tokens[1].children[1].type == "strong_open"


class Sought(str):
    """A text that counts the letters looked through to find others in it."""

    letters = 0

    def find(self, words, begin=0, end=None):
        at = super().find(words, begin, end)
        Sought.letters += (len(self) if at < 0 else at) - begin
        return at


def test_texts_that_begin_alike_are_found_one_behind_the_other_and_not_each_from_the_top():
    texts = [f"{'The same crane. ' * 5}\n\nNumber {number}.\n" for number in range(100)]
    note = "\n".join(f"# Talk {number}\n\n{text}" for number, text in enumerate(texts))
    parse(note, {}, keeping=True)
    runs._local.note = replace(runs._local.note, source=Sought(note))
    found = [runs.find(text) for text in texts]
    assert [higher for _, higher in found] == [2 + 6 * number for number in range(100)]
    assert Sought.letters < len(note)
    assert runs.find(texts[0])[1] == 2


def test_of_a_long_note_with_comments_nothing_is_kept():
    for comments, kept in ((100, True), (runs.LARGEST_OPEN // 8, False)):
        note = "Cranes lift.\n\n" + "<!-- x\n\n" * comments
        parse(note, {}, keeping=True)
        assert (runs.find("Cranes lift.\n") is not None) == kept


def test_a_text_may_begin_with_blank_lines_and_leave_out_a_paragraph():
    text = NOTE[NOTE.index("# Harbour") :].replace("# Harbour", "").replace("Slowly.", "Slowly.")
    assert known(NOTE, text) is not None
    closed = NOTE.replace("- hook\n- box\n\n", "")
    assert known(closed, closed.replace("Speaker: Ada", "").rstrip()) is not None


def test_lists_that_become_one_where_lines_are_left_out_are_read_again():
    assert known("- a\n\nSpeaker: Ada\n\n- b\n", "- a\n\n\n\n- b\n") is None


def test_an_explanation_whose_heading_is_left_out_is_read_again():
    assert known("Cranes\n\n# Head\n: lift\n", "Cranes\n\n\n: lift\n") is None


def test_a_part_of_a_paragraph_and_another_text_are_read_again():
    assert known(NOTE, "Slowly.\n") is None
    assert known(NOTE, "Cranes lift **boxes**.\n") is None
    assert known(NOTE, "Nobody wrote this.\n") is None
    assert known(NOTE, "\n\n") is None


def test_a_note_whose_lines_belong_together_is_read_again():
    for far in ("[a]: /b", "[^1]: note", "{% raw %}\n\n{{ x }}\n\n{% endraw %}", "{% comment %}"):
        assert known(f"Words [a] here.\n\n{far}\n", "Words [a] here.\n") is None, far


def test_of_a_note_with_html_that_ends_somewhere_only_texts_without_any_are_not_read_again():
    note = "Words.\n\n- <!-- a\n\n  b\n\nOther -->\n"
    assert known(note, "Words.\n") is not None
    assert known(note, "- <!-- a\n\n  b\n") is None


def test_a_text_that_stands_in_its_note_as_it_is_may_begin_and_end_with_blank_lines():
    text = NOTE[NOTE.index("\n\nSpeaker") + 1 : NOTE.index("1. up")]
    tokens, higher = known(NOTE, text)
    assert (len(tokens), higher + 1) == (3, NOTE[: NOTE.index("Speaker")].count("\n"))


def test_what_only_looks_like_a_text_in_the_middle_of_a_line_is_not_it():
    tokens, higher = known("Not box\n\nbox\n", "box\n")
    assert (tokens[1].content, higher) == ("box", 2)
    assert known("box office\n", "box") is None


def test_a_note_too_large_to_be_kept_is_read_again():
    assert known("Words.\n\n" + "x" * runs.LARGEST, "Words.\n") is None


def test_the_lines_of_what_is_left_out_are_those_of_the_note():
    tokens, higher = known("# A\n\nWords\n\n<div>\n\nb\n\n</div>\n", "\n<div>\n\nb\n")
    assert (tokens[0].type, tokens[0].map[0] - higher) == ("html_block", 1)


def test_parts_of_notes_put_together_by_chance_have_the_tokens_that_they_have_alone():
    chance = random.Random(5)
    found = 0
    for _ in range(300):
        rows = []
        for _ in range(chance.randint(2, 14)):
            marks = (chance.choice(MARKS) for _ in range(chance.randint(1, 4)))
            rows.append(chance.choice(INDENTS) + (chance.choice(LINES) if chance.random() < 0.7 else "".join(marks)))
            rows += [""] * (chance.random() < 0.3)
        rows = "\n".join(rows).split("\n")
        for _ in range(3):
            begin = chance.randrange(len(rows))
            part = rows[begin : chance.randint(begin + 1, len(rows))]
            for _ in range(chance.choice((0, 0, 1, 2))):
                part[chance.randrange(len(part))] = ""
            text = "\n".join(part)
            found += known("\n".join(rows), text.rstrip() + "\n" if chance.random() < 0.5 else text) is not None
    assert found > 80
