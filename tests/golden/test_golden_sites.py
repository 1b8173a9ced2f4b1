"""Small sites by topic come out as they came out before, byte for byte; NOTEGEN_REWRITE=1 writes what comes out now."""

import os
import re
import shutil
from pathlib import Path

import pytest
from golden_topics import TOPICS

from notegen.cli import main

HERE = Path(__file__).parent
NOW = "2024-06-01"
LISTED = "all-files.txt"
"""Stands for the names of all files of the site."""

_VOLATILE = (
    (re.compile(rb"(assets/[\w-]+)\.[0-9a-f]{8}\.(css|js|png|svg)"), rb"\1.DIGEST.\2"),
    (re.compile(rb"(notegen )\d+(?:\.\d+)+"), rb"\1VERSION"),
)
"""The digest in the name of a theme file, and our own version: they change without the topic's changing."""


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, bytes]]:
    """A topic, and path → bytes of its site."""
    topic: str = request.param
    root = tmp_path_factory.mktemp(topic)
    shutil.copytree(HERE / topic, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected"))
    assert main(["build", "-q", "--no-search", "-C", str(root), "--now", NOW]) == 0
    files = {path.relative_to(root / "site").as_posix(): path for path in sorted((root / "site").rglob("*"))}
    made = {path: steady(file.read_bytes()) for path, file in files.items() if file.is_file() and path != ".notegen"}
    return topic, made | {LISTED: steady("".join(f"{path}\n" for path in made).encode())}


def steady(data: bytes) -> bytes:
    """Bytes without what changes at every release."""
    for pattern, instead in _VOLATILE:
        data = pattern.sub(instead, data)
    return data


@pytest.mark.parametrize("site", TOPICS, indirect=True)
def test_a_site_comes_out_as_it_did_before(site: tuple[str, dict[str, bytes]]) -> None:
    topic, made = site
    expected = HERE / topic / "expected"
    compared = (*TOPICS[topic], LISTED)
    if os.environ.get("NOTEGEN_REWRITE") == "1":
        shutil.rmtree(expected, ignore_errors=True)
        for path in compared:
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(made[path])

    for path in compared:
        known = (expected / path).read_bytes() if (expected / path).is_file() else b""
        hint = f"{topic}/expected/{path}; if the change is meant, NOTEGEN_REWRITE=1 writes it, to be reviewed like code"
        assert made.get(path, b"").decode().splitlines() == known.decode().splitlines(), hint
        assert made[path] == known, hint


def test_every_topic_has_its_folder_and_every_folder_is_a_topic() -> None:
    assert sorted(path.name for path in HERE.iterdir() if (path / "notes").is_dir()) == sorted(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_expected_file_is_left_over(topic: str) -> None:
    expected = HERE / topic / "expected"
    found = {path.relative_to(expected).as_posix() for path in expected.rglob("*") if path.is_file()}

    assert found == {*TOPICS[topic], LISTED}
