"""One JSON file: the document that is printed."""

import json

from exported import document, files
from makers import event, talk

from notegen.publish.exports import json_file


def test_the_file_holds_the_document() -> None:
    evening = event("Harbour Meetup", talk("Knots", "Ada Brook"))

    assert json.loads(files("json", evening)["archive"]) == document(evening)


def test_a_file_is_ours_by_its_first_lines() -> None:
    assert json_file.is_ours("a.json", files("json")["archive"])
    assert not json_file.is_ours("a.json", b'{"schema": 1, "name": "mine"}')
