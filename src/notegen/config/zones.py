"""Time zones by name, from the published data alone: what a machine's own copy says differs from one to the next."""

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@cache
def zone_names() -> frozenset[str]:
    """Every IANA name that the data knows, `Europe/Berlin` and the old `CET` alike."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The clocks of a zone; raises KeyError for a name that the data does not know."""
    if name not in zone_names():
        raise KeyError(name)
    file = files("tzdata") / "zoneinfo"
    for part in name.split("/"):
        file = file / part
    with file.open("rb") as opened:
        return ZoneInfo.from_file(opened, key=name)
