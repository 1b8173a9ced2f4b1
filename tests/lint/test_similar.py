"""Names one slip apart are found, all of them, and in time."""

from growing import growth_of_time
from hypothesis import given, settings
from hypothesis import strategies as st

from notegen.lint.similar import folded, near_pairs
from notegen.sameness.slips import one_slip_apart

NAMES = st.lists(st.text("abcd1", min_size=4, max_size=6), max_size=12)


@given(NAMES)
@settings(max_examples=150)
def test_the_pairs_are_those_that_comparing_all_would_find(names):
    forms = sorted({folded(name) for name in names})
    expected = {(a, b) for i, a in enumerate(forms) for b in forms[i + 1 :] if one_slip_apart(a, b)}
    assert set(near_pairs(forms, 4)) == expected


def test_a_slip_is_a_letter_more_less_changed_or_swapped():
    assert all(one_slip_apart("harbour", other) for other in ("harbor", "harbouur", "harbcur", "harobur"))
    assert not any(one_slip_apart("harbour", other) for other in ("harbour", "hrbor", "ruobrah", "harbour12"))


def test_a_digit_is_no_slip():
    assert not one_slip_apart("evening1", "evening2")
    assert not one_slip_apart("evening", "evening2")


def test_case_accents_and_blanks_make_no_difference():
    assert list(near_pairs(["Café Löwe", "cafe lowe"], 4)) == [("Café Löwe", "cafe lowe")]


def test_names_take_time_in_proportion():
    def comparing(count):
        names = [f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)} lindgren park" for n in range(count)]
        return lambda: list(near_pairs(names, 8))

    assert growth_of_time(comparing, 200) < 24


def test_names_that_differ_in_one_letter_take_time_in_proportion_too():
    def comparing(count):
        names = [f"warehouse {chr(0x4E00 + n)}" for n in range(count)]
        return lambda: list(near_pairs(names, 8))

    assert comparing(1_000)() == []
    assert growth_of_time(comparing, 200) < 24
