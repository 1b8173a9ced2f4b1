"""The search index: part of the site it was made from, within bounds, and never in its way."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from site_folder import message_of, publish_texts, put, seen_in

from notegen.publish import disk, search_index
from notegen.publish.search_index import Indexer, NoIndex, find_indexer, index_in_memory
from notegen.publish.write import Refused

PAGE = '<main><p data-pagefind-body="">words</p></main>'
SITE = {"index.html": PAGE, "a/index.html": PAGE, "feed.xml": "<feed/>"}

GOOD = """
import json, os, pathlib, sys
given = dict(zip(sys.argv[1::2], sys.argv[2::2]))
site, made = pathlib.Path(given["--site"]), pathlib.Path(given["--output-path"])
asked = [given["--force-language"], sorted(os.listdir()), sorted(name for name in os.environ if "PAGEFIND" in name)]
(made / "fragment").mkdir(parents=True)
pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
(made / "pagefind-entry.json").write_text(json.dumps([pages, asked]))
(made / "pagefind-ui.js").write_text("a look of its own")
(made / "fragment" / f"{len(pages)}.pf_fragment").write_text("fragment")
"""
"""Stands in for Pagefind: writes down what it was given."""

ENTRY = "pagefind/pagefind-entry.json"


@pytest.fixture
def program(tmp_path):
    """Makes an indexer of a Python text."""

    def made(text: str) -> Indexer:
        path = tmp_path / "program"
        path.write_text(f"#!{sys.executable}\n{text}")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return Indexer(path, "de")

    return made


def test_the_index_is_published_with_its_pages_but_for_the_looks_of_its_own(project, site, program, monkeypatch):
    monkeypatch.setenv("PAGEFIND_SITE", "/elsewhere")
    written = publish_texts(project, SITE, indexer=program(GOOD))
    found = seen_in(site)
    assert json.loads(found.pop(ENTRY)) == [["a/index.html", "index.html"], ["de", [], []]]
    assert found == SITE | {"pagefind/fragment/2.pf_fragment": "fragment"}
    assert (written.no_index, written.removed) == ("", 0)


def test_pages_of_earlier_sites_and_files_of_the_last_index_are_gone(project, site, program):
    indexer = program(GOOD)
    publish_texts(project, {**SITE, "old/index.html": PAGE}, indexer=indexer)
    publish_texts(project, {**SITE, "other/index.html": PAGE}, indexer=indexer)
    written = publish_texts(project, {"index.html": PAGE}, indexer=indexer)
    found = seen_in(site)
    assert json.loads(found[ENTRY])[0] == ["index.html"]
    assert [path for path in found if path.startswith("pagefind/fragment/")] == ["pagefind/fragment/1.pf_fragment"]
    assert written.removed == 3


def test_an_edit_that_is_undone_brings_back_the_index_before_the_last(project, site, program):
    indexer = program(GOOD)
    publish_texts(project, SITE, indexer=indexer)
    first = seen_in(site)
    publish_texts(project, {**SITE, "index.html": PAGE + "!"}, indexer=indexer)
    assert publish_texts(project, SITE, indexer=indexer).no_index == ""
    assert seen_in(site) == first


def test_the_index_is_made_again_only_where_a_page_changed(project, site, program):
    publish_texts(project, SITE, indexer=program(GOOD))
    never = program("raise SystemExit(9)")
    assert publish_texts(project, SITE, indexer=never).no_index == ""
    assert publish_texts(project, {**SITE, "feed.xml": "<feed>new</feed>"}, indexer=never).no_index == ""
    assert ENTRY in seen_in(site)
    assert publish_texts(project, {**SITE, "index.html": PAGE + "!"}, indexer=never).no_index == (
        "Pagefind ended with status 9"
    )


def test_an_index_that_somebody_changed_is_made_again(project, site, program):
    publish_texts(project, SITE, indexer=program(GOOD))
    put(site, {ENTRY: "changed"})
    publish_texts(project, SITE, indexer=program(GOOD))
    assert seen_in(site)[ENTRY] != "changed"


def test_without_an_index_that_of_the_last_build_is_removed(project, site, program):
    publish_texts(project, SITE, indexer=program(GOOD))
    publish_texts(project, SITE)
    assert seen_in(site) == SITE


@pytest.mark.parametrize(
    ("text", "seconds", "why"),
    [
        ("raise SystemExit(3)", 60, "Pagefind ended with status 3"),
        ("", 60, "Pagefind made none"),
        ("import time; time.sleep(60)", 0, "Pagefind took more than 0 seconds"),
    ],
)
def test_a_site_is_published_without_the_index_that_could_not_be_made(
    project, site, program, monkeypatch, text, seconds, why
):
    monkeypatch.setattr(search_index, "SECONDS", seconds)
    publish_texts(project, {**SITE, "index.html": "old"}, indexer=None)
    assert publish_texts(project, SITE, indexer=program(text)).no_index == why
    assert seen_in(site) == SITE


def test_strictly_it_is_not_published(project, site, program):
    publish_texts(project, {"index.html": "old"})
    with pytest.raises(Refused) as refused:
        publish_texts(project, SITE, indexer=program("raise SystemExit(3)"), strict=True)
    assert message_of(refused).endswith(
        "site/pagefind:1:1: warning N913 there is no search index: Pagefind ended with status 3; "
        "the search page lists everything all the same"
    )
    assert seen_in(site) == {"index.html": "old"}


def test_without_any_marked_page_nothing_is_indexed_because_everything_would_be(project, site, program):
    draft = {"index.html": '<p title=" data-pagefind-body ">a draft</p><pre>data-pagefind-body</pre>'}
    assert publish_texts(project, draft, indexer=program(GOOD)).no_index == (
        "no page has an element with data-pagefind-body; a template of your own may have left it out"
    )
    assert seen_in(site) == draft


def test_what_others_put_in_its_place_stays_and_there_is_no_index(project, site, program):
    publish_texts(project, SITE)
    put(site, {ENTRY: "theirs"})
    written = publish_texts(project, {**SITE, "b/index.html": PAGE}, indexer=program(GOOD))
    assert written.no_index == f'"{ENTRY}" is in the way of its files'
    assert seen_in(site) == SITE | {"b/index.html": PAGE, ENTRY: "theirs"}


def test_a_page_below_pagefind_is_no_part_of_the_index(project, site, program):
    tag = {"pagefind/index.html": PAGE}
    publish_texts(project, SITE | tag, indexer=program(GOOD))
    publish_texts(project, SITE | tag, indexer=program("raise SystemExit(9)"))
    publish_texts(project, SITE | tag)
    assert seen_in(site) == SITE | tag


def test_a_build_that_ends_while_the_index_is_made_leaves_the_site_as_it_was(project, site, program, monkeypatch):
    publish_texts(project, {"index.html": "old"})

    def die(name: str) -> None:
        if name == "index":
            raise KeyboardInterrupt

    monkeypatch.setattr(disk, "step", die)
    with pytest.raises(KeyboardInterrupt):
        publish_texts(project, SITE, indexer=program(GOOD))
    monkeypatch.undo()
    assert seen_in(site) == {"index.html": "old"}
    publish_texts(project, SITE, indexer=program(GOOD))
    workshop = next((Path(project.cache) / "published").iterdir())
    assert [entry.name for entry in workshop.glob("search-*")] == []


def test_the_program_is_looked_for_among_installed_packages_only(project, tmp_path, monkeypatch):
    put(tmp_path, {"pagefind_bin/__init__.py": "raise SystemExit", "pagefind_bin/pagefind": "#!/bin/sh\n"})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(search_index, "PACKAGES", ("pagefind_bin",))
    monkeypatch.setattr(sys, "path", ["", os.fspath(tmp_path)])
    assert find_indexer(project) is None


def test_the_preview_gets_the_index_of_what_it_shows(program):
    files = {path: text.encode() for path, text in SITE.items()}
    assert json.loads(index_in_memory(program(GOOD), files)[ENTRY])[0] == ["a/index.html", "index.html"]
    with pytest.raises(NoIndex):
        index_in_memory(program("raise SystemExit(3)"), files)
