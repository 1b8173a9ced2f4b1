"""The page about the architecture is true: its rooms and doors are there."""

import re
from pathlib import Path

PAGE = Path("docs/architecture.md").read_text(encoding="utf-8")
PICTURE, DOORS = PAGE.split("```")[1], PAGE.split("## The doors between the rooms")[1].split("```")[1]
HOUSE = Path("src/notegen")
LEFT_HAND = re.compile(r"^ *((?:[a-z_]+/? · )*[a-z_]+/?)(?= {2,}| · …|$)", re.MULTILINE)


def test_every_room_of_the_picture_is_there():
    named = {name.rstrip("/") for rooms in LEFT_HAND.findall(PICTURE) for name in rooms.split(" · ")}
    there = {path.stem for path in HOUSE.rglob("*.py")} | {path.name for path in HOUSE.rglob("*") if path.is_dir()}
    assert len(named) > 100 and sorted(named - there) == []


def test_every_file_of_the_rooms_with_many_has_its_place_in_the_picture():
    files = [path.stem for room in ("load", "publish", "runtime", "theme") for path in (HOUSE / room).glob("[a-z]*.py")]
    assert [name for name in files if not re.search(rf"\b{name}\b", PICTURE)] == []


def test_every_door_is_a_function_of_its_room():
    missing = [
        f"{room}: {name}"
        for room, doors in re.findall(r"^(\S+) +(.*\(.*)$", DOORS, re.MULTILINE)
        for name in re.findall(r"(?:^|; +)([a-z_]+)\(", doors)
        if not _defines(room, name)
    ]
    assert missing == []


def _defines(room: str, name: str) -> bool:
    files = [file for file in (HOUSE / f"{room}.py", HOUSE / room / "__init__.py") if file.is_file()]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    return f"def {name}(" in text or bool(re.search(rf"import .*\b{name}\b", text))
