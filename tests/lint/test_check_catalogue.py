"""Every check is whole: in its table, with a manual, a bad and a good case, and a test of its own name."""

from pathlib import Path

import pytest

from notegen.lint import checks
from notegen.lint.checks import CHECKS
from notegen.model.codes import CODES

FILES = sorted(path.stem for path in Path(checks.__file__).parent.glob("*.py") if path.stem != "__init__")


def test_every_file_is_in_the_table_and_every_row_has_a_file():
    assert sorted(row.name.replace("-", "_") for row in CHECKS) == FILES


def test_codes_are_given_once_and_lie_in_the_range_of_checks():
    codes = [row.code for row in CHECKS]
    assert len(set(codes)) == len(codes)
    assert all(code.startswith("N6") and len(code) == 4 for code in codes)
    assert not set(codes) & {code.code for code in CODES}


@pytest.mark.parametrize("row", CHECKS, ids=lambda row: row.name)
def test_every_manual_shows_a_bad_and_a_good_case(row):
    first, _, rest = row.manual.partition("\n")
    assert first.endswith(".")
    bad, good = rest.find("\nBad"), rest.find("\nGood")
    assert 0 <= bad < good
    assert "\n    " in rest[bad:good]
    assert "\n    " in rest[good:]


@pytest.mark.parametrize("name", FILES)
def test_every_check_has_a_test_of_its_own_name(name):
    assert "\ndef test_" in (Path(__file__).parent / f"test_{name}.py").read_text(encoding="utf-8")
