"""A site exported, and an archive opened."""

import sqlite3
from typing import Any

from makers import project, site

from notegen.publish.exports import BY_NAME
from notegen.publish.renderers.data import export


def document(*events, **more) -> dict[str, Any]:
    """What `notegen export` prints of these events."""
    return export(site(*events, **more), project())


def files(form: str, *events, **more) -> dict[str, bytes]:
    """What a format makes of them."""
    return BY_NAME[form].make(document(*events, **more), "archive")


def archive(*events, **more) -> sqlite3.Connection:
    """The database of these events, open and its references checked."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files("sqlite", *events, **more)["archive"])
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return connection
