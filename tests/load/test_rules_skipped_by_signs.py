"""A rule for speakers that a heading's signs leave out would not have read that heading."""

import random

from notegen.load.speakers.rules import RULES, read_section
from notegen.model.classes import replace
from notegen.model.note import Anchor, Section

PARTS = (
    "Ann Lee", "Bob Ray", "Acme", "Acme GmbH", "Queues", "queues in practice", "a history", "Keynote", "LT", "2.",
    "19:00", "19:00 - 19:30", "by", "BY", "von", "par", "dİ", "on", "On", "über", "sur", "à propos de", "presented by",
    ":", "：", "-", "–", "—", "|", ";", ",", "/", "//", "(", ")", "（", "）", "@ann", "“", "”",
)  # fmt: skip
BLANKS = (" ", " ", " ", "", "\u00a0", "  ")


def test_a_rule_reads_no_heading_without_the_signs_it_needs() -> None:
    asked_always = tuple(replace(rule, needs=frozenset()) for rule in RULES)
    chance = random.Random(5)
    read = 0
    for _ in range(4000):
        title = "".join(chance.choice(PARTS) + chance.choice(BLANKS) for _ in range(chance.randrange(1, 8)))
        links = (Anchor("Ann Lee", "https://github.com/ann", 0),) if chance.random() < 0.3 else ()
        section = Section(2, title, links, 1, 1, ())
        found = read_section(section, ())
        assert found == read_section(section, (), asked_always), title
        read += found is not None
    assert read > 50
