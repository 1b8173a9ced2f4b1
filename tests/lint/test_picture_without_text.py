"""N610: a picture that says nothing to those who cannot see it."""

import pytest
from growing import growth_of_time
from lint_makers import event, found, site, text

MESSAGE = "a picture without alternative text; say in a few words what it shows: `![words](file)`"


def said(source: str) -> list[str]:
    return found("N610", site(event(texts=(text(source),))))


@pytest.mark.parametrize("picture", ["![](board.jpg)", '<img src="board.jpg">'])
def test_a_picture_without_words_is_told_of(picture):
    assert said(f"one\n{picture}") == [f"notes/2025-03-11-quay.md:11:1 {MESSAGE}"]


@pytest.mark.parametrize("picture", ["![A board](board.jpg)", '<img src="board.jpg" alt="">', '<img\nalt="A board">'])
def test_a_picture_with_words_or_a_stated_lack_of_them_is_fine(picture):
    assert said(picture) == []


def test_code_shows_pictures_and_has_none():
    assert said("```\n![](board.jpg)\n```") == []


def test_a_hostile_text_takes_time_in_proportion():
    assert growth_of_time(lambda size: lambda: said("<img " * size + "![" * size), 500) < 24
