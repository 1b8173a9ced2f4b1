"""The fast road through Markdown is one: it takes a part of what the library takes on the same notes."""

from notes_of_the_bench import bodies
from ratio import ratio

from notegen.markup.parser import parser


def test_the_fast_road_takes_less_than_half_of_the_plain_one():
    texts = bodies(10)

    def quick() -> None:
        for text in texts:
            parser().parse_fast(text, {})

    def plain() -> None:
        for text in texts:
            parser().parse(text, {})

    assert ratio(quick, plain, 1 / 2) < 1 / 2
