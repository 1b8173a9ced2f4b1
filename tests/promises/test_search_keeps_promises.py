"""The search index: as new as its pages, never with a draft in it, and no reason to write anything twice."""

import json
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from owned_project import Owned
from story import Story

from notegen.publish import search_index
from notegen.publish.search_index import FOLDER, version
from notegen.server.remembered import remember
from notegen.server.whole import build_whole

needs_pagefind = pytest.mark.skipif(not version(), reason="pagefind-bin is not installed: no index was made")

NOTES = {
    "notes/2024-01-10-fog.md": "# Foghorn Evenings\n\n## Foghorns\n\nBy Ilse Ærø\n\n- heard from afar\n",
    "notes/2024-02-10-tar.md": "---\ntitle: Tar\ndraft: true\n---\n## A secret\n\nBy Ole Dahl\n\n- of the draft\n",
}


def fragments(site: Mapping[str, bytes]) -> dict[str, dict]:
    """URL → what the index knows of the page."""
    found = {}
    for path, data in site.items():
        if path.startswith(f"{FOLDER}fragment/"):
            known = json.loads(zlib.decompress(data, wbits=31).removeprefix(b"pagefind_dcd"))
            found[known["url"]] = known
    return found


@needs_pagefind
def test_talks_events_and_people_are_in_the_index_and_drafts_never(owned: Owned) -> None:
    found = fragments(owned.put(NOTES).built("--search", "--drafts"))

    assert set(found) == {"/2024/01-10-fog/", "/2024/01-10-fog/foghorns/", "/speakers/ilse-aero/"}
    talk = found["/2024/01-10-fog/foghorns/"]
    assert talk["content"] == "heard from afar. ⁂ Foghorns"
    assert (talk["meta"]["speakers"], talk["meta"]["event"]) == ("Ilse Ærø", "Foghorn Evenings")


@needs_pagefind
def test_a_build_that_changes_no_page_makes_no_index(owned: Owned, monkeypatch: pytest.MonkeyPatch) -> None:
    before = owned.put(NOTES).built("--search")
    monkeypatch.setattr(search_index.Indexer, "index", lambda *_: pytest.fail("the index was made again"))

    assert owned.built("--search") == before
    assert owned.built("--search", "--no-cache") == before


@needs_pagefind
def test_the_index_follows_its_pages_and_goes_with_no_search(owned: Owned) -> None:
    owned.put(NOTES).built("--search")
    fog = NOTES["notes/2024-01-10-fog.md"].replace("afar", "near")
    site = owned.put({"notes/2024-01-10-fog.md": fog}).built("--search")
    assert fragments(site)["/2024/01-10-fog/foghorns/"]["content"] == "heard from near. ⁂ Foghorns"
    listed = json.loads(site[".notegen"])["files"]
    assert {path for path in site if path.startswith(FOLDER)} <= set(listed)

    without = owned.built()
    assert [path for path in without if path.startswith(FOLDER)] == []
    assert b"This site has no search index." in without["search/index.html"]


@needs_pagefind
def test_all_but_the_index_is_the_same_bytes_each_time(owned: Owned, tmp_path: Path) -> None:
    one = owned.put(NOTES).built("--search")
    other = Owned(tmp_path / "other").put(NOTES).built("--search")

    def rest(site: dict[str, bytes]) -> dict[str, bytes]:
        return {path: data for path, data in site.items() if path != ".notegen" and not path.startswith(FOLDER)}

    assert rest(one) == rest(other)


def test_where_there_is_no_program_the_build_says_so_in_a_line_and_goes_on(
    owned: Owned, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "PACKAGES", ("no_such_package",))
    said = owned.put(NOTES).build("--search", "--strict")

    assert said.status == 0, said.err
    line = "No search index: the package pagefind-bin is not installed, or has no program for this system\n"
    assert line in said.out
    site = owned.site()
    assert b"This site has no search index." in site["search/index.html"]
    assert b"wasm-unsafe-eval" not in site["_headers"] + site["index.html"]


def test_a_template_that_marks_nothing_is_a_warning_and_no_draft_is_indexed_instead(owned: Owned) -> None:
    if not version():
        pytest.skip("pagefind-bin is not installed: no index was made")
    bare = dict.fromkeys(("talk", "event", "thing", "note"), '{% extends "theme/base.html" %}')
    own = {f"templates/{name}.html": text for name, text in bare.items()} | {"templates/findable.html": ""}
    said = owned.put(NOTES).put(own).build("--search", "--drafts")

    assert said.status == 0, said.err
    assert (
        "site/pagefind:1:1: warning N913 there is no search index: no page has an element with data-pagefind-body; a "
        "template of your own may have left it out; the search page lists everything all the same"
    ) in said.err.replace("\n", " ")
    assert [path for path in owned.site() if path.startswith(FOLDER)] == []


def test_a_site_without_notes_has_nothing_to_search_and_that_is_no_fault(owned: Owned) -> None:
    said = owned.put({"notes/2024-01-10-fog.md": "---\ndraft: true\n---\n# Evenings\n"}).build("--search", "--strict")

    assert (said.status, "N913" in said.err) == (0, False), said.err
    assert b"This site has no search index." in owned.site()["search/index.html"]


@needs_pagefind
def test_the_preview_makes_an_index_only_where_it_is_asked_for(tmp_path: Path) -> None:
    story = Story(tmp_path).note("2024-01-10-fog.md", "# Evenings\n\n## Foghorns\n\nBy Ilse Ærø\n\n- heard from afar\n")
    files = build_whole(story.project, remember(story.project)).pages
    assert [path for path in files if path.startswith(FOLDER)] == []
    story.overrides["search"] = True
    made = build_whole(story.project, remember(story.project))
    assert "/2024/01-10-fog/foghorns/" in fragments(made.pages)
    assert made.report.diagnostics == ()
