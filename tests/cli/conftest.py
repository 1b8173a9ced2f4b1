"""The shell that tests of commands type into."""

import pytest
from command_line import EVENING, Shell


@pytest.fixture
def shell(tmp_path, monkeypatch, capsys) -> Shell:
    """In an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NOTEGEN_DEBUG", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    return Shell(tmp_path, capsys)


@pytest.fixture
def project(shell) -> Shell:
    """In a project of one note about an evening, with settings that leave nothing to say."""
    settings = "title: Quay\nbase_url: https://quay.example/\n"
    return shell.write({"notegen.yml": settings, "notes/2025-03-11-quay.md": EVENING})
