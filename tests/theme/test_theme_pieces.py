"""What many pages show is made once, and stands on each of them as if it had been made for it."""

from dataclasses import dataclass, field

import pytest

from notegen.theme import pieces
from notegen.theme.pieces import Links, Marked, Repeated, repeated
from notegen.theme.sandbox import open_environment
from notegen.theme.straight import compile_templates
from notegen.theme.straight_code import NotStraight


@dataclass
class At:
    """A page being placed, as far as pieces ask for it."""

    href: Links | Marked
    repeated: Repeated = field(default_factory=Repeated)
    made: list[str] = field(default_factory=list)


def row(at: At, card: str, *words: str) -> str:
    at.made.append(card)
    links = (f'<a href="{at.href[url]}">' for url in ("/2016/x/", "/speakers/é/", "https://a.example.org/?b&c", "#d"))
    return "".join(links) + card + repeated(at, name, card) + "".join(words)


def name(at: At, card: str) -> str:
    return f"<i {at.href['/tags/a/']}>"


PAGES = ("/", "/404.html", "/2016/", "/2016/y/", "/2016/x/", "/speakers/z/", "/talks/page/2/", "/tags/a/", "/x:y/z/")


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("base_url", ["", "https://a.example.org/b"])
def test_it_is_what_the_page_would_have_made(url: str, base_url: str) -> None:
    kept = Repeated()
    repeated(At(Links("/groups/q/r/", base_url), kept), row, "Knots", "!")
    at = At(Links(url, base_url), kept)

    found = repeated(at, row, "Knots", "!")

    assert found == row(At(Links(url, base_url)), "Knots", "!")
    assert bool(at.made) == (url in ("/", "/404.html"))  # from the top nothing leads up


def test_how_it_is_shown_tells_it_apart() -> None:
    at, card = At(Links("/groups/q/", "")), "Knots"

    assert repeated(at, row, card, "!").endswith("!")
    assert repeated(at, row, card, "?").endswith("?")


def test_a_text_with_the_mark_in_it_is_made_each_time() -> None:
    at, card = At(Links("/groups/q/", "")), "Kn\0ts"

    assert repeated(at, row, card) == repeated(at, row, card) == row(at, card)
    assert at.made == [card] * 4  # tried once, and then for each page


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST", 1000)
    at = At(Links("/groups/q/", ""))

    for number in range(50):
        repeated(at, row, f"Knots {number}")

    assert sum(len(each.marked) for each in at.repeated.known.values()) <= 1000


@pytest.mark.parametrize("written", ["{{ page.title }}", "{{ title }}", "{{ page.url }}"])
def test_a_macro_that_tells_something_of_its_page_may_not_be_kept(written: str) -> None:
    def compiled(text: str) -> str:
        macro = f"{{% macro event_row(card) %}}{text}{{% endmacro %}}"
        page = '{% from "x.html" import event_row %}{{ event_row(card) }}'
        return compile_templates({"x.html": macro, "page.html": page}, open_environment(None)[0])

    assert "repeated(at, t_x_event_row" in compiled("{{ card.name }}")
    with pytest.raises(NotStraight, match=r"x\.html reads .* of a page, and is kept for many"):
        compiled(written)
