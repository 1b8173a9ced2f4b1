"""A pattern that is seldom tried is compiled when it is, and is then as any other."""

import pickle
import re

import pytest

from notegen.model import patterns

WORDS = r"(?P<first>\w+) (\w+)"


def test_it_is_compiled_once_and_only_when_it_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile
    monkeypatch.setattr(patterns.re, "compile", lambda *given: made.append(given[0]) or real(*given))
    pattern = patterns.seldom(WORDS)
    assert pattern.pattern == WORDS
    assert made == []
    assert [match["first"] for match in pattern.finditer("reef knot, sheet bend")] == ["reef", "sheet"]
    assert pattern.search("no") is None
    assert made == [WORDS]


def test_it_has_all_that_a_pattern_has() -> None:
    one, other = patterns.seldom(WORDS, re.IGNORECASE), re.compile(WORDS, re.IGNORECASE)
    for name in dir(other):
        if not name.startswith("__"):
            assert hasattr(one, name)
    assert (one.flags, one.groups, dict(one.groupindex)) == (other.flags, other.groups, dict(other.groupindex))
    assert one.sub(r"\2", "reef knot") == other.sub(r"\2", "reef knot")


def test_it_travels_to_another_process() -> None:
    tried = patterns.seldom(WORDS)
    tried.match("reef knot")
    assert pickle.loads(pickle.dumps(tried)).fullmatch("reef knot")
