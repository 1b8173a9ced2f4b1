"""The setting `paths` takes patterns of `%Y %y %m %d`, and says what is wrong with any other."""

import pytest
from told import told

from notegen.config.load import load_project
from notegen.config.path_dates import DEFAULT_PATHS, checked_paths, path_patterns


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", '"" is no pattern of at most 40 characters; write one as %Y-%m-%d'),
        ("%Y-%q", '"%q" in "%Y-%q" stands for nothing; known are %Y (2031), %y (31), %m and %d (two digits each)'),
        ("%Y%", '"%" in "%Y%" stands for nothing; known are %Y (2031), %y (31), %m and %d (two digits each)'),
        ("%Y-%m-%m", '"%m" stands twice in "%Y-%m-%m"; write it once'),
        ("%m-%d", '"%m-%d" needs one year, %Y or %y'),
        ("%Y%y", '"%Y%y" needs one year, %Y or %y'),
        ("%Y-%d", '"%Y-%d" has a day and no month; add %m'),
        ("(%Y)+", '"(" cannot stand in "(%Y)+"; use letters, digits, blanks and - _ . /'),
        ("/%Y/%m", '"/%Y/%m" has an empty part; write folders as %Y/%m'),
        ("%Y" + "-" * 39, '"%Y' + "-" * 39 + '" is no pattern of at most 40 characters; write one as %Y-%m-%d'),
    ],
)
def test_what_is_no_pattern_is_told(pattern, message):
    with pytest.raises(ValueError) as wrong:
        checked_paths((pattern,))
    assert str(wrong.value) == message


def test_a_pattern_stands_once():
    assert checked_paths(("%Y", "%Y")) == ("%Y",)


def test_the_default_patterns_are_patterns():
    assert [pattern.written for pattern in path_patterns(DEFAULT_PATHS)] == list(DEFAULT_PATHS)


def test_a_pattern_that_cannot_be_read_is_a_fault_of_the_settings(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notegen.yml").write_text("paths: ['%d-%m']\n")

    project, faults = load_project(tmp_path, None, {})

    assert project is None
    assert [line.split(": ", 1)[1] for line in told(faults)] == ['error N706 `paths`: "%d-%m" needs one year, %Y or %y']
