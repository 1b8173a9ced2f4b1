"""What was made of some objects lately."""

from notegen.runtime.recent import Recent


def test_what_is_made_of_an_object_is_made_once():
    recent, made = Recent(), []
    value = ("a",)
    for _ in range(9):
        assert recent.of(value, "text", lambda: made.append(1) or ("text of a",)) == ("text of a",)
    assert len(made) == 1


def test_two_things_made_of_one_object_are_told_apart():
    recent, value = Recent(), ("a",)
    assert recent.of(value, "html", lambda: ("<a>",)) != recent.of(value, "json", lambda: ('"a"',))


def test_what_was_used_longest_ago_goes_first_where_it_becomes_too_much():
    recent, made = Recent(most=25), []

    def text(value):
        return recent.of(value, "text", lambda: made.append(value[0]) or ("x" * 10,))

    one, two, three = ["one"], ["two"], ["three"]
    for value in (one, two, one, three, one, two):
        text(value)
    assert made == ["one", "two", "three", "two"]


def test_an_object_made_where_another_one_was_gets_a_text_of_its_own():
    recent = Recent(most=100)
    assert all(recent.of([number], "text", lambda n=number: (f"{n}",)) == (f"{number}",) for number in range(500))
