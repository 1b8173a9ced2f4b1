"""What is asked most often is answered by little more than Python itself."""

import sys
from pathlib import Path

from ratio import process_ratio

BARE = (sys.executable, "-c", "pass")
NOTEGEN = (sys.executable, "-m", "notegen")


def test_the_version_takes_less_than_three_bare_pythons(tmp_path: Path):
    assert process_ratio((*NOTEGEN, "--version"), BARE, tmp_path) < 3
