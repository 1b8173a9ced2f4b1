"""Every code that can be printed has one manual and one meaning."""

import re
from collections import Counter
from pathlib import Path

from notegen.lint.checks import CHECKS
from notegen.model.codes import CODES

SOURCE = Path(__file__).resolve().parents[2] / "src" / "notegen"


def test_every_code_in_the_sources_has_a_manual():
    known = {code.code for code in CODES} | {check.code for check in CHECKS}
    used = {
        (code, path.name)
        for path in SOURCE.rglob("*.py")
        if not path.name.startswith("code")
        for code in re.findall(r'"(N\d{3})"', path.read_text(encoding="utf-8"))
    }

    assert sorted((code, place) for code, place in used if code not in known) == []


def test_no_code_stands_for_two_things():
    codes = [code.code for code in CODES] + [check.code for check in CHECKS]
    names = [code.name for code in CODES]

    assert [code for code, count in Counter(codes).items() if count > 1] == []
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_manual_says_what_to_do_in_a_few_sentences():
    assert [code.code for code in CODES if not 2 <= len(re.findall(r"[.!?](?:\s|$)", code.manual)) <= 9] == []
