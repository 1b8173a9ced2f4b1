"""A project for each promise, on a file system that need not be made durable where there is one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from harbour import FILES
from owned_project import Owned

_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


@pytest.fixture
def owned(monkeypatch: pytest.MonkeyPatch) -> Iterator[Owned]:
    """An empty project."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = Path(tempfile.mkdtemp(prefix="notegen-promise-", dir=_MEMORY))
    yield Owned(root)
    shutil.rmtree(root)


@pytest.fixture
def harbour(owned: Owned) -> Owned:
    """A project that has a bit of everything."""
    return owned.put(FILES)
