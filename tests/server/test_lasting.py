"""A preview that runs all day, whatever one of its builds comes to."""

import os
from pathlib import Path

import pytest
from story import Story

from notegen.config.load import load_project
from notegen.model.diagnostic import Stopped, error
from notegen.model.span import Span
from notegen.runtime.content import Lost
from notegen.server import engine as engine_module
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


@pytest.mark.skipif(not OPEN.is_dir(), reason="only Linux tells which files are open")
def test_settings_that_change_all_day_hold_no_more_files_than_a_few(tmp_path):
    story = Story(tmp_path).note("2025-03-11-quay.md", "# Quay Evening\n\n## Ropes\nBy Ada Park\n\nKnots.\n")
    engine = Engine(lambda: load_project(tmp_path, None, story.overrides))
    counts = []
    for number in range(12):
        story.settings(f"title: Harbour {number}\n")
        made = engine.whole()
        assert f"Harbour {number}".encode() in made.files["index.html"]
        counts.append(len(os.listdir(OPEN)))
    engine.close()
    assert max(counts[6:]) <= max(counts[3:6])
    assert engine_caches(tmp_path) == ["preview"]


def test_a_preview_that_ends_at_once_leaves_the_one_cache_that_the_next_begins_with(tmp_path):
    story = Story(tmp_path).note("2025-03-11-quay.md", "# Quay Evening\n\n## Ropes\nBy Ada Park\n\nKnots.\n")
    engine = Engine(lambda: load_project(tmp_path, None, story.overrides))
    for title in ("Harbour", "Pier"):
        story.settings(f"title: {title}\n")
        engine.whole()
    assert len(engine_caches(tmp_path)) == 2
    (tmp_path / ".notegen-cache/preview-1/mine").mkdir()
    engine.sweep()
    assert {*os.listdir(tmp_path / ".notegen-cache/preview-1")} == {"lock", "mine"}
    assert "preview" in engine_caches(tmp_path)


def test_a_cache_that_is_changed_while_the_preview_runs_is_left_for_another(tmp_path, monkeypatch):
    story = Story(tmp_path).note("2025-03-11-quay.md", "# Quay Evening\n\n## Ropes\nBy Ada Park\n\nKnots.\n")
    engine = Engine(lambda: load_project(tmp_path, None, story.overrides))
    engine.whole()
    (first,) = engine_caches(tmp_path)
    build, used = engine_module.build_whole, []

    def lost_once(project, kept, executor):
        used.append(kept.folder.name)
        if used == [first]:
            raise Lost("a text")
        return build(project, kept, executor)

    monkeypatch.setattr(engine_module, "build_whole", lost_once)
    made = engine.whole()
    assert not made.failure
    assert "index.html" in made.files
    assert used == [first, "preview-1"]
    engine.close()


def engine_caches(root):
    """Folders that hold more than their lock."""
    return [path.name for path in (root / ".notegen-cache").iterdir() if {*os.listdir(path)} - {"lock"}]


def test_what_is_wrong_with_the_settings_is_told_where_the_notes_cannot_be_read_too(tmp_path, monkeypatch):
    def stopped(*_):
        raise Stopped(error("N914", Span("notes/a.md"), "reading this note ended the process"))

    story = Story(tmp_path).settings("title: Harbour\n").file("notegen.yaml", "").note("a.md", "# Quay\n")
    engine = Engine(lambda: load_project(tmp_path, None, story.overrides))
    monkeypatch.setattr(engine_module, "build_whole", stopped)
    made = engine.whole()
    engine.close()
    assert [one.code for one in made.diagnostics] == ["N708", "N914"]
