"""Tells who spoke, as the rules read it of a note's first heading."""

from story import opened

from notegen.load.speakers.headings import with_speaker_headings
from notegen.load.speakers.rules import read_section


def read(note: str) -> str:
    """`rule: Title | Name (Organisation), Name` of a note's first heading; empty where it is no talk."""
    first, *below = (section for section in with_speaker_headings(opened(note)) if section.level)
    deeper = []
    for section in below:
        if section.level <= first.level:
            break
        deeper.append(section)
    reading = read_section(first, tuple(deeper))
    if reading is None:
        return ""
    people = ", ".join(
        f"{p.name} ({', '.join(p.affiliations)})" if p.affiliations else p.name for p in reading.speakers
    )
    return f"{reading.rule}: {reading.title} | {people}"
