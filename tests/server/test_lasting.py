"""A preview that runs all day: what one build opens, the next ones do not keep."""

import os
from pathlib import Path

import pytest
from story import Story

from notegen.config.load import load_project
from notegen.server.engine import Engine

OPEN = Path("/proc/self/fd")


@pytest.mark.skipif(not OPEN.is_dir(), reason="only Linux tells which files are open")
def test_many_builds_hold_no_more_files_than_a_few(tmp_path):
    story = Story(tmp_path)
    engine = Engine(lambda: load_project(tmp_path, None, story.overrides))
    counts = []
    for number in range(12):
        story.note("2025-03-11-quay.md", f"# Quay Evening\n\n## Ropes\nBy Ada Park\n\nKnot {number}.\n")
        made = engine.whole()
        assert any(f"Knot {number}.".encode() in made.files[path] for path in made.files if path.endswith(".html"))
        counts.append(len(os.listdir(OPEN)))
    engine.close()
    assert max(counts[6:]) <= max(counts[3:6])
