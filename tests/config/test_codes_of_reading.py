"""Every code that reading can give has its manual, and every manual its code."""

import re
from pathlib import Path

import notegen
from notegen.model.codes import CODES

SOURCES = Path(notegen.__file__).parent
READING = [
    *(SOURCES / "config").glob("*.py"),
    *(SOURCES / "markup" / name for name in ("front_matter.py", "note_file.py", "mojibake.py")),
    SOURCES / "load" / "discover.py",
    SOURCES / "load" / "readers" / "rst.py",
]


def test_every_code_that_reading_gives_has_a_manual():
    given = {code for file in READING for code in re.findall(r'"(N\d{3})"', file.read_text(encoding="utf-8"))}

    assert given - {code.code for code in CODES} == set()


def test_every_manual_of_n1_is_of_a_code_that_reading_gives():
    given = {code for file in READING for code in re.findall(r'"(N\d{3})"', file.read_text(encoding="utf-8"))}

    assert {code.code for code in CODES if code.code.startswith("N1")} - given == set()


def test_codes_are_unique_and_manuals_are_sentences():
    assert len({code.code for code in CODES}) == len(CODES)
    assert all(code.manual.endswith(".") for code in CODES)
