"""A cheap question before a pattern never hides what the pattern would find."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import notegen.config
import notegen.load
from notegen.config.needing import Needing, as_patterns_see, fewest, needs_of, words


def _all_of(value: object) -> Iterator[Needing]:
    if isinstance(value, Needing):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _all_of(part)


def _everywhere() -> dict[str, Needing]:
    """Every such pattern of the program, by module and name."""
    found: dict[str, Needing] = {}
    seen: set[int] = set()
    for room in (notegen.config, notegen.load):
        for each in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            module = importlib.import_module(each.name)
            for name, value in vars(module).items():
                for number, needing in enumerate(_all_of(value)):
                    if id(needing) not in seen:  # others may have imported it
                        seen.add(id(needing))
                        found[f"{each.name.removeprefix('notegen.')}.{name}[{number}]"] = needing
    return found


EVERYWHERE = _everywhere()


@pytest.mark.parametrize("name", sorted(EVERYWHERE))
def test_whatever_a_pattern_matches_holds_what_it_needs(name: str) -> None:
    needing = EVERYWHERE[name]

    @settings(max_examples=20, suppress_health_check=list(HealthCheck), database=None)
    @given(st.from_regex(needing.made))
    def holds(text: str) -> None:
        assert needing.may_be_in(text)

    holds()


def test_every_pattern_of_the_program_with_needs_is_tested() -> None:
    assert len(EVERYWHERE) > 20


def test_a_line_without_the_words_is_not_searched() -> None:
    evening = words("evening|abend|soirées?")
    assert evening.search("Three talks on knots") is None
    assert "made" not in vars(evening)
    assert evening.search("A SOIRÉE of knots") is not None


@pytest.mark.parametrize("text", ["SOIRÉE", "ſoirée", "soİrée"])
def test_letters_that_a_pattern_takes_for_others_are_those_here_too(text: str) -> None:
    assert re.search("soirée", text, re.IGNORECASE) is not None
    assert "soirée" in as_patterns_see(text)


@pytest.mark.parametrize(
    ("alternatives", "needs"),
    [
        ("took place|was held", ("took place", "was held")),
        ("veranstaltete?t?|meet-?up", ("veranstaltet", "meet")),
        ("celebr(?:ó|a|amos)|wohn\\w+", ("celebr", "wohn")),
        ("na(?:me)?s of d[ae] (?:a|(?:b|c))", ("s of d",)),
        ("Zoom", ("zoom",)),
    ],
)
def test_what_an_alternative_surely_holds_is_its_longest_run_of_letters(
    alternatives: str, needs: tuple[str, ...]
) -> None:
    assert needs_of(alternatives) == needs


def test_an_alternative_that_holds_nothing_for_sure_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing is sure"):
        needs_of(r"evening|\w+")


def test_a_need_that_holds_another_one_is_not_asked_for() -> None:
    assert fewest(("meetup", "meet", "abend", "feierabend")) == ("meet", "abend")
