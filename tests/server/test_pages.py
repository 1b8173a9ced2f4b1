"""Pages that are rendered when they are asked for, by whichever thread."""

import threading
import time
from types import SimpleNamespace

from notegen.server import pages
from notegen.server.pages import Pages, Planned


def test_pages_of_two_builds_are_never_rendered_at_once(monkeypatch):
    at_work, most = [], []

    def render(target, tools):
        at_work.append(target)
        most.append(len(at_work))
        time.sleep(0.002)
        at_work.pop()
        return SimpleNamespace(data=b"made")

    monkeypatch.setattr(pages, "render", render)
    planned = {f"{number}.html": Planned(SimpleNamespace(file=""), None) for number in range(8)}
    builds = [Pages(planned), Pages(planned)]
    threads = [threading.Thread(target=lambda build=build: list(build.values())) for build in builds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 16
    assert [dict(build) for build in builds] == [dict.fromkeys(planned, b"made")] * 2
