"""What a form of a date needs stands in every date of that form, and no place it begins at is left out."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from notegen.config.needing import as_patterns_see
from notegen.load.header import dates

LINES = [
    "On 3 May 2031 and 5. Juni 2031",
    "2031-05-03, 12/5/2031 and 3.5.2031",
    "2031年5月3日(土) - 4日",
    "no date, 12",
]


@pytest.mark.parametrize("number", range(len(dates._FORMS)))
def test_a_date_holds_what_its_form_needs(number: int) -> None:
    form = dates._FORMS[number]

    @settings(max_examples=20, suppress_health_check=list(HealthCheck), database=None)
    @given(st.from_regex(re.compile(form.pattern.pattern, form.pattern.flags)), st.sampled_from(LINES))
    def holds(text: str, line: str) -> None:
        assert any(need in as_patterns_see(text) for need in form.needs)
        assert re.search(r"\d{4}", text) or any(need in as_patterns_see(text) for need in dates._NAMES_OF_MONTHS)
        both = f"{line} {text} {line}"
        digits = [match.start() for match in dates._DIGIT.finditer(both)]
        found = [match.span() for match in form.matches(both, digits)]
        assert found == [match.span() for match in form.pattern.finditer(both)]

    holds()
