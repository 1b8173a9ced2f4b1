"""What a site does without costs nothing: it is not planned and then thrown away."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

from notes_of_the_bench import write_notes
from ratio import ratio

from notegen import pipeline
from notegen.config.left_out import Kind
from notegen.config.load import load_project


def test_a_site_without_anything_but_its_events_is_planned_in_half_the_time(tmp_path: Path):
    write_notes(tmp_path / "notes", 30)
    whole, _ = load_project(tmp_path, None, {"now": "2024-06-01", "search": False})
    assert whole is not None
    small = replace(whole, settings=replace(whole.settings, leave_out=get_args(Kind)))
    site, less = pipeline.load(whole), pipeline.load(small)

    assert ratio(lambda: pipeline.planned(less, small), lambda: pipeline.planned(site, whole), 1 / 2) < 1 / 2
