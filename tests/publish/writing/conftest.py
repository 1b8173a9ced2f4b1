"""A project to publish, and where its site will be."""

import tempfile
from pathlib import Path

import pytest
from site_folder import MEMORY, project_at

from notegen.publish import write


@pytest.fixture
def tmp_path():
    """In memory where the system has that, since every build makes its disk durable."""
    with tempfile.TemporaryDirectory(prefix="notegen-write-", dir=MEMORY) as place:
        yield Path(place)


@pytest.fixture
def project(tmp_path):
    return project_at(tmp_path)


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


@pytest.fixture
def by_exchange(monkeypatch):
    """Even a build that changes one page alone makes the whole next site and exchanges it."""
    monkeypatch.setattr(write, "replace_page", lambda *_: None)
