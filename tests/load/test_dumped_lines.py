"""A web page saved as text: what is furniture, what a bullet, and where the next post begins."""

import pytest
from growing import growth_of_time

from notegen.load.talks.dumped_lines import BULLET, CLOSING, FURNITURE, is_heading, posts, read_lines


def titles(page: str) -> list[str]:
    return [post[0].text for post in posts(page, 1)]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "  skip to main content ",
        "Zum Inhalt springen",
        "Translate to de es fr pt-BR",
        "Back to top",
        "Read more",
    ],
)
def test_some_lines_belong_to_the_page(line):
    assert FURNITURE.match(line)
    assert read_lines(line, 1) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content negotiation",
        "Translate to German",
        "Read more books",
        "Translate to the next level",
        "Share this rope",
    ],
)
def test_words_that_only_begin_so_do_not(line):
    assert not FURNITURE.match(line)


def test_only_the_translations_close_a_post():
    assert CLOSING.match("Translate to de es fr")
    assert not CLOSING.match("Skip to content")


@pytest.mark.parametrize("mark", "•◦▪‣●○")
def test_a_bullet_of_any_shape_opens_an_item(mark):
    assert BULLET.match(f"  {mark} knots")
    (line,) = read_lines(f"  {mark}  knots   and  ropes", 7)
    assert (line.number, line.text, line.bullet) == (7, "knots and ropes", True)


def test_a_line_knows_what_stands_around_it():
    first, second, third = read_lines("One\n\nTwo\nThree", 1)
    assert (first.alone, second.alone, third.alone) == (True, False, False)
    assert (first.first, second.first, third.first) == (True, True, False)


@pytest.mark.parametrize("line", ["A sentence.", "x" * 111, "wait,", "so;", "Hey!"])
def test_prose_is_no_heading(line):
    (read,) = read_lines(line, 1)
    assert not is_heading(read)


def test_posts_are_parted_by_what_closes_them():
    page = "Skip to content\n\nOne\n\ntext\n\nTranslate to de es\n\nTwo\n\ntext\n\nTranslate to de es\n"
    assert titles(page) == ["One", "Two"]


def test_without_furniture_a_title_with_a_group_or_a_day_begins_the_next():
    first, second = (
        "Rope evening\n\n• a\n\n",
        "usergroup - meetup - sailug - 140707\n\n• b\n\nAnn Lee - Knots\n\n• c\n\n",
    )
    page = f"{first}{second}Masts - 9.6.2015\n\n• d\n"
    assert titles(page) == ["Rope evening", "usergroup - meetup - sailug - 140707", "Masts - 9.6.2015"]


def test_a_title_above_a_by_line_and_a_street_begins_the_next():
    page = "One\n\n• a\n\nSails - Old Mill\n\nBy Ann Lee\nKaistraße 7\n\n• b\n"
    assert titles(page) == ["One", "Sails - Old Mill"]


def test_a_title_with_a_dash_alone_begins_nothing():
    assert titles("One\n\n• a\n\nSails - a history\n\n• b\n") == ["One"]


def test_every_line_is_in_exactly_one_post():
    page = "A\n\nB - 9.6.2015\n\nC\n\nTranslate to de\n\nD\n• e\n"
    numbers = [line.number for post in posts(page, 1) for line in post]
    assert numbers == [1, 3, 5, 9, 10]


@pytest.mark.parametrize("post", ["Rope evening\n\n• a\n\nTranslate to de\n\n", "Rope - evening\n\n"])
def test_a_page_of_many_posts_takes_time_in_proportion(post):
    assert growth_of_time(lambda count: lambda: posts(post * count, 1), 50) < 24
